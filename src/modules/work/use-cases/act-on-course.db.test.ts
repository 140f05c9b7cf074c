import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { localDay, localMinute } from '#kernel/time/local-time.ts';
import { listAuditOf } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeLine } from '#testing/arrange-line.ts';
import { TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import type { WantedAct } from '../domain/course/wanted-act.ts';
import { presentCourse } from '../http/present-course.ts';
import { presentObligation } from '../http/present-obligation.ts';
import { actOnCourse } from './act-on-course.ts';
import { askPart } from './ask-part.ts';
import { assignQuick } from './assign-quick.ts';
import { getCourse, listReceivers } from './get-course.ts';
import { listDecisionsForPerson, listHandedToPerson } from './list-decisions.ts';
import { getObligation } from './list-obligations.ts';
import { setObligationState } from './set-obligation-state.ts';
import { setWorkRule } from './set-work-rule.ts';

const PROVINCE = 'Ủy ban nhân dân tỉnh';
const SCIENCE = 'Sở Khoa học';
const OFFICE = 'Phòng Bưu chính';
const FOREIGN = 'Sở Ngoại vụ';

let database: TestDatabase;
let realm: TestRealm;
let officer: Actor;
let leader: Actor;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeLine(database);
  officer = realm.person('officer', SCIENCE);
  leader = realm.person('leader', PROVINCE);
});
afterAll(() => database.close());

async function give(body: string, day: string | null = '2027-03-12'): Promise<string> {
  const work = { text: 'Báo cáo số đoàn ra', timeWords: null, planId: null, hour: null };
  const { obligations } = await inTransaction(database.db, (tx) =>
    assignQuick(tx, realm.act(), { ...work, organizationIds: [realm.body(body)], day }),
  );
  return obligations[0]?.id ?? '';
}

async function versionOf(id: string): Promise<number> {
  return (await getObligation(database.db, realm.realmId, id)).version;
}

async function doAct(id: string, actor: Actor, wanted: WantedAct, version?: number): Promise<void> {
  const seen = version ?? (await versionOf(id));
  await inTransaction(database.db, (tx) => actOnCourse(tx, realm.act(actor), { id, version: seen, wanted }));
}

const look = async (id: string, actor: Actor) =>
  presentCourse(await getCourse(database.db, actor, id, TEST_NOW));
const shown = async (id: string) =>
  presentObligation(await getObligation(database.db, realm.realmId, id), localMinute(TEST_NOW));

describe('the chain of giving', () => {
  test('goes from the body to a room below and to a person of it, and comes back whole', async () => {
    const id = await give(SCIENCE);
    const office = realm.body(OFFICE);
    const clerk = realm.person('officer', OFFICE);
    await doAct(id, officer, { kind: 'accept' });
    await doAct(id, officer, {
      kind: 'hand-down',
      organizationId: office,
      accountId: null,
      words: 'Làm trước thứ Năm',
    });
    expect((await listHandedToPerson(database.db, clerk)).map((one) => one.id)).toEqual([id]);
    expect(await listHandedToPerson(database.db, officer)).toEqual([]);
    const receivers = await listReceivers(database.db, realm.realmId, id, TEST_NOW);
    expect(receivers.people.map(({ name }) => name)).toEqual(['Vừ Thị Dua']);
    await doAct(id, clerk, {
      kind: 'hand-down',
      organizationId: office,
      accountId: receivers.people[0]?.id ?? '',
      words: null,
    });
    expect(await shown(id)).toMatchObject({
      accepted: { by: 'Người của Sở Khoa học' },
      holder: { organizationId: office, name: 'Vừ Thị Dua' },
    });
    const dua = { ...clerk, accountId: receivers.people[0]?.id ?? '' };
    expect((await listHandedToPerson(database.db, dua)).map((one) => one.id)).toEqual([id]);
    expect(await listHandedToPerson(database.db, clerk)).toEqual([]);
    const { chain } = await look(id, officer);
    expect(chain.map(({ from, to, person, words }) => [from.name, to.name, person?.name, words])).toEqual([
      [SCIENCE, OFFICE, undefined, 'Làm trước thứ Năm'],
      [OFFICE, OFFICE, 'Vừ Thị Dua', null],
    ]);
    await doAct(id, officer, { kind: 'take-back-handing', handing: chain[0]?.id ?? '' });
    expect((await shown(id)).holder).toBeNull();
    expect((await look(id, officer)).chain.every(({ ended }) => ended !== null)).toBe(true);
    const log = await listAuditOf(database.db, realm.realmId, { type: 'obligation', id });
    expect(log.map(({ action }) => action)).toEqual([
      'work.assign-quick',
      'work.accept',
      'work.hand-down',
      'work.hand-down',
      'work.take-back-handing',
    ]);
    expect(JSON.stringify(log)).not.toContain('thứ Năm');
  });

  test('lets the room move what it holds, and nobody send it beside or above', async () => {
    const id = await give(SCIENCE);
    const clerk = realm.person('officer', OFFICE);
    const begin = async () =>
      inTransaction(database.db, async (tx) =>
        setObligationState(tx, realm.act(clerk), {
          id,
          version: await versionOf(id),
          state: 'in-progress',
          reason: null,
        }),
      );
    await expect(begin()).rejects.toMatchObject({ code: 'access.other-organization' });
    for (const body of [FOREIGN, PROVINCE])
      await expect(
        doAct(id, officer, {
          kind: 'hand-down',
          organizationId: realm.body(body),
          accountId: null,
          words: null,
        }),
      ).rejects.toMatchObject({ code: 'course-not-below' });
    await doAct(id, officer, {
      kind: 'hand-down',
      organizationId: realm.body(OFFICE),
      accountId: null,
      words: null,
    });
    expect(await begin()).toMatchObject({ state: 'in-progress' });
  });
});

describe('more time', () => {
  const ask: WantedAct = {
    kind: 'ask-more-time',
    reason: 'Chờ số liệu của bộ',
    day: '2027-03-19',
    hour: null,
  };

  test('moves the end with its explanation and keeps the earlier one', async () => {
    const id = await give(SCIENCE);
    await doAct(id, officer, ask);
    expect((await shown(id)).asksTime).toBe(true);
    const waiting = await listDecisionsForPerson(database.db, leader, localDay(TEST_NOW));
    expect(waiting.map((one) => [one.kind, one.words, one.obligation.id])).toEqual([
      ['more-time', 'Chờ số liệu của bộ', id],
    ]);
    expect(await listDecisionsForPerson(database.db, officer, localDay(TEST_NOW))).toEqual([]);
    const extension = (await look(id, leader)).extensions[0]?.id ?? '';
    const grant: WantedAct = {
      kind: 'grant-more-time',
      extension,
      day: '2027-03-20',
      hour: null,
      words: 'Lần này thôi',
    };
    await expect(doAct(id, officer, grant)).rejects.toMatchObject({ code: 'course-not-yours-to-decide' });
    await doAct(id, leader, grant);
    // The 20th is a Saturday.
    expect(await shown(id)).toMatchObject({
      asksTime: false,
      timeText: 'gia hạn: chậm nhất ngày 20/3/2027',
      deadline: { day: '2027-03-22', named: '2027-03-20' },
    });
    expect((await look(id, officer)).extensions).toMatchObject([
      { state: 'granted', decision: 'Lần này thôi', earlier: { day: '2027-03-12' } },
    ]);
  });

  test('is refused with a reason, and given as often as the realm says', async () => {
    const id = await give(SCIENCE);
    await doAct(id, officer, ask);
    const extension = (await look(id, leader)).extensions[0]?.id ?? '';
    await doAct(id, leader, { kind: 'refuse-more-time', extension, words: 'Không được chậm' });
    expect((await look(id, officer)).extensions).toMatchObject([
      { state: 'refused', decision: 'Không được chậm' },
    ]);
    expect(await shown(id)).toMatchObject({ deadline: { day: '2027-03-12' } });
    const set = (version: number, mostExtensions: number) =>
      inTransaction(database.db, (tx) => setWorkRule(tx, realm.act(), { version, mostExtensions }));
    await set(0, 0);
    await expect(set(0, 5)).rejects.toMatchObject({ code: 'version-conflict' });
    await expect(doAct(id, officer, ask)).rejects.toMatchObject({ code: 'course-asked-too-often' });
    await set(1, 2);
    await doAct(id, officer, ask);
  });
});

describe('what holds work up', () => {
  test('goes up the line until somebody answers, and is closed below', async () => {
    const id = await give(SCIENCE);
    const clerk = realm.person('officer', OFFICE);
    await doAct(id, officer, {
      kind: 'hand-down',
      organizationId: realm.body(OFFICE),
      accountId: null,
      words: null,
    });
    await doAct(id, clerk, {
      kind: 'raise-blocker',
      words: 'Chưa có kinh phí in',
      neededFrom: 'Sở Tài chính',
    });
    const seen = (await look(id, officer)).blockers[0];
    expect(seen).toMatchObject({
      with: { name: SCIENCE },
      may: ['answer-blocker', 'carry-blocker', 'close-blocker'],
    });
    const blocker = seen?.id ?? '';
    expect(await listDecisionsForPerson(database.db, officer, localDay(TEST_NOW))).toMatchObject([
      { kind: 'blocker', words: 'Chưa có kinh phí in', obligation: { id } },
    ]);
    await doAct(id, officer, { kind: 'carry-blocker', blocker });
    await expect(doAct(id, officer, { kind: 'answer-blocker', blocker, answer: 'Có' })).rejects.toMatchObject(
      {
        code: 'course-other-organization',
      },
    );
    await doAct(id, leader, { kind: 'answer-blocker', blocker, answer: 'Dùng nguồn dự phòng' });
    expect((await shown(id)).openBlockers).toBe(0);
    await doAct(id, clerk, { kind: 'close-blocker', blocker });
    expect((await look(id, clerk)).blockers).toMatchObject([
      { state: 'closed', answer: 'Dùng nguồn dự phòng', carried: [{ from: SCIENCE, to: PROVINCE }] },
    ]);
  });
});

describe('a part asked of a coordinating body', () => {
  test('is an obligation of its own with its own clock, asked and not ordered of a peer', async () => {
    const id = await give(SCIENCE);
    const part = { text: 'Gửi danh sách đoàn', day: '2027-03-11', hour: '16:00' };
    const ask = async (body: string) =>
      inTransaction(database.db, async (tx) =>
        askPart(tx, realm.act(officer), {
          id,
          version: await versionOf(id),
          organizationIds: [realm.body(body)],
          ...part,
        }),
      );
    const given = await ask(FOREIGN);
    expect(given.asked).toEqual([realm.body(FOREIGN)]);
    expect((await ask(OFFICE)).asked).toEqual([]);
    await expect(ask(PROVINCE)).rejects.toMatchObject({ code: 'superior-body' });
    expect((await look(id, officer)).parts).toMatchObject([
      { organization: { name: FOREIGN }, text: 'Gửi danh sách đoàn', day: '2027-03-11' },
      { organization: { name: OFFICE } },
    ]);
    expect(await shown(given.obligations[0]?.id ?? '')).toMatchObject({
      partOf: id,
      deadline: { until: '2027-03-11T16:00' },
    });
  });
});

describe('an act on what somebody else changed meanwhile', () => {
  test('is refused with who and what version, and nothing of it is written', async () => {
    const id = await give(SCIENCE);
    const version = await versionOf(id);
    await doAct(id, officer, { kind: 'accept' });
    const late = doAct(
      id,
      officer,
      { kind: 'raise-blocker', words: 'Thiếu người', neededFrom: null },
      version,
    );
    await expect(late).rejects.toMatchObject({
      code: 'version-conflict',
      options: { extra: { version: version + 1, changedBy: 'Người của Sở Khoa học' } },
    });
    expect((await look(id, officer)).blockers).toEqual([]);
  });

  test('is looked at with as many statements whatever happened before', async () => {
    const count = async (id: string): Promise<number> => {
      const watched = watchStatements(database.db);
      await getCourse(watched.db, officer, id, TEST_NOW);
      return watched.statements.length;
    };
    const fresh = await give(SCIENCE);
    const busy = await give(SCIENCE);
    for (const words of ['Một', 'Hai', 'Ba'])
      await doAct(busy, officer, { kind: 'raise-blocker', words, neededFrom: null });
    expect(await count(busy)).toBe(await count(fresh));
  });
});
