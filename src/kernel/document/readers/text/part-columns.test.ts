import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partColumns } from './part-columns.ts';

const part = (text: string) => partColumns(text.split('\n')).filter((line) => line.trim() !== '');

test('a letterhead in two columns is read column by column', () => {
  expect(
    part(
      'UBND TỈNH BẠCH HÀ      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NGOẠI VỤ            Độc lập - Tự do - Hạnh phúc\n\nSố: 4/SNgV-VP          Bạch Hà, ngày 03 tháng 4 năm 2026\nV/v đón đoàn\n\nKính gửi: Công an tỉnh.',
    ).map((line) => line.trim()),
  ).toEqual([
    'UBND TỈNH BẠCH HÀ',
    'SỞ NGOẠI VỤ',
    'Số: 4/SNgV-VP',
    'V/v đón đoàn',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Bạch Hà, ngày 03 tháng 4 năm 2026',
    'Kính gửi: Công an tỉnh.',
  ]);
});

test('recipients stand before the signature that was printed beside them', () => {
  expect(
    part(
      'Nơi nhận:                 KT. GIÁM ĐỐC\n- Như trên;               PHÓ GIÁM ĐỐC\n- Lưu: VT.\n\n                          Lò Văn Núi',
    ),
  ).toEqual(['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lò Văn Núi']);
});

test('two signatures side by side are read one after the other', () => {
  expect(
    part(
      'CHỦ TỊCH                  GIÁM ĐỐC\n\nLò Văn Núi                Sùng Thị Mẩy\n\nNơi nhận:\n- Lưu: VT.',
    ),
  ).toEqual(['CHỦ TỊCH', 'Lò Văn Núi', 'GIÁM ĐỐC', 'Sùng Thị Mẩy', 'Nơi nhận:', '- Lưu: VT.']);
});

test.each([
  'Tổng cộng:      12 đoàn khách',
  '- Bến Đá        sửa xong',
  '| A |    B |\n|---|---|',
  'Bảng kê      Giám sát bến',
])('a gap elsewhere parts nothing: %j', (text) => {
  expect(partColumns(text.split('\n'))).toEqual(text.split('\n'));
});

test('no word is lost, whatever the lines are', () => {
  const line = fc
    .array(
      fc.constantFrom(
        'Nơi nhận:',
        'KT. GIÁM ĐỐC',
        '- Lưu: VT.',
        '    ',
        'Độc lập - Tự do',
        'CHỦ TỊCH',
        'bến',
        ' ',
      ),
      { maxLength: 5 },
    )
    .map((words) => words.join(' '));
  const wordsOf = (lines: readonly string[]) =>
    lines
      .join(' ')
      .split(/\s+/u)
      .filter((word) => word !== '')
      .sort();
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      expect(wordsOf(partColumns(lines))).toEqual(wordsOf(lines));
    }),
  );
});
