import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { columnsOf, OPEN } from './obligation-columns.ts';

/** Something about an obligation that waits for a person: more time to decide on, or a difficulty to answer. */
export interface WaitingDecision {
  readonly kind: 'more-time' | 'blocker';
  readonly id: string;
  /** What was asked or said. */
  readonly words: string;
  readonly by: string;
  readonly since: Date;
  readonly obligation: Obligation;
}

/** Whose decisions are looked for. */
export interface Decider {
  /** Bodies above whose obligations the person decides on time: everything below them in a tree. */
  readonly below: readonly string[];
  /** Bodies for which the person answers. */
  readonly answersFor: readonly string[];
  readonly accountId: string;
  /** Who keeps the house decides on all time. */
  readonly all: boolean;
}

/** What waits for a decision, the oldest first, in one statement. */
export async function readDecisions(
  db: Queryable,
  realmId: string,
  { below, answersFor, accountId, all }: Decider,
  most: number,
): Promise<WaitingDecision[]> {
  const rows = await db.query<Omit<WaitingDecision, 'obligation'> & Obligation & { readonly ofId: string }>(
    `select w.kind, w.id as "ofId", w.words, w.by, w.since, ${columnsOf('o')}
       from (select 'more-time' as kind, id, obligation_id, reason as words, asked_by_name as by, asked_at as since
               from work_extension where realm_id = $1 and state = 'asked'
             union all
             select 'blocker', id, obligation_id, words, raised_by_name, raised_at
               from work_blocker where realm_id = $1 and state = 'open' and with_organization_id = any($3::uuid[])) w
       join work_obligation o on o.realm_id = $1 and o.id = w.obligation_id and o.${OPEN}
      where w.kind = 'blocker' or $5 or o.organization_id = any($2::uuid[])
         or (o.given_by = $4 and coalesce((select giver_decides from work_rule where realm_id = $1), true))
      order by w.since, w.id limit $6`,
    [realmId, below, answersFor, accountId, all, most],
  );
  return rows.map(({ kind, ofId, words, by, since, ...obligation }) => ({
    kind,
    id: ofId,
    words,
    by,
    since,
    obligation,
  }));
}

/** A difficulty that was answered and that the body it held up has neither closed nor asked again. */
export interface AnsweredBlocker {
  readonly id: string;
  readonly obligationId: string;
  readonly answer: string;
  readonly by: string;
  readonly since: Date;
  readonly total: number;
}

/** Answered difficulties of open work that these bodies raised or owe, the oldest first, in one statement. */
export async function readAnsweredBlockers(
  db: Queryable,
  realmId: string,
  bodies: readonly string[],
  most: number,
): Promise<AnsweredBlocker[]> {
  return db.query<AnsweredBlocker>(
    `select b.id, b.obligation_id as "obligationId", b.answer, b.answered_by_name as by, b.answered_at as since,
            count(*) over ()::integer as total
       from work_blocker b
       join work_obligation o on o.realm_id = b.realm_id and o.id = b.obligation_id and o.${OPEN}
      where b.realm_id = $1 and b.state = 'answered'
        and (b.raised_organization_id = any($2::uuid[]) or o.organization_id = any($2::uuid[]))
      order by b.answered_at, b.id limit $3`,
    [realmId, bodies, most],
  );
}

/**
 * Open obligations of others that were handed down to a person, or as a whole to one of these bodies, by their end, in one
 * statement.
 */
export async function readHandedTo(
  db: Queryable,
  realmId: string,
  { accountId, bodies }: { readonly accountId: string; readonly bodies: readonly string[] },
  most: number,
): Promise<Obligation[]> {
  return db.query<Obligation>(
    `select ${columnsOf('o')} from work_obligation o
      where o.realm_id = $1 and o.${OPEN}
        and (o.held_account_id = $2
             or (o.held_account_id is null and o.held_organization_id = any($3::uuid[])
                 and o.organization_id <> all($3::uuid[])))
      order by o.due_order, o.id limit $4`,
    [realmId, accountId, bodies, most],
  );
}
