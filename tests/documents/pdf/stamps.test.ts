import { describe, expect, test } from 'vitest';
import type { PrintedPage, PrintedWords } from '../build-pdf.ts';
import { leftEdge, readBuiltPdf, setText, textsOf } from './read-built-pdf.ts';

const plan = 'Sở Ngoại vụ mời khách nước bạn về thăm các làng nghề bên sông, mỗi đoàn một ngày.';
const stamp = [
  'Người ký: Ủy ban nhân dân xã Nà Hin',
  'Email: nahin@tinh.gov.vn',
  'Thời gian ký: 11.03.2026 14:02:37 +07:00',
].map((text, line): PrintedWords => ({ text, x: 400, y: 64 + 9 * line, size: 7 }));
const head: PrintedWords[] = [
  { text: 'XÃ NÀ HIN', x: 130, y: 70, size: 13 },
  { text: 'CỘNG HÒA XÃ HỘI', x: 380, y: 70, size: 13 },
  { text: 'Số: 18/KH-UBND', x: 112, y: 90, size: 13 },
  { text: 'Nà Hin, ngày 11 tháng 3', x: 355, y: 90, size: 13 },
];

async function read(page: PrintedPage) {
  const tree = await readBuiltPdf([page]);
  return {
    texts: textsOf(tree),
    outside: tree.findings.map(({ code, values }) => `${code}: ${values.text}`),
  };
}

describe('the stamp of a digital signature', () => {
  test('is no part of the letterhead over which it lies', async () => {
    const { texts, outside } = await read({
      words: [...head, ...stamp, ...setText(plan, 200), ...setText(plan, 260)],
    });
    expect(texts).toEqual([
      'XÃ NÀ HIN',
      'Số: 18/KH-UBND',
      'CỘNG HÒA XÃ HỘI',
      'Nà Hin, ngày 11 tháng 3',
      plan,
      plan,
    ]);
    expect(outside).toEqual([
      'outside-stamp: Người ký: Ủy ban nhân dân xã Nà Hin; Email: nahin@tinh.gov.vn; Thời gian ký: 11.03.2026 14:02:37 +07:00',
    ]);
  });

  test('is not looked for in words as large as the text', async () => {
    const text = 'Người ký: Chủ tịch Ủy ban nhân dân xã, trong ngày nhận được hồ sơ.';
    expect((await read({ words: [...setText(text, 100), ...setText(plan, 160)] })).texts).toEqual([
      text,
      plan,
    ]);
  });
});

test('a number written in by the mail room a little above or below its line stands in its place', async () => {
  const words = [
    { text: 'Số:', x: 110, y: 90, size: 13 },
    { text: '18', x: 138, y: 87, size: 13 },
    { text: '/KH-UBND', x: 162, y: 90, size: 13 },
    ...setText(plan, 200),
  ];
  expect((await read({ words })).texts[0]).toBe('Số: 18 /KH-UBND');
});

describe('raised numbers', () => {
  const raised = (text: string, after: string, x: number, y: number): PrintedWords[] => [
    { text: after, x, y },
    { text, x: x + after.length * 7, y: y - 5, size: 9 },
  ];

  test('that point at a note on the page are left out', async () => {
    const words = [
      ...raised('1', 'Đón khách nước bạn', 113, 100),
      { text: 'về thăm bản.', x: 252, y: 100 },
      ...setText(plan, 130),
      { text: '1', x: leftEdge, y: 736, size: 7 },
      { text: 'Theo số liệu năm trước.', x: leftEdge + 6, y: 740, size: 10 },
    ];
    const { texts, outside } = await read({ words, lines: [[leftEdge, 725, 220, 725]] });
    expect(texts).toEqual(['Đón khách nước bạn về thăm bản.', plan]);
    expect(outside).toEqual(['outside-footnote: 1 Theo số liệu năm trước.']);
  });

  test('that are part of a measure stay', async () => {
    const words = [...raised('2', 'Pa nô rộng 20 m', 113, 100), ...setText(plan, 130)];
    expect((await read({ words })).texts[0]).toBe('Pa nô rộng 20 m2');
  });
});

test('a page number printed along the side of a page is no watermark', async () => {
  const words = [...setText(plan, 100), { text: '2', x: 560, y: 421, turn: 90 }];
  expect((await read({ words })).outside).toEqual([]);
});
