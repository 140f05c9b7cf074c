import { expect, test } from 'vitest';
import { caseName } from './case-name.ts';

test.each([
  ['ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI', 'Ủy ban nhân dân tỉnh Quảng Ngãi'],
  ['UBND TỈNH KHÁNH HÒA', 'UBND tỉnh Khánh Hòa'],
  ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['SỞ CÔNG THƯƠNG', 'Sở Công Thương'],
  ['BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  ['BỘ CHỈ HUY BỘ ĐỘI BIÊN PHÒNG TỈNH', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
  ['ĐẢNG ỦY XÃ BỜ Y', 'Đảng ủy xã Bờ Y'],
  ['UỶ BAN NHÂN DÂN PHƯỜNG KON TUM', 'Uỷ ban nhân dân phường Kon Tum'],
  ['BAN CHỈ ĐẠO 35 TỈNH', 'Ban Chỉ đạo 35 tỉnh'],
  ['TỈNH ỦY QUẢNG TRỊ', 'Tỉnh ủy Quảng Trị'],
  ['BAN THƯỜNG VỤ TỈNH ỦY', 'Ban Thường vụ Tỉnh ủy'],
  ['BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH', 'Ban Chỉ đạo chuyển đổi số tỉnh'],
  ['Sở Nội vụ', 'Sở Nội vụ'],
])('%s is written %s', (printed, cased) => {
  expect(caseName(printed)).toBe(cased);
});
