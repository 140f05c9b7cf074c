import { expect, test } from 'vitest';
import { localDay, localMinute } from './local-time.ts';

test('the day in Vietnam turns at 17:00 UTC', () => {
  expect(localDay(new Date('2026-06-14T16:59:59Z'))).toBe('2026-06-14');
  expect(localDay(new Date('2026-06-14T17:00:00Z'))).toBe('2026-06-15');
});

test('the wall clock of Vietnam is seven hours ahead of UTC', () => {
  expect(localMinute(new Date('2026-12-31T18:05:00Z'))).toBe('2027-01-01T01:05');
});
