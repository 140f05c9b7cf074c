import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localMinute } from '#kernel/time/local-time.ts';
import { findRealm } from '#modules/access/door.ts';
import type { World } from '#platform/world/world.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { loadDemo } from './load-demo.ts';

interface Counted {
  readonly state: string;
  readonly standing: string;
  readonly count: number;
}

/** By state and by how the end was kept. `$2` local day. */
const COUNTED = `
  select state, case when due_day is null then 'no end'
              when closed_at is not null and closed_at::date > due_day then 'closed late'
              when closed_at is not null then 'closed in time'
              when due_day < $2::date then 'late' when due_day <= $2::date + 14 then 'soon' else 'ahead' end as standing,
         count(*) as count
    from work_obligation where realm_id = $1 and origin <> 'remedy' group by 1, 2`;

// In the middle of a year and in its first days: whenever somebody tries the house.
describe.each(['2026-06-15T02:00:00Z', '2027-01-04T01:00:00Z'])(
  'the work of the invented province at %s',
  (moment) => {
    let database: TestDatabase;
    let world: World & { close(): void };
    let realmId = '';
    let counted: readonly Counted[] = [];

    beforeAll(async () => {
      database = await openTestDatabase();
      world = buildWorld(database.db, buildClock(new Date(moment)));
      await loadDemo(world);
      realmId = (await findRealm(database.db))?.id ?? '';
      const today = localMinute(new Date(moment)).slice(0, 10);
      counted = await database.db.query<Counted>(COUNTED, [realmId, today]);
    });
    afterAll(async () => {
      world.close();
      await database.close();
    });

    const count = (part: Partial<Counted>) =>
      counted
        .filter((row) => Object.entries(part).every(([key, value]) => row[key as keyof Counted] === value))
        .reduce((sum, row) => sum + row.count, 0);

    test('is in every state', () => {
      const states = ['not-started', 'in-progress', 'continuous', 'done', 'carried-over', 'not-done'];
      expect(states.filter((state) => count({ state }) < 3)).toEqual([]);
    });

    test('is late, soon due, done in time and done late', () => {
      expect(['late', 'soon'].filter((standing) => count({ standing }) < 3)).toEqual([]);
      expect(count({ standing: 'ahead' })).toBeGreaterThan(0);
      expect(count({ state: 'done', standing: 'closed in time' })).toBeGreaterThan(9);
      expect(count({ state: 'done', standing: 'closed late' })).toBeGreaterThan(2);
    });

    test('has mostly no end, as in real plans', () => {
      const all = count({});
      expect(count({ standing: 'no end' }) / all).toBeGreaterThan(0.6);
      expect(all).toBeGreaterThan(300);
    });

    test('says why and who allowed it wherever something is not done, and closes nothing in the future', async () => {
      const [row] = await database.db.query<{ unsaid: number; ahead: number; astray: number }>(
        `select count(*) filter (where state = 'not-done' and allowed_by is null) as unsaid,
                count(*) filter (where closed_at > $2) as ahead,
                count(*) filter (where open = (closed_at is not null)) as astray
           from work_obligation where realm_id = $1`,
        [realmId, new Date(moment)],
      );
      expect(row).toEqual({ unsaid: 0, ahead: 0, astray: 0 });
    });

    test('was inspected: one thing put right, one to be judged, one late, one ahead', async () => {
      const remedies = await database.db.query<{ state: string; late: boolean }>(
        `select r.state, o.closed_at is null and o.due_day < $2::date as late
           from record_remedy r join work_obligation o on o.realm_id = r.realm_id and o.id = r.obligation_id
          where r.realm_id = $1 order by r.position`,
        [realmId, localMinute(new Date(moment)).slice(0, 10)],
      );
      expect(remedies).toEqual([
        { state: 'accepted', late: false },
        { state: 'open', late: true },
        { state: 'reported', late: false },
        { state: 'open', late: false },
      ]);
    });

    test('was reported in every way: by the body, for it, asked about, answered; with figures, never ahead', async () => {
      const [row] = await database.db.query<Record<string, number>>(
        `select count(*) filter (where source = 'own') as own,
                count(*) filter (where source = 'on-behalf' and confirmed_at is null) as told,
                count(*) filter (where source = 'on-behalf' and confirmed_at is not null) as confirmed,
                count(*) filter (where entered_at > $2 or done_on > $3) as ahead,
                (select count(*) from record_quantity where realm_id = $1) as figures,
                (select count(*) from record_question where realm_id = $1 and answer is null) as open,
                (select count(*) from record_question where realm_id = $1 and answer is not null) as answered,
                (select count(distinct obligation_id) from record_entry r where realm_id = $1) as reported
           from record_entry where realm_id = $1`,
        [realmId, new Date(moment), localMinute(new Date(moment)).slice(0, 10)],
      );
      expect(row?.ahead).toBe(0);
      const { ahead: _, ...counts } = row ?? {};
      expect(Object.entries(counts).filter(([, count]) => count < 3)).toEqual([]);
      expect(row?.reported).toBeGreaterThan(100);
    });
  },
);

test('the invented past is the same whoever loads it', async () => {
  const digest = `select string_agg(concat(number, text, organization_name, state, closed_at), '|'
                                    order by plan_title, position, organization_name) as all from work_obligation`;
  const loadOnce = async () => {
    const database = await openTestDatabase();
    const world = buildWorld(database.db, buildClock(new Date('2026-06-15T02:00:00Z')));
    await loadDemo(world);
    const [row] = await database.db.query<{ all: string }>(digest);
    world.close();
    await database.close();
    return row?.all;
  };
  expect(await loadOnce()).toBe(await loadOnce());
});
