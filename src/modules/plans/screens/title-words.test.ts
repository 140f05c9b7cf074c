import { describe, expect, it } from 'vitest';
import { capitalized, sentenceCase } from './title-words.ts';

describe('a title', () => {
  it('begins with a capital, the rest as printed', () => {
    expect(capitalized('đẩy mạnh công tác của Tỉnh ủy')).toBe('Đẩy mạnh công tác của Tỉnh ủy');
    expect(capitalized('')).toBe('');
  });

  it('has its kind in the letters of a sentence', () => {
    expect(sentenceCase('KẾ HOẠCH')).toBe('Kế hoạch');
  });
});
