import { describe, expect, test } from 'vitest';
import type { PrintedPage, PrintedWords } from '../build-pdf.ts';
import { findTable, printTable } from './print-table.ts';
import { readBuiltPdf, setText, textsOf } from './read-built-pdf.ts';

const columns = [85, 125, 325, 435, 552] as const;

interface DrawnTable {
  readonly top: number;
  readonly rows: readonly (readonly string[])[];
  /** Level lines left out, as row (above which) and column. */
  readonly open?: readonly (readonly [number, number])[];
}

/** Draws a table: rows 40 points high, the lines of a cell 14 points apart. */
function drawTable({ top, rows, open = [] }: DrawnTable): Required<Pick<PrintedPage, 'words' | 'lines'>> {
  const bottom = top + rows.length * 40;
  const upright = columns.map((x) => [x, top, x, bottom] as const);
  const level = Array.from({ length: rows.length + 1 }, (_, row) =>
    columns.slice(0, -1).flatMap((x, column) => {
      const isOpen = open.some(([openRow, openColumn]) => openRow === row && openColumn === column);
      return isOpen ? [] : [[x, top + row * 40, columns[column + 1] as number, top + row * 40] as const];
    }),
  ).flat();
  const words = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): PrintedWords[] =>
      cell
        .split('\n')
        .filter((line) => line !== '')
        .map((text, line) => ({
          text,
          x: (columns[column] as number) + 5,
          y: top + row * 40 + 15 + line * 14,
          size: 12,
        })),
    ),
  );
  return { words, lines: [...upright, ...level] };
}

const header = ['STT', 'Nội dung', 'Chủ trì', 'Thời gian'];
const first = ['1', 'Mở lớp tiếng Lào cho người\nbán hàng ở chợ', 'Sở Ngoại vụ', 'Quý I/2026'];
const second = ['2', 'In bản đồ', 'UBND xã', 'Quý II/2026'];

describe('a table drawn with lines', () => {
  test('keeps each word in its cell, between the words around it', async () => {
    const { words, lines } = drawTable({ top: 160, rows: [header, first, second] });
    const before = 'Các cơ quan làm những việc dưới đây.';
    const after = 'Mọi việc xong trước cuối năm.';
    const tree = await readBuiltPdf([
      { words: [...setText(before, 130), ...words, ...setText(after, 320)], lines },
    ]);
    expect(tree.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(textsOf(tree).at(0)).toBe(before);
    expect(textsOf(tree).at(-1)).toBe(after);
    expect(printTable(findTable(tree.blocks))).toEqual([
      'STT | Nội dung | Chủ trì | Thời gian',
      '1 | Mở lớp tiếng Lào cho người bán hàng ở chợ | Sở Ngoại vụ | Quý I/2026',
      '2 | In bản đồ | UBND xã | Quý II/2026',
    ]);
  });

  test('cells without a line between them are one', async () => {
    const third = ['3', 'Treo cờ', '', 'Quý III/2026'];
    const page = drawTable({ top: 100, rows: [header, second, third], open: [[2, 2]] });
    expect(printTable(findTable((await readBuiltPdf([page])).blocks))).toEqual([
      'STT | Nội dung | Chủ trì | Thời gian',
      '2 | In bản đồ | UBND xã ×2 | Quý II/2026',
      '3 | Treo cờ | Quý III/2026',
    ]);
  });

  test('goes on over a page: the header printed again is dropped, a row cut by the page is one', async () => {
    const cut = ['3', 'Mời khách nước bạn', 'Sở Ngoại vụ', 'Quý IV'];
    const rest = ['', 'đi thăm bản', '', ''];
    const tree = await readBuiltPdf([
      drawTable({ top: 600, rows: [header, first, second, cut] }),
      drawTable({ top: 80, rows: [header, rest, ['4', 'Tổng kết', 'Sở Ngoại vụ', 'Tháng 12']] }),
    ]);
    expect(tree.blocks).toHaveLength(1);
    expect(printTable(findTable(tree.blocks))).toEqual([
      '# STT | Nội dung | Chủ trì | Thời gian',
      '1 | Mở lớp tiếng Lào cho người bán hàng ở chợ | Sở Ngoại vụ | Quý I/2026',
      '2 | In bản đồ | UBND xã | Quý II/2026',
      '3 | Mời khách nước bạn đi thăm bản | Sở Ngoại vụ | Quý IV',
      '4 | Tổng kết | Sở Ngoại vụ | Tháng 12',
    ]);
  });

  test('a merged cell that the page cut goes on where its column has others', async () => {
    const open = [[3, 2]] as const;
    const tree = await readBuiltPdf([
      drawTable({
        top: 600,
        rows: [header, first, second, ['3', 'Treo cờ', '', 'Quý III'], ['4', 'Hát', 'Sở A', 'Quý IV']],
        open,
      }),
      drawTable({
        top: 80,
        rows: [
          ['5', 'Múa', '', 'Tháng 12'],
          ['6', 'Họp', 'Sở B', 'Tháng 12'],
        ],
      }),
    ]);
    expect(printTable(findTable(tree.blocks)).slice(2)).toEqual([
      '2 | In bản đồ | UBND xã ×2 | Quý II/2026',
      '3 | Treo cờ | Quý III',
      '4 | Hát | Sở A ×2 | Quý IV',
      '5 | Múa | Tháng 12',
      '6 | Họp | Sở B | Tháng 12',
    ]);
  });

  test('keeps its cells when its outer columns are open at the sides', async () => {
    const { words, lines } = drawTable({ top: 100, rows: [header, first, second] });
    const inner = lines.filter(([x, y, toX, toY]) => !(x === toX && y !== toY && (x === 85 || x === 552)));
    const tree = await readBuiltPdf([{ words, lines: inner }]);
    expect(printTable(findTable(tree.blocks))).toEqual([
      'STT | Nội dung | Chủ trì | Thời gian',
      '1 | Mở lớp tiếng Lào cho người bán hàng ở chợ | Sở Ngoại vụ | Quý I/2026',
      '2 | In bản đồ | UBND xã | Quý II/2026',
    ]);
  });

  test('keeps its cells when its rules are rows of dots', async () => {
    const { words, lines } = drawTable({ top: 100, rows: [header, second] });
    const dots = lines.flatMap(([x, y, toX, toY]) => {
      const count = Math.floor(Math.hypot(toX - x, toY - y) / 2);
      return Array.from({ length: count }, (_, at) => {
        const [left, top] = [x + ((toX - x) * at) / count, y + ((toY - y) * at) / count];
        return [left, top, left + (toX - x) / count / 2, top + (toY - y) / count / 2] as const;
      });
    });
    const tree = await readBuiltPdf([{ words, lines: dots }]);
    expect(printTable(findTable(tree.blocks))).toEqual([
      'STT | Nội dung | Chủ trì | Thời gian',
      '2 | In bản đồ | UBND xã | Quý II/2026',
    ]);
  });

  test('keeps its cells when its rules are double and words in it are underlined', async () => {
    const { words, lines } = drawTable({ top: 100, rows: [header, first, second] });
    const double = lines.map(([x, y, toX, toY]) => [x + 2, y + 2, toX + 2, toY + 2] as const);
    const under = words.map(({ text, x, y }) => [x, y + 1.5, x + text.length * 6, y + 1.5] as const);
    const tree = await readBuiltPdf([{ words, lines: [...lines, ...double, ...under] }]);
    expect(printTable(findTable(tree.blocks))).toEqual([
      'STT | Nội dung | Chủ trì | Thời gian',
      '1 | Mở lớp tiếng Lào cho người bán hàng ở chợ | Sở Ngoại vụ | Quý I/2026',
      '2 | In bản đồ | UBND xã | Quý II/2026',
    ]);
  });

  test('lies across the page, on paper that is turned for the reader', async () => {
    const drawn = drawTable({ top: 100, rows: [header, first, second] });
    const tree = await readBuiltPdf([
      { words: setText('Danh mục việc của năm.', 100) },
      { ...drawn, turned: true },
    ]);
    expect(printTable(findTable(tree.blocks))[2]).toBe('2 | In bản đồ | UBND xã | Quý II/2026');
  });

  test('whose first column is too narrow for its name has the name whole', async () => {
    const narrow = [['ST\nT', ...header.slice(1)], second];
    const tree = await readBuiltPdf([drawTable({ top: 100, rows: narrow })]);
    expect(printTable(findTable(tree.blocks))[0]).toBe('STT | Nội dung | Chủ trì | Thời gian');
  });

  test('a frame around words and a line below a title are no tables', async () => {
    const frame = [
      [100, 90, 200, 90],
      [100, 120, 200, 120],
      [100, 90, 100, 120],
      [200, 90, 200, 120],
      [250, 150, 350, 150],
    ] as const;
    const tree = await readBuiltPdf([{ words: [{ text: 'HỎA TỐC', x: 110, y: 110 }], lines: frame }]);
    expect(tree.blocks).toMatchObject([{ kind: 'paragraph', text: 'HỎA TỐC' }]);
  });
});
