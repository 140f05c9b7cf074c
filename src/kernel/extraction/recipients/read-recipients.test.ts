import { expect, test } from 'vitest';
import { readText } from '../../document/readers/text/read-text.ts';
import { extractPlan } from '../extract-plan.ts';

const recipients = (lines: string) =>
  extractPlan(
    readText(`KẾ HOẠCH\n\nMở hội\n\nI. NỘI DUNG\n\n1. Sửa bến.\n\n${lines}\n\nGIÁM ĐỐC\n\nĐỗ Sen`),
  ).recipients.map(({ name, purpose }) => [name, purpose]);

test('the purpose is read out of its bracket, a bracket of the name stays', () => {
  expect(
    recipients(
      '***Nơi nhận:***\n- UBND tỉnh (để b/c);\n- Tỉnh ủy (báo cáo),\n- Cục Báo chí (Bộ VHTTDL);\n- Các phòng (để t/h);\n- Lưu: VT, P.3.',
    ),
  ).toEqual([
    ['UBND tỉnh', 'b/c'],
    ['Tỉnh ủy', 'b/c'],
    ['Cục Báo chí (Bộ VHTTDL)', null],
    ['Các phòng', 't/h'],
    ['Lưu: VT, P.3', null],
  ]);
});

test('other reasons are kept as printed; a bracket that says none stays with the name', () => {
  expect(
    recipients(
      'Nơi nhận:\n- Sở Ngoại vụ (b/cáo);\n- Lãnh đạo Sở (chỉ đạo);\n- Cổng thông tin (để đăng tải);\n- Chánh Văn phòng (VX);\n- Lưu: VT, TH (3).',
    ),
  ).toEqual([
    ['Sở Ngoại vụ', 'b/c'],
    ['Lãnh đạo Sở', 'chỉ đạo'],
    ['Cổng thông tin', 'để đăng tải'],
    ['Chánh Văn phòng (VX)', null],
    ['Lưu: VT, TH (3)', null],
  ]);
});

test('the signature that recognition joined to the list is left out', () => {
  expect(
    recipients(
      'Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n- Các thôn; PHÓ CHỦ TỊCH\n- Lưu: VT. Lò Văn Núi',
    ),
  ).toEqual([
    ['Như trên', null],
    ['Các thôn', null],
    ['Lưu: VT', null],
  ]);
});

test('a list printed on one line, a Party list with commas, no list', () => {
  expect(recipients('Nơi nhận: - Như Điều 3; - Lưu: VT, TH.')).toEqual([
    ['Như Điều 3', null],
    ['Lưu: VT, TH', null],
  ]);
  expect(recipients('Nơi nhận:\n- Các ban đảng,\n- Lưu Văn phòng Tỉnh ủy.')).toEqual([
    ['Các ban đảng', null],
    ['Lưu Văn phòng Tỉnh ủy', null],
  ]);
  expect(recipients('')).toEqual([]);
});
