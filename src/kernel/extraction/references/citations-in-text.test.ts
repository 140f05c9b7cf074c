import { describe, expect, test } from 'vitest';
import { citationsInText } from './citations-in-text.ts';

const read = (text: string) =>
  citationsInText(text).map(({ symbol, kind, date }) => [symbol.text, kind, date]);

describe('documents cited in a text', () => {
  test('kind, symbol and day in the usual order', () => {
    expect(read('Căn cứ Nghị định số 148/2026/NĐ-CP ngày 12/5/2026 của Chính phủ;')).toEqual([
      ['148/2026/NĐ-CP', 'Nghị định', '2026-05-12'],
    ]);
    expect(read('Thực hiện Kết luận số 57-KL/TW, ngày 15-6-2023 của Bộ Chính trị')).toEqual([
      ['57-KL/TW', 'Kết luận', '2023-06-15'],
    ]);
  });

  test('the day may stand behind the issuer, the word "số" may be missing', () => {
    expect(read('Chỉ thị 41/CT-TTg của Thủ tướng Chính phủ ngày 22 tháng 11 năm 2017 về biển, đảo')).toEqual([
      ['41/CT-TTg', 'Chỉ thị', '2017-11-22'],
    ]);
  });

  test('a kind of several words is kept whole, the nearest of two kinds counts', () => {
    expect(read('Kế hoạch triển khai Chương trình phối hợp công tác số 12/CTr-SNV-BCH giữa hai bên')).toEqual(
      [['12/CTr-SNV-BCH', 'Chương trình phối hợp công tác', null]],
    );
    expect(read('Kế hoạch triển khai thực hiện Quyết định số 30/QĐ-UBND')).toEqual([
      ['30/QĐ-UBND', 'Quyết định', null],
    ]);
  });

  test('in a list, the second symbol tells its kind by its letters', () => {
    expect(read('các Quyết định số 12/QĐ-UBND và 14/QĐ-UBND, 7/SNV-VP ngày 02/3/2026')).toEqual([
      ['12/QĐ-UBND', 'Quyết định', null],
      ['14/QĐ-UBND', 'Quyết định', null],
      ['7/SNV-VP', 'Công văn', '2026-03-02'],
    ]);
  });

  test('a day that belongs to what the document says is not its own', () => {
    expect(read('Thông tư số 3/2019/TT-BNV có hiệu lực từ ngày 01/7/2019')).toEqual([
      ['3/2019/TT-BNV', 'Thông tư', null],
    ]);
  });
});
