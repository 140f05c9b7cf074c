import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { localMinute } from '#kernel/time/local-time.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeLine } from '#testing/arrange-line.ts';
import { TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { WantedAct } from '../domain/course/wanted-act.ts';
import { presentObligation } from '../http/present-obligation.ts';
import { actOnCourse } from './act-on-course.ts';
import { assignQuick } from './assign-quick.ts';
import { getCourse } from './get-course.ts';
import { getObligation } from './list-obligations.ts';
import { moveRemedyEnd } from './remedies/follow-remedy.ts';
import { giveRemedies } from './remedies/give-remedies.ts';

const SCIENCE = 'Sở Khoa học';

let database: TestDatabase;
let realm: TestRealm;
let officer: Actor;
let leader: Actor;

/** A realm that reads `trước ngày D` as the day before D. */
beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeLine(database);
  officer = realm.person('officer', SCIENCE);
  leader = realm.person('leader', 'Ủy ban nhân dân tỉnh');
  await database.owner.query(
    `insert into calendar_table (realm_id, strict_before, changed_at, changed_by, changed_by_name)
     values ($1, true, $2, null, 'Lê Thị Quản')`,
    [realm.realmId, TEST_NOW],
  );
});
afterAll(() => database.close());

async function give(timeWords: string | null): Promise<string> {
  const work = { text: 'Báo cáo số đoàn ra', planId: null, day: '2027-03-12', hour: null, timeWords };
  const { obligations } = await inTransaction(database.db, (tx) =>
    assignQuick(tx, realm.act(), { ...work, organizationIds: [realm.body(SCIENCE)] }),
  );
  return obligations[0]?.id ?? '';
}

async function doAct(id: string, actor: Actor, wanted: WantedAct): Promise<void> {
  const { version } = await getObligation(database.db, realm.realmId, id);
  await inTransaction(database.db, (tx) => actOnCourse(tx, realm.act(actor), { id, version, wanted }));
}

const endOf = async (id: string) => {
  const obligation = await getObligation(database.db, realm.realmId, id);
  const { deadline, timeText } = presentObligation(obligation, localMinute(TEST_NOW));
  return [deadline?.day, timeText];
};

describe('where `trước ngày D` means the day before', () => {
  test('a day that somebody chooses is the last day, and words of somebody’s own mean what they say', async () => {
    expect(await endOf(await give(null))).toEqual(['2027-03-12', 'chậm nhất ngày 12/3/2027']);
    expect(await endOf(await give('trước 12/3/2027'))).toEqual(['2027-03-11', 'trước 12/3/2027']);
  });

  test('more time reaches the day that was asked for and granted', async () => {
    const id = await give(null);
    const time = { day: '2027-03-16', hour: null };
    await doAct(id, officer, { kind: 'ask-more-time', reason: 'Chờ số liệu', ...time });
    const { course } = await getCourse(database.db, leader, id, TEST_NOW);
    const extension = course.extensions[0]?.id ?? '';
    await doAct(id, leader, { kind: 'grant-more-time', extension, words: null, ...time });
    expect(await endOf(id)).toEqual(['2027-03-16', 'gia hạn: chậm nhất ngày 16/3/2027']);
  });

  test('a remedy ends on the day to which it was moved', async () => {
    const remedy = { organizationId: realm.body(SCIENCE), text: 'Khắc phục', told: 'Khắc phục' };
    const [id = ''] = await inTransaction(database.db, (tx) =>
      giveRemedies(tx, realm.act(), null, [{ ...remedy, rule: null, timeText: null }]),
    );
    await inTransaction(database.db, (tx) =>
      moveRemedyEnd(tx, realm.act(), { id, day: '2027-03-18', told: 'Khắc phục' }),
    );
    expect(await endOf(id)).toEqual(['2027-03-18', 'chậm nhất ngày 18/3/2027']);
  });
});
