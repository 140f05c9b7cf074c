import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask, NO_TIME } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { presentSummary } from '../http/present-summary.ts';
import { bringInStates } from './bring-in-states.ts';
import { sumUpWork } from './sum-up-work.ts';

/** A Wednesday morning. */
const TODAY = '2027-03-10';
const ASKED = { moment: TEST_NOW, minute: `${TODAY}T09:00` };
const BODIES = ['Sở Ngoại vụ', 'Sở Tài chính', 'Sở Y tế'];

let database: TestDatabase;
let realm: TestRealm;
let planId: string;

const until = (day: string, hour: string | null = null): DraftTask['time'] => ({
  ...NO_TIME,
  text: `Trước ${day}`,
  kind: 'range',
  to: day,
  until: hour === null ? null : `${day}T${hour}`,
});

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', BODIES);
  const tasks = [
    buildTask('Trễ lâu', ['Sở Tài chính'], { time: until('2027-02-22') }),
    buildTask('Trễ mới', ['Sở Tài chính', 'Sở Y tế'], { time: until('2027-03-08') }),
    buildTask('Sắp đến', BODIES, { time: until('2027-03-17') }),
    buildTask('Chiều mai', ['Sở Ngoại vụ'], { time: until('2027-03-11', '16:00') }),
    buildTask('Còn xa', ['Sở Ngoại vụ'], { time: until('2027-06-30') }),
    buildTask('Không hạn', ['Sở Ngoại vụ', 'Sở Y tế']),
    buildTask('Xong kịp', ['Sở Ngoại vụ'], { time: until('2027-03-05') }),
    buildTask('Xong muộn', ['Sở Y tế'], { time: until('2027-03-01') }),
    buildTask('Thôi không làm', ['Sở Y tế']),
    buildTask('Không ai lo', []),
    buildTask('Nhiều người lo', ['Các cơ quan liên quan']),
  ];
  planId = (await confirmDraft(database, realm, buildDraft({ tasks }))).planId;
  const past: Record<string, [string, string]> = {
    'Xong kịp': ['done', '2027-03-04'],
    'Xong muộn': ['done', '2027-03-03'],
    'Thôi không làm': ['not-done', '2027-03-02'],
  };
  await inTransaction(database.db, (tx) =>
    bringInStates(tx, realm.act(), planId, ({ text }) => {
      const [state, closedOn] = past[text] ?? [];
      return state === undefined
        ? null
        : { state: state as 'done' | 'not-done', reason: 'Chủ tịch cho phép', closedOn: closedOn ?? null };
    }),
  );
});
afterAll(() => database.close());

const sumUp = async (question: { planId?: string; day?: string } = {}) => {
  const asked = { planId: question.planId ?? null, day: question.day ?? null };
  return presentSummary(await sumUpWork(database.db, realm.realmId, asked, ASKED), 'Tỉnh Sông Hiền');
};

describe('the summary of the work', () => {
  test('counts every obligation once', async () => {
    const { figures } = await sumUp();
    expect(figures).toEqual({
      total: 13,
      done: 2,
      doneLate: 1,
      late: 3,
      soon: 4,
      notStarted: 10,
      inProgress: 0,
      continuous: 0,
      reported: 0,
      carriedOver: 0,
      notDone: 1,
    });
  });

  test('names bodies with what is late, the longest list first, with what has been late for longest', async () => {
    const { late } = await sumUp();
    expect(
      late.bodies.map(({ organization, count, days, line }) => [organization.name, count, days, line.text]),
    ).toEqual([
      ['Sở Tài chính', 2, 16, 'Trễ lâu'],
      ['Sở Y tế', 1, 2, 'Trễ mới'],
    ]);
    expect(late.rest).toEqual({ lines: 0, obligations: 0 });
  });

  test('shows what ends next once, with all bodies that owe it', async () => {
    const { soon } = await sumUp();
    expect(
      soon.lines.map(({ line, until: hour, days, organizations }) => [
        line.text,
        hour,
        days,
        organizations.length,
      ]),
    ).toEqual([
      ['Chiều mai', '2027-03-11T16:00', 1, 1],
      ['Sắp đến', null, 7, 3],
    ]);
  });

  test('asks for what waits for a decision', async () => {
    const { decisions } = await sumUp();
    expect(
      decisions.map(({ kind, count, examples }) => [kind, count, examples[0]?.line.text, examples[0]?.words]),
    ).toEqual([
      ['hour', 1, 'Chiều mai', 'Sở Ngoại vụ'],
      ['no-lead', 1, 'Không ai lo', null],
      ['open-group', 1, 'Nhiều người lo', 'Các cơ quan liên quan'],
      ['given-up', 1, 'Thôi không làm', 'Sở Y tế'],
    ]);
  });

  test('draws how far each plan is and how each body keeps its ends', async () => {
    const { plans, bodies } = await sumUp();
    expect(plans.shown.map(({ plan, total, done }) => [plan.id, total, done])).toEqual([[planId, 13, 2]]);
    expect(bodies).toMatchObject({ ended: 5, inTime: 1, rest: 0 });
    expect(bodies.shown.map(({ organization, ended, inTime }) => [organization.name, ended, inTime])).toEqual(
      [
        ['Sở Tài chính', 2, 0],
        ['Sở Y tế', 2, 0],
        ['Sở Ngoại vụ', 1, 1],
      ],
    );
  });

  test('of an earlier day says how things stood: what was done since was still in work, and late by then', async () => {
    const { figures, late } = await sumUp({ day: '2027-03-02' });
    expect(figures).toMatchObject({ done: 0, late: 2, inProgress: 2, notDone: 1 });
    expect(late.bodies.map(({ line }) => line.text)).toEqual(['Trễ lâu', 'Xong muộn']);
  });

  test('of one plan leaves the others out, and an unknown plan is refused', async () => {
    const other = await confirmDraft(
      database,
      realm,
      buildDraft({ tasks: [buildTask('Việc khác', ['Sở Y tế'])] }),
    );
    expect((await sumUp({ planId })).figures.total).toBe(13);
    expect((await sumUp({ planId: other.planId })).figures.total).toBe(1);
    expect((await sumUp()).figures.total).toBe(14);
    await expect(sumUp({ planId: realm.realmId })).rejects.toMatchObject({ code: 'plan-not-found' });
  });

  test('counts beyond the page what finds no room on it', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `Sở Thứ ${at + 1}`);
    const many = await arrangeRealm(database, 'Tỉnh Đông Việc', names);
    const tasks = Array.from({ length: 30 }, (_, at) =>
      buildTask(`Việc ${at}`, [names[at % 12] ?? ''], {
        time: until(at % 2 === 0 ? '2027-03-01' : '2027-03-15'),
      }),
    );
    await confirmDraft(database, many, buildDraft({ tasks }));
    const asked = { planId: null, day: null };
    const { late, soon } = presentSummary(await sumUpWork(database.db, many.realmId, asked, ASKED), '');
    expect(late.bodies.reduce((sum, { count }) => sum + count, late.rest.obligations)).toBe(15);
    expect(soon.lines.length + soon.rest.lines).toBe(15);
    expect(late.bodies).toHaveLength(6);
    expect(soon.lines).toHaveLength(6);
  });

  test('asks the database as often for much as for little', async () => {
    const statements = async (realmId: string) => {
      let count = 0;
      const counted = {
        query: (...given: Parameters<typeof database.db.query>) => {
          count += 1;
          return database.db.query(...given);
        },
      } as typeof database.db;
      await sumUpWork(counted, realmId, { planId: null, day: null }, ASKED);
      return count;
    };
    const empty = await arrangeRealm(database, 'Tỉnh Vắng Việc', []);
    expect([await statements(realm.realmId), await statements(empty.realmId)]).toEqual([10, 10]);
  });
});
