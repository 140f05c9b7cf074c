import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { listAuditOf } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeLine } from '#testing/arrange-line.ts';
import { TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { actOnCourse } from './act-on-course.ts';
import { assignQuick } from './assign-quick.ts';
import { getCourse } from './get-course.ts';
import { listDecisionsForPerson } from './list-decisions.ts';
import { getObligation } from './list-obligations.ts';
import { getWorkRule, setWorkRule, type WantedRule } from './set-work-rule.ts';

const SCIENCE = 'Sở Khoa học';
const FOREIGN = 'Sở Ngoại vụ';

let database: TestDatabase;
let realm: TestRealm;
let giver: Actor;
let leader: Actor;
let extension = '';
let obligation = '';

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeLine(database);
  giver = realm.person('officer', FOREIGN);
  leader = realm.person('leader', 'Ủy ban nhân dân tỉnh');
  const work = { text: 'Báo cáo số đoàn', timeWords: null, planId: null, day: '2027-04-12', hour: null };
  const { obligations } = await inTransaction(database.db, (tx) =>
    assignQuick(tx, realm.act(giver), { ...work, organizationIds: [realm.body(SCIENCE)] }),
  );
  obligation = obligations[0]?.id ?? '';
  const wanted = { kind: 'ask-more-time' as const, reason: 'Thiếu người', day: '2027-04-20', hour: null };
  const { version } = await getObligation(database.db, realm.realmId, obligation);
  await inTransaction(database.db, (tx) =>
    actOnCourse(tx, realm.act(realm.person('officer', SCIENCE)), { id: obligation, version, wanted }),
  );
  extension = (await getCourse(database.db, giver, obligation, TEST_NOW)).facts.extensions[0]?.id ?? '';
});
afterAll(() => database.close());

const set = (wanted: WantedRule) => inTransaction(database.db, (tx) => setWorkRule(tx, realm.act(), wanted));

/** Whether more time for the obligation waits for this person, is offered to them, and how an answer of theirs ends. */
async function decides(actor: Actor): Promise<readonly unknown[]> {
  const { may } = await getCourse(database.db, actor, obligation, TEST_NOW);
  const waiting = await listDecisionsForPerson(database.db, actor, localDay(TEST_NOW));
  const { version } = await getObligation(database.db, realm.realmId, obligation);
  const wanted = { kind: 'refuse-more-time' as const, extension, words: 'Không được chậm' };
  const outcome = await inTransaction(database.db, async (tx) => {
    await actOnCourse(tx, realm.act(actor), { id: obligation, version, wanted });
    throw new Error('may');
  }).catch((reason: Error & { code?: string }) => reason.code ?? reason.message);
  return [may.includes('refuse-more-time'), waiting.map(({ id }) => id), outcome];
}

describe('the rule on more time', () => {
  test('lets whoever gave the work decide as long as nobody said otherwise', async () => {
    expect(await getWorkRule(database.db, realm.realmId)).toMatchObject({ giverDecides: true, version: 0 });
    expect(await decides(giver)).toEqual([true, [extension], 'may']);
  });

  test('once it says so, leaves the decision to leaders above: in lists, in acts offered, in acts done', async () => {
    await set({ version: 0, mostExtensions: 2, giverDecides: false });
    expect(await decides(giver)).toEqual([false, [], 'course-not-yours-to-decide']);
    expect(await decides(leader)).toEqual([true, [extension], 'may']);
    // What is left out stays.
    await set({ version: 1, mostExtensions: 3 });
    expect(await getWorkRule(database.db, realm.realmId)).toMatchObject({
      giverDecides: false,
      mostExtensions: 3,
      version: 2,
    });
  });

  test('shows both rules to whoever came second, and keeps who set what', async () => {
    await expect(set({ version: 1, mostExtensions: 5, giverDecides: true })).rejects.toMatchObject({
      code: 'version-conflict',
      options: {
        extra: {
          changedBy: 'Lê Thị Quản',
          stands: { mostExtensions: 3, giverDecides: false },
          yours: { mostExtensions: 5, giverDecides: true },
        },
      },
    });
    const log = await listAuditOf(database.db, realm.realmId, { type: 'work-rule', id: realm.realmId });
    expect(log.map(({ before, after }) => [before, after])).toEqual([
      [
        { mostExtensions: 2, giverDecides: true },
        { mostExtensions: 2, giverDecides: false },
      ],
      [
        { mostExtensions: 2, giverDecides: false },
        { mostExtensions: 3, giverDecides: false },
      ],
    ]);
  });
});
