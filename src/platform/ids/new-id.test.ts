import { describe, expect, it } from 'vitest';
import { fixedClock } from '../clock/clock.ts';
import { createIdMaker } from './new-id.ts';

const MOMENT = new Date('2026-06-15T09:00:00.123Z');

describe('identifiers', () => {
  it('are UUIDs of version 7 that carry their millisecond', () => {
    const id = createIdMaker(fixedClock(MOMENT))();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(MOMENT.getTime());
  });

  it('grow, also many within one millisecond', () => {
    const newId = createIdMaker(fixedClock(MOMENT));
    const ids = Array.from({ length: 20_000 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('grow, also when the clock steps back', () => {
    let moment = MOMENT.getTime();
    const newId = createIdMaker({ now: () => new Date(moment) });
    const before = newId();
    moment -= 60_000;
    expect(newId() > before).toBe(true);
  });

  it('of two processes differ within the same millisecond', () => {
    const [one, other] = [createIdMaker(fixedClock(MOMENT)), createIdMaker(fixedClock(MOMENT))];
    const ids = Array.from({ length: 500 }, () => [one(), other()]).flat();
    expect(new Set(ids).size).toBe(1000);
  });
});
