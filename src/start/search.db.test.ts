import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import type { SearchKind } from '#modules/access/contract/search.ts';
import { searchEverything } from '#modules/access/use-cases/search-everything.ts';
import { documentSearch } from '#modules/documents/door.ts';
import { organizationSearch } from '#modules/organizations/door.ts';
import { planSearch, taskSearch } from '#modules/plans/door.ts';
import { addRecords, recordSearch } from '#modules/records/door.ts';
import { obligationSearch } from '#modules/work/door.ts';
import { arrangeRealm, TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { watchStatements } from '#testing/watch-statements.ts';

const SOURCES = [planSearch, taskSearch, obligationSearch, recordSearch, organizationSearch, documentSearch];
const BODY = 'Sở Ngoại vụ';

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [BODY, 'Đài Phát thanh và Truyền hình']);
  await confirmDraft(
    database,
    realm,
    buildDraft({
      tasks: [
        buildTask('Tổ chức triển lãm bản đồ và tư liệu', [BODY]),
        buildTask('Tổ chức triển lam bàn đỏ', [BODY]),
      ],
    }),
  );
  const [owed] = await database.db.query<{ id: string }>(
    `select id from work_obligation where text like '%bản đồ%'`,
  );
  const words = `${'Nhiều lời mở đầu. '.repeat(20)}Đã mở phòng trưng bày ở Nhà văn hóa.`;
  await addRecords(database.db, realm.act(realm.person('officer', BODY)), owed?.id ?? '', [
    { doneOn: '2027-03-09', place: null, words, link: null, quantities: [], files: [] },
  ]);
});
afterAll(() => database.close());

async function find(
  q: string,
  { actor = realm.administrator as Actor, most = 6, kind = null as SearchKind | null, db = database.db } = {},
) {
  const groups = await searchEverything(db, actor, SOURCES, { q, kind, most, now: TEST_NOW });
  return new Map(groups.map((group) => [group.kind, group]));
}
const titles = async (kind: SearchKind, q: string) =>
  (await find(q)).get(kind)?.hits.map(({ title }) => title);

describe('search over everything', () => {
  test('finds tasks, obligations, records, bodies without diacritics, đ as d, the last word half typed', async () => {
    expect(await titles('task', 'trien lam ban do tu li')).toEqual(['Tổ chức triển lãm bản đồ và tư liệu']);
    expect((await titles('obligation', 'ban do tu lieu'))?.[0]).toContain('bản đồ và tư liệu');
    expect(await titles('organization', 'dai phat')).toEqual(['Đài Phát thanh và Truyền hình']);
    const record = (await titles('record', 'phong trung bay'))?.[0];
    expect(record).toMatch(/^….*phòng trưng bày/u);
    expect(record?.length).toBeLessThan(170);
  });

  test('puts the accents as typed first', async () => {
    expect((await titles('task', 'triển lãm bản đồ'))?.[0]).toContain('bản đồ');
    expect((await titles('task', 'triển lam bàn đỏ'))?.[0]).toContain('bàn đỏ');
    expect(await titles('task', 'trien lam ban do')).toHaveLength(2);
  });

  test('says that there is more than it shows, and one kind alone when asked', async () => {
    const one = await find('trien lam', { most: 1, kind: 'task' });
    expect([...one.keys()]).toEqual(['task']);
    expect(one.get('task')).toMatchObject({ hits: [{}], more: true });
  });

  test('finds of more obligations than it ranks the one that changed last', async () => {
    const fairs = Array.from({ length: 120 }, (_, at) => buildTask(`Mở hội chợ phiên ${at + 1}`, [BODY]));
    await confirmDraft(database, realm, buildDraft({ tasks: fairs }));
    await database.owner.query(
      `update work_obligation set changed_at = changed_at + interval '1 day' where text like '%phiên 110'`,
    );
    expect((await titles('obligation', 'hoi cho phien'))?.[0]).toContain('phiên 110');
  });

  test('finds nothing of another realm, nor by one letter or marks alone', async () => {
    const other = await arrangeRealm(database, 'Tỉnh Khác', ['Sở Tài chính']);
    expect((await find('trien lam', { actor: other.administrator })).size).toBe(0);
    for (const q of ['t', ' / ', '', "'&|!:*"]) expect((await find(q)).size).toBe(0);
  });

  test('takes whatever is typed, in one to three statements a kind', async () => {
    for (const q of ["a'b", 'x:*', '45/KH-UBND', '!!a & b', '%_%', 'ban -- do', 'đ'.repeat(200)])
      await find(q);
    const { db, statements } = watchStatements(database.db);
    await find('triển lãm', { db });
    expect(statements.length).toBeLessThanOrEqual(9);
  });
});
