import { describe, expect, it } from 'vitest';
import { cadenceOf, dueDay } from './reporting-words.ts';

const line = { from: null, to: null, via: null, cadence: 'semiannual', due: '06-15', startYear: null };

describe('a reporting duty in words', () => {
  it('has its day as Vietnam writes it', () => {
    expect(dueDay(line)).toBe('15/6');
    expect(dueDay({ ...line, due: null })).toBeNull();
  });

  it('has its cadence, or none that we know', () => {
    expect(cadenceOf(line)).toBe('semiannual');
    expect(cadenceOf({ ...line, cadence: 'weekly' })).toBeNull();
  });
});
