import { expect, test } from 'vitest';
import { readText } from '../../document/readers/text/read-text.ts';
import { extractPlan } from '../extract-plan.ts';

const references = (title: string, preamble: string, body = '1. Sửa bến.') =>
  extractPlan(
    readText(`Số: 45/KH-UBND\n\nKẾ HOẠCH\n\n${title}\n\n${preamble}\n\nI. NỘI DUNG\n\n${body}`),
  ).references.map(({ symbol, role, date }) => [symbol, role, date]);

test('a title names what is carried out; the preamble cites bases, the body mentions', () => {
  expect(
    references(
      'Thực hiện Chương trình hành động số 9-CTr/TU của Tỉnh ủy',
      'Căn cứ Nghị định số 5/2026/NĐ-CP ngày 02/02/2026 của Chính phủ; Chương trình hành động số 9-CTr/TU ngày 03-3-2026 của Tỉnh ủy; UBND tỉnh ban hành Kế hoạch như sau:',
      '1. Sửa bến theo Quyết định số 77/QĐ-UBND ngày 04/4/2026 và Kế hoạch số 45/KH-UBND.',
    ),
  ).toEqual([
    ['9-CTr/TU', 'implements', '2026-03-03'],
    ['5/2026/NĐ-CP', 'basis', '2026-02-02'],
    ['77/QĐ-UBND', 'mentioned', '2026-04-04'],
  ]);
});

test('without a title that says so, the first document that the preamble carries out counts; guidance is a basis', () => {
  expect(
    references(
      'Mở hội bến sông năm 2027',
      'Thực hiện Công văn số 88/SNV-VP ngày 01/4/2026 về việc hướng dẫn xây dựng kế hoạch; Kế hoạch số 12/KH-UBND ngày 05/5/2026;\n\nTriển khai Kế hoạch số 13/KH-UBND ngày 06/5/2026 của UBND tỉnh, Sở Nội vụ ban hành Kế hoạch như sau:',
    ),
  ).toEqual([
    ['88/SNV-VP', 'basis', '2026-04-01'],
    ['12/KH-UBND', 'basis', '2026-05-05'],
    ['13/KH-UBND', 'implements', '2026-05-06'],
  ]);
});
