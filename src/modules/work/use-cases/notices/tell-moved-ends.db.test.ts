import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#kernel/law/actor.ts';
import { createAccount } from '#modules/access/door.ts';
import { clockOf } from '#modules/calendar/use-cases/read-clock.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeLine } from '#testing/arrange-line.ts';
import { TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import type { WantedAct } from '../../domain/course/wanted-act.ts';
import { actOnCourse } from '../act-on-course.ts';
import { answerDatedItems } from '../answer-dated-items.ts';
import { assignQuick } from '../assign-quick.ts';
import { getCourse } from '../get-course.ts';
import { getObligation } from '../list-obligations.ts';
import { listOwnNotices, readOwnNotices } from './keep-own-notices.ts';

const SCIENCE = 'Sở Khoa học';
const OFFICE = 'Phòng Bưu chính';
const FOREIGN = 'Sở Ngoại vụ';

let database: TestDatabase;
let realm: TestRealm;
let chief = '';
let clerk = '';
let trainee = '';
let stranger = '';

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeLine(database);
  chief = await settle('Lò Văn Chính', 'leader', SCIENCE);
  clerk = await settle('Giàng A Sử', 'officer', OFFICE);
  trainee = await settle('Mùa Thị Chi', 'leader', OFFICE);
  stranger = await settle('Sùng A Páo', 'officer', FOREIGN);
});
afterAll(() => database.close());

async function settle(name: string, role: Role, body: string): Promise<string> {
  const email = `${role}.${realm.body(body)}@vi-du.example`;
  const position = { role, organizationId: realm.body(body), title: null };
  const made = await inTransaction(database.db, (tx) =>
    createAccount(tx, realm.act(), { name, email, password: null, position }),
  );
  return made.id;
}

async function leaveRoom(accountId: string): Promise<void> {
  await database.owner.query('update access_position set ended_at = $2 where account_id = $1', [
    accountId,
    TEST_NOW,
  ]);
}

async function give(text: string, body: string, day: string): Promise<string> {
  const work = { text, timeWords: null, planId: null, hour: null };
  const { obligations } = await inTransaction(database.db, (tx) =>
    assignQuick(tx, realm.act(), { ...work, organizationIds: [realm.body(body)], day }),
  );
  return obligations[0]?.id ?? '';
}

async function doAct(id: string, wanted: WantedAct): Promise<void> {
  const { version } = await getObligation(database.db, realm.realmId, id);
  await inTransaction(database.db, (tx) => actOnCourse(tx, realm.act(), { id, version, wanted }));
}

/** Sets all ends anew on a calendar on which these days are off. */
const moveTo = (off: readonly string[], db = database.db) => {
  const days = off.map((day) => ({
    day,
    works: false,
    why: 'own' as const,
    holiday: null,
    name: 'Bão',
    source: null,
  }));
  const clock = clockOf({ strictBefore: false, version: 1, changed: null, days });
  return inTransaction(db, (tx) => answerDatedItems.moveAll(tx, realm.act(), clock, 'Nghỉ vì bão'));
};

/** What somebody was told of moved ends, the newest first. */
async function toldOf(accountId: string) {
  const owner = { ...realm.administrator, accountId };
  const { notices } = await listOwnNotices(database.db, owner, null);
  return notices
    .filter(({ kind }) => kind === 'due-changed')
    .map(({ subject, things, obligationId, moved }) => ({ subject, things, obligationId, ...moved }));
}

describe('ends that move', () => {
  test('are told by one notice a body to those who owe and those it was handed down to, and to nobody else', async () => {
    const one = await give('Gửi số liệu đoàn ra', SCIENCE, '2027-06-15');
    const other = await give('Gửi danh sách đoàn vào', SCIENCE, '2027-06-15');
    await give('Họp báo', FOREIGN, '2027-07-20');
    const office = realm.body(OFFICE);
    await doAct(one, { kind: 'hand-down', organizationId: office, accountId: null, words: null });
    await doAct(one, { kind: 'hand-down', organizationId: office, accountId: trainee, words: null });
    await leaveRoom(trainee);
    await moveTo(['2027-06-15']);
    const ends = { earlierEnd: '2027-06-15', newEnd: '2027-06-16', reason: 'Nghỉ vì bão' };
    const subject = 'Gửi số liệu đoàn ra';
    expect(await toldOf(chief)).toEqual([{ subject, things: 2, obligationId: null, ...ends }]);
    expect(await toldOf(clerk)).toEqual([{ subject, things: 1, obligationId: one, ...ends }]);
    // Went to another place since, and has not handed the work back.
    expect(await toldOf(trainee)).toEqual([{ subject, things: 1, obligationId: one, ...ends }]);
    expect(await toldOf(stranger)).toEqual([]);

    await moveTo([]);
    expect((await getObligation(database.db, realm.realmId, other)).dueDay).toBe('2027-06-15');
    expect([await toldOf(chief), await toldOf(clerk), await toldOf(trainee)]).toEqual([[], [], []]);
  });

  test('that come back are told of to whoever has read that they moved', async () => {
    await give('Báo cáo tháng Tám', SCIENCE, '2027-08-12');
    await moveTo(['2027-08-12']);
    const owner = { ...realm.administrator, accountId: chief };
    const { notices } = await listOwnNotices(database.db, owner, null);
    await inTransaction(database.db, (tx) =>
      readOwnNotices(tx, realm.act(owner), { ids: notices.map(({ id }) => id), upTo: null }),
    );
    await moveTo([]);
    expect((await toldOf(chief)).map(({ earlierEnd, newEnd }) => [earlierEnd, newEnd])).toEqual([
      ['2027-08-13', '2027-08-12'],
      ['2027-08-12', '2027-08-13'],
    ]);
  });

  test('move with the same statements for one and for forty', async () => {
    const count = async (...off: string[]): Promise<number> => {
      const { db, statements } = watchStatements(database.db);
      await moveTo(off, db);
      return statements.length;
    };
    await give('Một việc', FOREIGN, '2027-09-14');
    const few = await count('2027-09-14');
    for (let index = 0; index < 40; index += 1)
      await give(`Việc ${index}`, index % 2 ? FOREIGN : SCIENCE, '2027-09-21');
    expect(await count('2027-09-14', '2027-09-21')).toBe(few);
    expect((await toldOf(stranger))[0]).toMatchObject({ things: 20 });
  });
});

describe('more time', () => {
  test('is told with the day before, the day after and why to everybody in whose hands the work is', async () => {
    const id = await give('Báo cáo hợp tác', SCIENCE, '2027-10-12');
    const handing = { organizationId: realm.body(OFFICE), accountId: null, words: null };
    await doAct(id, { kind: 'hand-down', ...handing });
    await doAct(id, {
      kind: 'ask-more-time',
      reason: 'Chờ số liệu của ba xã',
      day: '2027-10-20',
      hour: '16:00',
    });
    const { facts } = await getCourse(database.db, realm.administrator, id, TEST_NOW);
    const extension = facts.extensions[0]?.id ?? '';
    await doAct(id, { kind: 'grant-more-time', extension, day: '2027-10-20', hour: '16:00', words: null });
    const told = {
      subject: 'Báo cáo hợp tác',
      things: 1,
      obligationId: id,
      earlierEnd: '2027-10-12',
      newEnd: '2027-10-20T16:00',
      reason: 'Gia hạn: Chờ số liệu của ba xã',
    };
    expect([(await toldOf(chief))[0], (await toldOf(clerk))[0]]).toEqual([told, told]);
  });

  test('that is refused moves nothing and is told as no moved end', async () => {
    const id = await give('Báo cáo thông tin', SCIENCE, '2027-11-09');
    await doAct(id, { kind: 'ask-more-time', reason: 'Thiếu người', day: '2027-11-16', hour: null });
    const { facts } = await getCourse(database.db, realm.administrator, id, TEST_NOW);
    const extension = facts.extensions[0]?.id ?? '';
    await doAct(id, { kind: 'refuse-more-time', extension, words: 'Đã gia hạn cho năm trước' });
    expect((await toldOf(chief)).filter(({ obligationId }) => obligationId === id)).toEqual([]);
  });
});
