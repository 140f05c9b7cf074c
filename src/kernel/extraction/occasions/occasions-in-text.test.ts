import { describe, expect, test } from 'vitest';
import { occasionsInText } from './occasions-in-text.ts';

const read = (text: string) =>
  occasionsInText(text).map(({ name, ordinal, date, anniversary }) => [name, ordinal, date, anniversary]);

describe('anniversaries in a text', () => {
  test('a list of days, each with its own ordinal', () => {
    const text =
      'Tuyên truyền kỷ niệm 70 năm Ngày mở cảng Sông Trăng (03/4/1956-03/4/2026), 25 năm Ngày ký kết nghĩa hai huyện (12-8-2001 - 12-8-2026) và các hoạt động khác; Tuần phim (28/7-8/8).';
    expect(read(text)).toEqual([
      ['Ngày mở cảng Sông Trăng', 70, '1956-04-03', '2026-04-03'],
      ['Ngày ký kết nghĩa hai huyện', 25, '2001-08-12', '2026-08-12'],
    ]);
  });

  test('two days share one ordinal', () => {
    const text =
      '81 năm Ngày mở hội (19/8/1945 - 19/8/2026) và Ngày hội Lúa mới (2/9/1945 - 2/9/2026); 5 năm hoạt động';
    expect(read(text)).toEqual([
      ['Ngày mở hội', 81, '1945-08-19', '2026-08-19'],
      ['Ngày hội Lúa mới', 81, '1945-09-02', '2026-09-02'],
    ]);
  });

  test('only years are printed', () => {
    expect(read('Kỷ niệm 50 năm sự kiện đắp đê Bãi Dài (1976 - 2026)...')).toEqual([
      ['sự kiện đắp đê Bãi Dài', 50, '1976', '2026'],
    ]);
  });

  test('one day, the year of the anniversary, or no day at all is printed', () => {
    expect(read('96 năm Ngày thành lập hội (03/02/1930).')).toEqual([
      ['Ngày thành lập hội', 96, '1930-02-03', '2026-02-03'],
    ]);
    expect(read('Kỷ niệm Ngày giải phóng huyện (30/4/1975 - 2025)')).toEqual([
      ['Ngày giải phóng huyện', 50, '1975-04-30', '2025-04-30'],
    ]);
    expect(read('các hoạt động kỷ niệm 40 năm thiết lập quan hệ kết nghĩa, giao lưu văn hóa')).toEqual([
      ['thiết lập quan hệ kết nghĩa', 40, null, null],
    ]);
  });

  test('a list may name an event without its year', () => {
    expect(
      read(
        'Mừng 81 năm Ngày mở hội (19/8/1945 - 19/8/2026), 60 năm thành lập bến (02/9), thi đua 5 năm liền',
      ),
    ).toEqual([
      ['Ngày mở hội', 81, '1945-08-19', '2026-08-19'],
      ['thành lập bến', 60, null, null],
    ]);
  });

  test.each([
    'Tổng kết 10 năm thực hiện đề án (2016 - 2026)',
    'Tổ chức tuần lễ du lịch (01/6/2026 - 08/6/2026)',
    'giai đoạn (2021 - 2025)',
    'Quyết định số 12/QĐ-UBND ngày 05/12/2017 của Ủy ban',
    'từ ngày 01/01/2025 đến ngày 31/12/2026',
  ])('%s is no anniversary', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('each value stands where it says', () => {
    const text = 'Nhân dịp 60 năm Ngày mở trường Sông Trăng (05/9/1966-05/9/2026)';
    const [found] = occasionsInText(text);
    const words = [found?.nameRange, found?.ordinalRange, found?.dateRange, found?.anniversaryRange].map(
      (range) => (range ? text.slice(range.start, range.end) : null),
    );
    expect(words).toEqual(['Ngày mở trường Sông Trăng', '60', '05/9/1966', '05/9/2026']);
  });
});
