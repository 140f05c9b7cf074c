import { describe, expect, it } from 'vitest';
import type { WantedDay } from './day-table.ts';
import { sayChange } from './say-change.ts';

const storm: WantedDay = { day: '2027-06-15', works: false, name: 'Nghỉ vì bão', source: 'Công điện số 01' };
const say = (days: readonly WantedDay[], strictBefore?: boolean) =>
  sayChange({ strictBefore: false }, { version: 1, days, strictBefore });

describe('why ends move', () => {
  it('names the day, what it is now, and where that is written', () => {
    expect(say([storm])).toBe('Bảng ngày làm việc: 15/06/2027 nghỉ (Nghỉ vì bão, Công điện số 01)');
  });

  it('says of a day that comes back that it is as everywhere again', () => {
    expect(say([{ ...storm, works: null, name: '', source: null }])).toBe(
      'Bảng ngày làm việc: 15/06/2027 theo lịch chung',
    );
  });

  it('names three days and counts the rest', () => {
    const days = ['11', '12', '13', '14', '15'].map((day) => ({ ...storm, day: `2027-06-${day}` }));
    expect(say(days)).toMatch(/13\/06\/2027 nghỉ \([^)]+\); và 2 ngày khác$/);
  });

  it('says what “trước ngày D” means when that changes, and nothing of it when it stays', () => {
    expect(say([], true)).toBe('Từ nay “trước ngày D” là hết ngày liền trước D');
    expect(say([storm], false)).not.toContain('trước ngày D');
  });
});
