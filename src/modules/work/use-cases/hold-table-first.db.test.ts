import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { lockDayTable, readDayTable } from '#modules/calendar/store/day-table.ts';
import { changeWorkingDays } from '#modules/calendar/use-cases/change-working-days.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { actOnCourse } from './act-on-course.ts';
import { answerDatedItems } from './answer-dated-items.ts';
import { assignQuick, withdrawQuick } from './assign-quick.ts';
import { getObligation } from './list-obligations.ts';
import { setObligationState } from './set-obligation-state.ts';

const BODY = 'Sở Ngoại vụ';

let database: TestDatabase;
let realm: TestRealm;
let doing: Actor;
let id: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [BODY]);
  doing = realm.person('officer', BODY);
  id = await give();
});

async function give(): Promise<string> {
  const work = { text: 'Gửi số liệu', organizationIds: [realm.body(BODY)], timeWords: null, planId: null };
  const { obligations } = await inTransaction(database.db, (tx) =>
    assignQuick(tx, realm.act(), { ...work, day: '2027-03-16', hour: null }),
  );
  return obligations[0]?.id ?? '';
}

const now = () => getObligation(database.db, realm.realmId, id);

async function askTime(): Promise<string> {
  const { version } = await now();
  const wanted = { kind: 'ask-more-time' as const, reason: 'Chờ số liệu', day: '2027-03-18', hour: null };
  await inTransaction(database.db, (tx) => actOnCourse(tx, realm.act(doing), { id, version, wanted }));
  const [asked] = await database.db.query<{ id: string }>(
    `select id from work_extension where obligation_id = $1 and state = 'asked'`,
    [id],
  );
  return asked?.id ?? '';
}

/** What writes an end, or may: each begins in a state of its own. */
const ACTS: readonly [string, () => Promise<(tx: Transaction) => Promise<unknown>>][] = [
  [
    'a grant of more time',
    async () => {
      const extension = await askTime();
      const { version } = await now();
      const wanted = {
        ...{ kind: 'grant-more-time' as const, extension, words: null },
        ...{ day: '2027-03-18', hour: null },
      };
      return (tx) => actOnCourse(tx, realm.act(), { id, version, wanted });
    },
  ],
  [
    'opening again what was closed',
    async () => {
      await inTransaction(database.db, (tx) =>
        setObligationState(tx, realm.act(doing), { id, version: 1, state: 'done', reason: null }),
      );
      const { version } = await now();
      return (tx) =>
        setObligationState(tx, realm.act(doing), { id, version, state: 'in-progress', reason: 'Còn thiếu' });
    },
  ],
  ['taking back what was given', async () => (tx) => withdrawQuick(tx, realm.act(), [id])],
];

/** Waits until somebody stands in line for the table of days. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await database.owner.query(
      `select from pg_locks where locktype = 'advisory' and not granted and database =
         (select oid from pg_database where datname = current_database())`,
    );
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('whoever writes the end of work', () => {
  test.each(ACTS)('by %s holds the table of days before the work, as its change does', async (_, begin) => {
    const write = await begin();
    const act = await inTransaction(database.db, async (tx) => {
      await lockDayTable(tx, realm.realmId);
      const running = inTransaction(database.db, write);
      await untilSomebodyWaits();
      // The change of the table goes on to the work: nobody who waits for the table holds it.
      await tx.query(`set local lock_timeout = '2s'`);
      await tx.query('select from work_obligation where id = $1 for update', [id]);
      return { running };
    });
    await act.running;
  });

  test('and whoever changes the table both come through, however often they meet', async () => {
    for (let round = 0; round < 12; round += 1) {
      id = await give();
      const extension = await askTime();
      const { version } = await now();
      const wanted = {
        ...{ kind: 'grant-more-time' as const, extension, words: null },
        ...{ day: '2027-03-18', hour: null },
      };
      const table = await readDayTable(database.db, realm.realmId);
      const day = { day: '2027-03-16', works: round % 2 === 0 ? false : null, name: 'Nghỉ', source: null };
      const change = { version: table.version, days: [day] };
      const both = [
        inTransaction(database.db, (tx) => changeWorkingDays(tx, realm.act(), change, [answerDatedItems])),
        inTransaction(database.db, (tx) => actOnCourse(tx, realm.act(), { id, version, wanted })),
      ];
      const [changed, granted] = await Promise.allSettled(both);
      expect(changed?.status).toBe('fulfilled');
      // Who was dated anew meanwhile is told so, and never that the house is busy.
      if (granted?.status === 'rejected') expect(granted.reason).toMatchObject({ code: 'version-conflict' });
    }
  });
});
