import { describe, expect, it } from 'vitest';
import { isNarrowed, narrowingOfAddress, readLogAddress } from './log-address.ts';

const id = '01990000-0000-7000-8000-000000000001';

describe('the address of the log', () => {
  it('says what the log is narrowed to and what stands open', () => {
    const address = readLogAddress({
      person: id,
      action: 'records.correct-record',
      from: '2027-03-01',
      open: id,
    });
    expect(address).toEqual({ person: id, action: 'records.correct-record', from: '2027-03-01', open: id });
    expect(narrowingOfAddress(address)).not.toHaveProperty('open');
    expect(isNarrowed(address)).toBe(true);
    expect(isNarrowed(readLogAddress({ open: id }))).toBe(false);
  });

  it('leaves out what it does not understand', () => {
    const odd = { person: 'Hà', action: 'x', from: '2027-02-30', to: 7, q: '  ', object: id, open: null };
    expect(readLogAddress(odd)).toEqual({});
    expect(readLogAddress({ object: id, objectType: 'plan', q: ' sở  ' })).toEqual({
      object: id,
      objectType: 'plan',
      q: 'sở',
    });
  });
});
