import { expect, test } from 'vitest';
import type { Block } from '#kernel/document/model/document-tree.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { findRegions, type Regions } from './find-regions.ts';

const textOf = (block: Block) => (block.kind === 'paragraph' ? block.text : block.kind);

function regionsOf(source: string): Record<keyof Regions, string[]> {
  const regions = Object.entries(findRegions(readText(source))).map(([name, value]) => {
    const blocks: Block[] = Array.isArray(value) ? value : value === null ? [] : [value];
    return [name, blocks.map(textOf)];
  });
  return Object.fromEntries(regions);
}

const ENDING = `Trên đây là Kế hoạch, yêu cầu các đơn vị thực hiện./.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Hà Thị Thử`;

test('a plan has a head, a body and an end', () => {
  const regions = regionsOf(
    `SỞ NGOẠI VỤ\n\nSố: 12/KH-SNgV\n\nKẾ HOẠCH\nĐón đoàn năm 2026\n\nCăn cứ Luật số 01;\n\nSở ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n\n1. Đón đoàn.\n\n${ENDING}`,
  );
  expect(regions).toEqual({
    letterhead: ['SỞ NGOẠI VỤ', 'Số: 12/KH-SNgV'],
    kindLine: ['KẾ HOẠCH'],
    issuerLine: [],
    subject: ['Đón đoàn năm 2026'],
    addressees: [],
    preamble: ['Căn cứ Luật số 01;', 'Sở ban hành Kế hoạch như sau:'],
    body: ['I. NỘI DUNG', '1. Đón đoàn.'],
    closing: ['Trên đây là Kế hoạch, yêu cầu các đơn vị thực hiện./.'],
    recipients: ['Nơi nhận:', '- UBND tỉnh (b/c);', '- Lưu: VT.'],
    signature: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Hà Thị Thử'],
    annexes: [],
  });
});

test('the signature may stand before the recipients, and an annex behind both', () => {
  const regions = regionsOf(
    'KẾ HOẠCH\nĐón đoàn\n\nI. NỘI DUNG\n\n1. Đón đoàn.\n\nT/M TỈNH ỦY\nBÍ THƯ\n\nLò Văn Mẫu\n\nNơi nhận:\n- Các đảng ủy,\n- Lưu Văn phòng.\n\nPhụ lục\n\n| STT | Nội dung |\n|---|---|\n| 1 | A |',
  );
  expect(regions.signature).toEqual(['T/M TỈNH ỦY', 'BÍ THƯ', 'Lò Văn Mẫu']);
  expect(regions.recipients).toEqual(['Nơi nhận:', '- Các đảng ủy,', '- Lưu Văn phòng.']);
  expect(regions.annexes).toEqual(['Phụ lục', 'table']);
});

test('a letterhead and an end that a converter drew as tables are paragraphs again', () => {
  const regions = regionsOf(
    `| UBND TỈNH ĐỒNG VÂN<br>SỞ NGOẠI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |\n|---|---|\n| Số: 7/KH-SNgV | Đồng Vân, ngày 03 tháng 3 năm 2026 |\n\nKẾ HOẠCH\nĐón đoàn\n\nI. NỘI DUNG\n\n| Nơi nhận:<br>- Lưu: VT. | GIÁM ĐỐC<br>Hà Thị Thử |\n|---|---|`,
  );
  expect(regions.letterhead).toEqual([
    'UBND TỈNH ĐỒNG VÂN',
    'SỞ NGOẠI VỤ',
    'Số: 7/KH-SNgV',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Đồng Vân, ngày 03 tháng 3 năm 2026',
  ]);
  expect(regions.recipients).toEqual(['Nơi nhận:', '- Lưu: VT.']);
  expect(regions.signature).toEqual(['GIÁM ĐỐC', 'Hà Thị Thử']);
});

test('what a digital signature prints is no part of the paper; a place that begins like it is', () => {
  const regions = regionsOf(
    'SỞ NGOẠI VỤ\n\nSố: 3/SNgV-VP\n\nKỳ Sông, ngày 02 tháng 3 năm 2026\n\nKý bởi: Sở Ngoại vụ\nCơ quan: Sở Ngoại vụ\nThời gian ký: 02.03.2026 10:00:00 +07:00\n\nKính gửi: Các xã.\n\nĐề nghị các xã dọn bến.\n\nNơi nhận:\n- Lưu: VT.',
  );
  expect(regions.letterhead).toEqual(['SỞ NGOẠI VỤ', 'Số: 3/SNgV-VP', 'Kỳ Sông, ngày 02 tháng 3 năm 2026']);
  expect(regions.addressees).toEqual(['Kính gửi: Các xã.']);
});

test('the preamble of a notice ends where it leads in, and never runs into the recipients', () => {
  const regions = regionsOf(
    'THÔNG BÁO\nTreo cờ\n\nThực hiện Công văn số 3/UBND-VX, UBND xã yêu cầu:\n\nCác thôn treo cờ.\n\nNơi nhận:\n- Lưu: VT.',
  );
  expect(regions.preamble).toEqual(['Thực hiện Công văn số 3/UBND-VX, UBND xã yêu cầu:']);
  expect(regions.body).toEqual(['Các thôn treo cờ.']);
  expect(regions.recipients).toEqual(['Nơi nhận:', '- Lưu: VT.']);
});

test('a torn page has only what is left of it', () => {
  const regions = regionsOf('2. Sở Tài chính bố trí kinh phí.\n\n3. Các xã thực hiện Kế hoạch này.');
  expect(regions.kindLine).toEqual([]);
  expect(regions.body).toHaveLength(2);
});
