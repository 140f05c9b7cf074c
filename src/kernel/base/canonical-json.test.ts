import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** The same value with the members of every object in another order. */
function shuffle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffle);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, shuffle(member)] as const);
  return Object.fromEntries(members.reverse());
}

describe('the canonical form of JSON', () => {
  it('is as RFC 8785 shows it', () => {
    // Section 3.2.2 and 3.2.3 of the RFC, in values of our own.
    expect(canonicalJson({ số: [333333333.3333333, 1e30, 4.5, 0.002, 1e-27], b: 'A\n"\\' })).toBe(
      '{"b":"A\\n\\"\\\\","số":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    );
    expect(canonicalJson({ '\u{1f600}': 1, '\ufb33': 2, '1': 3, ö: 4, '\r': 5, '€': 6 })).toBe(
      '{"\\r":5,"1":3,"ö":4,"€":6,"\u{1f600}":1,"\ufb33":2}',
    );
    expect(canonicalJson(-0)).toBe('0');
  });

  it('does not depend on the order of members, and says the same as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffle(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('leaves out what is not there, and refuses what JSON cannot hold', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, '\ud800', { x: '\udc00' }])
      expect(() => canonicalJson(wrong)).toThrow(TypeError);
  });
});
