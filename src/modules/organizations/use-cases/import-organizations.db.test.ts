import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { importOrganizations, type OrganizationToImport } from './import-organizations.ts';

const COMMUNES = 600;

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', []);
});
afterAll(() => database.close());

function body(key: string, name: string, parent: string | null): OrganizationToImport {
  return {
    key,
    kind: parent === null ? 'peoples-committee' : 'commune',
    tree: 'state',
    openedOn: null,
    closedOn: null,
    names: [{ name, abbreviation: null, from: null, to: null }],
    parents: parent === null ? [] : [{ tree: 'state', parent, from: null, to: null }],
  };
}

describe('many bodies taken in at once', () => {
  test('are guarded one by one over the indexes, in a house of whose tables nothing is known yet', async () => {
    const bodies = [
      body('p', 'Ủy ban nhân dân tỉnh', null),
      ...Array.from({ length: COMMUNES }, (_, at) => body(`x${at}`, `Ủy ban nhân dân xã Nà Hiền ${at}`, 'p')),
    ];
    const read = await inTransaction(database.db, async (tx) => {
      await importOrganizations(tx, realm.act(), bodies, []);
      await tx.query('set constraints all immediate');
      return tx.query<{ relname: string; rows: number }>(
        `select relname, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows
           from pg_stat_xact_user_tables
          where relname in ('organization', 'organization_name', 'organization_parent') order by relname`,
      );
    });
    expect(read.map(({ relname }) => relname)).toEqual([
      'organization',
      'organization_name',
      'organization_parent',
    ]);
    // A few rows for each body: were the realm read for each, there would be hundreds.
    for (const { rows } of read) expect(rows).toBeLessThan(COMMUNES * 12);
  });
});
