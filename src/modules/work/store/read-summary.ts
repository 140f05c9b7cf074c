import type { Queryable } from '#platform/db/database.ts';

/** Which work is summed up, as it stood at which moment. */
export interface SummedUp {
  readonly realmId: string;
  /** Plans in force on the day; work without a plan counts as well unless one plan alone is meant. */
  readonly planIds: readonly string[];
  readonly onePlan: boolean;
  /** The local day and minute it is judged on, and the moment: what was closed later was still open then. */
  readonly day: string;
  readonly minute: string;
  readonly moment: Date;
  /** The last day of those that are near. */
  readonly aheadDay: string;
}

/** Obligations by state. */
export interface Tally {
  readonly total: number;
  readonly done: number;
  readonly doneLate: number;
  readonly late: number;
  readonly soon: number;
  readonly notStarted: number;
  readonly inProgress: number;
  readonly continuous: number;
  /** Handed in, to be judged. */
  readonly reported: number;
  readonly carriedOver: number;
  readonly notDone: number;
}

/**
 * The obligations as they stood: `then` is the state of the moment (what was closed since was in work), `ticks` is
 * whether a clock ran, `overdue` whether it had run out.
 */
const STOOD = `
  with stood as (
    select o.*, case when closed_at is null or closed_at <= $3 then state else 'in-progress' end as "then"
      from work_obligation o
     where realm_id = $1 and (plan_id = any($2::uuid[]) or (plan_id is null and not $7::boolean))
  ), judged as (
    select *, "then" in ('not-started', 'in-progress') as ticks,
           due_day is not null and (due_day < $4::date or (due_day = $4::date and due_until <= $5)) as ended,
           due_day is not null and due_day between $4::date and $6::date as near,
           "then" in ('done', 'reported') and due_day is not null
             and to_char(closed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI')
                 >= coalesce(due_until, to_char(due_day + 1, 'YYYY-MM-DD"T"00:00')) as belated
      from stood
  )`;

function valuesOf({ realmId, planIds, onePlan, day, minute, moment, aheadDay }: SummedUp): unknown[] {
  return [realmId, planIds, moment, day, minute, aheadDay, onePlan];
}

/** Tallies by plan in one statement; the plan is null for work without one. */
export async function readTallies(
  db: Queryable,
  of: SummedUp,
): Promise<readonly (Tally & { readonly planId: string | null })[]> {
  return db.query(
    `${STOOD}
     select plan_id as "planId", count(*) as total, count(*) filter (where "then" = 'done') as done,
            count(*) filter (where belated and "then" = 'done') as "doneLate", count(*) filter (where ticks and ended) as late,
            count(*) filter (where ticks and near and not ended) as soon,
            count(*) filter (where "then" = 'not-started') as "notStarted",
            count(*) filter (where "then" = 'in-progress') as "inProgress",
            count(*) filter (where "then" = 'continuous') as continuous,
            count(*) filter (where "then" = 'reported') as reported,
            count(*) filter (where "then" = 'carried-over') as "carriedOver",
            count(*) filter (where "then" = 'not-done') as "notDone"
       from judged group by plan_id`,
    valuesOf(of),
  );
}

/** The words of one task or duty as a summary shows them. */
export interface SummaryLine {
  readonly itemId: string | null;
  readonly number: string | null;
  readonly text: string;
  readonly planId: string | null;
}

/** One body with what it has overdue. */
export interface LateBody extends SummaryLine {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly count: number;
  readonly dueDay: string;
  /** Bodies and obligations of all of them, on every row. */
  readonly bodies: number;
  readonly obligations: number;
}

/** The bodies with something overdue, the longest list first, each with what has been overdue for longest. */
export async function readLateBodies(
  db: Queryable,
  of: SummedUp,
  most: number,
): Promise<readonly LateBody[]> {
  return db.query(
    `${STOOD}, late as (
       select *, count(*) over (partition by organization_id) as count,
              row_number() over (partition by organization_id order by due_day, plan_order, position, id) as place
         from judged where due_order <= $4::date and ticks and ended
     )
     select organization_id as "organizationId", organization_name as "organizationName", count, number, text,
            item_id as "itemId", plan_id as "planId", due_day as "dueDay", count(*) over () as bodies,
            sum(count) over ()::integer as obligations
       from late where place = 1 order by count desc, due_day, organization_name limit ${most}`,
    valuesOf(of),
  );
}

/** One item that ends soon, with the bodies that still owe it. */
export interface SoonItem extends SummaryLine {
  readonly dueDay: string;
  readonly dueUntil: string | null;
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  readonly items: number;
  readonly obligations: number;
}

/** What ends next, an item once, the nearest first. */
export async function readSoonItems(db: Queryable, of: SummedUp, most: number): Promise<readonly SoonItem[]> {
  return db.query(
    `${STOOD}, soon as (
       select item_id, min(number) as number, min(text) as text, plan_id, due_day, due_until, min(id::text) as first,
              jsonb_agg(jsonb_build_object('id', organization_id, 'name', organization_name)
                        order by organization_name) as organizations, count(*) as count
         from judged where due_order >= $4::date and due_order <= $6::date and ticks and not ended
        group by coalesce(item_id, id), item_id, plan_id, due_day, due_until
     )
     select item_id as "itemId", number, text, plan_id as "planId", due_day as "dueDay", due_until as "dueUntil", organizations,
            count(*) over () as items, sum(count) over ()::integer as obligations
       from soon order by due_day, due_until nulls last, first limit ${most}`,
    valuesOf(of),
  );
}

/** An obligation that waits for a decision. */
export interface PendingObligation extends SummaryLine {
  readonly kind: 'hour' | 'given-up';
  readonly organizationName: string;
  readonly count: number;
}

/** Ends by the hour up to `hourBefore` (local minute), and what was given up since `givenUpSince`; a few of each. */
export async function readPending(
  db: Queryable,
  of: SummedUp,
  { hourBefore, givenUpSince, most }: { hourBefore: string; givenUpSince: string; most: number },
): Promise<readonly PendingObligation[]> {
  return db.query(
    `${STOOD}, pending as (
       select 'hour' as kind, item_id, number, text, plan_id, organization_name, due_until, closed_at, id
         from judged where ticks and due_until is not null and due_until <= $8
       union all
       select 'given-up', item_id, number, text, plan_id, organization_name, null, closed_at, id
         from judged
        where "then" in ('not-done', 'carried-over')
          and closed_at >= $9::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
     ), placed as (
       select *, count(*) over (partition by kind) as count,
              row_number() over (partition by kind order by due_until, closed_at desc, id) as row from pending
     )
     select kind, item_id as "itemId", number, text, plan_id as "planId", organization_name as "organizationName",
            count
       from placed where row <= ${most} order by kind, row`,
    [...valuesOf(of), hourBefore, givenUpSince],
  );
}

/** How one body kept the ends that have come. */
export interface KeptEnds {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly ended: number;
  readonly inTime: number;
  /** Of all bodies, on every row. */
  readonly bodies: number;
  readonly endedOfAll: number;
  readonly inTimeOfAll: number;
}

/** How bodies kept the ends that have come, those that missed most first. */
export async function readKeptEnds(db: Queryable, of: SummedUp, most: number): Promise<readonly KeptEnds[]> {
  return db.query(
    `${STOOD}, kept as (
       select organization_id, min(organization_name) as name, count(*) as ended,
              count(*) filter (where "then" in ('done', 'reported') and not belated) as in_time
         from judged
        where due_day is not null and ("then" in ('done', 'reported') or (ticks and ended))
        group by organization_id
     )
     select organization_id as "organizationId", name as "organizationName", ended, in_time as "inTime",
            count(*) over () as bodies, sum(ended) over ()::integer as "endedOfAll",
            sum(in_time) over ()::integer as "inTimeOfAll"
       from kept order by ended - in_time desc, ended desc, name limit ${most}`,
    valuesOf(of),
  );
}
