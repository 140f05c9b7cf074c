import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, excerptAround, findWords } from './find-words.ts';

const lit = (text: string, words: string) =>
  findWords(text, words).map(({ start, end }) => text.slice(start, end));

describe('the words of a search in a text', () => {
  it('are found without diacritics, đ as d, the last where a word begins with it', () => {
    expect(lit('Triển lãm bản đồ và tư liệu', 'trien lam do')).toEqual(['Triển', 'lãm', 'đồ']);
    expect(lit('Đối ngoại', 'doi ngo')).toEqual(['Đối', 'ngo']);
    expect(lit('Ngoại vụ', 'oai')).toEqual([]);
    expect(lit('Bên kia sông, Sở Ngoại vụ', 'so ngoai v')).toEqual(['Sở', 'Ngoại', 'v']);
    expect(countWords('Sở Ngoại vụ và sở khác', 'so ngoai vu')).toBe(3);
    expect(lit('45/KH-UBND', '45/kh')).toEqual(['45', 'KH']);
    expect(lit('Bất kỳ', ' - ')).toEqual([]);
  });

  it('stand in order, do not overlap and fold to what was typed, whatever the text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aàáđdơ oô-1/ẾÊe') });
    fc.assert(
      fc.property(letters, letters, (given, words) => {
        const text = given.normalize('NFC');
        let before = 0;
        for (const { start, end } of findWords(text, words)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
      }),
    );
  });
});

describe('an excerpt', () => {
  it('shows the place where the words stand, cut at spaces', () => {
    const text = `${'mở đầu rất dài '.repeat(20)}triển lãm bản đồ ${'và phần cuối '.repeat(20)}`;
    const excerpt = excerptAround(text, 'trien lam', 80);
    expect(excerpt).toMatch(/^….*triển lãm bản đồ.*…$/u);
    expect(excerpt.length).toBeLessThanOrEqual(82);
  });

  it('is never longer than asked but for its dots, and is part of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 10, max: 60 }), (given, words, longest) => {
        const text = given.normalize('NFC');
        const bare = excerptAround(text, words, longest).replace(/^…|…$/gu, '');
        expect(bare.length).toBeLessThanOrEqual(longest);
        expect(text).toContain(bare);
      }),
    );
  });
});
