import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['fr, de;q=0.9', 'vi'],
    ['en-GB,en;q=0.9', 'en'],
    ['vi-VN, en;q=0.9', 'vi'],
    ['en;q=0.5, vi;q=0.4', 'en'],
    ['en;q=0', 'vi'],
    ['en;q=wrong', 'vi'],
    ['EN', 'en'],
  ])('for %j is %s', (header, language) => {
    expect(chooseLanguage(header)).toBe(language);
  });
});
