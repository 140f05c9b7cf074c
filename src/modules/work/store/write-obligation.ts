import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { ObligationState } from '../domain/obligation-state.ts';
import type { RuleColumns } from '../domain/rule-columns.ts';

/** An obligation as it is first kept; columns by their names in the table. */
export interface NewObligation extends RuleColumns {
  readonly id: string;
  readonly organization_id: string;
  readonly organization_name: string;
  readonly origin: 'task' | 'duty' | 'request';
  readonly item_id: string;
  readonly position: number;
  readonly number: string | null;
  readonly text: string;
  readonly printed_name: string;
  readonly scope: string | null;
  readonly time_text: string | null;
  readonly named_day: string | null;
  readonly due_day: string | null;
  readonly due_until: string | null;
  readonly state: ObligationState;
}

/** The plan the obligations stand in. */
export interface PlanOfObligations {
  readonly realmId: string;
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly year: number | null;
  /** Of issue: where the plan names no year, it says where its work stands in lists. */
  readonly date: string | null;
}

/** Keeps all obligations of one plan in one statement. */
export async function insertObligations(
  tx: Transaction,
  plan: PlanOfObligations,
  obligations: readonly NewObligation[],
  author: Author,
): Promise<void> {
  if (obligations.length === 0) return;
  await tx.query(
    `insert into work_obligation (realm_id, plan_id, plan_title, plan_number, plan_year, plan_date, changed_at,
                                  changed_by, changed_by_name, id, organization_id, organization_name, origin, item_id, position,
                                  number, text, printed_name, scope, time_text, named_day, due_day, due_until,
                                  state, due_before, due_counted_from, due_counted_days)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, * from jsonb_to_recordset($10::jsonb) as given (
       id uuid, organization_id uuid, organization_name text, origin text, item_id uuid, position integer, number text,
       text text, printed_name text, scope text, time_text text, named_day date, due_day date, due_until text, state text,
       due_before boolean, due_counted_from date, due_counted_days integer)`,
    [
      plan.realmId,
      plan.id,
      plan.title,
      plan.number,
      plan.year,
      plan.date,
      author.at,
      author.accountId,
      author.name,
      JSON.stringify(obligations),
    ],
  );
}

/** What changes when an obligation moves to another state. */
export interface StateChange {
  readonly state: ObligationState;
  readonly reason: string | null;
  readonly allowedBy: string | null;
  readonly closedAt: Date | null;
}

/** Moves an obligation to another state; the version goes up by one. */
export async function updateObligationState(
  tx: Transaction,
  key: { readonly realmId: string; readonly id: string },
  change: StateChange,
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_obligation
        set state = $3, reason = $4, closed_at = $5, version = version + 1,
            changed_at = $6, changed_by = $7, changed_by_name = $8, allowed_by = $9
      where realm_id = $1 and id = $2`,
    [
      key.realmId,
      key.id,
      change.state,
      change.reason,
      change.closedAt,
      author.at,
      author.accountId,
      author.name,
      change.allowedBy,
    ],
  );
}
