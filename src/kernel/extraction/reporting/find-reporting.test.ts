import { describe, expect, test } from 'vitest';
import { readText } from '../../document/readers/text/read-text.ts';
import { extractPlan } from '../extract-plan.ts';

type Row = (string | number | null)[];

/** Rows of from, to, via, cadence, due, start year. */
const reporting = (duty: string): Row[] =>
  extractPlan(
    readText(
      `KẾ HOẠCH\n\nMở hội\n\nI. NỘI DUNG\n\n1. Sửa bến.\n\n- Chủ trì: Sở Xây dựng.\n\nII. TỔ CHỨC THỰC HIỆN\n\n${duty}`,
    ),
  ).reporting.map(({ from, to, via, cadence, due, startYear }) => [from, to, via, cadence, due, startYear]);

const culture = 'Sở Văn hóa, Thể thao và Du lịch';

describe('who reports to whom, how often and by when', () => {
  test('half-year and year, through a department', () => {
    expect(
      reporting(
        `1. Các sở, ban, ngành; UBND các xã, phường định kỳ 6 tháng (trước 12/6), năm (trước 08/12) báo cáo kết quả về UBND tỉnh (qua ${culture}).`,
      ),
    ).toEqual([
      ['Các sở, ban, ngành; UBND các xã, phường', 'UBND tỉnh', culture, 'semiannual', '06-12', null],
      ['Các sở, ban, ngành; UBND các xã, phường', 'UBND tỉnh', culture, 'annual', '12-08', null],
    ]);
  });

  test('an office that submits to its head reports to whom the head does', () => {
    expect(reporting('1. Văn phòng Sở tổng hợp, trình Giám đốc Sở báo cáo UBND tỉnh.')).toEqual([
      ['Văn phòng Sở', 'UBND tỉnh', null, null, null, null],
    ]);
  });

  test('several receivers stay one text; reports on demand are one entry', () => {
    expect(
      reporting(
        `1. Giao Sở Ngoại vụ tổng hợp, báo cáo UBND tỉnh, Bộ Tài chính hằng quý và gửi các báo cáo đột xuất nếu được hỏi.`,
      ),
    ).toEqual([
      ['Sở Ngoại vụ', 'UBND tỉnh, Bộ Tài chính', null, 'quarterly', null, null],
      ['Sở Ngoại vụ', 'UBND tỉnh, Bộ Tài chính', null, 'adhoc', null, null],
    ]);
  });

  test('a report that is passed on is a level of its own, with its own day', () => {
    expect(
      reporting(
        '1. Các phòng, đơn vị gửi kết quả về Văn phòng Sở trước ngày 04/12 hằng năm (bắt đầu từ năm 2027) để Văn phòng Sở tổng hợp, báo cáo UBND tỉnh trước ngày 14/12 hằng năm.',
      ),
    ).toEqual([
      ['Các phòng, đơn vị', 'Văn phòng Sở', null, 'annual', '12-04', 2027],
      ['Văn phòng Sở', 'UBND tỉnh', null, 'annual', '12-14', null],
    ]);
  });

  test('the body of the heading reports where the sentence names nobody', () => {
    expect(
      reporting('1. Báo và phát thanh, truyền hình\n\n- Báo cáo UBND tỉnh kết quả trước ngày 05/12.'),
    ).toEqual([['Báo và phát thanh, truyền hình', 'UBND tỉnh', null, null, '12-05', null]]);
  });

  test('difficulties are reported when they come up', () => {
    expect(
      reporting(
        `1. Sở Xây dựng sửa bến.\n\nTrong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị kịp thời phản ánh về ${culture} để được hướng dẫn./.`,
      ),
    ).toEqual([['các đơn vị', culture, null, 'adhoc', null, null]]);
  });

  test.each([
    '1. Sở Nội vụ cử báo cáo viên đi nói chuyện ở các thôn.',
    '1. Sở Nội vụ in các báo cáo chuyên đề thành sách.',
    '1. Sở Nội vụ hướng dẫn các đơn vị khi gặp khó khăn, vướng mắc.',
    '1. Sở Nội vụ triển khai theo Báo cáo số 12/BC-SNV ngày 03/02/2026.',
  ])('%s assigns no report', (duty) => {
    expect(reporting(duty)).toEqual([]);
  });
});
