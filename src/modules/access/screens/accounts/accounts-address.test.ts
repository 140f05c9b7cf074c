import { describe, expect, it } from 'vitest';
import { isNarrowed, readAccountsAddress } from './accounts-address.ts';

const BODY = '01990000-0000-7000-8000-000000000000';

describe('the address of the list of accounts', () => {
  it('says what the list is narrowed to', () => {
    const address = {
      q: ' hà ',
      role: 'clerk',
      organization: BODY,
      state: 'closed',
      kind: 'desk',
      offset: '50',
    };
    expect(readAccountsAddress(address)).toEqual({ ...address, q: 'hà', offset: 50 });
  });

  it('leaves out what it does not understand', () => {
    const address = { q: '  ', role: 'king', organization: 'sở', state: '', kind: 'robot', offset: '-3' };
    expect(readAccountsAddress(address)).toEqual({});
  });

  it('is not narrowed by the page alone', () => {
    expect([isNarrowed({ offset: 50 }), isNarrowed({ kind: 'desk' })]).toEqual([false, true]);
  });
});
