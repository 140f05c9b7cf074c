import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { extractPlan } from '#kernel/extraction/extract-plan.ts';
import { printDraft } from '#kernel/plan-draft/print-draft.ts';

/** Words, marks and torn pieces that the rules look for, thrown together without sense. */
const PIECES =
  'Số: |/KH-UBND|15/KH-UBND|57-KL/TW|KẾ HOẠCH|CỦA|ỦY BAN NHÂN DÂN|TỈNH X|SỞ|Sở Nội vụ|UBND tỉnh|các |, |; |. |: |\n|\n\n|- |+ |1. |I. |a) |(|)|**|trước ngày |15/6|20 tháng 12|năm|hằng năm|6 tháng|định kỳ|đột xuất|báo cáo |gửi |về |qua |để |tổng hợp|vướng mắc|kỷ niệm |60 năm |(1/5/1966-1/5/2026)|(1966 - 2026)|ngày   tháng 02 năm 2026|Bạch Hà, |Nơi nhận:|Lưu: VT|TM. |KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lò Văn Núi|Kinh phí|ngân sách |V/v |Kính gửi|Căn cứ |Thực hiện |chủ trì|phối hợp|Quý II/2026|| |'.split(
    '|',
  );

test('whatever the words, something is read and every place lies within its block', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
        maxLength: 90,
      }),
      (pieces) => {
        const tree = readText(pieces.join(' '));
        const lengths = new Map([...paragraphsOf(tree)].map(({ id, text }) => [id, text.length]));
        const printed = printDraft(extractPlan(tree), 'any.txt', { spans: true });
        for (const span of spansBelow(printed)) {
          const length = lengths.get(span.block) ?? -1;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(length);
        }
      },
    ),
    { numRuns: 300 },
  );
});

interface Span {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

function spansBelow(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('block' in value && 'start' in value) return [value as Span];
  return Object.values(value).flatMap(spansBelow);
}
