import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLinks } from './split-links.ts';

describe('a pasted list of links', () => {
  test('becomes one entry a link, with the title on its line or on the line above', () => {
    const pasted = `1. Lễ hội bên sông - https://bao.example/le-hoi.html
2) https://bao.example/cho-phien;

Đoàn Lào thăm cửa khẩu
https://dai.example/doan-lao?utm=1).`;
    expect(splitLinks(pasted)).toEqual([
      { link: 'https://bao.example/le-hoi.html', words: 'Lễ hội bên sông' },
      { link: 'https://bao.example/cho-phien', words: 'bao.example/cho-phien' },
      { link: 'https://dai.example/doan-lao?utm=1', words: 'Đoàn Lào thăm cửa khẩu' },
    ]);
  });

  test('names each link once, and several of one line by their addresses', () => {
    const pasted = 'Đã đăng: https://a.example/1 và https://b.example/2, https://a.example/1';
    expect(splitLinks(pasted).map(({ words }) => words)).toEqual(['a.example/1', 'b.example/2']);
  });

  test('is none with one link or without any', () => {
    expect(splitLinks('Xem https://a.example/1')).toEqual([]);
    expect(splitLinks('Đã làm xong, không có đường dẫn')).toEqual([]);
  });

  test('gives whole links and some words, whatever is pasted', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string().map((path) => `https://bao.example/${path}`),
      fc.constantFrom('\n', ' ', '\t', ' - '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = splitLinks(pieces.join(' '));
        expect(new Set(found.map(({ link }) => link)).size).toBe(found.length);
        for (const { link, words } of found) {
          expect(URL.canParse(link)).toBe(true);
          expect(words.trim()).not.toBe('');
        }
      }),
    );
  });
});
