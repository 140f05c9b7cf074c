import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import type { Occasion, ShownDays } from '../contract.ts';
import { rowsOfYear } from './rows-of-year.ts';

const off = (day: string, name: string): ShownDays['rests'][number] => ({
  day,
  rest: { why: 'holiday', holiday: null, name },
});
const weekend = (day: string): ShownDays['rests'][number] => ({
  day,
  rest: { why: 'weekend', holiday: null, name: null },
});
const occasion = (from: string, name: string): Occasion => ({
  name,
  from,
  to: from,
  lunar: false,
  great: false,
  since: null,
  ordinal: null,
  rank: null,
  own: null,
});
const due = (day: string): ShownDays['due'][number] => ({ day, count: 1, late: 0, items: [] });
const year = (part: Partial<ShownDays>): ShownDays => ({
  today: '2026-11-28',
  organization: null,
  rests: [],
  occasions: [],
  due: [],
  ...part,
});
const reason = ({ name }: { name: string | null }): string => name ?? '';
const say = (shown: ShownDays): string[] =>
  rowsOfYear(shown, reason).map(({ from, to, why, occasions, due: owed }) =>
    [
      from === to ? from : `${from}–${to}`,
      why,
      ...occasions.map(({ name }) => name),
      owed === null ? null : `${owed.count} due`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  );

describe('a year in lines', () => {
  test('says days off that follow one another for one reason once, and the anniversary of their name with them', () => {
    const tet = ['2026-02-16', '2026-02-17', '2026-02-18'].map((day) => off(day, 'Tết Nguyên đán'));
    expect(
      say(
        year({
          rests: [off('2026-01-01', 'Tết Dương lịch'), ...tet, weekend('2026-02-21')],
          occasions: [occasion('2026-02-03', 'Thành lập Đảng'), occasion('2026-02-17', 'Tết Nguyên đán')],
        }),
      ),
    ).toEqual([
      '2026-01-01 Tết Dương lịch',
      '2026-02-03 Thành lập Đảng',
      '2026-02-16–2026-02-18 Tết Nguyên đán Tết Nguyên đán',
    ]);
  });

  test('keeps what is due on a day of rest, and what is remembered under another name', () => {
    const rests = [off('2026-09-01', 'Quốc khánh'), off('2026-09-02', 'Quốc khánh')];
    expect(
      say(
        year({
          rests,
          occasions: [occasion('2026-09-02', 'Ngày hội non sông')],
          due: [due('2026-09-02'), due('2026-09-04')],
        }),
      ),
    ).toEqual(['2026-09-01–2026-09-02 Quốc khánh', '2026-09-02 Ngày hội non sông 1 due', '2026-09-04 1 due']);
  });

  test('loses no day of rest, no work and no anniversary, and says none twice, whatever the year holds', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
    const at = (index: number): string => addDays('2026-01-01', index);
    fc.assert(
      fc.property(days, days, days, fc.integer({ min: 1, max: 5 }), (rests, remembered, owed, every) => {
        const sorted = [...rests].sort((left, right) => left - right);
        const shown = year({
          rests: sorted.map((index) => off(at(index), `Ngày ${Math.floor(index / every)}`)),
          occasions: remembered.map((index) => occasion(at(index), `Ngày ${index}`)),
          due: owed.map((index) => due(at(index))),
        });
        const rows = rowsOfYear(shown, reason);
        const covered = rows.filter(({ why }) => why !== null).flatMap(({ from, to }) => daysOf(from, to));
        expect(covered.sort()).toEqual(sorted.map(at));
        expect(rows.flatMap((row) => row.occasions)).toHaveLength(remembered.length);
        expect(rows.filter((row) => row.due !== null)).toHaveLength(owed.length);
        expect(rows.map(({ from }) => from)).toEqual(rows.map(({ from }) => from).sort());
      }),
    );
  });
});

function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
