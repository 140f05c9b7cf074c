import { expect, test } from 'vitest';
import type { Paragraph } from '../../document/model/document-tree.ts';
import { readText } from '../../document/readers/text/read-text.ts';
import { findAskingSentences } from './find-asking-sentences.ts';

function asked(text: string, isBehindLeadIn = false): string[] {
  const [block] = readText(text).blocks;
  return findAskingSentences(block as Paragraph, isBehindLeadIn).map(({ start, end, assignment }) => {
    const lead = assignment.lead.map((body) => body.text).join(' + ');
    return `${lead}: ${text.slice(start, end)}`;
  });
}

test('a word of asking begins a request, also in the middle of a sentence', () => {
  expect(asked('Đề nghị Sở Ngoại vụ gửi danh sách đoàn.')).toEqual([
    'Sở Ngoại vụ: Đề nghị Sở Ngoại vụ gửi danh sách đoàn.',
  ]);
  expect(asked('Để kịp mùa lũ, UBND tỉnh yêu cầu các xã sửa bến trước ngày 10/6/2026.')).toEqual([
    'các xã: yêu cầu các xã sửa bến trước ngày 10/6/2026.',
  ]);
});

test('each sentence of a paragraph asks for itself', () => {
  expect(
    asked('Đề nghị Sở Ngoại vụ gửi danh sách. Các đơn vị gửi ảnh về Sở Ngoại vụ trước ngày 14/8/2026.'),
  ).toEqual([
    'Sở Ngoại vụ: Đề nghị Sở Ngoại vụ gửi danh sách.',
    'Các đơn vị: Các đơn vị gửi ảnh về Sở Ngoại vụ trước ngày 14/8/2026.',
  ]);
});

test('a body alone asks for nothing unless it leads, has a day, or stands behind a lead-in', () => {
  expect(asked('Các thôn treo cờ.')).toEqual([]);
  expect(asked('Các thôn treo cờ.', true)).toEqual(['Các thôn: Các thôn treo cờ.']);
  expect(asked('Sở Ngoại vụ chủ trì đón đoàn.')).toEqual(['Sở Ngoại vụ: Sở Ngoại vụ chủ trì đón đoàn.']);
});

test.each([
  'Đề nghị các cơ quan quan tâm phối hợp thực hiện./.',
  'Yêu cầu các đơn vị nghiêm túc thực hiện Công điện này.',
  'Nhận được Thông báo này, các đơn vị nghiêm túc thực hiện.',
  'Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện.',
  'Trong quá trình thực hiện, nếu có vướng mắc đề nghị các đơn vị phản ánh về Sở.',
  'Các sở đã được giao dự toán từ đầu năm.',
])('%s asks for nothing', (text) => {
  expect(asked(text, true)).toEqual([]);
});
