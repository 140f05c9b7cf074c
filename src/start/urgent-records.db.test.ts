import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '#modules/access/door.ts';
import { countAwaitingReadings, receiveDocument } from '#modules/documents/door.ts';
import type { Reply as ReplyShape } from '#modules/records/contract/reply-link.ts';
import type { RecordList } from '#modules/records/contract.ts';
import { answerHandedIn } from '#modules/records/door.ts';
import type { ObligationPage, ReplyOfMessage, UrgentShape } from '#modules/work/contract.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { newTestId, TEST_NOW } from '#testing/arrange-realm.ts';
import { askSite, type Reply } from '#testing/ask-site.ts';
import { buildDraft, buildTask, buildTree, NO_TIME } from '#testing/build-draft.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type RealmSite, settleRealm } from '#testing/settle-realm.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const PROVINCE = 'Ủy ban nhân dân tỉnh Sông Hiền';
const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const COMMUNE = 'Ủy ban nhân dân xã Nậm Lành';
const END = { ...NO_TIME, kind: 'range' as const, to: '2027-03-10', until: '2027-03-10T16:00' };

let database: TestDatabase;
let world: World & { close(): void };
let site: Site;
let here: RealmSite;
let officer = '';
let urgent: UrgentShape;

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, buildClock(TEST_NOW), { STAFF_ORIGIN: 'http://localhost' });
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await settleRealm(database, site, world, [[PROVINCE], [CULTURE, PROVINCE], [COMMUNE, PROVINCE]]);
  const who = { email: 'hoa@vi-du.example', password: 'mat-khau-cua-nguoi' };
  const position = { role: 'officer' as const, organizationId: here.realm.body(CULTURE), title: null };
  await inTransaction(database.db, (tx) =>
    createAccount(tx, here.realm.act(), { name: 'Vàng Thị Hoa', ...who, kind: 'person', position }),
  );
  officer = (await askSite(site, 'POST', '/api/auth/sign-in/email', { body: who })).cookie;
});

afterAll(async () => {
  world.close();
  await database.close();
});

const ask = (method: string, path: string, body?: unknown, cookie = officer): Promise<Reply> =>
  askSite(site, method, `/api/${path}`, { cookie, ...(body === undefined ? {} : { body }) });
/** Whoever keeps the house: an officer of a body that stands beside enters nothing on the page of an obligation. */
const keep = (method: string, path: string, body: unknown): Promise<Reply> =>
  ask(method, path, body, here.cookie);
const stranger = (path: string, body: unknown): Promise<Reply> =>
  askSite(site, 'POST', `/api/reply/${path}`, { body });

async function receiveLetter(): Promise<string> {
  const asks = { isRequest: true, time: END };
  const draft = buildDraft({
    tasks: [
      buildTask('Số hộ làm du lịch', [COMMUNE], asks),
      buildTask('Số khách trong tháng', [COMMUNE], asks),
    ],
  });
  const receiving = {
    db: database.db,
    files: openMemoryFiles(),
    config: { uploadLimit: 1024 },
    readDocument: async () => ({ kind: 'read' as const, tree: buildTree('CÔNG VĂN'), draft }),
  };
  const bytes = new TextEncoder().encode(newTestId());
  return (await receiveDocument(receiving, here.realm.act(), { name: 'cv.txt', bytes })).id;
}

const waiting = () => countAwaitingReadings(database.db, here.realm.realmId, null);
const look = async () => {
  urgent = (await ask('GET', `urgent-requests/${urgent.id}`)).body as unknown as UrgentShape;
  return urgent;
};
const answersOf = async () =>
  (await look()).questions.map(({ answers }) => answers.map(({ words, waits }) => [words, waits]));
const owed = async () =>
  (
    (await ask('GET', 'obligations?sort=-changed&limit=20')).body as unknown as ObligationPage
  ).obligations.find(({ text }) => text.startsWith(urgent.title));
const isHandedIn = async () => {
  const id = (await owed())?.id ?? '';
  return (await answerHandedIn.handedIn(database.db, here.realm.realmId, [id])).has(id);
};
const records = async () => {
  const obligation = await owed();
  const list = (await ask('GET', `obligations/${obligation?.id}/records`)).body as unknown as RecordList;
  return list.records;
};

/** A request that asks the commune two questions. */
beforeEach(async () => {
  const reading = await receiveLetter();
  urgent = (await ask('POST', 'urgent-requests', { readingId: reading })).body as unknown as UrgentShape;
  const { version, asker, number, questions } = urgent;
  urgent = (
    await ask('PUT', `urgent-requests/${urgent.id}`, {
      ...{ version, asker, number, title: `Báo cáo nhanh ${newTestId()}`, day: '2027-03-10', hour: '16:00' },
      questions: questions.map(({ id, text }) => ({
        ...{ id, text, organizationIds: [here.realm.body(COMMUNE)] },
      })),
    })
  ).body as unknown as UrgentShape;
  const sent = await ask('POST', `urgent-requests/${urgent.id}/send`, { version: urgent.version });
  if (sent.status !== 200) throw new Error(`The request was not sent: ${sent.status}`);
});

async function enterAnswer(index: number, words: string): Promise<Reply> {
  const question = (await look()).questions[index];
  return ask('PUT', `urgent-requests/${urgent.id}/answers`, {
    questionId: question?.id,
    organizationId: here.realm.body(COMMUNE),
    words,
    toldHow: 'phone',
    version: question?.answers[0]?.version ?? 0,
  });
}

describe('an answer to an urgent request', () => {
  test('is one record under what the body owes, and is put right there', async () => {
    await enterAnswer(0, '12 hộ');
    await enterAnswer(0, '13 hộ');
    expect(await records()).toMatchObject([
      { words: '13 hộ', source: 'on-behalf', toldHow: 'phone', corrections: 1 },
    ]);
    expect((await owed())?.state).toBe('in-progress');
    // What is still asked may be urged for.
    expect(await isHandedIn()).toBe(false);
    await enterAnswer(1, '340 khách');
    expect(await isHandedIn()).toBe(true);
    expect((await records()).map(({ words }) => words)).toEqual(['13 hộ', '340 khách']);
    expect((await owed())?.state).toBe('done');
  });

  test('is what a record under the obligation says: the first open question first, and gone when it is withdrawn', async () => {
    const obligation = await owed();
    const said = { doneOn: '2027-03-09', place: null, link: null, quantities: [], files: [] };
    const told = { toldHow: 'zalo', toldDetail: null };
    const added = await keep('POST', `obligations/${obligation?.id}/records`, {
      records: [{ ...said, ...told, words: '15 hộ' }],
    });
    expect(added.status).toBe(200);
    expect(await answersOf()).toEqual([[['15 hộ', false]], []]);
    await enterAnswer(1, '200 khách');
    expect((await owed())?.state).toBe('done');
    const [first] = await records();
    await keep('PUT', `records/${first?.id}`, {
      version: first?.version,
      content: { ...said, ...told, words: '16 hộ' },
    });
    expect(await answersOf()).toEqual([[['16 hộ', false]], [['200 khách', false]]]);
    const [now] = await records();
    await keep('POST', `records/${now?.id}/withdraw`, { version: now?.version, reason: 'Nhầm xã' });
    expect(await answersOf()).toEqual([[], [['200 khách', false]]]);
    expect((await owed())?.state).toBe('in-progress');
  });

  test('comes by the link of the message question by question, and the body is done once it is confirmed', async () => {
    expect(urgent.needLink).toEqual([here.realm.body(COMMUNE)]);
    const written = await ask('POST', `urgent-requests/${urgent.id}/messages`, {
      organizationId: here.realm.body(COMMUNE),
    });
    const words = String(written.body['words']);
    const reply = written.body['reply'] as ReplyOfMessage;
    expect(words).toContain('trước 16:00 10/03/2027');
    expect(words).not.toContain(reply.code);
    const token = /tra-loi#(\S+)/u.exec(words)?.[1] ?? '';
    let key = String((await stranger('open', { token, code: reply.code })).body['key']);
    const page = (await stranger('look', { key })).body as unknown as ReplyShape;
    expect(page.all.map(({ asked }) => asked)).toEqual(['Số hộ làm du lịch', 'Số khách trong tháng']);
    const said = { sender: 'Lò Thị Mây', doneOn: '2027-03-09', place: null, quantities: [], files: [] };
    expect((await stranger('send', { ...said, key, words: '18 hộ' })).status).toBe(200);
    key = String((await stranger('turn', { key, link: page.all[1]?.id })).body['key']);
    expect((await stranger('send', { ...said, key, words: '410 khách' })).status).toBe(200);
    expect(await answersOf()).toEqual([[['18 hộ', true]], [['410 khách', true]]]);
    expect((await owed())?.state).toBe('in-progress');

    const [first] = await records();
    await ask('POST', `records/${first?.id}/confirm`, { version: first?.version });
    // Looked at and put right where the request is: the same confirmation.
    expect((await enterAnswer(1, '412 khách')).status).toBe(200);
    expect(await answersOf()).toEqual([[['18 hộ', false]], [['412 khách', false]]]);
    expect((await owed())?.state).toBe('done');
    expect(await records()).toHaveLength(2);
  });

  test('is given in any order under the obligation, each to the question that it names', async () => {
    const obligation = await owed();
    const [first, second] = urgent.questions;
    const list = async () =>
      (await ask('GET', `obligations/${obligation?.id}/records`)).body as unknown as RecordList;
    expect((await list()).asks).toEqual([
      { id: first?.id, text: 'Số hộ làm du lịch', answered: false },
      { id: second?.id, text: 'Số khách trong tháng', answered: false },
    ]);
    const said = {
      doneOn: '2027-03-09',
      place: null,
      link: null,
      quantities: [],
      files: [],
      toldHow: 'phone',
    };
    const add = (words: string, questionId: string | undefined) =>
      keep('POST', `obligations/${obligation?.id}/records`, { records: [{ ...said, words, questionId }] });
    expect((await add('510 khách', second?.id)).status).toBe(200);
    expect(await answersOf()).toEqual([[], [['510 khách', false]]]);
    expect((await list()).asks.map(({ answered }) => answered)).toEqual([false, true]);
    const strange = await add('Không ai hỏi', newTestId());
    expect([strange.status, strange.body['code']]).toEqual([422, 'question-not-asked']);
    await add('21 hộ', first?.id);
    expect((await owed())?.state).toBe('done');
  });

  test('comes in any order by a link that was made by hand, which asks what nobody answered yet', async () => {
    const obligation = await owed();
    const made = await keep('POST', `obligations/${obligation?.id}/reply-links`, {
      ...{ asked: 'Xã cho biết', indicators: [], days: 3 },
    });
    const token = String(made.body['address']).split('#')[1] ?? '';
    const key = String((await stranger('open', { token, code: made.body['code'] })).body['key']);
    const page = (await stranger('look', { key })).body as unknown as ReplyShape;
    expect(page.all.map(({ asked }) => asked)).toEqual(['Số hộ làm du lịch', 'Số khách trong tháng']);
    const other = String((await stranger('turn', { key, link: page.all[1]?.id })).body['key']);
    const draft = { sender: '', words: 'Khoảng 600', doneOn: '', place: '', quantities: [] };
    await stranger('draft', { key: other, version: 0, draft });
    const said = { sender: 'Lò Thị Mây', doneOn: '2027-03-09', place: null, quantities: [], files: [] };
    await stranger('send', { ...said, key: other, words: '610 khách' });
    // The first one is still open in the same browser, with nothing of the other.
    expect((await stranger('look', { key })).body).toMatchObject({ draft: null, sent: null });
    expect(await answersOf()).toEqual([[], [['610 khách', true]]]);
    const again = await keep('POST', `obligations/${obligation?.id}/reply-links`, {
      ...{ asked: 'Xã cho biết', indicators: [], days: 3 },
    });
    const next = String(again.body['address']).split('#')[1] ?? '';
    const nextKey = String((await stranger('open', { token: next, code: again.body['code'] })).body['key']);
    expect((await stranger('look', { key: nextKey })).body).toMatchObject({ asked: 'Xã cho biết', all: [] });
    await stranger('send', { ...said, key: nextKey, words: '30 hộ' });
    expect(await answersOf()).toEqual([[['30 hộ', true]], [['610 khách', true]]]);
  });

  test('stays as it went out once the request was replied to', async () => {
    await enterAnswer(0, '12 hộ');
    const { version } = await look();
    await ask('PATCH', `urgent-requests/${urgent.id}`, { version, state: 'replied' });
    const [record] = await records();
    const struck = await keep('POST', `records/${record?.id}/withdraw`, {
      version: record?.version,
      reason: null,
    });
    expect(struck.status).toBe(200);
    expect(await answersOf()).toEqual([[['12 hộ', false]], []]);
  });
});

describe('the letter of an urgent request', () => {
  test('waits for nobody in intake, and waits again when the request is not pursued', async () => {
    const before = await waiting();
    const reading = await receiveLetter();
    expect(await waiting()).toBe(before + 1);
    const begun = (await ask('POST', 'urgent-requests', { readingId: reading }))
      .body as unknown as UrgentShape;
    expect(await waiting()).toBe(before);
    const again = await ask('POST', 'urgent-requests', { readingId: reading });
    expect([again.status, again.body['code']]).toEqual([409, 'reading-urgent']);
    const dropped = (
      await ask('PATCH', `urgent-requests/${begun.id}`, { version: begun.version, state: 'dropped' })
    ).body as unknown as UrgentShape;
    expect(await waiting()).toBe(before + 1);
    await ask('PATCH', `urgent-requests/${begun.id}`, { version: dropped.version, state: 'draft' });
    expect(await waiting()).toBe(before);
  });
});
