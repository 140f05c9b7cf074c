import { describe, expect, test } from 'vitest';
import { readSchedule } from './read-schedule.ts';

const read = (text: string) =>
  readSchedule(text).map(({ cadence, due, startYear }) => [cadence, due, startYear]);

describe('when something is to be reported', () => {
  test.each<[string, (string | number | null)[][]]>([
    [
      '6 tháng (trước 15/6), năm (trước 05/12)',
      [
        ['semiannual', '06-15', null],
        ['annual', '12-05', null],
      ],
    ],
    [
      '6 tháng (trước ngày 19 tháng 6), hàng năm (trước 19 tháng 12)',
      [
        ['semiannual', '06-19', null],
        ['annual', '12-19', null],
      ],
    ],
    [
      'trước ngày 05/6 (6 tháng) và trước ngày 05/12 (năm)',
      [
        ['semiannual', '06-05', null],
        ['annual', '12-05', null],
      ],
    ],
    [
      'định kỳ 6 tháng và hằng năm trước ngày 10/6 và ngày 10/12',
      [
        ['semiannual', '06-10', null],
        ['annual', '12-10', null],
      ],
    ],
    [
      'định kỳ trước ngày 18/5 và 18/11 hoặc báo cáo đột xuất',
      [
        ['periodic', '05-18', null],
        ['periodic', '11-18', null],
        ['adhoc', null, null],
      ],
    ],
    [
      'định kỳ trước ngày 18/5 và 18/11 hằng năm',
      [
        ['periodic', '05-18', null],
        ['periodic', '11-18', null],
      ],
    ],
    [
      'trước ngày 10/12 hàng năm (bắt đầu từ năm 2027) hoặc đột xuất',
      [
        ['annual', '12-10', 2027],
        ['adhoc', null, null],
      ],
    ],
    ['định kỳ hằng năm', [['annual', null, null]]],
    [
      'định kỳ hằng quý, 6 tháng, năm',
      [
        ['quarterly', null, null],
        ['semiannual', null, null],
        ['annual', null, null],
      ],
    ],
    [
      'định kỳ 6 tháng, hằng năm (trước ngày 15/12)',
      [
        ['semiannual', null, null],
        ['annual', '12-15', null],
      ],
    ],
    ['trước ngày 25 hằng tháng', [['monthly', null, null]]],
    ['định kỳ kết quả thực hiện', [['periodic', null, null]]],
    ['trước 16 giờ 00 ngày 30/10/2026', [[null, '10-30', null]]],
    ['trước 9h30’ sáng thứ Sáu, ngày 30/10/2026', [[null, '10-30', null]]],
    ['chậm nhất 17 giờ 00 phút, thứ Hai (ngày 02/11/2026)', [[null, '11-02', null]]],
    ['trước 17 giờ 00 hằng ngày', [['periodic', null, null]]],
    ['hằng tuần', [['periodic', null, null]]],
    ['khi có yêu cầu', [['adhoc', null, null]]],
    [
      'định kỳ 6 tháng, năm và báo cáo đột xuất khi có yêu cầu',
      [
        ['semiannual', null, null],
        ['annual', null, null],
        ['adhoc', null, null],
      ],
    ],
    [
      'trước ngày 20 hằng tháng, báo cáo tổng hợp trước 16h30 ngày 30/6/2026',
      [
        ['monthly', null, null],
        [null, '06-30', null],
      ],
    ],
    ['ngày 25 hằng tháng, bắt đầu từ tháng 3 năm 2026', [['monthly', null, 2026]]],
    [
      '6 tháng (trước 15/6), 9 tháng (trước 15/9), năm (trước 15/12)',
      [
        ['semiannual', '06-15', null],
        ['quarterly', '09-15', null],
        ['annual', '12-15', null],
      ],
    ],
    ['chậm nhất là ngày 15/11', [[null, '11-15', null]]],
    ['kết quả năm 2026 của đơn vị', []],
    ['kỷ niệm Ngày 20/11 và tháng 6 năm 2026', []],
    [
      '6 tháng, hằng năm gửi về Sở (trước ngày 10/6 đối với báo cáo 6 tháng và trước ngày 10/12 đối với báo cáo năm)',
      [
        ['semiannual', '06-10', null],
        ['annual', '12-10', null],
      ],
    ],
    [
      'trước ngày 15 hàng tháng, ngày 15 tháng cuối quý (báo cáo quý), trước ngày 15/6 (báo cáo 6 tháng)',
      [
        ['monthly', null, null],
        ['quarterly', null, null],
        ['semiannual', '06-15', null],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
