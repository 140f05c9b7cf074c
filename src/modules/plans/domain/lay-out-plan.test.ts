import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDraft, buildDuty, buildTask, sourced } from '#testing/build-draft.ts';
import { collectPrintedNames } from './collect-printed-names.ts';
import { countPlan } from './count-plan.ts';
import { layOutPlan } from './lay-out-plan.ts';
import { nameKey } from './name-key.ts';
import {
  type Body,
  bodiesByName,
  decideNames,
  type NameResolution,
  namesToCreate,
} from './name-resolution.ts';
import { planDay } from './plan-day.ts';
import { makePlanRows } from './plan-rows.ts';

const bodies = (...ids: string[]): NameResolution => ({ kind: 'organizations', organizationIds: ids });
const known = new Map<string, Body>(['a', 'b', 'c', 'd'].map((id) => [id, { id, name: `Sở ${id}` }]));

describe('the names of a draft', () => {
  test('are one question when only capitals, spaces or the place of the tone mark differ', () => {
    expect(nameKey('UỶ BAN  nhân dân')).toBe(nameKey('Ủy ban nhân dân'));
    expect(nameKey('Hoà Bình')).toBe(nameKey('hòa bình'));
    expect(nameKey('xã Tân Lập')).not.toBe(nameKey('xã Tân Lấp'));
  });

  test('are counted by what they do', () => {
    const draft = buildDraft({
      tasks: [
        buildTask('A', ['Sở Y tế'], { coordinate: [sourced('SỞ Y TẾ')], advise: [sourced('Sở Nội vụ')] }),
      ],
      duties: [buildDuty('B', ['sở y tế'])],
    });
    expect(collectPrintedNames(draft)).toEqual([
      { name: 'Sở Y tế', leads: 1, coordinates: 1, advises: 0, duties: 1 },
      { name: 'Sở Nội vụ', leads: 0, coordinates: 0, advises: 1, duties: 0 },
    ]);
  });
});

describe('deciding names', () => {
  const proposals = new Map([
    ['Sở A', { certain: true, resolution: bodies('a') }],
    ['Sở B', { certain: false, resolution: bodies('b') }],
  ]);
  const decide = (given: Record<string, NameResolution>) => decideNames(['Sở A', 'Sở B'], given, proposals);

  test('takes what is certain and leaves the rest words until a person speaks', () => {
    expect([...decide({}).values()]).toEqual([bodies('a'), { kind: 'words' }]);
    expect([...decide({ 'SỞ B': bodies('b'), 'Sở A': { kind: 'words' } }).values()]).toEqual([
      { kind: 'words' },
      bodies('b'),
    ]);
  });

  test('makes one body for two names that ask for the same', () => {
    const decisions = decide({
      'Sở A': { kind: 'create', name: 'Trung tâm Thông tin' },
      'Sở B': { kind: 'create', name: 'trung tâm  thông tin' },
    });
    expect(namesToCreate(decisions)).toEqual(['Trung tâm Thông tin']);
    const created = new Map([[nameKey('Trung tâm Thông tin'), { id: 'new', name: 'Trung tâm Thông tin' }]]);
    const resolved = bodiesByName(decisions, known, created);
    expect([...resolved.values()].map((found) => found.map(({ id }) => id))).toEqual([['new'], ['new']]);
  });
});

describe('a laid-out plan', () => {
  test('gives each body an item once, by the name that means the fewest bodies', () => {
    const draft = buildDraft({ tasks: [buildTask('A', ['các sở', 'Sở a', 'Sở b'])] });
    const decisions = new Map([
      ['các sở', bodies('a', 'b', 'c')],
      ['sở a', bodies('a')],
      ['sở b', bodies('b')],
    ]);
    const [task] = layOutPlan(draft, bodiesByName(decisions, known, new Map())).tasks;
    expect(task?.assignments.map(({ organization, printedName }) => [organization.id, printedName])).toEqual([
      ['a', 'Sở a'],
      ['b', 'Sở b'],
      ['c', 'các sở'],
    ]);
  });

  test('asks nothing of those who coordinate or advise', () => {
    const draft = buildDraft({
      tasks: [buildTask('A', [], { coordinate: [sourced('Sở a')], advise: [sourced('Sở b')] })],
    });
    const decisions = new Map([
      ['sở a', bodies('a')],
      ['sở b', bodies('b')],
    ]);
    const layout = layOutPlan(draft, bodiesByName(decisions, known, new Map()));
    expect(layout.tasks[0]?.assignments).toEqual([]);
    expect(layout.tasks[0]?.participants.map(({ role }) => role)).toEqual(['coordinate', 'advise']);
    expect(countPlan(layout, decisions)).toMatchObject({ obligations: 0, tasksWithoutLead: 1, openNames: 0 });
  });

  const anyName = fc.constantFrom('Sở a', 'Sở b', 'các sở', 'sở  A', 'đơn vị khác');
  const anyTask = fc.record({
    lead: fc.array(anyName, { maxLength: 4 }),
    other: fc.array(anyName, { maxLength: 3 }),
  });
  const anyDecision = fc.oneof(
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }).map((ids) => bodies(...ids)),
    fc.constant<NameResolution>({ kind: 'words' }),
  );

  test('makes as many rows as it counts, whatever the draft and the decisions', () => {
    const anyDecisions = fc.record({ 'sở a': anyDecision, 'sở b': anyDecision, 'các sở': anyDecision });
    fc.assert(
      fc.property(fc.array(anyTask), fc.array(fc.array(anyName)), anyDecisions, (tasks, duties, decided) => {
        const draft = buildDraft({
          tasks: tasks.map(({ lead, other }) => buildTask('x', lead, { coordinate: other.map(sourced) })),
          duties: duties.map((names) => buildDuty('y', names)),
        });
        const decisions = new Map(Object.entries({ ...decided, 'đơn vị khác': { kind: 'words' as const } }));
        const layout = layOutPlan(draft, bodiesByName(decisions, known, new Map()));
        const counts = countPlan(layout, decisions);
        let id = 0;
        const rows = makePlanRows(layout, () => String(id++));
        const assigned = rows.confirmed.flatMap((item) =>
          item.assignments.map((one) => [item.id, one.organization.id]),
        );
        expect(assigned).toHaveLength(counts.obligations);
        expect(new Set(assigned.map((pair) => pair.join())).size).toBe(assigned.length);
        expect(rows.items).toHaveLength(tasks.length + duties.length);
        expect(new Set([...rows.items, ...rows.participants].map((row) => row.id)).size).toBe(
          rows.items.length + rows.participants.length,
        );
      }),
    );
  });
});

describe('the day of a plan', () => {
  const day = (date: string | null, year: number | null) =>
    planDay(
      {
        date: date === null ? null : sourced(date),
        year: year === null ? null : { value: year, source: [] },
      },
      '2027-03-10',
    );

  test.each([
    ['2026-12-28', 2027, '2026-12-28'],
    ['2022-02', 2022, '2022-02-01'],
    ['2019', null, '2019-01-01'],
    [null, 2027, '2027-01-01'],
    [null, null, '2027-03-10'],
    ['ngày nào đó', 2027, '2027-03-10'],
  ])('printed %s of the year %s is %s', (date, year, expected) => {
    expect(day(date, year)).toBe(expected);
  });
});
