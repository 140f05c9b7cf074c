import type { Queryable } from '#platform/db/database.ts';
import { CLOCK, overdue } from './obligation-columns.ts';

/** How obligations are spread over their states; late and on time as of one moment. */
export interface CountedStates {
  readonly total: number;
  readonly notStarted: number;
  readonly inProgress: number;
  readonly continuous: number;
  readonly done: number;
  readonly carriedOver: number;
  readonly notDone: number;
  readonly late: number;
  readonly lateInProgress: number;
  readonly doneLate: number;
  readonly doneInTime: number;
}

const LOCAL_CLOSING = `(closed_at at time zone 'Asia/Ho_Chi_Minh')`;
/** Done after its end: `isPast` of the domain on the minute of closing. */
const AFTER_ITS_END = `case when due_until is null then due_day < ${LOCAL_CLOSING}::date
  else due_until <= to_char(${LOCAL_CLOSING}, 'YYYY-MM-DD"T"HH24:MI') end`;

const COUNTS = (today: string, now: string) => `count(*) as total,
  count(*) filter (where state = 'not-started') as "notStarted",
  count(*) filter (where state = 'in-progress') as "inProgress",
  count(*) filter (where state = 'continuous') as continuous,
  count(*) filter (where state = 'done') as done,
  count(*) filter (where state = 'carried-over') as "carriedOver",
  count(*) filter (where state = 'not-done') as "notDone",
  count(*) filter (where ${overdue(today, now)}) as late,
  count(*) filter (where state = 'in-progress' and ${overdue(today, now)}) as "lateInProgress",
  count(*) filter (where state = 'done' and due_day is not null and ${AFTER_ITS_END}) as "doneLate",
  count(*) filter (where state = 'done' and due_day is not null and not ${AFTER_ITS_END}) as "doneInTime"`;

/** How many coming days are named. */
const COMING_DAYS = 4;

interface CountedPlan {
  readonly counts: CountedStates;
  readonly next: readonly { readonly day: string; readonly obligations: number }[];
}

/** The states of one plan and the next days on which something still open ends. `now` is the local minute. */
export async function readStandingOfPlan(
  db: Queryable,
  realmId: string,
  planId: string,
  now: string,
): Promise<CountedPlan> {
  const [row] = await db.query<CountedStates & { readonly next: CountedPlan['next'] }>(
    `select counted.*, coalesce((
              select jsonb_agg(jsonb_build_object('day', due_order, 'obligations', obligations) order by due_order)
                from (select due_order, count(*) as obligations from work_obligation
                       where realm_id = $1 and plan_id = $2 and ${CLOCK}
                         and due_order >= $3::date and due_order < 'infinity'
                         and not ${overdue('$3', '$4')}
                       group by due_order order by due_order limit ${COMING_DAYS}) as coming), '[]') as next
       from (select ${COUNTS('$3', '$4')} from work_obligation where realm_id = $1 and plan_id = $2) as counted`,
    [realmId, planId, now.slice(0, 10), now],
  );
  if (row === undefined) throw new Error('A count without a group answers one row.');
  const { next, ...counts } = row;
  return { counts, next };
}

/** What each body owes under one plan. `now` is the local minute. */
export async function readWorkOfBodies(
  db: Queryable,
  realmId: string,
  planId: string,
  now: string,
): Promise<
  { readonly organizationId: string; readonly organizationName: string; readonly counts: CountedStates }[]
> {
  const rows = await db.query<
    CountedStates & { readonly organizationId: string; readonly organizationName: string }
  >(
    `select organization_id as "organizationId", min(organization_name) as "organizationName", ${COUNTS('$3', '$4')}
       from work_obligation where realm_id = $1 and plan_id = $2 group by organization_id`,
    [realmId, planId, now.slice(0, 10), now],
  );
  return rows.map(({ organizationId, organizationName, ...counts }) => ({
    organizationId,
    organizationName,
    counts,
  }));
}

/** The days on which obligations of a plan end or were done, earliest first. */
export async function readCourseOfPlan(
  db: Queryable,
  realmId: string,
  planId: string,
): Promise<{ readonly day: string; readonly due: number; readonly done: number }[]> {
  return db.query(
    `select day, sum(due) as due, sum(done) as done from (
       select due_day as day, 1 as due, 0 as done from work_obligation
        where realm_id = $1 and plan_id = $2 and due_day is not null
       union all
       select ${LOCAL_CLOSING}::date, 0, 1 from work_obligation
        where realm_id = $1 and plan_id = $2 and state = 'done' and closed_at is not null) as happened
      group by day order by day`,
    [realmId, planId],
  );
}

/** What the obligations of a plan must be like for each answer; asked plan by plan, so that one row is enough. */
const STANDS = {
  late: (some: (condition: string) => string) => some(overdue('$3', '$4')),
  open: (some: (condition: string) => string) => `${some('open')} and not ${some(overdue('$3', '$4'))}`,
  closed: (some: (condition: string) => string) => `${some('true')} and not ${some('open')}`,
  none: (some: (condition: string) => string) => `not ${some('true')}`,
} as const;

/** Those of the plans whose obligations stand as wanted. `now` is the local minute. */
export async function readPlansThatStand(
  db: Queryable,
  realmId: string,
  planIds: readonly string[],
  wanted: keyof typeof STANDS,
  now: string,
): Promise<string[]> {
  const some = (condition: string) =>
    `exists (select from work_obligation where realm_id = $1 and plan_id = asked.id and ${condition})`;
  const rows = await db.query<{ readonly id: string }>(
    `select id from unnest($2::uuid[]) as asked (id)
      where ($3::date is not null and $4::text is not null) and ${STANDS[wanted](some)}`,
    [realmId, planIds, now.slice(0, 10), now],
  );
  return rows.map(({ id }) => id);
}

/** Identifiers of every obligation of a plan. */
export async function readObligationIds(db: Queryable, realmId: string, planId: string): Promise<string[]> {
  const rows = await db.query<{ readonly id: string }>(
    'select id from work_obligation where realm_id = $1 and plan_id = $2',
    [realmId, planId],
  );
  return rows.map(({ id }) => id);
}

/** Body and item of each of these obligations. */
export async function readObligationLabels(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<
  {
    readonly id: string;
    readonly organizationName: string;
    readonly number: string | null;
    readonly text: string;
  }[]
> {
  return db.query(
    `select id, organization_name as "organizationName", number, text
       from work_obligation where realm_id = $1 and id = any($2::uuid[])`,
    [realmId, ids],
  );
}
