import { describe, expect, it } from 'vitest';
import { readReturnAddress } from './return-address.ts';

describe('where the sign-in leads', () => {
  it('is the screen somebody wanted', () => {
    expect(readReturnAddress({ tiep: '/nhiem-vu?late=yes' })).toEqual({ tiep: '/nhiem-vu?late=yes' });
  });

  it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 7, undefined])(
    'is never another site (%s)',
    (tiep) => {
      expect(readReturnAddress({ tiep })).toEqual({});
    },
  );

  it('is the second step where the first was taken at the provider, by ways that there are', () => {
    expect(readReturnAddress({ buoc: 'code,recoveryCode' })).toEqual({ buoc: 'code,recoveryCode' });
    expect(readReturnAddress({ buoc: 'anything' })).toEqual({});
  });
});
