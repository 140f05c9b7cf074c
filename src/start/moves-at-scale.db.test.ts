import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrganizationIn, moveWorkOfTheDay } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, newTestId, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import { worksOfBodies } from './compose-modules.ts';

const clock = { now: () => new Date('2026-11-25T02:00:00Z') };

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', []);
});
afterAll(() => database.close());

const makeBody = async (name: string): Promise<string> =>
  (await inTransaction(database.db, (tx) => createOrganizationIn(tx, realm.act(), { name }))).id;

describe('a large house', () => {
  const statementsFor = async (bodies: number): Promise<{ count: number; moved: number }> => {
    const target = await makeBody(`Sở nhận ${bodies}`);
    const { realmId } = realm;
    const rows = Array.from({ length: bodies }, (_, at) => ({
      id: newTestId(),
      name: `Xã số ${at} của ${bodies}`,
    }));
    const given = JSON.stringify(
      rows.map((row) => ({ ...row, row: newTestId(), step: newTestId(), owed: newTestId() })),
    );
    await inTransaction(database.db, async (tx) => {
      await tx.query(
        `insert into organization (realm_id, id, kind, tree, opened_on, closed_on, created_at, changed_at, changed_by_name)
         select $1, id, 'commune', 'state', '2020-01-01', '2026-07-01', now(), now(), 'Thử' from jsonb_to_recordset($2::jsonb) as r (id uuid)`,
        [realmId, given],
      );
      await tx.query(
        `insert into organization_name (realm_id, id, organization_id, name, valid)
         select $1, "row", id, name, daterange('2020-01-01', '2026-07-01')
           from jsonb_to_recordset($2::jsonb) as r (id uuid, "row" uuid, name text)`,
        [realmId, given],
      );
      await tx.query(
        `insert into organization_succession (realm_id, id, predecessor_id, successor_id, on_day, kind)
         select $1, step, id, $3, '2026-07-01', 'merge' from jsonb_to_recordset($2::jsonb) as r (id uuid, step uuid)`,
        [realmId, given, target],
      );
      await tx.query(
        `insert into work_obligation (realm_id, id, organization_id, organization_name, plan_title, origin, position, text,
           printed_name, state, changed_at, changed_by_name, given_at, given_by_name)
         select $1, owed, id, name, '', 'quick', 1, 'Treo pa nô', name, 'not-started', now(), 'Thử', now(), 'Thử'
           from jsonb_to_recordset($2::jsonb) as r (id uuid, owed uuid, name text)`,
        [realmId, given],
      );
    });
    const watched = watchStatements(database.db);
    const moved = await moveWorkOfTheDay({ db: watched.db, clock, newId: newTestId }, worksOfBodies);
    const left = await database.db.query(
      `select count(*)::integer as left from work_obligation o join organization b on b.realm_id = o.realm_id and b.id = o.organization_id
        where o.realm_id = $1 and b.closed_on is not null and o.open and o.text = 'Treo pa nô'`,
      [realmId],
    );
    expect(left).toEqual([{ left: 0 }]);
    return { count: watched.statements.length, moved };
  };

  test('moves the work of 4,000 bodies in as many statements as that of four', async () => {
    const small = await statementsFor(4);
    const large = await statementsFor(4000);
    expect([small.moved, large.moved]).toEqual([4, 4000]);
    expect(large.count).toBe(small.count);
  });
});
