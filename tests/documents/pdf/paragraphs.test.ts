import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PrintedPage } from '../build-pdf.ts';
import { leftEdge, readBuiltPdf, rightEdge, setText, textsOf } from './read-built-pdf.ts';

const long =
  'Sở Ngoại vụ mời khách nước bạn về thăm các làng nghề bên sông, mỗi đoàn một ngày, có người dịch đi cùng ' +
  'và có sổ tay ghi lại những điều khách hỏi để năm sau đón tốt hơn.';
const other = 'Các xã, phường dọn đường vào bản, trồng hoa hai bên và treo bảng chỉ dẫn bằng hai thứ tiếng.';

async function read(...pages: PrintedPage[]): Promise<string[]> {
  return textsOf(await readBuiltPdf(pages));
}

describe('lines become paragraphs again', () => {
  test('a paragraph that fills its lines is one, and the next begins further right', async () => {
    const words = [...setText(long, 100), ...setText(other, 100 + 18 * 4)];
    expect(await read({ words })).toEqual([long, other]);
  });

  test('a sentence cut by the end of a page is one, and the page number between is gone', async () => {
    const lines = setText(long, 760);
    const [top, rest] = [lines.slice(0, 2), lines.slice(2)];
    expect(rest.length).toBeGreaterThan(0);
    const number = { text: '2', x: 315, y: 32 };
    const next = rest.map((line, at) => ({ ...line, y: 70 + 18 * at }));
    expect(await read({ words: top }, { words: [number, ...next] })).toEqual([long]);
  });

  test('short lines without a full stop stay apart, as headings do', async () => {
    const words = ['II. NHIỆM VỤ', '1. Đón khách', '- Chủ trì: Sở Ngoại vụ'].map((text, at) => ({
      text,
      x: leftEdge + 28,
      y: 100 + 24 * at,
    }));
    expect(await read({ words: [...words, ...setText(long, 200)] })).toEqual([
      'II. NHIỆM VỤ',
      '1. Đón khách',
      '- Chủ trì: Sở Ngoại vụ',
      long,
    ]);
  });

  test('a number or a year at the head of a line that goes on is no new item', async () => {
    const text = `${long.slice(0, 57).trim()} trong các năm từ 2026 đến 2030. Mỗi năm tỉnh chọn ra mười làng để giới thiệu với khách.`;
    const lines = setText(text, 100);
    const words = [...lines, ...setText('1. Việc khác của cả tỉnh', 100 + 18 * lines.length)];
    expect(await read({ words })).toEqual([text, '1. Việc khác của cả tỉnh']);
  });

  test.each([
    ['25/2019/QĐ-', 'UBND của tỉnh', '25/2019/QĐ-UBND của tỉnh'],
    ['72/2015/', 'NĐ-CP của Chính phủ', '72/2015/NĐ-CP của Chính phủ'],
    ['2026 -', '2030 và về sau', '2026 - 2030 và về sau'],
  ])(
    'a line that ends in %s goes on without a gap that the paper does not have',
    async (end, next, joined) => {
      const first = `Nhiệm vụ này được giao cho các cơ quan theo ${end}`;
      const words = [
        { text: first, x: rightEdge - first.length * 7, y: 100 },
        { text: next, x: leftEdge, y: 118 },
        ...setText(other, 160),
      ];
      expect((await read({ words }))[0]).toBe(
        `Nhiệm vụ này được giao cho các cơ quan theo ${joined.normalize('NFC')}`,
      );
    },
  );

  test('the words of each line survive whatever the paragraphs are', async () => {
    const word = fc.constantFrom('nhà', 'bến', 'Sông', 'Hiền', 'chợ', 'tre', 'núi', 'đường', 'Lào', '2026');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
        let top = 100;
        const words = paragraphs.flatMap((text) => {
          const lines = setText(text, top);
          top += 18 * lines.length + 8;
          return lines;
        });
        expect((await read({ words })).join(' ')).toBe(paragraphs.join(' '));
      }),
      { numRuns: 40 },
    );
  });
});

describe('letters as people type them', () => {
  test('marks that the file keeps apart are put on their letters, without a space before the next', async () => {
    const apart = 'đường'.normalize('NFD');
    const [start, end] = [apart.slice(0, -2), apart.slice(-2)];
    const words = [
      { text: start, x: 100, y: 100 },
      { text: end, x: 100 + start.length * 7 + 4, y: 100 },
    ];
    expect(await read({ words })).toEqual(['đường']);
  });

  test('bold and italic words are known by their font', async () => {
    const { blocks } = await readBuiltPdf([
      {
        words: [
          { text: 'Nơi nhận:', x: 100, y: 100, look: 'bold' },
          { text: 'như trên', x: 100 + 10 * 7, y: 100, look: 'italic' },
        ],
      },
    ]);
    expect(blocks[0]).toMatchObject({
      text: 'Nơi nhận: như trên',
      emphasis: [
        { bold: true, italic: false },
        { start: 10, end: 18, bold: false, italic: true },
      ],
    });
  });

  test('words in a font of the years before Unicode are spelled as they look, and the person is told', async () => {
    const tree = await readBuiltPdf([{ words: [{ text: 'kÕ ho¹ch', x: 100, y: 100, look: 'old' }] }]);
    expect(textsOf(tree)).toEqual(['KẾ HOẠCH']);
    expect(tree.findings).toMatchObject([{ code: 'legacy-font', values: { names: '.VnTimeH' } }]);
  });

  test('words stretched to both edges of the line stay one line', async () => {
    const words = ['Mỗi', 'người', 'một', 'việc'].map((text, at) => ({
      text,
      x: leftEdge + at * 140,
      y: 100,
    }));
    expect(await read({ words })).toEqual(['Mỗi người một việc']);
  });
});

describe('what stands around the running text', () => {
  test('words repeated on every page and notes are told apart from the text', async () => {
    const page = (number: number): PrintedPage => ({
      words: [
        { text: 'Kế hoạch đón khách năm 2026', x: 200, y: 40 },
        { text: `Trang ${number}/3`, x: 280, y: 815 },
        ...setText(other, 100 + number),
      ],
    });
    const note = { text: '1 Theo số liệu năm trước.', x: leftEdge, y: 740, size: 10 };
    const noted = page(2);
    const tree = await readBuiltPdf([
      page(1),
      { words: [...(noted.words ?? []), note], lines: [[leftEdge, 725, 220, 725]] },
      page(3),
    ]);
    expect(textsOf(tree)).toEqual([other, other, other]);
    expect(tree.findings.map(({ code, values }) => [code, values.text])).toEqual([
      ['outside-header', 'Kế hoạch đón khách năm 2026'],
      ['outside-footnote', '1 Theo số liệu năm trước.'],
    ]);
  });

  test('words across the page are a watermark', async () => {
    const tree = await readBuiltPdf([
      { words: [...setText(other, 100), { text: 'BẢN NHÁP', x: 200, y: 500, size: 60, turn: 45 }] },
    ]);
    expect(textsOf(tree)).toEqual([other]);
    expect(tree.findings).toMatchObject([{ code: 'outside-watermark', values: { text: 'BẢN NHÁP' } }]);
  });

  test('a page that is only a picture is told', async () => {
    const tree = await readBuiltPdf([{ words: setText(other, 100) }, { picture: true }, {}]);
    expect(tree.findings).toMatchObject([{ code: 'pages-unread', values: { count: '1' } }]);
  });
});
