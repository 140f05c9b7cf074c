import { addDays } from '#kernel/time/iso-day.ts';
import type { Queryable } from '#platform/db/database.ts';
import { CLOCK } from './obligation-columns.ts';

/** A duty that one of the bodies alone has in a plan. */
export interface OwnDuty {
  readonly planId: string;
  readonly text: string;
}

/** The duties that these bodies have alone in their plans, in one statement. */
export async function readOwnDuties(
  db: Queryable,
  realmId: string,
  bodies: readonly string[],
): Promise<OwnDuty[]> {
  return db.query<OwnDuty>(
    `select o.plan_id as "planId", o.text from work_obligation o
      where o.realm_id = $1 and o.organization_id = any($2::uuid[]) and o.origin = 'duty'
        and not exists (select from work_obligation s
                         where s.realm_id = o.realm_id and s.item_id = o.item_id and s.id <> o.id)`,
    [realmId, bodies],
  );
}

/** What others owe that somebody waits for. */
export interface Awaiting {
  readonly realmId: string;
  readonly accountId: string;
  readonly bodies: readonly string[];
  /** Plans whose results these bodies put together. */
  readonly planIds: readonly string[];
  /** Local minute. */
  readonly now: string;
  readonly most: number;
}

/** What others owe: how it is awaited, and by when. */
export interface Awaited {
  readonly id: string;
  /** given: by the person; consolidated: the own body puts it together. */
  readonly how: 'given' | 'consolidated';
  readonly since: Date;
  readonly total: number;
}

/** How far ahead others are looked at: the seven days of this week's part. */
const NEAR_DAYS = 7;

/**
 * What lies with other bodies and is overdue or near its end: given by the person in a line, or of a plan that the own
 * bodies put together; by its end, in one statement.
 */
export async function readAwaited(db: Queryable, awaiting: Awaiting): Promise<Awaited[]> {
  const { realmId, accountId, bodies, planIds, now, most } = awaiting;
  return db.query<Awaited>(
    `with awaited as (
       select id, due_order, 'given' as how, given_at as since from work_obligation
        where realm_id = $1 and given_by = $2 and ${CLOCK} and due_order <= $5::date
          and organization_id <> all($3::uuid[])
       union all
       select id, due_order, 'consolidated', changed_at from work_obligation
        where realm_id = $1 and plan_id = any($4::uuid[]) and ${CLOCK} and due_order <= $5::date
          and organization_id <> all($3::uuid[]) and given_by is distinct from $2
     )
     select id, how, since, count(*) over () as total from awaited order by due_order, id limit ${most}`,
    [realmId, accountId, bodies, planIds, addDays(now.slice(0, 10), NEAR_DAYS)],
  );
}

/** Those of the obligations that go on all the time, the oldest first, in one statement. */
export async function readContinuous(
  db: Queryable,
  realmId: string,
  bodies: readonly string[],
  most: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from work_obligation
      where realm_id = $1 and organization_id = any($2::uuid[]) and state = 'continuous' and due_order = 'infinity'
      order by id limit ${most}`,
    [realmId, bodies],
  );
  return rows.map(({ id }) => id);
}
