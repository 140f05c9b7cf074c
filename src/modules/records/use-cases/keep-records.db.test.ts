import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { listAuditOf } from '#modules/audit/door.ts';
import { getObligation } from '#modules/work/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildDuty, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { addRecords } from './add-records.ts';
import { answerRecordHolds } from './answer-record-holds.ts';
import { answerQuestion, askForMore } from './ask-for-more.ts';
import { confirmByBody, correctRecord, restoreRecord, withdrawRecord } from './change-record.ts';
import type { ContentToWrite } from './check-content.ts';
import { listVersions, lookAtRecords } from './look-at-records.ts';

const DOING = 'Sở Ngoại vụ';
const CONSOLIDATING = 'Sở Văn hóa, Thể thao và Du lịch';
const OTHER = 'Sở Tài chính';

let database: TestDatabase;
let realm: TestRealm;
let planId: string;
let obligationId: string;
let doing: Actor;
let consolidating: Actor;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [DOING, CONSOLIDATING, OTHER]);
  doing = realm.person('officer', DOING);
  consolidating = realm.person('officer', CONSOLIDATING);
});
afterAll(() => database.close());

beforeEach(async () => {
  const duty = 'Theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch';
  const draft = buildDraft({
    tasks: [buildTask('Đón các đoàn nước ngoài', [DOING])],
    duties: [buildDuty(duty, [CONSOLIDATING]), buildDuty('Tổng hợp dự toán', [DOING, OTHER])],
  });
  planId = (await confirmDraft(database, realm, draft)).planId;
  const [row] = await database.db.query<{ id: string }>(
    `select id from work_obligation where plan_id = $1 and origin = 'task'`,
    [planId],
  );
  obligationId = row?.id ?? '';
});

const said = (words: string, more: Partial<ContentToWrite> = {}): ContentToWrite => ({
  doneOn: '2027-03-09',
  place: null,
  words,
  link: null,
  quantities: [],
  files: [],
  ...more,
});
const add = (actor: Actor, ...contents: ContentToWrite[]) =>
  addRecords(database.db, realm.act(actor), obligationId, contents);
const look = (actor: Actor = doing) => lookAtRecords(database.db, actor, obligationId, realm.act().now);
const stateNow = async () => (await getObligation(database.db, realm.realmId, obligationId)).state;
const told = { toldHow: 'phone' as const, toldDetail: 'chị Hà, Văn phòng' };

async function addOne(actor: Actor, content = said('Đón 3 đoàn khách Lào')): Promise<string> {
  return (await add(actor, content)).ids[0] ?? '';
}

describe('the first record', () => {
  test('begins the obligation, and taken back at once lets it wait again', async () => {
    const { ids, began } = await add(doing, said('Đón đoàn thứ nhất'));
    expect([began, await stateNow()]).toEqual([true, 'in-progress']);
    const seen = { id: ids[0] ?? '', version: 1 };
    expect(await withdrawRecord(database.db, realm.act(doing), seen, null)).toBe(true);
    expect(await stateNow()).toBe('not-started');
    expect((await look()).entries[0]).toMatchObject({
      counts: false,
      record: { words: 'Đón đoàn thứ nhất' },
    });
    const again = { id: seen.id, version: 2 };
    expect(await inTransaction(database.db, (tx) => restoreRecord(tx, realm.act(doing), again))).toBe(true);
    expect(await stateNow()).toBe('in-progress');
    const audit = await listAuditOf(database.db, realm.realmId, { type: 'obligation', id: obligationId });
    expect(audit.map(({ action }) => action)).toEqual([
      'work.begin-by-record',
      'work.take-back-beginning',
      'work.begin-by-record',
    ]);
  });

  test('taken back after a second one leaves the obligation in progress', async () => {
    const id = await addOne(doing);
    expect((await add(doing, said('Đón đoàn thứ hai'))).began).toBe(false);
    expect(await withdrawRecord(database.db, realm.act(doing), { id, version: 1 }, null)).toBe(false);
    expect(await stateNow()).toBe('in-progress');
  });
});

describe('what is sent again because an answer was lost', () => {
  test('is kept once, also when both come at the same moment; another key is another record', async () => {
    const send = (key: string) =>
      addRecords(database.db, realm.act(doing), obligationId, [said('Đón 3 đoàn'), said('Tiễn 3 đoàn')], key);
    const [one, other] = ['01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b'];
    const [first, second] = await Promise.all([send(one), send(one)]);
    expect(second.ids).toEqual(first.ids);
    expect((await send(one)).ids).toEqual(first.ids);
    expect((await look()).entries).toHaveLength(2);
    await send(other);
    expect((await look()).entries).toHaveLength(4);
  });
});

describe('a record', () => {
  test('keeps words, place, figures and how it counts', async () => {
    const quantities = [
      { indicator: 'E1b', amount: 52 },
      { indicator: 'E1a', amount: 3 },
    ];
    await addOne(doing, said('Đón 3 đoàn', { place: 'Cửa khẩu Na Hiên', quantities }));
    const [entry] = (await look()).entries;
    expect(entry).toMatchObject({ counts: true, record: { source: 'own', place: 'Cửa khẩu Na Hiên' } });
    expect(entry?.record.quantities).toEqual([
      { indicator: 'E1a', amount: 3 },
      { indicator: 'E1b', amount: 52 },
    ]);
  });

  test('is refused before its day, without words, with an unknown or doubled indicator, all of a list or none', async () => {
    const twice = [
      { indicator: 'E1a', amount: 1 },
      { indicator: 'E1a', amount: 2 },
    ];
    for (const [content, code] of [
      [said('Mai làm', { doneOn: '2027-03-11' }), 'done-in-future'],
      [said('  '), 'record-empty'],
      [said('', { link: 'javascript:alert(1)' }), 'link-not-of-web'],
      [said('Đón đoàn', { quantities: [{ indicator: 'Z9', amount: 1 }] }), 'indicator-unknown'],
      [said('Đón đoàn', { quantities: twice }), 'indicator-twice'],
      [said('Đón đoàn', { files: ['01990000-0000-7000-8000-000000000000'] }), 'record-file-unknown'],
    ] as const) {
      await expect(add(doing, said('Đúng'), content)).rejects.toMatchObject({ code });
    }
    expect([(await look()).entries, await stateNow()]).toEqual([[], 'not-started']);
  });

  test('that bears a secrecy mark is refused, and only the event is kept', async () => {
    const marked = 'UBND TỈNH\nTUYỆT MẬT\nĐã đón đoàn';
    await expect(add(doing, said(marked))).rejects.toMatchObject({ code: 'secret-mark' });
    await expect(add(doing, said('Đón đoàn', { place: 'TỐI MẬT' }))).rejects.toMatchObject({
      code: 'secret-mark',
    });
    const kept = await database.db.query<{ action: string; after: unknown }>(
      `select action, after from audit_entry where realm_id = $1 and action = 'documents.refuse-secret'`,
      [realm.realmId],
    );
    expect(kept).toEqual([
      { action: 'documents.refuse-secret', after: { extension: null } },
      { action: 'documents.refuse-secret', after: { extension: null } },
    ]);
    expect((await look()).entries).toEqual([]);
  });

  test('is corrected by versions, and a correction on an older version is refused with who was faster', async () => {
    const id = await addOne(doing);
    await correctRecord(database.db, realm.act(doing), { id, version: 1 }, said('Đón 4 đoàn khách Lào'));
    const late = correctRecord(
      database.db,
      realm.act(realm.administrator),
      { id, version: 1 },
      said('5 đoàn'),
    );
    await expect(late).rejects.toMatchObject({
      code: 'version-conflict',
      options: { extra: { version: 2, changedBy: doing.name } },
    });
    expect((await look()).entries[0]?.record).toMatchObject({ version: 2, words: 'Đón 4 đoàn khách Lào' });
    expect(await listVersions(database.db, realm.realmId, id)).toMatchObject([
      { version: 1, content: { words: 'Đón 3 đoàn khách Lào' }, writtenByName: doing.name },
    ]);
  });

  test('of two people who correct at the same moment keeps one and tells the other', async () => {
    const id = await addOne(doing);
    const both = await Promise.allSettled(
      ['Bản của Hà', 'Bản của Lan'].map((words) =>
        correctRecord(database.db, realm.act(doing), { id, version: 1 }, said(words)),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await look()).entries[0]?.record.version).toBe(2);
  });
});

describe('a record entered for another body', () => {
  test('is entered by the body that the plan makes put results together, naming how it was told', async () => {
    await expect(add(consolidating, said('Đón 3 đoàn'))).rejects.toMatchObject({ code: 'told-how-needed' });
    await addOne(consolidating, said('Đón 3 đoàn', told));
    const [entry] = (await look()).entries;
    expect(entry).toMatchObject({
      counts: true,
      may: ['change', 'confirm', 'answer'],
      record: { source: 'on-behalf', toldDetail: 'chị Hà, Văn phòng', confirmedAt: null },
    });
    expect(await stateNow()).toBe('in-progress');
  });

  test('is refused from a body whose duty stands in a group, and from one that has none', async () => {
    await expect(add(realm.person('officer', OTHER), said('Đón đoàn', told))).rejects.toMatchObject({
      code: 'access.other-organization',
    });
  });

  test('is confirmed by the body itself alone; a later correction by the other takes that away', async () => {
    const id = await addOne(consolidating, said('Đón 3 đoàn', told));
    const confirm = (actor: Actor, version: number) =>
      inTransaction(database.db, (tx) => confirmByBody(tx, realm.act(actor), { id, version }));
    await expect(confirm(consolidating, 1)).rejects.toMatchObject({ code: 'access.other-organization' });
    await expect(confirm(realm.administrator, 1)).rejects.toMatchObject({
      code: 'access.other-organization',
    });
    await confirm(doing, 1);
    expect((await look()).entries[0]?.record.confirmedByName).toBe(doing.name);
    const again = { id, version: 2 };
    await correctRecord(database.db, realm.act(consolidating), again, said('Đón 2 đoàn', told));
    expect((await look()).entries[0]?.record.confirmedAt).toBeNull();
  });
});

describe('what is asked about a record', () => {
  test('comes from who consolidates, is answered by the body, once', async () => {
    const recordId = await addOne(doing);
    await expect(askForMore(database.db, realm.act(doing), recordId, 'Sao?')).rejects.toMatchObject({
      code: 'access.other-organization',
    });
    const id = await askForMore(database.db, realm.act(consolidating), recordId, 'Bao nhiêu lượt người?');
    await answerQuestion(database.db, realm.act(doing), id, '52 lượt người.');
    await expect(answerQuestion(database.db, realm.act(doing), id, '53.')).rejects.toMatchObject({
      code: 'question-answered',
    });
    expect((await look()).entries[0]?.questions).toMatchObject([
      { words: 'Bao nhiêu lượt người?', answer: '52 lượt người.', answeredByName: doing.name },
    ]);
  });
});

describe('a plan', () => {
  test('is held by a record that was ever there', async () => {
    const holds = () => inTransaction(database.db, (tx) => answerRecordHolds(tx, realm.realmId, planId));
    expect(await holds()).toEqual([]);
    const id = await addOne(doing);
    await withdrawRecord(database.db, realm.act(doing), { id, version: 1 }, null);
    expect(await holds()).toMatchObject([{ kind: 'records', count: 1 }]);
  });
});
