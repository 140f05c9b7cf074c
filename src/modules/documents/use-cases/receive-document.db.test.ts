import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import type { ReadingOutcome } from '#reading/reading-outcome.ts';
import { arrangeRealm, newTestId, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask, buildTree } from '#testing/build-draft.ts';
import { type MemoryFiles, openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { correctReading, discardReading, restoreReading } from './change-reading.ts';
import { correctedDraft, getReading, listReadings } from './read-readings.ts';
import { receiveDocument } from './receive-document.ts';

let database: TestDatabase;
let realm: TestRealm;
let files: MemoryFiles;
let counter = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ']);
});
afterAll(() => database.close());
beforeEach(() => {
  files = openMemoryFiles();
});

const CONFIG = { uploadLimit: 1024 };
const draft = buildDraft({ tasks: [buildTask('Mở chuyên mục', ['Sở Ngoại vụ']), buildTask('Tập huấn', [])] });
const readable: ReadingOutcome = { kind: 'read', tree: buildTree('KẾ HOẠCH'), draft };

function receive(outcome: ReadingOutcome, name = 'kh.txt', bytes = freshBytes()) {
  const world = { db: database.db, files, config: CONFIG, readDocument: async () => outcome };
  return receiveDocument(world, realm.act(), { name, bytes });
}

/** No two documents of these tests are the same. */
function freshBytes(): Uint8Array {
  counter += 1;
  return new TextEncoder().encode(`Kế hoạch số ${counter}`);
}

async function countRows(): Promise<number> {
  const [row] = await database.db.query<{ count: number }>(
    'select (select count(*) from document_file) + (select count(*) from document_reading) as count',
  );
  return row?.count ?? -1;
}

describe('a document that comes in', () => {
  test('is kept with its bytes, its draft and an audit row that does not repeat its name', async () => {
    const bytes = freshBytes();
    const received = await receive(readable, 'Kế hoạch 2027.txt', bytes);
    expect(received).toMatchObject({
      state: 'awaiting',
      taskCount: 2,
      version: 1,
      receivedByName: 'Lê Thị Quản',
    });
    expect(await files.get(received.file.id)).toEqual(bytes);
    const stored = await getReading(database.db, realm.realmId, received.id);
    expect(stored).toMatchObject({ ...received, draft, tree: buildTree('KẾ HOẠCH'), corrections: {} });
    const [audit] = await database.db.query<{ action: string; after: unknown }>(
      'select action, after from audit_entry where realm_id = $1 and object_id = $2',
      [realm.realmId, received.id],
    );
    expect(audit?.action).toBe('documents.receive-document');
    expect(JSON.stringify(audit?.after)).not.toContain('2027');
  });

  test('with a secrecy mark leaves nothing but the event', async () => {
    const before = await countRows();
    const refused = receive({ kind: 'secret', mark: 'MẬT', place: 'text' }, 'Báo cáo mật.DOCX');
    await expect(refused).rejects.toMatchObject({ code: 'secret-mark', status: 422 });
    expect(files.keys()).toEqual([]);
    expect(await countRows()).toBe(before);
    const rows = await database.db.query<{ before: unknown; after: unknown }>(
      `select before, after from audit_entry where realm_id = $1 and action = 'documents.refuse-secret'`,
      [realm.realmId],
    );
    expect(rows).toEqual([{ before: null, after: { extension: 'docx' } }]);
  });

  test('that cannot be read or is empty leaves nothing at all', async () => {
    const before = await countRows();
    const unreadable: ReadingOutcome = { kind: 'unreadable', code: 'docx-broken-xml', detail: null };
    await expect(receive(unreadable)).rejects.toMatchObject({
      code: 'unreadable-file',
      options: { extra: { reason: 'docx-broken-xml' } },
    });
    await expect(receive(readable, 'a.txt', new Uint8Array())).rejects.toMatchObject({ code: 'file-empty' });
    expect(files.keys()).toEqual([]);
    expect(await countRows()).toBe(before);
  });

  test('that holds no text after all is refused', async () => {
    const broken = { ...readable, tree: buildTree('a\u0000b') };
    await expect(receive(broken)).rejects.toMatchObject({ code: 'unreadable-file', status: 422 });
    expect(files.keys()).toEqual([]);
  });

  test('whose rows cannot be kept leaves no file behind', async () => {
    const before = await countRows();
    const world = { db: database.db, files, config: CONFIG, readDocument: async () => readable };
    const nowhere = { ...realm.act(), realmId: newTestId() };
    const refused = receiveDocument(world, nowhere, { name: 'kh.txt', bytes: freshBytes() });
    await expect(refused).rejects.toThrow(/document_file/);
    expect(files.keys()).toEqual([]);
    expect(await countRows()).toBe(before);
  });

  test('is refused beyond the limit of the house, unread', async () => {
    await expect(receive(readable, 'kh.txt', new Uint8Array(1025))).rejects.toMatchObject({
      code: 'file-too-large',
      status: 413,
    });
    expect(files.keys()).toEqual([]);
  });

  test('a second time is told apart and leads to the first, even when both come at once', async () => {
    const bytes = freshBytes();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => receive(readable, 'kh.txt', bytes)));
    const kept = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(kept).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    for (const reason of refused) {
      expect(reason).toMatchObject({
        code: 'already-received',
        options: { extra: { readingId: kept[0]?.id } },
      });
    }
    expect(files.keys()).toEqual([kept[0]?.file.id]);
  });
});

describe('a draft that people correct', () => {
  const correct = (
    id: string,
    version: number,
    corrections: Parameters<typeof correctReading>[3],
    who?: string,
  ) =>
    inTransaction(database.db, (tx) => {
      const actor = who === undefined ? realm.administrator : { ...realm.administrator, name: who };
      return correctReading(tx, realm.act(actor), { id, version }, corrections);
    });

  test('keeps one correction over the other and counts its versions', async () => {
    const { id } = await receive(readable);
    await correct(id, 1, { document: { number: '16/KH-UBND' }, tasks: { 1: { dropped: true } } });
    await correct(id, 2, { tasks: { 0: { timeText: 'Quý II' } } });
    const stored = await getReading(database.db, realm.realmId, id);
    expect(stored).toMatchObject({ version: 3, taskCount: 1 });
    const corrected = correctedDraft(stored);
    expect(corrected.dropped).toEqual([1]);
    expect(corrected.draft.document.number?.text).toBe('16/KH-UBND');
    expect(corrected.draft.tasks[0]?.time.to).toBe('2027-06-30');
    expect(stored.draft).toEqual(draft);
  });

  test('refuses a correction made on an older version and names who was faster', async () => {
    const { id } = await receive(readable);
    const both = await Promise.allSettled([
      correct(id, 1, { document: { year: 2028 } }, 'Trần Văn Mau'),
      correct(id, 1, { document: { year: 2029 } }, 'Trần Văn Mau'),
    ]);
    const [refused] = both.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(both.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(refused).toMatchObject({
      code: 'version-conflict',
      status: 409,
      options: { extra: { version: 2, changedBy: 'Trần Văn Mau' } },
    });
  });

  test('keeps what was set right of its reporting and references, added ones too, and names those it does not have', async () => {
    const { id } = await receive(readable);
    const correct = (version: number, corrections: Parameters<typeof correctReading>[3]) =>
      inTransaction(database.db, (tx) => correctReading(tx, realm.act(), { id, version }, corrections));
    await correct(1, { addedReporting: [{ from: 'Sở Ngoại vụ' }], addedReferences: [{ symbol: '7/KH' }] });
    await correct(2, { reporting: { 0: { due: '06-15' } }, references: { 0: { dropped: true } } });
    const { draft: now, rowsOut } = correctedDraft(await getReading(database.db, realm.realmId, id));
    expect(now.reporting).toMatchObject([{ from: 'Sở Ngoại vụ', due: '06-15' }]);
    expect(rowsOut).toEqual({ reporting: [], references: [0] });
    await expect(correct(3, { reporting: { 1: { due: null } } })).rejects.toMatchObject({
      code: 'unknown-reporting',
    });
    await expect(correct(3, { references: { 4: { kind: 'Luật' } } })).rejects.toMatchObject({
      code: 'unknown-reference',
    });
  });

  test('refuses a correction of a task that is not there', async () => {
    const { id } = await receive(readable);
    await expect(correct(id, 1, { tasks: { 7: { text: 'x' } } })).rejects.toMatchObject({
      code: 'unknown-task',
    });
  });

  test('can be put aside, is then closed to corrections, and can be taken back', async () => {
    const { id } = await receive(readable);
    const move = (act: typeof discardReading, version: number) =>
      inTransaction(database.db, (tx) => act(tx, realm.act(), { id, version }));
    await move(discardReading, 1);
    await expect(correct(id, 2, { document: { year: 2028 } })).rejects.toMatchObject({
      code: 'reading-discarded',
    });
    const discarded = await listReadings(database.db, realm.realmId, 'discarded');
    expect(discarded.map((reading) => reading.id)).toEqual([id]);
    await move(restoreReading, 2);
    expect(await getReading(database.db, realm.realmId, id)).toMatchObject({ state: 'awaiting', version: 3 });
  });

  test('is invisible to another realm', async () => {
    const { id } = await receive(readable);
    const other = await arrangeRealm(database, 'Tỉnh Khác', []);
    await expect(getReading(database.db, other.realmId, id)).rejects.toMatchObject({
      code: 'reading-not-found',
    });
    expect(await listReadings(database.db, other.realmId, null)).toEqual([]);
  });
});
