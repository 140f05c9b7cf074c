import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { RuleColumns } from '../domain/rule-columns.ts';
import { OPEN, overdue } from './obligation-columns.ts';

/** One way in which open obligations are dated: everything that is said the same and stands the same. */
export interface DatedGroup extends RuleColumns {
  readonly namedDay: string;
  readonly dueDay: string;
  readonly dueUntil: string | null;
  readonly count: number;
}

/** A group with the end it gets. */
export interface MovedGroup extends DatedGroup {
  readonly newNamed: string;
  readonly newDay: string;
  readonly newUntil: string | null;
}

const SAID = 'named_day, due_day, due_until, due_before, due_counted_from, due_counted_days';

/** All ways in which open obligations are dated, counted: some hundreds of rows however many obligations there are. */
export function readDatedGroups(db: Queryable, realmId: string): Promise<DatedGroup[]> {
  return db.query<DatedGroup>(
    `select named_day as "namedDay", due_day as "dueDay", due_until as "dueUntil", due_before, due_counted_from,
            due_counted_days, count(*) as count
       from work_obligation where realm_id = $1 and ${OPEN} and due_order < 'infinity'
      group by ${SAID} order by due_day, due_until, named_day`,
    [realmId],
  );
}

const MATCH = `o.realm_id = $1 and o.${OPEN} and o.due_day = given.due_day and o.named_day = given.named_day
  and o.due_until is not distinct from given.due_until and o.due_before = given.due_before
  and o.due_counted_from is not distinct from given.due_counted_from
  and o.due_counted_days is not distinct from given.due_counted_days`;
const GIVEN = `jsonb_to_recordset($2::jsonb) as given (named_day date, due_day date, due_until text, due_before boolean,
  due_counted_from date, due_counted_days integer, new_named date, new_day date, new_until text, place integer)`;

/** One obligation of moved groups, with the place of its group in the list. */
export interface MovedRow {
  readonly id: string;
  readonly origin: string;
  readonly text: string;
  readonly organizationName: string;
  readonly place: number;
}

/** The first obligations of groups that move, by their end. */
export function readMoved(
  db: Queryable,
  realmId: string,
  groups: readonly MovedGroup[],
  most: number,
): Promise<MovedRow[]> {
  return db.query<MovedRow>(
    `select o.id, o.origin, o.text, o.organization_name as "organizationName", given.place
       from work_obligation o join ${GIVEN} on ${MATCH} order by o.due_order, o.id limit ${most}`,
    [realmId, JSON.stringify(groups.map(toRow))],
  );
}

/** An obligation that got a new end, with the place of its group in the list. */
export interface MovedObligation {
  readonly id: string;
  readonly organizationId: string;
  readonly planId: string | null;
  readonly text: string;
  readonly place: number;
}

/** Gives all obligations of these groups their new end in one statement; each version goes up by one, and nobody touched them. The oldest first. */
export async function moveGroups(
  tx: Transaction,
  realmId: string,
  groups: readonly MovedGroup[],
  author: { readonly at: Date; readonly accountId: string | null; readonly name: string },
): Promise<MovedObligation[]> {
  return tx.query<MovedObligation>(
    `with moved as (update work_obligation o
        set named_day = given.new_named, due_day = given.new_day, due_until = given.new_until, version = o.version + 1,
            redated = o.redated + 1,
            changed_at = $3, changed_by = $4, changed_by_name = $5
       from ${GIVEN} where ${MATCH} returning o.id, o.organization_id, o.plan_id, o.text, given.place)
     select id, organization_id as "organizationId", plan_id as "planId", text, place from moved order by id`,
    [realmId, JSON.stringify(groups.map(toRow)), author.at, author.accountId, author.name],
  );
}

/** Writes the ends of obligations that change otherwise in the same act; their version went up with that. */
export async function writeEnds(
  tx: Transaction,
  realmId: string,
  ends: ReadonlyMap<
    string,
    { readonly namedDay: string | null; readonly dueDay: string | null; readonly dueUntil: string | null }
  >,
): Promise<void> {
  if (ends.size === 0) return;
  await tx.query(
    `update work_obligation o set named_day = given."namedDay", due_day = given."dueDay", due_until = given."dueUntil"
       from jsonb_to_recordset($2::jsonb) as given (id uuid, "namedDay" date, "dueDay" date, "dueUntil" text)
      where o.realm_id = $1 and o.id = given.id`,
    [realmId, JSON.stringify([...ends].map(([id, end]) => ({ id, ...end })))],
  );
}

function toRow(group: MovedGroup, place: number) {
  const { due_before, due_counted_from, due_counted_days } = group;
  return {
    ...{ due_before, due_counted_from, due_counted_days, place },
    named_day: group.namedDay,
    due_day: group.dueDay,
    due_until: group.dueUntil,
    new_named: group.newNamed,
    new_day: group.newDay,
    new_until: group.newUntil,
  };
}

/** One obligation of a day, with what is counted of the whole day. */
export interface DueRow {
  readonly day: string;
  readonly count: number;
  readonly late: number;
  readonly id: string;
  readonly text: string;
  readonly organizationName: string;
}

/** What is open and due on each day, counted, with the first `most` of it; one statement. */
export function readDueOnDays(
  db: Queryable,
  asked: {
    readonly realmId: string;
    readonly from: string;
    readonly to: string;
    readonly organizationId: string | null;
    readonly now: string;
  },
  most: number,
): Promise<DueRow[]> {
  const { realmId, from, to, organizationId, now } = asked;
  const values = [realmId, from, to, now.slice(0, 10), now];
  const own = organizationId === null ? '' : 'and organization_id = $6';
  return db.query<DueRow>(
    `select due_day as day, count, late, id, text, organization_name as "organizationName" from (
       select due_day, id, text, organization_name, count(*) over (partition by due_order) as count,
              count(*) filter (where ${overdue('$4', '$5')}) over (partition by due_order) as late,
              row_number() over (partition by due_order order by id) as row
         from work_obligation
        where realm_id = $1 and ${OPEN} and due_order between $2::date and $3::date ${own}) of_day
      where row <= ${most} order by due_day, row`,
    organizationId === null ? values : [...values, organizationId],
  );
}
