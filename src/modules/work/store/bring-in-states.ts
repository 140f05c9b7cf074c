import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { ObligationState } from '../domain/obligation-state.ts';
import { OBLIGATION_COLUMNS } from './obligation-columns.ts';

/** A state that an obligation had before the house knew it. */
export interface BroughtState {
  readonly id: string;
  readonly state: ObligationState;
  readonly reason: string | null;
  readonly allowedBy?: string | undefined;
  /** Local day, ISO. */
  readonly closedOn: string | null;
  /** Who changed it, by name. */
  readonly changedByName?: string | undefined;
}

/** Every obligation of one plan, in the order of the document. */
export async function readObligationsOfPlan(
  db: Queryable,
  realmId: string,
  planId: string,
): Promise<Obligation[]> {
  return db.query<Obligation>(
    `select ${OBLIGATION_COLUMNS} from work_obligation
      where realm_id = $1 and plan_id = $2 order by position, organization_id, id`,
    [realmId, planId],
  );
}

/** Writes many states in one statement. A day is kept as four in the afternoon of Vietnam: within its office hours. */
export async function writeBroughtStates(
  tx: Transaction,
  realmId: string,
  states: readonly BroughtState[],
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_obligation as kept
        set state = given.state, reason = given.reason, allowed_by = given."allowedBy",
            closed_at = case when given."closedOn" is not null then least(given."closedOn" + interval '9 hours', $3) end,
            version = kept.version + 1, changed_at = $3, changed_by = $4, changed_by_name = coalesce(given."changedByName", $5)
       from (select id, state, reason, "allowedBy", "changedByName",
                    ("closedOn"::timestamp at time zone 'UTC') as "closedOn"
               from jsonb_to_recordset($2::jsonb) as one (id uuid, state text, reason text, "allowedBy" text,
                    "changedByName" text, "closedOn" date)) as given
      where kept.realm_id = $1 and kept.id = given.id`,
    [realmId, JSON.stringify(states), author.at, author.accountId, author.name],
  );
}
