import { describe, expect, it } from 'vitest';
import { attendanceHeader, restedFor } from './attendance.ts';

describe('a page that nobody touches', () => {
  /** The moment of the last act: the page was opened then. */
  const opened = performance.now() - restedFor();

  it('says nothing in the first minute', () => {
    expect(restedFor(opened + 30_000)).toBeCloseTo(30_000, -3);
    expect(attendanceHeader(opened + 59_000)).toEqual({});
  });

  it('says after a minute that its calls are its own', () => {
    expect(attendanceHeader(opened + 61_000)).toEqual({ 'x-unattended': '1' });
  });
});
