import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { receiveDocument } from '#modules/documents/door.ts';
import { arrangeRealm, newTestId, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTree } from '#testing/build-draft.ts';
import { openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { getMyWork } from './get-my-work.ts';

const ISSUER = 'Sở Văn hóa, Thể thao và Du lịch';
const BRINGING = 'Văn phòng tỉnh';
const OTHER = 'Sở Tài chính';

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [ISSUER, BRINGING, OTHER]);
});
afterAll(() => database.close());

/** A document of the issuer, printed as letterheads are. */
async function bringIn(who: Actor): Promise<void> {
  const draft = buildDraft();
  const issuer = { text: ISSUER.toUpperCase(), source: [] };
  const world = {
    db: database.db,
    files: openMemoryFiles(),
    config: { uploadLimit: 1024 },
    readDocument: async () => ({
      ...{ kind: 'read' as const, tree: buildTree('KẾ HOẠCH') },
      draft: { ...draft, document: { ...draft.document, issuer } },
    }),
  };
  const bytes = new TextEncoder().encode(newTestId());
  await receiveDocument(world, realm.act(who), { name: 'kh.docx', bytes });
}

const awaited = async (actor: Actor): Promise<number> =>
  (await getMyWork(database.db, actor, '2027-03-10T09:00')).awaitingReview;

describe('a document that came in and was read', () => {
  test('waits for who brought it in, for who confirms what its issuer issues, and for who keeps the house', async () => {
    const clerk = { ...realm.person('clerk', BRINGING), accountId: newTestId() };
    await bringIn(clerk);
    expect(await awaited(clerk)).toBe(1);
    expect(await awaited(realm.person('officer', ISSUER))).toBe(1);
    expect(await awaited(realm.person('leader', ISSUER))).toBe(1);
    expect(await awaited(realm.administrator)).toBe(1);
  });

  test('waits for nobody else, of whatever body and role', async () => {
    const others = [
      realm.person('officer', OTHER),
      { ...realm.person('officer', BRINGING), accountId: newTestId() },
      { ...realm.person('reader', ISSUER), accountId: newTestId() },
      { ...realm.person('clerk', ISSUER), accountId: newTestId() },
    ];
    for (const actor of others) expect(await awaited(actor)).toBe(0);
  });
});
