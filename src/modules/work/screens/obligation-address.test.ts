import { describe, expect, it } from 'vitest';
import { filterOfAddress, isNarrowed, readObligationAddress } from './obligation-address.ts';

const body = '018f2b6c-7d2e-7c11-8a44-0123456789ab';

describe('the address of the list of obligations', () => {
  it('says body, plan, state, lateness, words, order and what stands open', () => {
    const address = {
      organization: body,
      plan: body,
      state: 'done',
      late: 'yes',
      q: 'biên giới',
      sort: 'plan',
      open: body,
    };
    expect(readObligationAddress(address)).toEqual(address);
  });

  it('leaves out what it does not understand, so that an old link still opens', () => {
    expect(
      readObligationAddress({ organization: 'sở', state: 'late', late: 'no', q: '  ', sort: 'x', page: '3' }),
    ).toEqual({});
  });

  it('keeps words that look like a number as words', () => {
    expect(readObligationAddress({ q: ' 2026 ' })).toEqual({ q: '2026' });
  });

  it('is narrowed by a filter, not by its order or by what stands open', () => {
    expect(isNarrowed({ sort: 'plan', open: body })).toBe(false);
    expect(isNarrowed({ late: 'yes' })).toBe(true);
  });

  it('gives the server the filter alone', () => {
    expect(filterOfAddress({ q: 'a', open: body })).toEqual({ q: 'a' });
  });
});
