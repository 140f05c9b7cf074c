import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { readDutyTime } from './read-duty-time.ts';

function duty(text: string): { paragraph: Paragraph; start: number } {
  const [paragraph] = paragraphsOf(readText(text));
  if (paragraph === undefined) throw new Error('no paragraph');
  return { paragraph, start: 0 };
}

/** The words and the day that one duty gives as its end. */
function endOf(...texts: string[]): string | null {
  const time = readDutyTime(texts.map(duty), 2026);
  return time === null ? null : `${time.text} → ${time.until ?? time.to}`;
}

describe('the end of a duty', () => {
  test('is the day that its own work has, beside the reports that come round', () => {
    expect(
      endOf(
        'Các sở xây dựng kế hoạch của mình trước ngày 28/02/2026; định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 10/12) báo cáo kết quả về UBND tỉnh.',
      ),
    ).toBe('trước ngày 28/02/2026 → 2026-02-28');
    expect(endOf('Sở Tài chính trình dự toán chậm nhất ngày 15/3; phối hợp giải ngân.')).toBe(
      'chậm nhất ngày 15/3 → 2026-03-15',
    );
    expect(endOf('Công an tỉnh gửi phương án trước 16 giờ 00 ngày 14/6/2026.')).toBe(
      'trước 16 giờ 00 ngày 14/6/2026 → 2026-06-14T16:00',
    );
  });

  test('is a report asked for once, where nothing else has a day', () => {
    expect(endOf('Sở làm đầu mối, báo cáo UBND tỉnh tiến độ trước ngày 15/02/2027.')).toBe(
      'trước ngày 15/02/2027 → 2027-02-15',
    );
    expect(
      endOf('Xây dựng kế hoạch trước ngày 28/02/2026', 'Báo cáo kết quả về Sở trước ngày 30/11/2026.'),
    ).toBe('trước ngày 28/02/2026 → 2026-02-28');
  });

  test('is none where everything comes round, or where the words name several', () => {
    expect(endOf('Báo cáo UBND xã 6 tháng trước ngày 05/6, năm trước ngày 05/12.')).toBeNull();
    expect(endOf('Gửi ảnh và chuyện về Phòng trước ngày 25 hằng tháng.')).toBeNull();
    expect(endOf('Gửi kết quả trước ngày 05/6 (6 tháng) và trước ngày 05/12 (năm).')).toBeNull();
    expect(endOf('Lập danh mục trước ngày 10/3; trao giải trước ngày 20/10.')).toBeNull();
    expect(endOf('Theo dõi, đôn đốc; tham mưu khi có vướng mắc.')).toBeNull();
  });

  test('stands where its words say so, whatever else the duty says', () => {
    const phrase = fc.constantFrom(
      'phối hợp tổ chức hội nghị',
      'định kỳ 6 tháng (trước ngày 10/6) báo cáo về Sở',
      'bố trí kinh phí',
      'hằng quý gửi kết quả về Văn phòng',
    );
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 4 }), fc.array(phrase, { maxLength: 4 }), (before, after) => {
        const text = [...before, 'xây dựng kế hoạch xong trước ngày 28/02/2026', ...after].join('; ');
        const at = duty(text);
        const time = readDutyTime([at], 2026);
        const [place] = time?.source ?? [];
        expect(time?.to).toBe('2026-02-28');
        expect(at.paragraph.text.slice(place?.start, place?.end)).toBe(time?.text);
      }),
    );
  });
});
