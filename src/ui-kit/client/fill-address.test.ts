import { describe, expect, it } from 'vitest';
import { fillAddress } from './fill-address.ts';

describe('an address of the API', () => {
  it('carries the path value, escaped', () => {
    expect(fillAddress('/api/plans/{plan}', { plan: 'a/b' })).toBe('/api/plans/a%2Fb');
  });

  it('carries only the query values that are there', () => {
    expect(
      fillAddress('/api/obligations', undefined, { q: 'sở', late: undefined, cursor: '', state: null }),
    ).toBe('/api/obligations?q=s%E1%BB%9F');
  });

  it('is refused when a path value is missing', () => {
    expect(() => fillAddress('/api/plans/{plan}', {})).toThrow('plan');
  });
});
