import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { arrangeRealm, newTestId, type TestRealm } from '#testing/arrange-realm.ts';
import { openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { checkReading } from './check-reading.ts';
import { receiveDocument } from './receive-document.ts';

const SAMPLE = new URL('../../../../samples/plans/2-ubnd-tinh-ke-hoach-2026.md', import.meta.url);

let database: TestDatabase;
let realm: TestRealm;
const files = openMemoryFiles();

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', []);
});
afterAll(() => database.close());

const worldOf = () => ({
  db: database.db,
  files,
  config: { uploadLimit: 1_000_000 },
  readDocument: readDocumentFile,
});

async function receive(words: string) {
  const upload = { name: 'kh.md', bytes: new TextEncoder().encode(words) };
  return receiveDocument(worldOf(), realm.act(), upload);
}

test('a document is checked against its form: what is wrong, by which clause, where', async () => {
  const words = readFileSync(SAMPLE, 'utf8')
    .replace('ngày 20 tháng 01 năm 2026', 'ngày 20 tháng 1 năm 2026')
    .replace('xem xét./.', 'xem xét.');
  const { id } = await receive(words);
  const checked = await checkReading(worldOf(), realm.realmId, id);
  expect(checked).toMatchObject({ form: 'Nghị định 30/2020/NĐ-CP', pagesChecked: false, isOlder: false });
  const found = checked.deviations.map(({ code, words: place, clause }) => [
    code,
    place !== '',
    clause !== '',
  ]);
  expect(found).toContainEqual(['date-month-zero', true, true]);
  expect(found).toContainEqual(['end-mark', true, true]);
});

test('a file that can no longer be read is checked by the words that were kept', async () => {
  const { id } = await receive(readFileSync(SAMPLE, 'utf8'));
  const broken = {
    ...worldOf(),
    readDocument: async () => ({ kind: 'unreadable', code: 'fence-crash', detail: null }) as never,
  };
  expect((await checkReading(broken, realm.realmId, id)).pagesChecked).toBe(false);
});

test('a document that is not there is not checked', async () => {
  await expect(checkReading(worldOf(), realm.realmId, newTestId())).rejects.toMatchObject({
    code: 'reading-not-found',
  });
});
