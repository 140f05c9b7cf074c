import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { MOST_FOUND, searchTree } from './look-at-tree.ts';

const TODAY = '2027-03-10';
const SCHOOLS = Array.from({ length: 130 }, (_, at) => `Trường Tiểu học số ${at + 1}`);

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [...SCHOOLS, 'Trường Tiểu hộc Bến Lau']);
});
afterAll(() => database.close());

const search = (words: string, after = 0) =>
  searchTree(database.db, realm.realmId, { tree: 'state', day: TODAY, search: words, after });

describe('a search in a tree that finds more than a page', () => {
  test('answers every body once, page after page, and how many there are', async () => {
    const first = await search('truong tieu hoc');
    const second = await search('truong tieu hoc', MOST_FOUND);
    expect([first.total, first.found.length, second.total, second.found.length]).toEqual([131, 100, 131, 31]);
    const names = [...first.found, ...second.found].map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set([...SCHOOLS, 'Trường Tiểu hộc Bến Lau']));
    expect((await search('truong tieu hoc', 131)).found).toEqual([]);
  });

  test('puts the accents that were typed first among all that were found, not among one page', async () => {
    expect((await search('tiểu hộc')).found[0]?.name).toBe('Trường Tiểu hộc Bến Lau');
    expect((await search('tiểu học', MOST_FOUND)).found.at(-1)?.name).toBe('Trường Tiểu hộc Bến Lau');
  });
});
