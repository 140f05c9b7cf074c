import { describe, expect, it } from 'vitest';
import { nextReportDays } from './next-report-days.ts';

const twice = [
  { due: '06-10', cadence: 'semiannual' },
  { due: '12-10', cadence: 'annual' },
  { due: '12-10', cadence: 'annual' },
  { due: null, cadence: 'adhoc' },
];

describe('the next days of reports', () => {
  it('are the coming ones, the day itself included, each once', () => {
    expect(nextReportDays(twice, null, '2026-12-10')).toEqual([
      { day: '2026-12-10', cadence: 'annual' },
      { day: '2027-06-10', cadence: 'semiannual' },
    ]);
  });

  it('end with the plan of one year and the January after it', () => {
    expect(nextReportDays(twice, 2026, '2026-11-27').map(({ day }) => day)).toEqual(['2026-12-10']);
    expect(nextReportDays([{ due: '01-15', cadence: 'annual' }], 2026, '2026-12-20')).toHaveLength(1);
    expect(nextReportDays(twice, 2020, '2026-11-27')).toEqual([]);
  });

  it('are none where a year has no such day', () => {
    expect(nextReportDays([{ due: '02-30', cadence: null }], null, '2026-01-01')).toEqual([]);
  });
});
