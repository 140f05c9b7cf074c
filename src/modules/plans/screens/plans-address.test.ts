import { describe, expect, it } from 'vitest';
import { isNarrowed, readPlansAddress } from './plans-address.ts';

describe('the address of the list of plans', () => {
  it('says what narrows the list', () => {
    const search = { q: ' doi ngoai ', year: '2026', issuer: 'Tỉnh ủy', state: 'draft', progress: 'late' };
    expect(readPlansAddress(search)).toEqual({
      q: 'doi ngoai',
      year: 2026,
      issuer: 'Tỉnh ủy',
      state: 'draft',
      progress: 'late',
    });
  });

  it('leaves out what it does not understand', () => {
    expect(readPlansAddress({ q: ' ', year: 'ngoái', state: 'lost', progress: '1', x: 'y' })).toEqual({});
    expect(isNarrowed({})).toBe(false);
    expect(isNarrowed({ year: 2026 })).toBe(true);
  });
});
