import type { Paragraph } from '../../document/model/document-tree.ts';
import type { DraftDocument, SourcedText } from '../../plan-draft/plan-draft.ts';
import { findDates } from '../../time/parse-date.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { joinQuotes, quoteWords, spanOf } from '../quote-words.ts';
import { readKind } from '../regions/kind-line.ts';
import { letterheadLines } from './letterhead-lines.ts';

/** Kind and subject (trích yếu) of a document, and its year. */
export type Title = Pick<DraftDocument, 'type' | 'subject' | 'year'>;

/**
 * Reads kind and subject from the title, or `V/v …` of a letter; the year is the one that the subject names
 * (`… năm 2026`), not that of the day of issue.
 */
export function readTitle(context: ExtractionContext): Title {
  const { regions } = context;
  const { kindLine } = regions;
  const kind = kindLine === null ? null : readKind(kindLine.text);
  const lines = subjectLines(context);
  if (kindLine !== null && kind !== null && kind.end < kindLine.text.length) {
    lines.unshift({ paragraph: kindLine, start: kind.end });
  }
  return {
    type: kindLine !== null && kind !== null ? quoteWords(kindLine, 0, kind.end) : null,
    subject: joinQuotes(lines.map(({ paragraph, start }) => quoteSubject(paragraph, start))),
    year: yearOf(lines),
  };
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
    return (opening < 0 ? subject : subject.slice(0, opening))
      .filter(({ text }, index) => !NOT_SUBJECT.test(text) && !(index > 0 && isWhoDecides(text)))
      .map((paragraph) => ({ paragraph, start: 0 }));
  }
  const letterhead = letterheadLines(context);
  const at = letterhead.findIndex(({ text }) => /^V\/v(?:\s|:|$)/iu.test(text));
  if (at < 0) return [];
  const behind = letterhead.slice(at + 1);
  const end = behind.findIndex(({ text }) => !isMoreOfSubject(text));
  const more = end < 0 ? behind : behind.slice(0, end);
  return [letterhead[at], ...more].flatMap((paragraph) => (paragraph ? [{ paragraph, start: 0 }] : []));
}

/** A decision names who decides, in capitals, between subject and bases. */
function isWhoDecides(text: string): boolean {
  return (
    !/\p{Ll}/u.test(text) &&
    /^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|UBND|GIÁM ĐỐC|BỘ TRƯỞNG|HỘI ĐỒNG|BAN |THỦ TƯỚNG|BỘ CHÍNH TRỊ)/u.test(text)
  );
}

/** A `V/v` goes on over narrow lines until the motto, the place with its date, or anything in capitals. */
function isMoreOfSubject(text: string): boolean {
  if (!/\p{Ll}/u.test(text) || findDates(text).length > 0) return false;
  return !/^(?:kính gửi|độc lập|cộng hòa|số\s*:)/iu.test(text);
}

function quoteSubject(paragraph: Paragraph, start: number): SourcedText {
  const { text } = paragraph;
  const opening = /^[\s:–-]*/u.exec(text.slice(start))?.[0].length ?? 0;
  return quoteWords(paragraph, start + opening, text.length);
}

/** A year that the plan is for; not the end of a span of years, of a vision, or part of a date. */
const YEAR = /(?<![\p{L}])năm\s+(?<year>(?:19|20)\d{2})(?!\d|\s?[-–/]\s?(?:20)?\d{2})/giu;
const NOT_THE_PLANS = /(?:đến|tới|tầm nhìn|từ|kể từ|hết|sau|tháng\s+\d{1,2})\s*$|(?:19|20)\d{2}\s?[-–]\s?$/iu;

function yearOf(lines: readonly SubjectLine[]): DraftDocument['year'] {
  for (const { paragraph, start } of lines) {
    for (const match of paragraph.text.slice(start).matchAll(YEAR)) {
      const at = start + match.index;
      if (NOT_THE_PLANS.test(paragraph.text.slice(Math.max(0, at - 24), at))) continue;
      const end = at + match[0].length;
      return { value: Number(match.groups?.year), source: [spanOf(paragraph, end - 4, end)] };
    }
  }
  return null;
}
