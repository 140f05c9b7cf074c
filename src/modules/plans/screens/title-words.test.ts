import { describe, expect, it } from 'vitest';
import { capitalized, sentenceCase, yearsOf } from './title-words.ts';

describe('a title', () => {
  it('begins with a capital, the rest as printed', () => {
    expect(capitalized('đẩy mạnh công tác của Tỉnh ủy')).toBe('Đẩy mạnh công tác của Tỉnh ủy');
    expect(capitalized('')).toBe('');
  });

  it('has its kind in the letters of a sentence', () => {
    expect(sentenceCase('KẾ HOẠCH')).toBe('Kế hoạch');
  });

  it('names its years: the year of the plan, else the span that its subject gives', () => {
    const years = (title: string, year: number | null = null) => yearsOf({ title, year });
    expect(years('Công tác năm 2026', 2026)).toBe('2026');
    expect(years('hành động giai đoạn 2026 - 2030')).toBe('2026–2030');
    expect(years('giai đoạn 2026-2030, tầm nhìn 2045')).toBe('2026–2030');
    expect(
      ['Ngày hội biên giới', 'thực hiện Nghị quyết 12-2024-2025', 'từ 2030 - 2026'].map((one) => years(one)),
    ).toEqual(['', '', '']);
  });
});
