import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask, buildTree, sourced } from '#testing/build-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { createBodies } from './create-bodies.ts';
import { weighNames } from './weigh-names.ts';

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Sở Tài chính']);
});
afterAll(() => database.close());

/** The plan of a department: it names two units of its own and a body that is none. */
const draft = buildDraft({
  document: { ...buildDraft().document, issuer: sourced('Sở Tài chính') },
  tasks: [
    buildTask('Tổng hợp báo cáo', ['Văn phòng Sở']),
    buildTask('Theo dõi kinh phí', ['Phòng Ngân sách']),
    buildTask('Đưa tin', ['Tạp chí Sông Hiền']),
  ],
});

const reading = { draft, title: 'Kế hoạch', tree: buildTree('KẾ HOẠCH') };

/** Makes bodies for printed names, called so, and answers the parent of each by its new name. */
async function parentsOf(called: Readonly<Record<string, string>>): Promise<Record<string, string | null>> {
  const given = Object.fromEntries(
    Object.entries(called).map(([printed, name]) => [printed, { kind: 'create' as const, name }]),
  );
  await inTransaction(database.db, async (tx) => {
    await createBodies(tx, realm.act(), await weighNames(tx, realm.realmId, reading, given, '2027-03-10'));
  });
  const made = await database.db.query<{ name: string; parent: string | null }>(
    `select n.name, p.parent_id as parent
       from organization_name n
       left join organization_parent p on p.realm_id = n.realm_id and p.organization_id = n.organization_id
      where n.realm_id = $1 and n.name = any($2)`,
    [realm.realmId, Object.values(called)],
  );
  return Object.fromEntries(made.map(({ name, parent }) => [name, parent]));
}

describe('bodies that a plan asks for', () => {
  test('a new unit lands below the issuing body', async () => {
    const parents = await parentsOf({
      'Văn phòng Sở': 'Văn phòng Sở',
      'Tạp chí Sông Hiền': 'Tạp chí Sông Hiền',
    });
    expect(parents).toEqual({ 'Văn phòng Sở': realm.body('Sở Tài chính'), 'Tạp chí Sông Hiền': null });
  });

  test('also when the person gives it a longer name than the paper', async () => {
    const parents = await parentsOf({ 'Phòng Ngân sách': 'Phòng Quản lý ngân sách nhà nước' });
    expect(parents).toEqual({ 'Phòng Quản lý ngân sách nhà nước': realm.body('Sở Tài chính') });
  });
});
