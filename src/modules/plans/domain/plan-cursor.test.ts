import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlanCursor, writePlanCursor } from './plan-cursor.ts';

describe('a place in the list of plans', () => {
  it('is read back as it was written', () => {
    const places = fc.record({
      rank: fc.constantFrom(0, 1),
      yearOrder: fc.integer({ min: -9999, max: 0 }),
      id: fc.uuid(),
    });
    fc.assert(
      fc.property(places, (place) => {
        expect(readPlanCursor(writePlanCursor(place))).toEqual(place);
      }),
    );
  });

  it('is nothing else that somebody may send', () => {
    expect(readPlanCursor('0.2026')).toBeNull();
    expect(readPlanCursor("0.2026.'; drop table plan")).toBeNull();
    fc.assert(
      fc.property(fc.string(), (words) => {
        const place = readPlanCursor(words);
        expect(place === null || writePlanCursor(place) === words).toBe(true);
      }),
    );
  });
});
