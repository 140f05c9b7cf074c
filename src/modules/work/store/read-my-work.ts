import { addDays } from '#kernel/time/iso-day.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { CLOCK, DONE, OBLIGATION_COLUMNS, OPEN, overdue } from './obligation-columns.ts';

/** Parts of what is owed, by its end. */
export type Part = 'late' | 'today' | 'week' | 'later' | 'withoutEnd';

/** How much stands in each part, and how much is done; exact to 1,000, and 1,001 beyond. */
export type WorkCounts = Readonly<Record<Part | 'done', number>>;

/** How far ahead `week` looks: the seven days after today, so that a Friday shows what is due on Monday. */
const WEEK_DAYS = 7;

/** Counts go one further, so that whoever shows them knows that there is more. */
const COUNTED = 1001;

const PARTS: Readonly<Record<Part, string>> = {
  late: overdue('$2', '$3'),
  today: `(${CLOCK} and due_order = $2::date and (due_until is null or due_until > $3))`,
  week: `(${CLOCK} and due_order > $2::date and due_order <= $4::date)`,
  later: `(${CLOCK} and due_order > $4::date and due_order < 'infinity')`,
  withoutEnd: `${OPEN} and (state_order = 3 or due_order = 'infinity')`,
};

/** Whose work: that of these bodies, or with null that of the whole realm. */
export interface WhoseWork {
  readonly realmId: string;
  readonly bodies: readonly string[] | null;
  /** Local minute. */
  readonly now: string;
}

/** Counts every part in one statement. */
export async function countWork(db: Queryable, whose: WhoseWork): Promise<WorkCounts> {
  const count = (condition: string, name: string) =>
    `(select count(*) from (
        select from work_obligation where ${owner(whose)} and ${condition} limit ${COUNTED}) counted) as "${name}"`;
  const counts = Object.entries(PARTS).map(([part, condition]) => count(condition, part));
  const [row] = await db.query<WorkCounts>(
    `select ${counts.join(', ')}, ${count(DONE, 'done')}`,
    valuesOf(whose),
  );
  return row ?? { late: 0, today: 0, week: 0, later: 0, withoutEnd: 0, done: 0 };
}

/** The first rows of every part by their end, at most `most` of each, in one statement. */
export async function readWork(
  db: Queryable,
  whose: WhoseWork,
  most: number,
): Promise<Readonly<Record<Part, readonly Obligation[]>>> {
  const parts = Object.entries(PARTS).map(
    ([part, condition]) =>
      `(select '${part}' as part, due_order, ${OBLIGATION_COLUMNS} from work_obligation
         where ${owner(whose)} and ${condition} order by due_order, id limit ${most})`,
  );
  const rows = await db.query<Obligation & { readonly part: Part; readonly due_order: string }>(
    `${parts.join(' union all ')} order by due_order, id`,
    valuesOf(whose),
  );
  const found: Record<Part, Obligation[]> = { late: [], today: [], week: [], later: [], withoutEnd: [] };
  for (const { part, due_order: _, ...obligation } of rows) found[part].push(obligation);
  return found;
}

/** How much of one's own work ends on a day, and the first piece of it. */
export interface DayAhead {
  readonly day: string;
  readonly count: number;
  readonly id: string;
  readonly text: string;
}

/** The days from today to `until` on which something ends, in one statement. */
export async function readDaysAhead(
  db: Queryable,
  { realmId, bodies, now }: WhoseWork,
  until: string,
): Promise<DayAhead[]> {
  return db.query<DayAhead>(
    `select distinct on (due_order) due_order as day, count(*) over (partition by due_order) as count, id, text
       from work_obligation
      where realm_id = $1 and ${CLOCK} and due_order between $2::date and $3::date
        ${bodies === null ? '' : 'and organization_id = any($4::uuid[])'}
      order by due_order, id`,
    [realmId, now.slice(0, 10), until, ...(bodies === null ? [] : [bodies])],
  );
}

function owner({ bodies }: WhoseWork): string {
  return bodies === null ? 'realm_id = $1' : 'realm_id = $1 and organization_id = any($5::uuid[])';
}

function valuesOf({ realmId, bodies, now }: WhoseWork): unknown[] {
  const today = now.slice(0, 10);
  const values = [realmId, today, now, addDays(today, WEEK_DAYS)];
  return bodies === null ? values : [...values, bodies];
}
