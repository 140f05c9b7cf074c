import { describe, expect, test } from 'vitest';
import type { PrintedWords } from '../build-pdf.ts';
import { leftEdge, readBuiltPdf, setText, textsOf } from './read-built-pdf.ts';

const long =
  'Sở Ngoại vụ mời khách nước bạn về thăm các làng nghề bên sông, mỗi đoàn một ngày, có người dịch đi cùng ' +
  'và có sổ tay ghi lại những điều khách hỏi để năm sau đón tốt hơn.';

/** Each line cut into pieces, every piece at its own place, as programs that write PDF do. */
function cut(lines: readonly PrintedWords[], pieces: RegExp, join = ''): PrintedWords[] {
  return lines.flatMap(({ text, x, ...rest }) => {
    const parts = text.match(pieces) ?? [];
    let left = x;
    return parts.map((part) => {
      const piece = { ...rest, text: part, x: left };
      left += (part.length + join.length) * 7;
      return piece;
    });
  });
}

async function read(words: readonly PrintedWords[]): Promise<string[]> {
  return textsOf(await readBuiltPdf([{ words }]));
}

describe('however a program cuts its words, they are whole again', () => {
  const lines = setText(long, 100);

  test('one font for letters of western languages, another for the others, within each word', async () => {
    expect(await read(cut(lines, /[ -~]+|[^ -~]+/gu))).toEqual([long]);
  });

  test('letter by letter', async () => {
    expect(await read(cut(lines, /./gu))).toEqual([long]);
  });

  test('word by word, spaces as pieces of their own', async () => {
    expect(await read(cut(lines, /\S+|\s/gu))).toEqual([long]);
  });

  test('word by word, without any space', async () => {
    expect(await read(cut(lines, /\S+/gu, ' '))).toEqual([long]);
  });

  test('bold words beside upright ones, in any order of printing', async () => {
    const pieces = cut(lines, /\S+/gu, ' ').map(
      (word, at) => ({ ...word, look: at % 3 === 0 ? 'bold' : 'regular' }) as const,
    );
    expect(await read([...pieces].reverse())).toEqual([long]);
  });

  test('letters and marks apart, the mark as wide as a letter', async () => {
    const apart = lines.map((line) => ({ ...line, text: line.text.normalize('NFD') }));
    const tight = apart.map((line) => ({ ...line, size: 10 }));
    expect((await read(tight)).join(' ')).toBe(long);
  });
});

test('a line that is stretched to both edges keeps its words, however wide the spaces', async () => {
  const stretched = setText(long, 100).map(({ text, x, y }, at, all) => {
    const words = text.split(' ');
    const room = 552 - x - text.replaceAll(' ', '').length * 7;
    const space = at === all.length - 1 ? 7 : room / (words.length - 1);
    let left = x;
    return words.map((word): PrintedWords => {
      const placed = { text: word, x: left, y };
      left += word.length * 7 + space;
      return placed;
    });
  });
  expect(await read(stretched.flat())).toEqual([long]);
});

test('a blank to be filled in by hand is no gap between columns', async () => {
  const words = [
    { text: 'Số:', x: leftEdge + 28, y: 100 },
    { text: '/KH-UBND', x: leftEdge + 90, y: 100 },
    { text: 'Nà Hin, ngày', x: 320, y: 100 },
    { text: 'tháng', x: 430, y: 100 },
    { text: 'năm 2026', x: 490, y: 100 },
    ...setText(long, 160),
  ];
  expect(await read(words)).toContain('Số: /KH-UBND Nà Hin, ngày tháng năm 2026');
});
