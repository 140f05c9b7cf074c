import { describe, expect, test } from 'vitest';
import type { Block } from '#kernel/document/model/document-tree.ts';
import { paragraphsIn } from '#kernel/document/model/walk-document.ts';
import type { PrintedWords } from '../build-pdf.ts';
import { leftEdge, readBuiltPdf, rightEdge, setText, textsOf } from './read-built-pdf.ts';

const long =
  'Sở Ngoại vụ mời khách nước bạn về thăm các làng nghề bên sông, mỗi đoàn một ngày, có người dịch đi cùng ' +
  'và có sổ tay ghi lại những điều khách hỏi để năm sau đón tốt hơn.';
const other =
  'Các xã, phường dọn đường vào bản, trồng hoa hai bên và treo bảng chỉ dẫn bằng hai thứ tiếng để khách dễ đi.';

/** Lines centered on a place, each at its own height. */
function centered(
  middle: number,
  size: number,
  lines: readonly (readonly [string, number])[],
): PrintedWords[] {
  return lines.map(([text, y]) => ({ text, size, x: middle - (text.length * size) / 4, y }));
}

function cellsOf(block: Block | undefined): string[][] {
  if (block?.kind !== 'table') throw new Error('no table');
  return block.rows.flatMap(({ cells }) =>
    cells.map((cell) => [...paragraphsIn(cell.blocks)].map(({ text }) => text)),
  );
}

const state = centered(420, 12, [
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 70],
  ['Độc lập - Tự do - Hạnh phúc', 87],
]);
const body = setText(long, 320);

describe('a letterhead', () => {
  const rightCell = [...state.map(({ text }) => text), 'Sông Hiền, ngày 05 tháng 3 năm 2026'];

  test('whose left column is a name of three lines and a subject is read column by column', async () => {
    const left = centered(165, 12, [
      ['UBND TỈNH SÔNG HIỀN', 66],
      ['SỞ VĂN HÓA, THỂ THAO', 80],
      ['VÀ DU LỊCH', 94],
      ['Số: 12/SVHTTDL-QLVH', 122],
      ['V/v báo cáo kết quả', 140],
      ['thông tin đối ngoại', 154],
    ]);
    const day = centered(420, 12, [['Sông Hiền, ngày 05 tháng 3 năm 2026', 118]]);
    const rules = [
      [140, 100, 190, 100],
      [330, 94, 510, 94],
    ] as const;
    const tree = await readBuiltPdf([{ words: [...left, ...state, ...day, ...body], lines: rules }]);
    expect(cellsOf(tree.blocks[0])).toEqual([
      [
        'UBND TỈNH SÔNG HIỀN',
        'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
        'Số: 12/SVHTTDL-QLVH',
        'V/v báo cáo kết quả thông tin đối ngoại',
      ],
      rightCell,
    ]);
    expect(textsOf(tree).at(-1)).toBe(long);
  });

  test('whose columns share no line is read column by column', async () => {
    const left = centered(165, 12, [
      ['TỈNH ỦY SÔNG HIỀN', 78],
      ['*', 95],
      ['Số 12-KH/TU', 112],
    ]);
    const right = centered(420, 12, [
      ['ĐẢNG CỘNG SẢN VIỆT NAM', 70],
      ['Sông Hiền, ngày 05 tháng 3 năm 2026', 104],
    ]);
    const tree = await readBuiltPdf([{ words: [...left, ...right, ...body] }]);
    expect(cellsOf(tree.blocks[0])).toEqual([
      ['TỈNH ỦY SÔNG HIỀN', '*', 'Số 12-KH/TU'],
      ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Sông Hiền, ngày 05 tháng 3 năm 2026'],
    ]);
  });

  test('below the mark of a draft is a letterhead still, the mark a line of its own', async () => {
    const left = centered(165, 12, [
      ['UBND XÃ NÀ HIN', 70],
      ['Số: /KH-UBND', 100],
    ]);
    const draft = [{ text: 'DỰ THẢO', x: 480, y: 48, size: 12, look: 'bold' as const }];
    const day = centered(420, 12, [['Nà Hin, ngày tháng 3 năm 2026', 104]]);
    const tree = await readBuiltPdf([{ words: [...draft, ...left, ...state, ...day, ...body] }]);
    expect(textsOf(tree).slice(0, 6)).toEqual([
      'UBND XÃ NÀ HIN',
      'Số: /KH-UBND',
      'DỰ THẢO',
      ...state.map(({ text }) => text),
      'Nà Hin, ngày tháng 3 năm 2026',
    ]);
  });
});

describe('a signature', () => {
  test('beside recipients in smaller print keeps both columns, whatever their lines', async () => {
    const recipients = [
      'Nơi nhận:',
      '- Thường trực Tỉnh ủy, Thường trực HĐND',
      'tỉnh (b/c);',
      '- Các sở, ban, ngành;',
      '- UBND các xã, phường;',
      '- Lưu: VT.',
    ].map((text, at) => ({ text, x: leftEdge, y: 402 + 12.7 * at, size: 11 }));
    const signer = centered(440, 14, [
      ['TM. ỦY BAN NHÂN DÂN', 404],
      ['KT. CHỦ TỊCH', 420.1],
      ['PHÓ CHỦ TỊCH', 436.2],
      ['Lường Thị Mận', 510],
    ]);
    const tree = await readBuiltPdf([{ words: [...body, ...recipients, ...signer] }]);
    expect(cellsOf(tree.blocks.at(-1))).toEqual([
      [
        'Nơi nhận:',
        '- Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (b/c);',
        '- Các sở, ban, ngành;',
        '- UBND các xã, phường;',
        '- Lưu: VT.',
      ],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lường Thị Mận'],
    ]);
  });
});

describe('paragraphs', () => {
  /** Sets text between two places, the first line further left or right than the others. */
  function setBetween(
    text: string,
    top: number,
    first: number,
    rest: number,
    right: number,
    pitch = 18,
  ): PrintedWords[] {
    const lines: PrintedWords[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const left = lines.length === 0 ? first : rest;
      const longer = line === '' ? word : `${line} ${word}`;
      if (left + longer.length * 7 <= right) line = longer;
      else {
        lines.push({ text: line, x: left, y: top + lines.length * pitch });
        line = word;
      }
    }
    lines.push({ text: line, x: lines.length === 0 ? first : rest, y: top + lines.length * pitch });
    return lines;
  }

  test('with hanging numbers are one each', async () => {
    const words = [
      ...setBetween(`1. ${long}`, 100, leftEdge, leftEdge + 21, rightEdge),
      ...setBetween(`2. ${other}`, 172, leftEdge, leftEdge + 21, rightEdge),
      ...setBetween(`- ${other}`, 230, leftEdge + 21, leftEdge + 35, rightEdge),
    ];
    expect(textsOf(await readBuiltPdf([{ words }]))).toEqual([`1. ${long}`, `2. ${other}`, `- ${other}`]);
  });

  test.each([14.5, 18, 21, 24])(
    'with %s points between lines and no more between paragraphs are one each',
    async (pitch) => {
      const first = setText(long, 100, { pitch });
      const second = setText(other, 100 + first.length * pitch, { pitch });
      expect(textsOf(await readBuiltPdf([{ words: [...first, ...second] }]))).toEqual([long, other]);
    },
  );

  test('go on over the page, below a number between dashes', async () => {
    const lines = setText(long, 760);
    const [top, rest] = [lines.slice(0, 1), lines.slice(1)];
    const next = rest.map((line, at) => ({ ...line, y: 90 + 18 * at }));
    const number = { text: '- 2 -', x: 300, y: 36 };
    expect(textsOf(await readBuiltPdf([{ words: top }, { words: [number, ...next] }]))).toEqual([long]);
  });

  test('in two columns of text are read down the left one, then down the right one', async () => {
    const gutter = 320;
    const left = setBetween(`${long} ${other}`, 300, leftEdge, leftEdge, gutter - 20);
    const right = setBetween(`${other} ${long}`, 300, gutter, gutter, rightEdge);
    const title = { text: 'PHỤ LỤC I', x: 280, y: 260 };
    expect(textsOf(await readBuiltPdf([{ words: [title, ...left, ...right] }]))).toEqual([
      'PHỤ LỤC I',
      `${long} ${other}`,
      `${other} ${long}`,
    ]);
  });
});
