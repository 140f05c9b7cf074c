import { describe, expect, it } from 'vitest';
import { isBlankDate, isBlankNumber } from './blank-head.ts';

describe('the head of a document that came before its number', () => {
  it('has a blank number where only the symbol is printed', () => {
    expect(isBlankNumber('/KH-UBND')).toBe(true);
    expect(isBlankNumber('')).toBe(true);
    expect(isBlankNumber('45/KH-UBND')).toBe(false);
  });

  it('has a blank day where only month or year is printed', () => {
    expect(isBlankDate('2026-02')).toBe(true);
    expect(isBlankDate('')).toBe(true);
    expect(isBlankDate('2026-02-11')).toBe(false);
  });
});
