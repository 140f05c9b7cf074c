import { describe, expect, it } from 'vitest';
import { attendanceHeader, restedFor } from './attendance.ts';

describe('a page that nobody touches', () => {
  const now = performance.now();

  it('says nothing in the first minute', () => {
    expect(restedFor(now)).toBeLessThan(60_000);
    expect(attendanceHeader(now + 30_000)).toEqual({});
  });

  it('says after a minute that its calls are its own', () => {
    expect(attendanceHeader(now + 61_000)).toEqual({ 'x-unattended': '1' });
  });
});
