import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { localMinute } from '#kernel/time/local-time.ts';
import { readDayTable } from '#modules/calendar/store/day-table.ts';
import { changeWorkingDays } from '#modules/calendar/use-cases/change-working-days.ts';
import { receiveDocument } from '#modules/documents/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, newTestId, TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask, buildTree, NO_TIME } from '#testing/build-draft.ts';
import { openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { composeReply } from '../../domain/urgent/compose-reply.ts';
import { messageTo } from '../../domain/urgent/urgent.ts';
import { readUrgentObligations } from '../../store/urgent.ts';
import { answerDatedItems } from '../answer-dated-items.ts';
import { getObligation, listObligations } from '../list-obligations.ts';
import { answerUrgent, type GivenAnswer } from './answer-urgent.ts';
import { beginUrgent } from './begin-urgent.ts';
import { findReplying, getUrgent, listUrgentRequests } from './look-at-urgent.ts';
import { changeUrgent, moveUrgent, sendUrgent, writeReply } from './run-urgent.ts';
import { writeMessage } from './write-message.ts';

const BODIES = ['Sở Ngoại vụ', 'Sở Công Thương', 'Văn phòng tỉnh'];

let database: TestDatabase;
let realm: TestRealm;
let officer: Actor;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', BODIES);
  officer = realm.person('officer', 'Văn phòng tỉnh');
});
afterAll(() => database.close());

const until = {
  ...NO_TIME,
  text: 'trước 16 giờ 00 ngày 10/3/2027',
  kind: 'range' as const,
  to: '2027-03-10',
  until: '2027-03-10T16:00',
};

/** A letter of a ministry's department with two questions, the second to nobody. */
async function begin(): Promise<string> {
  const draft = buildDraft({
    tasks: [
      buildTask('Số đoàn ra từ đầu năm', ['Sở Ngoại vụ'], { isRequest: true, time: until }),
      buildTask('Kim ngạch qua cửa khẩu', [], { isRequest: true }),
    ],
  });
  const world = {
    db: database.db,
    files: openMemoryFiles(),
    config: { uploadLimit: 1024 },
    readDocument: async () => ({ kind: 'read' as const, tree: buildTree('CÔNG VĂN'), draft }),
  };
  const bytes = new TextEncoder().encode(newTestId());
  const { id } = await receiveDocument(world, realm.act(), { name: 'cv.txt', bytes });
  return inTransaction(database.db, (tx) => beginUrgent(tx, realm.act(officer), id));
}

const look = (id: string, actor: Actor = officer) => getUrgent(database.db, actor, id, TEST_NOW);
const seen = async (id: string) => ({ id, version: (await look(id)).urgent.version });

async function setRight(id: string, day?: string): Promise<void> {
  const { urgent } = await look(id);
  const content = {
    title: 'Báo cáo nhanh số đoàn',
    asker: 'Cục Ngoại vụ',
    number: '812/CNV-TH',
    day: day ?? urgent.dueDay,
    hour: '16:00',
    questions: urgent.questions.map(({ id: question, text, bodies }, index) => ({
      id: question,
      text,
      organizationIds:
        index === 0
          ? bodies.map((body) => body.id)
          : [realm.body('Sở Công Thương'), realm.body('Sở Ngoại vụ')],
    })),
  };
  const version = await seen(id);
  await inTransaction(database.db, (tx) => changeUrgent(tx, realm.act(officer), version, content));
}

async function send(id: string): Promise<void> {
  const version = await seen(id);
  await inTransaction(database.db, (tx) => sendUrgent(tx, realm.act(officer), version));
}

async function answer(actor: Actor, given: GivenAnswer): Promise<void> {
  await inTransaction(database.db, (tx) => answerUrgent(tx, realm.act(actor), given, null));
}

describe('an urgent request', () => {
  test('is read from its letter with whom it surely names and the nearest end', async () => {
    const { urgent } = await look(await begin());
    expect(urgent).toMatchObject({ state: 'draft', dueDay: '2027-03-10', dueUntil: '2027-03-10T16:00' });
    expect(urgent.questions.map(({ text, bodies }) => [text, bodies.map(({ name }) => name)])).toEqual([
      ['Số đoàn ra từ đầu năm', ['Sở Ngoại vụ']],
      ['Kim ngạch qua cửa khẩu', []],
    ]);
  });

  test('is sent once it is whole: one obligation for each body, with the hour', async () => {
    const id = await begin();
    await expect(send(id)).rejects.toMatchObject({ code: 'urgent-not-whole' });
    await setRight(id);
    await send(id);
    const owed = await listObligations(
      database.db,
      realm.realmId,
      { organization: realm.body('Sở Ngoại vụ') },
      localMinute(TEST_NOW),
    );
    expect(owed.obligations).toMatchObject([
      {
        text: 'Báo cáo nhanh số đoàn\n1. Số đoàn ra từ đầu năm\n2. Kim ngạch qua cửa khẩu',
        dueUntil: '2027-03-10T16:00',
        timeText: 'trước 16 giờ 00 ngày 10/3/2027',
      },
    ]);
    await expect(setRight(id)).rejects.toMatchObject({ code: 'urgent-not-open' });
  });

  test('for a day of rest has one moment: on its page, in its message and for the bodies, which may move later', async () => {
    const id = await begin();
    // A Saturday.
    await setRight(id, '2027-03-13');
    const monday = { namedDay: '2027-03-13', dueDay: '2027-03-15', dueUntil: '2027-03-15T16:00' };
    expect((await look(id)).end).toMatchObject(monday);
    await send(id);
    const owed = async () => {
      const all = await readUrgentObligations(database.db, realm.realmId, id);
      const own = all.find(({ organizationId }) => organizationId === realm.body('Sở Ngoại vụ'));
      return getObligation(database.db, realm.realmId, own?.id ?? '');
    };
    expect(await owed()).toMatchObject(monday);
    const wanted = { id, organizationId: realm.body('Sở Ngoại vụ'), withLink: false, origin: 'http://nha' };
    const message = () =>
      inTransaction(database.db, (tx) => writeMessage(tx, realm.act(officer), wanted, {} as never));
    expect((await message()).words).toContain('Trả lời trước 16:00 15/03/2027');
    // The table makes that Monday a day of rest too: all of it follows.
    const day = { day: '2027-03-15', works: false, name: 'Nghỉ bù', source: null };
    const { version } = await readDayTable(database.db, realm.realmId);
    const change = { version, days: [day] };
    await inTransaction(database.db, (tx) => changeWorkingDays(tx, realm.act(), change, [answerDatedItems]));
    const tuesday = { dueDay: '2027-03-16', dueUntil: '2027-03-16T16:00' };
    expect([await owed(), (await look(id)).end]).toMatchObject([tuesday, tuesday]);
    const lines = await listUrgentRequests(database.db, realm.realmId);
    expect(lines.find((line) => line.id === id)?.end).toMatchObject(tuesday);
    expect((await message()).words).toContain('16/03/2027');
  });

  test('gathers answers, of the body and entered for it, while the reply grows beside them', async () => {
    const id = await begin();
    await setRight(id);
    await send(id);
    const foreign = realm.body('Sở Ngoại vụ');
    const trade = realm.body('Sở Công Thương');
    const [first, second] = (await look(id)).urgent.questions.map((question) => question.id);
    const given = { id, questionId: first ?? '', organizationId: foreign, toldHow: null, version: 0 };
    await answer(realm.person('officer', 'Sở Ngoại vụ'), { ...given, words: '14 đoàn, 96 lượt người.' });
    await answer(officer, {
      ...given,
      questionId: second ?? '',
      organizationId: trade,
      words: '12,5 triệu đô la.',
      toldHow: 'zalo',
    });
    const stranger = realm.person('officer', 'Sở Công Thương');
    await expect(answer(stranger, { ...given, words: 'Không phải tôi' })).rejects.toMatchObject({
      code: 'access.other-organization',
    });
    await expect(answer(officer, { ...given, words: 'Ghi đè' })).rejects.toMatchObject({
      code: 'version-conflict',
    });
    const { urgent, answers } = await look(id);
    expect(answers.map(({ words, toldHow }) => [words, toldHow])).toEqual([
      ['14 đoàn, 96 lượt người.', null],
      ['12,5 triệu đô la.', 'zalo'],
    ]);
    const replying = await findReplying(database.db, realm.realmId, urgent, TEST_NOW);
    const { addressees, body } = composeReply(urgent, answers, replying);
    expect(addressees).toEqual(['Kính gửi: Cục Ngoại vụ']);
    expect(body.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      'Trả lời văn bản số 812/CNV-TH của Cục Ngoại vụ về báo cáo nhanh số đoàn, Văn phòng tỉnh báo cáo như sau:',
      '1. Số đoàn ra từ đầu năm: 14 đoàn, 96 lượt người.',
      '2. Kim ngạch qua cửa khẩu: Sở Công Thương: 12,5 triệu đô la.',
      'Văn phòng tỉnh kính gửi Cục Ngoại vụ tổng hợp./.',
    ]);
  });

  test('asks nothing more of a body that answered everything, and is closed and opened by its own body', async () => {
    const id = await begin();
    await setRight(id);
    await send(id);
    const organizationId = realm.body('Sở Công Thương');
    const [, second] = (await look(id)).urgent.questions;
    const given = { id, questionId: second?.id ?? '', organizationId, toldHow: 'phone' as const, version: 0 };
    const newest = async () => {
      const page = await listObligations(
        database.db,
        realm.realmId,
        { organization: organizationId, sort: '-changed' },
        localMinute(TEST_NOW),
      );
      return page.obligations.filter(({ state }) => state === 'done').length;
    };
    const before = await newest();
    await answer(officer, { ...given, words: 'Chưa có số' });
    expect(await newest()).toBe(before + 1);

    const writing = await seen(id);
    await inTransaction(database.db, (tx) =>
      writeReply(tx, realm.act(officer), writing, [
        { questionId: given.questionId, words: 'Sẽ báo cáo sau.' },
      ]),
    );
    await expect(
      inTransaction(database.db, (tx) => moveUrgent(tx, realm.act(officer), writing, 'replied')),
    ).rejects.toMatchObject({ code: 'version-conflict' });
    const now = await seen(id);
    const other = realm.person('officer', 'Sở Ngoại vụ');
    await expect(
      inTransaction(database.db, (tx) => moveUrgent(tx, realm.act(other), now, 'replied')),
    ).rejects.toMatchObject({ code: 'access.other-organization' });
    await inTransaction(database.db, (tx) => moveUrgent(tx, realm.act(officer), now, 'replied'));
    expect((await look(id)).urgent).toMatchObject({ state: 'replied' });
    expect((await look(id)).urgent.questions[1]).toMatchObject({ reply: 'Sẽ báo cáo sau.' });
  });
});

describe('an urgent request that is not pursued', () => {
  test('is owed by nobody, and owed again by who had not answered once it is taken up', async () => {
    const id = await begin();
    await setRight(id);
    await send(id);
    const [first, second] = (await look(id)).urgent.questions.map((question) => question.id);
    const foreign = realm.body('Sở Ngoại vụ');
    for (const questionId of [first, second])
      await answer(realm.person('officer', 'Sở Ngoại vụ'), {
        ...{ id, questionId: questionId ?? '', organizationId: foreign, toldHow: null, version: 0 },
        words: '14 đoàn',
      });
    const states = async () => {
      const rows = await database.db.query<{ state: string; allowed_by: string | null }>(
        `select state, allowed_by from work_obligation where urgent_id = $1 order by state`,
        [id],
      );
      return rows.map(({ state, allowed_by: by }) => [state, by]);
    };
    const move = async (state: 'dropped' | 'sent') => {
      const version = await seen(id);
      await inTransaction(database.db, (tx) => moveUrgent(tx, realm.act(officer), version, state));
    };
    await move('dropped');
    expect(await states()).toEqual([
      ['done', null],
      ['not-done', officer.name],
    ]);
    await move('sent');
    expect(await states()).toEqual([
      ['done', null],
      ['in-progress', null],
    ]);
  });
});

test('the message that asks is short, with one link', () => {
  const urgent = { title: 'Báo cáo nhanh số đoàn', asker: 'Cục Ngoại vụ', number: '812/CNV-TH' };
  expect(
    messageTo(urgent, 'trước 16 giờ 00 ngày 10/3/2027', [{ text: 'Số đoàn ra' }], 'https://vi-du.example/y'),
  ).toBe(
    'Yêu cầu đột xuất (Cục Ngoại vụ, 812/CNV-TH): Báo cáo nhanh số đoàn\nSố đoàn ra\n' +
      'Trả lời trước 16 giờ 00 ngày 10/3/2027: https://vi-du.example/y',
  );
});
