import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import type { PdfPage, PdfRule, PdfTextItem } from '#kernel/document/readers/pdf/pdf-page.ts';
import { readPdfPages } from '#kernel/document/readers/pdf/read-pdf-pages.ts';

/** Words that the rules look for, and others. */
const words =
  'STT|Nội dung|Chủ trì|Thời gian|1|2|I. Việc chung|- Lưu: VT|Nơi nhận:|Số: 12/KH-UBND|Người ký: Xã Nà Hin|TM. ỦY BAN|Quý I|đường|ấ|kế|hoạch|và|ﬁ|\uf0b7|(|“|/|-|KẾ HOẠCH|ngày     tháng 3'.split(
    '|',
  );
const place = fc.oneof(
  fc.integer({ min: 0, max: 842 }),
  fc.constantFrom(-1e9, 1e30, 85, 85.3, 100, 113, 114.2, 300),
);
const item: fc.Arbitrary<PdfTextItem> = fc.record({
  text: fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 8 })),
  x: place,
  baseline: place,
  width: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(1e20, 0.001)),
  size: fc.constantFrom(0.001, 7, 9, 11, 12, 14, 14, 14, 80, 1e9),
  font: fc.constantFrom('Song', 'Song-Bold', '.VnTime', 'VNI-Times'),
  bold: fc.boolean(),
  italic: fc.boolean(),
  turned: fc.constantFrom(false, false, false, false, true),
});
const rule: fc.Arbitrary<PdfRule> = fc
  .tuple(place, place, fc.integer({ min: 0, max: 500 }), fc.boolean())
  .map(([left, top, length, isLevel]) =>
    isLevel
      ? { left, top, right: left + length, bottom: top }
      : { left, top, right: left, bottom: top + length },
  );
const page: fc.Arbitrary<PdfPage> = fc.record({
  width: fc.constantFrom(595, 842, 0),
  height: fc.constantFrom(842, 595, 0),
  items: fc.array(item, { maxLength: 40 }),
  rules: fc.array(rule, { maxLength: 20 }),
  isPictured: fc.boolean(),
  isUnseen: fc.boolean(),
  remarks: fc.array(fc.constantFrom('Đã xem', 'MẬT'), { maxLength: 1 }),
});

test('whatever stands on a page, it is read, in composed letters, and every place lies within its paragraph', () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 3 }), (pages) => {
      const tree = readPdfPages(pages);
      for (const { text, label, emphasis } of paragraphsOf(tree)) {
        expect(text).toBe(text.normalize('NFC').trim());
        expect(label?.end ?? 0).toBeLessThanOrEqual(text.length);
        for (const { start, end } of emphasis) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('no word of a page is lost: it stands in the text or is told', () => {
  const whole = fc.record({
    width: fc.constant(595),
    height: fc.constant(842),
    items: fc.array(
      fc.record({
        text: fc.constantFrom(...words.filter((word) => !/[\d\uf0b7ﬁ]/u.test(word))),
        x: fc.integer({ min: 60, max: 500 }),
        baseline: fc.integer({ min: 100, max: 740 }),
        width: fc.integer({ min: 5, max: 80 }),
        size: fc.constantFrom(11, 13, 14),
        font: fc.constant('Song'),
        bold: fc.boolean(),
        italic: fc.boolean(),
        turned: fc.constant(false),
      }),
      { maxLength: 40 },
    ),
    rules: fc.array(rule, { maxLength: 12 }),
    isPictured: fc.constant(false),
    isUnseen: fc.constant(false),
    remarks: fc.constant([]),
  });
  const lettersOf = (texts: readonly string[]): string =>
    [
      ...texts
        .join('')
        .normalize('NFC')
        .replace(/[^\p{L}]/gu, ''),
    ]
      .sort()
      .join('');
  fc.assert(
    fc.property(whole, (printed) => {
      const tree = readPdfPages([printed]);
      const read = [...paragraphsOf(tree)].map(({ text }) => text);
      const told = tree.findings.flatMap(({ values }) => values.text ?? []);
      expect(lettersOf([...read, ...told])).toBe(lettersOf(printed.items.map(({ text }) => text)));
    }),
    { numRuns: 200 },
  );
}, 60_000);
