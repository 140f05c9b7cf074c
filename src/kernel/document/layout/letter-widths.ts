/**
 * Widths of letters in thousandths of the size, for Times New Roman and the fonts that share its metrics: the
 * characters from U+0020 to U+007E in order. Letters with marks are as wide as those without.
 */
const regular = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const bold = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
  500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
  500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
  333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];
/** Letters and signs that are no letter of the list with a mark: regular, bold. */
const others: Readonly<Record<string, readonly [number, number]>> = {
  ơ: [529, 554],
  ư: [542, 600],
  Ơ: [722, 778],
  Ư: [776, 796],
  đ: [500, 556],
  Đ: [722, 722],
  '–': [500, 500],
  '—': [1000, 1000],
  '…': [1000, 1000],
  '“': [444, 500],
  '”': [444, 500],
  '•': [350, 350],
  '\u00a0': [250, 250],
};
/** What an unknown sign is taken for. */
const middling = 500;
/** The horn of ơ and ư is part of the letter, the other marks stand above or below it. */
const marksAside = /[\u0300-\u031a\u031c-\u036f]/gu;

/** The width of a text in points when it is set on one line. */
export function measureText(text: string, size: number, isBold: boolean): number {
  const table = isBold ? bold : regular;
  let sum = 0;
  for (const letter of text.normalize('NFD').replace(marksAside, '').normalize('NFC')) {
    sum += others[letter]?.[isBold ? 1 : 0] ?? table[letter.charCodeAt(0) - 0x20] ?? middling;
  }
  return (sum * size) / 1000;
}
