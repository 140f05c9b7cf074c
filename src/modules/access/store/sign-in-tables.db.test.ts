import { getAuthTables } from 'better-auth/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { openSignIn } from '../use-cases/open-sign-in.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});

afterAll(() => test.close());

interface Column {
  readonly table: string;
  readonly column: string;
  readonly nullable: boolean;
}

describe('the tables of the sign-in library', () => {
  it('are in the database as the library asks for them', async () => {
    const world = buildWorld(test.db, buildClock(new Date()));
    const asked = Object.values(getAuthTables(openSignIn(world).options)).flatMap((table) =>
      Object.entries(table.fields).map(([name, field]) => ({
        table: table.modelName,
        column: field.fieldName ?? name,
        nullable: field.required === false,
      })),
    );
    const columns = await test.db.query<Column>(
      `select table_name as table, column_name as column, is_nullable = 'YES' as nullable
         from information_schema.columns where table_schema = 'sign_in'`,
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(columns).toEqual(expect.arrayContaining(asked));
    world.close();
  });
});
