import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUp, type CountedAmount, partByYear } from './add-up.ts';
import { type EventTie, gatherEvents } from './event-ties.ts';
import { type EventTraces, PROPOSED_FROM, weighSameEvent } from './same-event.ts';

const fair: EventTraces = {
  organizationId: 'culture',
  doneOn: '2027-03-09',
  place: 'Chợ Nà Hiền',
  words: 'Phiên chợ vùng biên có 3 đoàn khách Lào sang dự',
  link: null,
  quantities: [{ indicator: 'E1a', amount: 3 }],
};
const told = (part: Partial<EventTraces>): EventTraces => ({ ...fair, organizationId: 'commune', ...part });

describe('two records of one event', () => {
  test('are known by day, place and words, with the reasons', () => {
    const commune = told({ words: 'UBND xã mở phiên chợ biên giới, khách Lào sang', doneOn: '2027-03-10' });
    expect(weighSameEvent(fair, commune)).toEqual({
      score: 7,
      reasons: ['next-day', 'same-place', 'alike-words', 'same-figures'],
    });
  });

  test.each([
    ['the day and the figures alone', { place: null, words: 'Tập huấn kỹ năng viết tin' }],
    ['the same work of two bodies on one day', { place: null, quantities: [] }],
    ['a common place on one day', { words: 'Khai trương thư viện', quantities: [] }],
    ['words that every report bears', { place: null, words: 'UBND tỉnh phối hợp tổ chức', quantities: [] }],
  ])('are not proposed for %s', (_, part) => {
    expect(weighSameEvent(fair, told(part))?.score ?? 0).toBeLessThan(PROPOSED_FROM);
  });

  test('are never of one body, nor of days apart', () => {
    expect(weighSameEvent(fair, { ...fair, link: 'https://bao.example/1' })).toBeNull();
    expect(weighSameEvent(fair, told({ doneOn: '2027-03-11' }))).toBeNull();
    expect(weighSameEvent(fair, told({ doneOn: 'hôm qua' }))).toBeNull();
  });

  test('weigh the same in either order, whatever they say', () => {
    const traces = fc.record({
      organizationId: fc.constantFrom('a', 'b'),
      doneOn: fc.constantFrom('2027-03-09', '2027-03-10', '2027-03-12'),
      place: fc.option(fc.constantFrom('Chợ Nà Hiền', 'cho na hien', 'Cửa khẩu')),
      words: fc.string(),
      link: fc.option(fc.constantFrom('https://bao.example/1', 'https://bao.example/2')),
      quantities: fc.array(fc.record({ indicator: fc.constantFrom('E1a', 'D2a'), amount: fc.nat(3) })),
    });
    fc.assert(
      fc.property(traces, traces, (one, other) => {
        expect(weighSameEvent(one, other)).toEqual(weighSameEvent(other, one));
      }),
    );
  });
});

const record = fc.constantFrom(...'abcdefgh');
const ties = fc.uniqueArray(
  fc
    .tuple(record, record)
    .filter(([one, other]) => one < other)
    .map(([one, other]): EventTie => ({ one, other })),
  { selector: ({ one, other }) => one + other },
);

describe('events', () => {
  test('do not depend on the order in which records were put together', () => {
    fc.assert(
      fc.property(ties, fc.infiniteStream(fc.nat()), (made, chance) => {
        const shuffled = [...made]
          .map((tie) => ({ tie, at: chance.next().value ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ tie }) => tie);
        expect(new Map(gatherEvents(shuffled))).toEqual(new Map(gatherEvents(made)));
      }),
    );
  });

  test('hold together whatever a chain of ties reaches, and nothing else', () => {
    fc.assert(
      fc.property(ties, (made) => {
        const events = gatherEvents(made);
        for (const { one, other } of made) expect(events.get(one)).toBe(events.get(other));
        const reached = new Set(made.flatMap(({ one, other }) => [one, other]));
        expect(new Set(events.keys())).toEqual(reached);
        for (const name of events.values()) expect(events.get(name)).toBe(name);
      }),
    );
  });
});

const amounts: readonly CountedAmount[] = [
  { recordId: 'a', organizationId: 'culture', doneOn: '2027-03-09', amount: 300 },
  { recordId: 'b', organizationId: 'commune', doneOn: '2027-03-09', amount: 280 },
  { recordId: 'c', organizationId: 'commune', doneOn: '2027-03-11', amount: 50.1 },
];

describe('figures', () => {
  test.each([
    ['sum', 630.1],
    ['once-per-event', 350.1],
    ['latest', 350.1],
  ] as const)('are put together by the rule of their indicator: %s', (rule, expected) => {
    expect(addUp(rule, amounts, gatherEvents([{ one: 'a', other: 'b' }]))).toBe(expected);
  });

  test('of one event count in one year, though bodies date it on both sides of the turn', () => {
    const turn: readonly CountedAmount[] = [
      { recordId: 'a', organizationId: 'culture', doneOn: '2027-12-31', amount: 3 },
      { recordId: 'b', organizationId: 'commune', doneOn: '2028-01-01', amount: 4 },
      { recordId: 'c', organizationId: 'guards', doneOn: '2028-01-01', amount: 5 },
    ];
    const events = gatherEvents([{ one: 'a', other: 'b' }]);
    const figures = (rule: 'sum' | 'once-per-event' | 'latest') =>
      [...partByYear(rule, turn, events)].map(([year, told]) => [year, addUp(rule, told, events)]);
    expect(figures('once-per-event')).toEqual([
      [2027, 4],
      [2028, 5],
    ]);
    expect(figures('sum')).toEqual([
      [2027, 3],
      [2028, 9],
    ]);
  });

  test('do not depend on the order of merging, and undoing a merge gives the old figure', () => {
    const counted = fc.array(
      fc.record({
        recordId: record,
        organizationId: fc.constantFrom('x', 'y', 'z'),
        doneOn: fc.constantFrom('2027-03-09', '2027-03-10'),
        amount: fc.nat(1000),
      }),
    );
    const rule = fc.constantFrom('sum', 'once-per-event', 'latest');
    fc.assert(
      fc.property(rule, counted, ties, (by, given, made) => {
        const unique = [...new Map(given.map((one) => [one.recordId, one])).values()];
        const forward = addUp(by, unique, gatherEvents(made));
        expect(addUp(by, [...unique].reverse(), gatherEvents([...made].reverse()))).toBe(forward);
        expect(addUp(by, unique, gatherEvents(made.slice(1)))).toBeGreaterThanOrEqual(forward);
        if (by !== 'once-per-event') expect(addUp(by, unique, gatherEvents([]))).toBe(forward);
      }),
    );
  });
});
