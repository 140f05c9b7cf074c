import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { KEPT_COLUMNS } from './give-back.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('an obligation that comes back after folding has every column that its table keeps', async () => {
  const rows = await database.db.query<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = 'work_obligation' and is_generated = 'NEVER'`,
  );
  // Its place in the order of the search is given anew.
  const kept = rows.map(({ name }) => name).filter((name) => name !== 'search_order');
  expect([...KEPT_COLUMNS].sort()).toEqual(kept.sort());
});
