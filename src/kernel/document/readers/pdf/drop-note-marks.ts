import { leastOf } from '#kernel/base/extremes.ts';
import type { PdfTextItem } from './pdf-page.ts';

/** Raised numbers are smaller than this share of the words that they stand at, and lifted by at least that share. */
const SMALL = 0.8;
const LIFTED = 0.15;
/** Notes stand below this share of the page. */
const NOTES_BELOW = 0.4;

/**
 * Leaves out the raised numbers by which words point at notes. A raised number that no note on the page begins with
 * stays: `km2`.
 */
export function dropNoteMarks(items: readonly PdfTextItem[], height: number): readonly PdfTextItem[] {
  const numbers = items.filter((item) => /^[([]?\d{1,2}[)\]]?$/u.test(item.text.trim()));
  if (numbers.length < 2) return items;
  const marks = new Set(
    numbers.filter((number) => isRaised(number, items) && opensNote(number, numbers, items, height)),
  );
  return marks.size === 0 ? items : items.filter((item) => !marks.has(item));
}

/** True for a number that hangs at the end of larger words. */
function isRaised(number: PdfTextItem, items: readonly PdfTextItem[]): boolean {
  return items.some((item) => {
    const lift = item.baseline - number.baseline;
    const gap = number.x - (item.x + item.width);
    return (
      number.size < item.size * SMALL &&
      lift > item.size * LIFTED &&
      lift < item.size * 0.6 &&
      Math.abs(gap) < item.size * 0.3 &&
      item.text.trim() !== ''
    );
  });
}

/** True when the same number stands further down at the head of words smaller than those above. */
function opensNote(
  number: PdfTextItem,
  numbers: readonly PdfTextItem[],
  items: readonly PdfTextItem[],
  height: number,
): boolean {
  const left = leastOf(items.map((item) => item.x));
  const isHead = (other: PdfTextItem): boolean =>
    other !== number &&
    other.text.trim() === number.text.trim() &&
    other.baseline > Math.max(number.baseline, height * NOTES_BELOW) &&
    other.x < left + 40;
  const opensText = items.some(
    (item) =>
      item.baseline > height * NOTES_BELOW &&
      item.baseline > number.baseline + number.size * 2 &&
      item.x < left + 40 &&
      item.text.startsWith(`${number.text.trim()} `),
  );
  return opensText || numbers.some(isHead);
}
