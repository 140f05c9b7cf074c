import { describe, expect, test } from 'vitest';
import type { Block } from '#kernel/document/model/document-tree.ts';
import { paragraphsIn } from '#kernel/document/model/walk-document.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import type { PrintedWords } from '../build-pdf.ts';
import { leftEdge, readBuiltPdf, setText, textsOf } from './read-built-pdf.ts';

/** Lines centered on a place, from a height downwards. */
function centered(
  lines: readonly string[],
  middle: number,
  top: number,
  size = 12,
  pitch = 16,
): PrintedWords[] {
  return lines.map((text, at) => ({
    text,
    size,
    x: middle - (text.length * size) / 4,
    y: top + pitch * at,
  }));
}

const head = [
  ...centered(['UBND TỈNH SÔNG HIỀN', 'SỞ NGOẠI VỤ', '', 'Số: 12/KH-SNgV'], 165, 70),
  ...centered(
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '',
      'Sông Hiền, ngày 05 tháng 3 năm 2026',
    ],
    425,
    74,
  ),
].filter(({ text }) => text !== '');
const title = centered(['KẾ HOẠCH', 'Đón khách nước bạn năm 2026'], 318, 160, 14, 18);
const foot = [
  ...['Nơi nhận:', '- UBND tỉnh (b/c);', '- Các xã, phường;', '- Lưu: VT.'].map((text, at) => ({
    text,
    x: leftEdge,
    y: 300 + 13 * at,
    size: 11,
  })),
  ...centered(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], 440, 302, 14, 18),
  ...centered(['Lường Thị Mận'], 440, 400, 14),
];
const body = 'Sở Ngoại vụ đón khách ở cửa khẩu, các xã đưa khách đi thăm bản và báo lại sau mỗi chuyến đi.';

function cellTexts(block: Block | undefined): string[][] {
  if (block?.kind !== 'table') throw new Error('no table');
  return block.rows.flatMap(({ cells }) =>
    cells.map((cell) => [...paragraphsIn(cell.blocks)].map(({ text }) => text)),
  );
}

describe('a page of the official form', async () => {
  const tree = await readBuiltPdf([{ words: [...head, ...title, ...setText(body, 230), ...foot] }]);

  test('has a letterhead and a signature of two columns, read one after the other', () => {
    const [first, ...rest] = tree.blocks;
    expect(cellTexts(first)).toEqual([
      ['UBND TỈNH SÔNG HIỀN', 'SỞ NGOẠI VỤ', 'Số: 12/KH-SNgV'],
      [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Sông Hiền, ngày 05 tháng 3 năm 2026',
      ],
    ]);
    expect(cellTexts(rest.at(-1))).toEqual([
      ['Nơi nhận:', '- UBND tỉnh (b/c);', '- Các xã, phường;', '- Lưu: VT.'],
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lường Thị Mận'],
    ]);
  });

  test('keeps the title and the body between them', () => {
    expect(textsOf({ ...tree, blocks: tree.blocks.slice(1, -1) })).toEqual([
      'KẾ HOẠCH',
      'Đón khách nước bạn năm 2026',
      body,
    ]);
  });

  test('is understood', () => {
    const { document, recipients } = extractPlan(tree);
    expect([
      document.number?.text,
      document.date?.text,
      document.issuer?.text,
      document.signer?.name?.text,
    ]).toEqual(['12/KH-SNgV', '2026-03-05', 'Sở Ngoại vụ', 'Lường Thị Mận']);
    expect(recipients.map(({ name }) => name)).toEqual(['UBND tỉnh', 'Các xã, phường', 'Lưu: VT']);
  });
});

test('a number or a dash set off by a tab stays with its words, a label with its value', async () => {
  const tree = await readBuiltPdf([
    {
      words: [
        ...setText(body, 100),
        { text: '1.', x: 113, y: 150 },
        { text: 'Đón khách', x: 145, y: 150 },
        { text: 'Chủ trì:', x: 113, y: 174 },
        { text: 'Sở Ngoại vụ', x: 240, y: 174 },
        { text: 'Thời gian:', x: 113, y: 198 },
        { text: 'Quý I/2026', x: 240, y: 198 },
      ],
    },
  ]);
  expect(textsOf(tree)).toEqual([body, '1. Đón khách', 'Chủ trì: Sở Ngoại vụ', 'Thời gian: Quý I/2026']);
});

test('a number and a day left blank keep the room between their words', async () => {
  const blank = [
    { text: 'Số:', x: 110, y: 118, size: 12 },
    { text: '/KH-SNgV', x: 165, y: 118, size: 12 },
    { text: 'Sông Hiền, ngày', x: 320, y: 118, size: 12 },
    { text: 'tháng 3 năm 2026', x: 440, y: 118, size: 12 },
  ];
  const words = [...head.filter(({ y }) => y < 110), ...blank, ...title, ...setText(body, 230)];
  const [first] = (await readBuiltPdf([{ words }])).blocks;
  expect(cellTexts(first).map((cell) => cell.at(-1))).toEqual([
    'Số: /KH-SNgV',
    'Sông Hiền, ngày tháng 3 năm 2026',
  ]);
});
