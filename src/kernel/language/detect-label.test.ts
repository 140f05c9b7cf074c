import { expect, test } from 'vitest';
import { detectLabel } from './detect-label.ts';

test.each([
  ['I. MỤC ĐÍCH', 'roman', 'I'],
  ['IV- TỔ CHỨC THỰC HIỆN', 'roman', 'IV'],
  ['1. Nội dung', 'arabic', '1'],
  ['1.Nội dung', 'arabic', '1'],
  ['2.1. Tổ chức', 'arabic', '2.1'],
  ['2.1 Tổ chức', 'arabic', '2.1'],
  ['2.1- Xây dựng', 'arabic', '2.1'],
  ['3/ Kinh phí', 'arabic', '3'],
  ['a) Chủ trì', 'letter', 'a'],
  ['đ. Theo dõi', 'letter', 'đ'],
  ['Điều 3. Hiệu lực', 'article', '3'],
  ['Phần II', 'part', 'II'],
  ['(2) Rà soát', 'bracket', '2'],
  ['- Thời gian', 'dash', null],
  ['• Thời gian', 'dash', null],
  ['+ Thời gian', 'plus', null],
  ['* Ban Chỉ đạo', 'star', null],
])('%s begins with a label', (line, style, number) => {
  expect(detectLabel(line)).toMatchObject({ style, number });
});

test.each([
  '28/CT-TTg ngày 26',
  '2026. Tiếp tục',
  '1.5 triệu lượt khách',
  'Mục đích',
  'IC. Thông tin',
  '-',
  'ông Nam',
  '30/4 là ngày lễ',
])('%s begins with none', (line) => {
  const label = detectLabel(line);
  expect(label === null || label.text === line).toBe(true);
});
