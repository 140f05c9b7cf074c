import { expect, test } from 'vitest';
import { moveYears } from './move-years.ts';

test.each([
  ['Công tác thông tin đối ngoại năm 2026', 'Công tác thông tin đối ngoại năm 2027'],
  ['Quý II và IV/2026', 'Quý II và IV/2027'],
  ['Trước ngày 30/6/2026', 'Trước ngày 30/6/2027'],
  ['Năm 2026 và 2027', 'Năm 2027 và 2028'],
  ['Giai đoạn 2020 - 2030', 'Giai đoạn 2020 - 2030'],
  [
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh trong năm 2026',
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh trong năm 2027',
  ],
  ['theo Nghị định số 10/2026/NĐ-CP', 'theo Nghị định số 10/2026/NĐ-CP'],
  ['Nghị quyết số 9/NQ-HĐND ngày 3 tháng 4 năm 2026', 'Nghị quyết số 9/NQ-HĐND ngày 3 tháng 4 năm 2026'],
])('%s → %s', (words, moved) => {
  expect(moveYears(words, 2026)).toBe(moved);
});

test('a plan of no year stays as it is', () => {
  expect(moveYears('Năm 2026', null)).toBe('Năm 2026');
});
