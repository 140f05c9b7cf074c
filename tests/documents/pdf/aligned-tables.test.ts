import { describe, expect, test } from 'vitest';
import type { PrintedPage, PrintedWords } from '../build-pdf.ts';
import { findTable, printTable } from './print-table.ts';
import { readBuiltPdf, setText, textsOf } from './read-built-pdf.ts';

const columns = [90, 130, 330, 450];

/** Sets rows of words in columns, 14 points between lines, `gap` points more between rows. */
function setRows(
  rows: readonly (readonly string[])[],
  top: number,
  { gap = 8, middle = false } = {},
): PrintedWords[] {
  let y = top;
  return rows.flatMap((cells) => {
    const height = Math.max(...cells.map((cell) => cell.split('\n').length));
    const words = cells.flatMap((cell, column) => {
      const lines = cell === '' ? [] : cell.split('\n');
      const down = middle ? ((height - lines.length) * 14) / 2 : 0;
      return lines.map((text, line) => ({
        text,
        x: columns[column] as number,
        y: y + down + line * 14,
        size: 12,
      }));
    });
    y += height * 14 + gap;
    return words;
  });
}

const names = ['STT', 'Nội dung', 'Chủ trì', 'Thời gian'];
const first = ['1', 'Mở lớp tiếng Lào cho\nngười bán hàng ở chợ', 'Sở Ngoại vụ', 'Quý I/2026'];
const second = ['2', 'In bản đồ', 'UBND xã Nà Hin\nvà các bản', 'Quý II/2026'];
const third = ['3', 'Treo cờ', 'Sở Nội vụ', 'Quý III/2026'];
const before = setText('Các cơ quan làm những việc dưới đây trong năm 2026.', 130);
const readRows = [
  '# STT | Nội dung | Chủ trì | Thời gian',
  '1 | Mở lớp tiếng Lào cho người bán hàng ở chợ | Sở Ngoại vụ | Quý I/2026',
  '2 | In bản đồ | UBND xã Nà Hin và các bản | Quý II/2026',
  '3 | Treo cờ | Sở Nội vụ | Quý III/2026',
];

async function read(...words: (readonly PrintedWords[])[]) {
  const page: PrintedPage = { words: words.flat() };
  return readBuiltPdf([page]);
}

describe('a table without lines whose columns bear names', () => {
  test('is rebuilt from the paper between its columns, and the person is told', async () => {
    const after = setText('Mọi việc xong trước cuối năm.', 330);
    const tree = await read(before, setRows([names, first, second, third], 170), after);
    expect(tree.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(printTable(findTable(tree.blocks))).toEqual(readRows);
    expect(tree.findings).toMatchObject([{ code: 'table-rebuilt', values: { page: '1' } }]);
  });

  test('is rebuilt when its rows stand no further apart than the lines in them', async () => {
    const tree = await read(before, setRows([names, first, second, third], 170, { gap: 0 }));
    expect(printTable(findTable(tree.blocks))).toEqual(readRows);
  });

  test('is rebuilt when short cells stand in the middle of their rows', async () => {
    const tree = await read(before, setRows([names, first, second, third], 170, { middle: true }));
    expect(printTable(findTable(tree.blocks))).toEqual(readRows);
  });

  test('may break a name over two lines, and group its rows', async () => {
    const tall = ['STT', 'Nội dung công việc', 'Cơ quan\nchủ trì', 'Thời gian\nthực hiện'];
    const group = ['I. Việc của tỉnh', '', '', ''];
    const other = ['II. Việc của các xã, phường ở biên giới', '', '', ''];
    const rows = [tall, group, first, second, other, third];
    const tree = await read(before, setRows(rows, 170, { middle: true }));
    expect(printTable(findTable(tree.blocks))).toEqual([
      '# STT | Nội dung công việc | Cơ quan chủ trì | Thời gian thực hiện',
      'I. Việc của tỉnh',
      ...readRows.slice(1, 3),
      'II. Việc của các xã, phường ở biên giới',
      readRows[3],
    ]);
  });

  test('ends where a heading follows', async () => {
    const heading = [{ text: 'II. KINH PHÍ', x: 113, y: 310 }];
    const tree = await read(before, setRows([names, first, second, third], 170), heading);
    expect(printTable(findTable(tree.blocks))).toEqual(readRows);
    expect(textsOf(tree).at(-1)).toBe('II. KINH PHÍ');
  });

  test('goes on over the page, with its names printed again or not', async () => {
    for (const next of [[names, third], [third]]) {
      const tree = await readBuiltPdf([
        { words: [...before, ...setRows([names, first, second], 700)] },
        { words: setRows(next, 80) },
      ]);
      expect(printTable(findTable(tree.blocks))).toEqual(readRows);
    }
  });
});

describe('a table without lines that nothing tells for sure is read line by line, and the person is told', () => {
  const told = [{ code: 'table-without-lines', values: { page: '1' } }];

  test('when its columns bear no names', async () => {
    const rows = [
      ['Múa', 'Sở A', 'Quý I', 'Chợ'],
      ['Họp', 'Sở B', 'Quý III', 'Bến'],
      ['Hát', 'Sở C', 'Quý IV', 'Làng'],
    ];
    const tree = await read(before, setRows(rows, 170));
    expect(textsOf(tree).slice(1)).toEqual([
      'Múa Sở A Quý I Chợ',
      'Họp Sở B Quý III Bến',
      'Hát Sở C Quý IV Làng',
    ]);
    expect(tree.findings).toMatchObject(told);
  });

  test('when words stand across the paper between its columns', async () => {
    const across = ['1', 'Mở lớp tiếng Lào cho người bán hàng ở chợ', 'Sở Ngoại vụ', 'Quý I/2026'];
    const words = setRows([names, across, second, third], 170);
    const tree = await read(before, words);
    expect(tree.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
    expect(tree.findings).toMatchObject(told);
  });
});
