import type { Paragraph } from '../../document/model/document-tree.ts';
import type { SourcedText } from '../../plan-draft/plan-draft.ts';
import { type FoundDate, findDates } from '../../time/parse-date.ts';
import { quoteWords, spanOf } from '../quote-words.ts';

/** Place and date of issue; each null where it is not printed. */
export interface PlaceAndDate {
  readonly place: SourcedText | null;
  readonly date: SourcedText | null;
}

/** A place stands right before `, ngày`: words with capitals, the short words of names in between. */
const PLACE =
  /(?<place>(?:(?:TP|Tp|TX|Tx)\.\s?|(?:Thành phố|Thị xã|Đặc khu)\s)?\p{Lu}[\p{L}'’]*(?:[\s–-]+(?:\p{Lu}[\p{L}'’]*|\d{1,2}))*)\s*,?\s*$/u;
/** No place is longer; keeps the search short on a line that a scan never ended. */
const LONGEST_PLACE = 60;
/** Words of other parts of the form that recognition puts on the same line, before the place. */
const NOT_A_PLACE = /^(?:Số|Phúc|Độc|Tự|Hạnh)(?![\p{L}])/u;

/**
 * Reads `Quảng Ngãi, ngày 05 tháng 3 năm 2026` of a letterhead; a blank day leaves year and month.
 *
 * The last line that has a date counts, because a date can also stand in a note above.
 */
export function readPlaceAndDate(letterhead: readonly Paragraph[]): PlaceAndDate {
  for (const paragraph of [...letterhead].reverse()) {
    const date = findDates(paragraph.text)
      .filter((found) => isIssueDate(paragraph.text, found))
      .at(-1);
    if (date === undefined) continue;
    const before = paragraph.text.slice(0, date.start).replace(/ngày\s*$/iu, '');
    return {
      place: readPlace(paragraph, before),
      date: { text: date.iso, source: [spanOf(paragraph, date.start, date.end)] },
    };
  }
  return { place: null, date: null };
}

/** The date of issue is written in words (`ngày … tháng … năm …`), or with strokes behind a place and comma. */
function isIssueDate(text: string, date: FoundDate): boolean {
  if (/tháng/iu.test(text.slice(date.start, date.end))) return true;
  return /,\s*(?:ngày\s*)?$/iu.test(text.slice(0, date.start));
}

function readPlace(paragraph: Paragraph, before: string): SourcedText | null {
  if (!/,\s*$/u.test(before)) return null;
  const from = Math.max(0, before.length - LONGEST_PLACE);
  const match = PLACE.exec(before.slice(from));
  const printed = match?.groups?.place;
  if (match === null || printed === undefined) return readLoosePlace(paragraph, before);
  const words = afterNumber(printed);
  if (words === '' || NOT_A_PLACE.test(words)) return null;
  const start = from + match.index + printed.length - words.length;
  return quoteWords(paragraph, start, start + words.length);
}

/** `Suối mây, ngày …`: a name whose second capital the typist forgot, alone on its line. */
function readLoosePlace(paragraph: Paragraph, before: string): SourcedText | null {
  const words = /^(\p{Lu}\p{Ll}+(?:\s\p{Ll}+){1,3}),\s*$/u.exec(before)?.[1];
  return words === undefined || NOT_A_PLACE.test(words) ? null : quoteWords(paragraph, 0, words.length);
}

/** Drops the end of a symbol (`UBND`) that stands before the place on a merged line. */
function afterNumber(printed: string): string {
  return printed.replace(/^(?:[A-ZĐ]{2,}[-\s]+)+(?=\p{Lu}\p{Ll})/u, '');
}
