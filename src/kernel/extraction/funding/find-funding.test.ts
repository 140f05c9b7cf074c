import { expect, test } from 'vitest';
import { readText } from '../../document/readers/text/read-text.ts';
import { extractPlan } from '../extract-plan.ts';

const funding = (words: string) =>
  extractPlan(
    readText(`KẾ HOẠCH\n\nMở hội\n\nI. NỘI DUNG\n\n1. Sửa bến.\n\nII. KINH PHÍ\n\n${words}`),
  ).funding.map(({ text }) => text);

test.each([
  [
    'Kinh phí do ngân sách xã cấp và các nguồn hợp pháp khác theo quy định.',
    ['ngân sách xã', 'các nguồn hợp pháp khác'],
  ],
  [
    'Lấy từ dự toán ngân sách năm 2027 được giao cho các cơ quan; nguồn vốn hỗ trợ từ Trung ương; đóng góp của bà con, tài trợ của bạn bè.',
    [
      'dự toán ngân sách năm 2027',
      'nguồn vốn hỗ trợ từ Trung ương',
      'đóng góp của bà con',
      'tài trợ của bạn bè',
    ],
  ],
  [
    'Từ nguồn chi hoạt động của Sở và nguồn hỗ trợ của Bộ Ngoại giao./.',
    ['nguồn chi hoạt động của Sở', 'nguồn hỗ trợ của Bộ Ngoại giao'],
  ],
  ['Việc quyết toán theo Luật Ngân sách nhà nước.', []],
])('%s', (words, expected) => {
  expect(funding(words)).toEqual(expected);
});
