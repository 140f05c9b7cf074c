import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DraftTask, PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import type { ConfirmedPlan } from '#modules/plans/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildDuty, buildTask, NO_TIME, sourced, yearTime } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { deadlineStanding } from '../domain/deadline-standing.ts';
import type { Obligation } from '../domain/obligation.ts';
import { answerProgress } from './answer-progress.ts';
import { getMyWork } from './get-my-work.ts';
import { getObligation, listObligations, type ObligationQuery } from './list-obligations.ts';
import { setObligationState } from './set-obligation-state.ts';

/** A Wednesday. */
const NOW = '2027-03-10T09:00';
const BODIES = ['Sở Ngoại vụ', 'Sở Tài chính', 'Báo Sông Hiền'];

let database: TestDatabase;
let realm: TestRealm;
let many: ConfirmedPlan;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', BODIES);
  many = await confirm(realm, manyTasks());
});
afterAll(() => database.close());

const confirm = (of: TestRealm, draft: PlanDraft) => confirmDraft(database, of, draft);

/** 60 tasks of one to three bodies; some due on the same day, some without an end. */
function manyTasks(): PlanDraft {
  const tasks = Array.from({ length: 60 }, (_, index) =>
    buildTask(`Việc chung số ${index + 1}`, BODIES.slice(0, 1 + (index % 3)), {
      number: String(index + 1),
      time: index % 4 === 0 ? NO_TIME : endingOn(addDays('2027-03-01', (index % 7) * 3)),
    }),
  );
  return buildDraft({ tasks });
}

function endingOn(day: string, more: Partial<DraftTask['time']> = {}): DraftTask['time'] {
  return { ...NO_TIME, text: `Trước ${day}`, kind: 'range', to: day, ...more };
}

async function readAll(query: ObligationQuery, of = realm): Promise<Obligation[]> {
  const found: Obligation[] = [];
  let cursor: string | undefined;
  do {
    const page = await listObligations(database.db, of.realmId, { ...query, cursor }, NOW);
    expect(page.obligations.length).toBeLessThanOrEqual(50);
    found.push(...page.obligations);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

describe('obligations of a confirmed plan', () => {
  test('are as many as the confirmation counted, one for each body and item', async () => {
    const { planId, counts } = await confirm(
      realm,
      buildDraft({
        tasks: [
          buildTask('Mở chuyên trang', ['Báo Sông Hiền', 'Sở Ngoại vụ', 'báo Sông  Hiền'], {
            coordinate: [sourced('Sở Tài chính')],
          }),
        ],
        duties: [buildDuty('Bố trí kinh phí', ['Sở Tài chính'])],
      }),
    );
    const made = await readAll({ plan: planId, sort: 'plan' });
    expect(made).toHaveLength(counts.obligations);
    expect(made.map(({ organizationName, origin, text }) => [organizationName, origin, text])).toEqual([
      expect.arrayContaining(['task', 'Mở chuyên trang']),
      expect.arrayContaining(['task', 'Mở chuyên trang']),
      ['Sở Tài chính', 'duty', 'Bố trí kinh phí'],
    ]);
  });

  test('end where the source ends, moved off a day of rest, and begin as the source says', async () => {
    const { planId } = await confirm(
      realm,
      buildDraft({
        tasks: [
          buildTask('Cả năm', ['Sở Ngoại vụ'], { time: yearTime(2022) }),
          buildTask('Luôn luôn', ['Sở Ngoại vụ'], {
            time: { ...NO_TIME, text: 'Thường xuyên', kind: 'ongoing' },
          }),
          buildTask('Đúng giờ', ['Sở Ngoại vụ'], {
            time: endingOn('2027-06-13', { until: '2027-06-13T16:00' }),
          }),
        ],
      }),
    );
    const made = await readAll({ plan: planId, sort: 'plan' });
    expect(made.map(({ namedDay, dueDay, dueUntil, state }) => [namedDay, dueDay, dueUntil, state])).toEqual([
      ['2022-12-31', '2023-01-03', null, 'not-started'],
      [null, null, null, 'continuous'],
      ['2027-06-13', '2027-06-14', '2027-06-14T16:00', 'not-started'],
    ]);
  });
});

describe('a list by pages', () => {
  test('shows every row once, in one order, whatever it is filtered and sorted by', async () => {
    const anyQuery = fc.record({
      sort: fc.constantFrom('deadline', 'plan', 'organization' as const),
      organization: fc.option(fc.constantFrom(...BODIES), { nil: undefined }),
      late: fc.constantFrom(undefined, 'overdue' as const),
      words: fc.constantFrom(undefined, 'viec', 'việc', 'sở'),
    }) as fc.Arbitrary<ObligationQuery>;
    await fc.assert(
      fc.asyncProperty(anyQuery, async ({ organization, ...rest }) => {
        const body = organization === undefined ? undefined : realm.body(organization);
        const query = { ...rest, plan: many.planId, organization: body };
        const paged = await readAll(query);
        const { total } = await listObligations(database.db, realm.realmId, query, NOW);
        expect(paged).toHaveLength(total ?? -1);
        expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
        // Typed accents lead: "sở" stands in the names of some bodies, "số" in every text.
        const isExact = ({ organizationName }: Obligation) =>
          query.words !== 'sở' || organizationName.startsWith('Sở');
        const [exact, others] = [paged.filter(isExact), paged.filter((row) => !isExact(row))];
        expect(paged).toEqual([...exact, ...others]);
        if (query.sort === 'deadline') {
          for (const group of [exact, others]) {
            const days = group.map(({ dueDay }) => dueDay ?? '9999');
            expect(days).toEqual([...days].sort());
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('of a whole plan holds all its obligations in the order of the document', async () => {
    const paged = await readAll({ plan: many.planId, sort: 'plan' });
    expect(paged).toHaveLength(many.counts.obligations);
    expect(paged.map(({ position }) => position)).toEqual(
      paged.map(({ position }) => position).sort((a, b) => a - b),
    );
  });

  test('refuses a place that belongs to another list', async () => {
    const { nextCursor } = await listObligations(database.db, realm.realmId, { sort: 'plan' }, NOW);
    expect(nextCursor).not.toBeNull();
    for (const cursor of [
      nextCursor ?? '',
      'rubbish',
      Buffer.from('["deadline","1"]').toString('base64url'),
    ]) {
      const asked = listObligations(database.db, realm.realmId, { sort: 'deadline', cursor }, NOW);
      await expect(asked).rejects.toMatchObject({ code: 'cursor-invalid', status: 400 });
    }
  });

  test('shows only what is overdue when asked for it', async () => {
    const late = await readAll({ plan: many.planId, late: 'overdue' });
    expect(late.length).toBeGreaterThan(0);
    for (const { dueDay, state } of late) {
      expect(dueDay !== null && dueDay < '2027-03-10').toBe(true);
      expect(state).toBe('not-started');
    }
    const onTime = (await readAll({ plan: many.planId })).length - late.length;
    expect(onTime).toBeGreaterThan(0);
  });
});

describe('what is overdue', () => {
  test('is the same for the list, the progress of the plan and the deadline on the screen', async () => {
    const { planId } = await confirm(
      realm,
      buildDraft({
        tasks: ['2027-03-09', '2027-03-10', '2027-03-11'].flatMap((day) => [
          buildTask(`Hết ngày ${day}`, ['Sở Ngoại vụ'], { time: endingOn(day) }),
          buildTask(`Giữa ngày ${day}`, ['Sở Ngoại vụ'], { time: endingOn(day, { until: `${day}T12:00` }) }),
        ]),
      }),
    );
    const moments = [
      '2027-03-09T11:59',
      '2027-03-09T12:00',
      '2027-03-10T00:00',
      '2027-03-11T12:00',
      '2027-03-12T00:00',
    ];
    const lateAt = async (now: string) => {
      const list = await listObligations(database.db, realm.realmId, { plan: planId, late: 'overdue' }, now);
      const all = await listObligations(database.db, realm.realmId, { plan: planId }, now);
      const overdue = all.obligations.filter(
        ({ dueDay, dueUntil, state }) =>
          dueDay !== null && deadlineStanding({ dueDay, dueUntil, state, closedAt: null }, now) === 'overdue',
      );
      expect(list.obligations.map(({ id }) => id)).toEqual(overdue.map(({ id }) => id));
      const progress = await answerProgress.progressOfPlans(database.db, realm.realmId, [planId], now);
      expect(progress.get(planId)?.late).toBe(overdue.length);
      return overdue.length;
    };
    expect(await Promise.all(moments.map(lateAt))).toEqual([0, 1, 2, 5, 6]);
  });
});

describe('a search', () => {
  let planId: string;
  beforeAll(async () => {
    const texts = ['Hòa giải cơ sở', 'Hoa đăng trên sông', 'Hỏa tốc biên giới', 'Đưa tin Đặng Thị Hồng'];
    const tasks = texts.map((text, index) => buildTask(text, ['Sở Ngoại vụ'], { number: `9.${index + 1}` }));
    ({ planId } = await confirm(realm, buildDraft({ tasks })));
  });
  const search = async (words: string) => (await readAll({ plan: planId, words })).map(({ text }) => text);

  test('finds words without diacritics, đ as d', async () => {
    expect(await search('dang thi hong')).toEqual(['Đưa tin Đặng Thị Hồng']);
    expect((await search('hoa')).length).toBe(3);
  });

  test('ranks the exact accents first', async () => {
    expect((await search('hỏa'))[0]).toBe('Hỏa tốc biên giới');
    expect((await search('hòa'))[0]).toBe('Hòa giải cơ sở');
  });

  test('finds a word while it is being typed, the body, the number and the plan', async () => {
    expect(await search('bien gi')).toEqual(['Hỏa tốc biên giới']);
    expect((await search('so ngoai vu')).length).toBe(4);
    expect(await search('9.2')).toEqual(['Hoa đăng trên sông']);
    expect((await search('song hien nam 2027')).length).toBe(4);
  });

  test('takes marks of a query language for what they are', async () => {
    expect(await search("hoa & ! | ( ' :* <-> \\")).toHaveLength(3);
    expect(await search('!!!')).toEqual([]);
  });
});

describe('another realm', () => {
  test('sees nothing of it, even under the same identifiers', async () => {
    const other = await arrangeRealm(database, 'Tỉnh Khác', BODIES);
    const [mine] = await readAll({ plan: many.planId });
    expect(await readAll({}, other)).toEqual([]);
    expect(await readAll({ plan: many.planId }, other)).toEqual([]);
    expect(await readAll({ organization: realm.body('Sở Ngoại vụ') }, other)).toEqual([]);
    expect(await readAll({ words: 'viec' }, other)).toEqual([]);
    const found = getObligation(database.db, other.realmId, mine?.id ?? '');
    await expect(found).rejects.toMatchObject({ code: 'obligation-not-found' });
    const moved = inTransaction(database.db, (tx) =>
      setObligationState(tx, other.act(), { id: mine?.id ?? '', version: 1, state: 'done', reason: null }),
    );
    await expect(moved).rejects.toMatchObject({ code: 'obligation-not-found' });
    expect(await answerProgress.progressOfPlans(database.db, other.realmId, [many.planId], NOW)).toEqual(
      new Map(),
    );
  });
});

describe('work of one body', () => {
  test('stands in parts by its end, and the counts agree with the rows', async () => {
    const of = await arrangeRealm(database, 'Tỉnh Thứ Ba', ['Sở Ngoại vụ', 'Sở Tài chính']);
    const ends = ['2027-03-09', '2027-03-10', '2027-03-12', '2027-03-17', '2027-03-18'];
    const tasks = [
      ...ends.map((day) => buildTask(`Đến ${day}`, ['Sở Ngoại vụ'], { time: endingOn(day) })),
      buildTask('Lỡ giờ', ['Sở Ngoại vụ'], { time: endingOn('2027-03-10', { until: '2027-03-10T08:30' }) }),
      buildTask('Không hạn', ['Sở Ngoại vụ']),
      buildTask('Của sở khác', ['Sở Tài chính'], { time: endingOn('2027-03-01') }),
    ];
    const { planId } = await confirm(of, buildDraft({ tasks }));
    const mine = await getMyWork(database.db, of.person('officer', 'Sở Ngoại vụ'), NOW);
    expect(mine.organization?.name).toBe('Sở Ngoại vụ');
    expect(mine.counts).toEqual({ late: 2, today: 1, week: 2, later: 1, withoutEnd: 1, done: 0 });
    expect(mine.parts.late.map(({ text }) => text)).toEqual(['Đến 2027-03-09', 'Lỡ giờ']);
    expect(mine.parts.week.map(({ text }) => text)).toEqual(['Đến 2027-03-12', 'Đến 2027-03-17']);
    expect(mine.parts.withoutEnd.map(({ text }) => text)).toEqual(['Không hạn']);

    const whole = await getMyWork(database.db, of.administrator, NOW);
    expect(whole).toMatchObject({ organization: null, counts: { late: 3, later: 1 } });
    const progress = await answerProgress.progressOfPlans(database.db, of.realmId, [planId], NOW);
    expect(progress.get(planId)).toEqual({ total: 8, done: 0, late: 3 });
  });

  test('is counted to a thousand, and one more says that there is more', async () => {
    const of = await arrangeRealm(database, 'Tỉnh Nhiều Việc', ['Sở Ngoại vụ']);
    const tasks = Array.from({ length: 1005 }, (_, at) =>
      buildTask(`Đăng tin số ${at + 1}`, ['Sở Ngoại vụ']),
    );
    await confirm(of, buildDraft({ tasks }));
    const { counts, parts } = await getMyWork(database.db, of.person('officer', 'Sở Ngoại vụ'), NOW);
    expect(counts).toEqual({ late: 0, today: 0, week: 0, later: 0, withoutEnd: 1001, done: 0 });
    expect(parts.withoutEnd).toHaveLength(50);
  });
});
