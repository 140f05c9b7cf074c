import type { Paragraph } from '../../document/model/document-tree.ts';
import type { DraftDocument, SourcedText } from '../../plan-draft/plan-draft.ts';
import { findDates } from '../../time/parse-date.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { joinQuotes, quoteWords, spanOf } from '../quote-words.ts';
import { readKind } from '../regions/kind-line.ts';
import { letterheadLines } from './letterhead-lines.ts';
import { readLostTitle } from './title-from-text.ts';

/** Kind and subject (trích yếu) of a document, and its year. */
export type Title = Pick<DraftDocument, 'type' | 'subject' | 'year'>;

/**
 * Reads kind and subject from the title, or `V/v …` of a letter; the year is the one that the subject names
 * (`… năm 2026`), not that of the day of issue.
 */
export function readTitle(context: ExtractionContext): Title {
  const { regions } = context;
  const { kindLine } = regions;
  const lost = kindLine === null ? readLostTitle(context) : null;
  const kind = kindLine === null ? null : (readKind(kindLine.text) ?? readKind(kindLine.text.toUpperCase()));
  const lines = subjectLines(context);
  if (kindLine !== null && kind !== null && kind.end < kindLine.text.length) {
    lines.unshift({ paragraph: kindLine, start: kind.end });
  }
  return {
    type: kindLine !== null && kind !== null ? quoteWords(kindLine, 0, kind.end) : (lost?.type ?? null),
    subject:
      lost?.subject ??
      joinQuotes(
        lines.map(({ paragraph, start }, index) =>
          quoteSubject(paragraph, start, index === lines.length - 1),
        ),
      ),
    year: yearOf(lines),
  };
}

/** The paragraphs in which the subject stands. */
export function subjectParagraphs(context: ExtractionContext): readonly Paragraph[] {
  return subjectLines(context).map(({ paragraph }) => paragraph);
}

interface SubjectLine {
  readonly paragraph: Paragraph;
  readonly start: number;
}

/** How the text below a title begins; only the first line of a title can begin so too. */
const OPENS_TEXT = /^(?:Căn cứ|Thực hiện|Triển khai|Trên cơ sở|Nhằm|Để|Xét|Theo|Trong)\s/u;
/** `(Ban hành kèm theo …)` says where a plan comes from, rules of dashes say nothing: no words of the subject. */
const NOT_SUBJECT = /^\((?:ban hành\s+)?kèm theo|^[-–—_*=.\s]+$/iu;

function subjectLines(context: ExtractionContext): SubjectLine[] {
  const { kindLine, subject } = context.regions;
  if (kindLine !== null) {
    const opening = subject.findIndex(({ text }, index) => index > 0 && OPENS_TEXT.test(text));
    return beforeWhoDecides(opening < 0 ? subject : subject.slice(0, opening))
      .filter(({ text }) => !NOT_SUBJECT.test(text))
      .map((paragraph) => ({ paragraph, start: 0 }));
  }
  const letterhead = letterheadLines(context);
  const marked = letterhead.findIndex(({ text }) => /^V\/v(?:\s|:|$)/iu.test(text));
  const about = letterhead.findIndex(({ text }) => /^Về\s\p{Ll}/u.test(text));
  const at = marked >= 0 ? marked : about >= 0 ? about : subjectBelowNumber(letterhead);
  if (at < 0) return [];
  const behind = letterhead.slice(at + 1);
  const end = behind.findIndex(({ text }) => !isMoreOfSubject(text));
  const more = end < 0 ? behind : behind.slice(0, end);
  return [letterhead[at], ...more].flatMap((paragraph) => (paragraph ? [{ paragraph, start: 0 }] : []));
}

/** The Party's letters print their subject right below the number, without a word that opens it; -1 without one. */
function subjectBelowNumber(letterhead: readonly Paragraph[]): number {
  const numbered = letterhead.findIndex(({ text }) => /^S[ốô]\s?:?\s?\d{0,6}\s?[-–/]\s?\p{Lu}/u.test(text));
  const below = letterhead[numbered + 1];
  if (numbered < 0 || below === undefined) return -1;
  return isMoreOfSubject(below.text) && below.text.split(/\s+/u).length > 3 ? numbered + 1 : -1;
}

/** The subject of a decision ends where it names who decides; `KHÓA … KỲ HỌP …` of a council stands below that. */
function beforeWhoDecides(lines: readonly Paragraph[]): readonly Paragraph[] {
  const at = lines.findIndex(
    ({ text }, index) =>
      index > 0 && isWhoDecides(text) && !/(?:CỦA|VÀ|DO|VỚI|CHO|,)$/u.test(lines[index - 1]?.text ?? ''),
  );
  const below = lines.slice(at + 1);
  const isLast = below.every(({ text }) => /^(?:KH[ÓO][ÁA]|KỲ HỌP|NHIỆM KỲ|\()/u.test(text));
  return at > 0 && isLast ? lines.slice(0, at) : lines;
}

/** A decision names who decides, in capitals, between subject and bases. */
function isWhoDecides(text: string): boolean {
  return (
    !/\p{Ll}/u.test(text) &&
    /^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|UBND|GIÁM ĐỐC|BỘ TRƯỞNG|HỘI ĐỒNG|BAN |THỦ TƯỚNG|BỘ CHÍNH TRỊ|CHÍNH PHỦ$)/u.test(
      text,
    )
  );
}

/** A `V/v` goes on over narrow lines until the motto, the place with its date, or anything in capitals. */
function isMoreOfSubject(text: string): boolean {
  if (!/\p{Ll}/u.test(text) || findDates(text).length > 0) return false;
  return !/^(?:kính gửi|độc lập|cộng hòa|số\s*:)/iu.test(text);
}

/** A comma at the end of a line belongs to the subject unless the line is its last. */
function quoteSubject(paragraph: Paragraph, start: number, isLast: boolean): SourcedText {
  const { text } = paragraph;
  const opening = /^[\s:–-]*/u.exec(text.slice(start))?.[0].length ?? 0;
  const quoted = quoteWords(paragraph, start + opening, text.length);
  if (isLast || !/,\s*$/u.test(text)) return quoted;
  const [place] = quoted.source;
  return place === undefined
    ? quoted
    : { text: `${quoted.text},`, source: [spanOf(paragraph, place.start, place.end + 1)] };
}

/** A year that the plan is for; not the end of a span of years, of a vision, or part of a date. */
const YEAR = /(?<![\p{L}])năm\s+(?<year>(?:19|20)\d{2})(?!\d|\s?[-–/]\s?(?:20)?\d{2}|\s?[-–]\s*$)/giu;
const NOT_THE_PLANS =
  /(?:đến|tới|tầm nhìn|từ|kể từ|hết|sau|tháng\s+\d{1,2}|quý\s+(?:[IV]{1,3}|\d))\s*$|(?:19|20)\d{2}\s?[-–]\s?$/iu;

function yearOf(lines: readonly SubjectLine[]): DraftDocument['year'] {
  for (const [index, { paragraph, start }] of lines.entries()) {
    const broken = yearBehindBreak(lines[index - 1], paragraph);
    if (broken !== null) return broken;
    for (const match of paragraph.text.slice(start).matchAll(YEAR)) {
      const at = start + match.index;
      const above = lines[index - 1]?.paragraph.text.slice(-24) ?? '';
      if (NOT_THE_PLANS.test(`${above} ${paragraph.text.slice(Math.max(0, at - 24), at)}`)) continue;
      const end = at + match[0].length;
      return { value: Number(match.groups?.year), source: [spanOf(paragraph, end - 4, end)] };
    }
  }
  return null;
}

/** `… NĂM` at the end of one line and `2026` at the head of the next. */
function yearBehindBreak(above: SubjectLine | undefined, paragraph: Paragraph): DraftDocument['year'] {
  const words = /(?<before>.{0,24})(?<![\p{L}])năm$/iu.exec(above?.paragraph.text ?? '');
  const year = /^(?:19|20)\d{2}(?!\d|\s?[-–/]\s?(?:20)?\d{2}|\s?[-–]\s*$)/u.exec(paragraph.text);
  if (words === null || year === null || NOT_THE_PLANS.test(words.groups?.before ?? '')) return null;
  return { value: Number(year[0]), source: [spanOf(paragraph, 0, 4)] };
}
