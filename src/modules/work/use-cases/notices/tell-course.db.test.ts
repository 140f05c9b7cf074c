import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '#kernel/law/actor.ts';
import { createAccount } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeLine } from '#testing/arrange-line.ts';
import { TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { WantedAct } from '../../domain/course/wanted-act.ts';
import { actOnCourse } from '../act-on-course.ts';
import { assignQuick } from '../assign-quick.ts';
import { getCourse } from '../get-course.ts';
import { getMyWork } from '../get-my-work.ts';
import { getObligation } from '../list-obligations.ts';
import { listOwnNotices } from './keep-own-notices.ts';

const PROVINCE = 'Ủy ban nhân dân tỉnh';
const SCIENCE = 'Sở Khoa học';
const OFFICE = 'Phòng Bưu chính';

let database: TestDatabase;
let realm: TestRealm;
/** Leader of the province, officer there, leader of the department, officer of its room. */
const people = {} as Record<'chair' | 'secretary' | 'chief' | 'clerk', Actor>;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeLine(database);
  people.chair = await settle('Lù A Chư', 'leader', PROVINCE);
  people.secretary = await settle('Mùa Thị Chi', 'officer', PROVINCE);
  people.chief = await settle('Lò Văn Chính', 'leader', SCIENCE);
  people.clerk = await settle('Giàng A Sử', 'officer', OFFICE);
});
afterAll(() => database.close());

async function settle(name: string, role: Role, body: string): Promise<Actor> {
  const position = { role, organizationId: realm.body(body), title: null };
  const email = `${role}.${realm.body(body)}@vi-du.example`;
  const { id } = await inTransaction(database.db, (tx) =>
    createAccount(tx, realm.act(), { name, email, password: null, position }),
  );
  return { ...realm.person(role, body), accountId: id, name };
}

async function give(giver: Actor, text = 'Báo cáo số đoàn ra'): Promise<string> {
  const work = { text, timeWords: null, planId: null, hour: null, day: '2027-03-19' };
  const { obligations } = await inTransaction(database.db, (tx) =>
    assignQuick(tx, realm.act(giver), { ...work, organizationIds: [realm.body(SCIENCE)] }),
  );
  return obligations[0]?.id ?? '';
}

async function doAct(id: string, actor: Actor, wanted: WantedAct): Promise<void> {
  const { version } = await getObligation(database.db, realm.realmId, id);
  await inTransaction(database.db, (tx) => actOnCourse(tx, realm.act(actor), { id, version, wanted }));
}

/** What somebody was told of an obligation, the newest first: what it is, and what was said with it. */
async function toldOf(actor: Actor, id: string): Promise<(string | null)[][]> {
  const { notices } = await listOwnNotices(database.db, actor, null);
  return notices.filter(({ obligationId }) => obligationId === id).map(({ kind, said }) => [kind, said]);
}

const ASK = { kind: 'ask-more-time', reason: 'Thiếu số liệu', day: '2027-03-26', hour: null } as const;

async function askForTime(id: string, actor: Actor): Promise<string> {
  await doAct(id, actor, ASK);
  const { facts } = await getCourse(database.db, actor, id, TEST_NOW);
  return facts.extensions.at(-1)?.id ?? '';
}

describe('more time that is asked for', () => {
  test('is told to whoever gave the work and decides on it, with the reason', async () => {
    const id = await give(people.secretary);
    await askForTime(id, people.chief);
    expect(await toldOf(people.secretary, id)).toEqual([['to-decide', 'Thiếu số liệu']]);
    expect(await toldOf(people.chair, id)).toEqual([]);
  });

  test('of work that nobody in the house gave is told to the leaders above alone', async () => {
    const id = await give(people.secretary);
    await database.owner.query('update work_obligation set given_by = null where id = $1', [id]);
    await askForTime(id, people.chief);
    expect(await toldOf(people.chair, id)).toEqual([['to-decide', 'Thiếu số liệu']]);
    expect(await toldOf(people.secretary, id)).toEqual([]);
  });

  test('and refused is told to everybody in whose hands the work is, with the words of the refusal', async () => {
    const id = await give(people.secretary);
    await doAct(id, people.chief, {
      kind: 'hand-down',
      organizationId: realm.body(OFFICE),
      accountId: null,
      words: 'Làm sớm',
    });
    expect(await toldOf(people.clerk, id)).toEqual([['assigned', 'Làm sớm']]);
    const extension = await askForTime(id, people.clerk);
    await doAct(id, people.secretary, { kind: 'refuse-more-time', extension, words: 'Đã hẹn Bộ' });
    expect((await toldOf(people.clerk, id))[0]).toEqual(['time-refused', 'Đã hẹn Bộ']);
    expect((await toldOf(people.chief, id))[0]).toEqual(['time-refused', 'Đã hẹn Bộ']);
    expect(await toldOf(people.secretary, id)).toEqual([['to-decide', 'Thiếu số liệu']]);
  });

  test('is decided in the hearing of whoever asked, of whatever body that person is', async () => {
    const id = await give(people.chair);
    const keeper = { ...realm.administrator, accountId: people.secretary.accountId };
    const extension = await askForTime(id, keeper);
    await doAct(id, people.chair, { kind: 'grant-more-time', extension, words: null, ...DAY });
    expect(await toldOf(people.secretary, id)).toEqual([['due-changed', null]]);
    expect((await toldOf(people.chief, id)).filter(([kind]) => kind === 'due-changed')).toHaveLength(1);
  });
});

const DAY = { day: '2027-03-26', hour: null } as const;

describe('a difficulty', () => {
  test('waits for the body it goes to; answered, it comes back to whom it held up until that body closes it', async () => {
    const id = await give(people.chair);
    await doAct(id, people.chief, { kind: 'raise-blocker', words: 'Chưa có kinh phí', neededFrom: null });
    expect(await toldOf(people.secretary, id)).toEqual([['to-decide', 'Chưa có kinh phí']]);
    const { facts } = await getCourse(database.db, people.chief, id, TEST_NOW);
    const blocker = facts.blockers[0]?.id ?? '';
    await doAct(id, people.secretary, { kind: 'answer-blocker', blocker, answer: 'Cấp trong tuần' });
    expect((await toldOf(people.chief, id))[0]).toEqual(['blocker-answered', 'Cấp trong tuần']);
    const returned = async () =>
      (await getMyWork(database.db, people.chief, '2027-03-10T09:00')).asked.returned.items.map(
        ({ key, said }) => [key, said],
      );
    expect(await returned()).toEqual([[`blocker answered ${blocker}`, 'Cấp trong tuần']]);
    await doAct(id, people.chief, { kind: 'close-blocker', blocker });
    expect(await returned()).toEqual([]);
  });
});
