import { describe, expect, it } from 'vitest';
import { changeOfLaw } from './changed-law.ts';

describe('what became of a cited document', () => {
  it('is said from the day on which the new one holds', () => {
    expect(changeOfLaw('103/2016/qh13', '2026-06-30')).toBeNull();
    expect(changeOfLaw('103/2016/qh13', '2026-07-01')).toMatchObject({
      kind: 'replaced',
      by: '126/2025/QH15',
    });
  });

  it('tells an amendment from a replacement', () => {
    expect(changeOfLaw('72/2015/nd-cp', '2026-11-27')?.kind).toBe('amended');
  });

  it('is nothing where nothing is known', () => {
    expect(changeOfLaw('47/nq-cp', '2026-11-27')).toBeNull();
    expect(changeOfLaw(null, '2026-11-27')).toBeNull();
    expect(changeOfLaw('constructor', '2026-11-27')).toBeNull();
  });
});
