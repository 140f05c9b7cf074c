import { expect, test } from 'vitest';
import { readText } from '../../document/readers/text/read-text.ts';
import { extractPlan } from '../extract-plan.ts';

const signer = (lines: string) => {
  const read = extractPlan(
    readText(`KẾ HOẠCH\n\nMở hội\n\nI. NỘI DUNG\n\n1. Sửa bến.\n\nNơi nhận:\n- Lưu: VT.\n\n${lines}`),
  ).document.signer;
  return read && [read.authority, read.capacity, read.title, read.name].map((part) => part?.text ?? null);
};

test.each<[string, (string | null)[] | null]>([
  [
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Núi',
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Văn Núi'],
  ],
  [
    'TM ỦY BAN NHÂN DÂN\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Núi',
    ['TM ỦY BAN NHÂN DÂN', 'KT.CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Văn Núi'],
  ],
  ['**KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC**\n\n**Đỗ Sen**', [null, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Đỗ Sen']],
  [
    'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\n(Đã ký)\n\nH Yến Niê',
    [null, 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'H Yến Niê'],
  ],
  [
    'TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG NGHIỆP VỤ\n\nMã A Páo',
    [null, 'TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG NGHIỆP VỤ', 'Mã A Páo'],
  ],
  ['T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nHà Thị Nga', ['T/M BAN THƯỜNG VỤ', null, 'PHÓ BÍ THƯ', 'Hà Thị Nga']],
  ['GIÁM ĐỐC\n\nTS. Trần Minh Trí', [null, null, 'GIÁM ĐỐC', 'TS. Trần Minh Trí']],
  ['CHỦ TỊCH\n\nTRẦN SÔNG HƯƠNG', [null, null, 'CHỦ TỊCH', 'TRẦN SÔNG HƯƠNG']],
  [
    'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Núi',
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Văn Núi'],
  ],
  ['TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Hà Thị Nga', ['TM. ỦY BAN NHÂN DÂN', null, 'CHỦ TỊCH', 'Hà Thị Nga']],
  ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', ['TM. ỦY BAN NHÂN DÂN', null, 'CHỦ TỊCH', null]],
  [
    'TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nLò Văn Núi',
    ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', 'Lò Văn Núi'],
  ],
  ['Q. GIÁM ĐỐC\n\nĐỗ Sen', [null, null, 'Q. GIÁM ĐỐC', 'Đỗ Sen']],
  ['PHÓ CỤC TRƯỞNG PHỤ TRÁCH\n\nĐỗ Sen', [null, null, 'PHÓ CỤC TRƯỞNG PHỤ TRÁCH', 'Đỗ Sen']],
  [
    'K/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nKý bởi: Đỗ Sen\nThời gian ký: 05/3/2026 10:00',
    [null, 'K/T CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', 'Đỗ Sen'],
  ],
  [
    'GIÁM ĐỐC\n\nKý bởi: Sở Ngoại vụ\nEmail: songoaivu@bachha.example\n\nĐỗ Sen',
    [null, null, 'GIÁM ĐỐC', 'Đỗ Sen'],
  ],
  ['', null],
])('%j', (lines, expected) => {
  expect(signer(lines)).toEqual(expected);
});
