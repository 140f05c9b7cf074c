import { detectLabel } from '#kernel/language/detect-label.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import type { TextLine } from './split-lines.ts';

/** Lines that are one paragraph of the paper. */
export type JoinedLines = readonly TextLine[];

/** The column at which the source was wrapped by a program; null for text whose lines end where a person ended them. */
export function findWrapColumn(widths: readonly number[]): number | null {
  const long = widths.filter((width) => width > 24);
  if (long.length < 6) return null;
  const column = Math.max(...long);
  if (column > 200) return null;
  const near = long.filter((width) => width > column - 14).length;
  return near >= Math.max(3, long.length * 0.25) ? column : null;
}

/** Cuts a group of lines into paragraphs: a line goes on with the one before unless something says it begins anew. */
export function cutParagraphs(lines: readonly TextLine[], wrapColumn: number | null): JoinedLines[] {
  const paragraphs: TextLine[][] = [];
  const column = wrapColumn ?? findGroupColumn(lines);
  let quote = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || beginsParagraph(before, line, { column, inside: quote > 0 })) {
      paragraphs.push([line]);
      quote = 0;
    } else (paragraphs.at(-1) as TextLine[]).push(line);
    quote = Math.max(0, quote + openBrackets(line.text));
  });
  return paragraphs;
}

/** True when text after a page break goes on with the sentence before it. */
export function continuesAcrossBreak(before: JoinedLines, after: JoinedLines): boolean {
  const last = before.at(-1) as TextLine;
  const next = after[0] as TextLine;
  const head = before[0] as TextLine;
  if (next.headingLevel !== null || startsFormPart(next.text) || detectLabel(next.text)) return false;
  if (isCapitals(last.text) && !isCapitals(next.text)) return false;
  if (/[.;:!?…]["”)]?$/u.test(last.text) || startsFormPart(head.text)) return false;
  if (/^\p{Ll}/u.test(next.text)) return true;
  if (isCapitals(next.text)) return false;
  if (/,$/u.test(last.text) || endsWithLink(last.text)) return true;
  const open = before.reduce((sum, line) => Math.max(0, sum + openBrackets(line.text)), 0);
  return open > 0 && !isShort(last.text);
}

interface LineSurroundings {
  readonly column: number | null;
  readonly inside: boolean;
}

function beginsParagraph(before: TextLine, line: TextLine, { column, inside }: LineSurroundings): boolean {
  if (before.headingLevel !== null || line.headingLevel !== null)
    return line.headingLevel !== null || !/^\p{Ll}/u.test(line.text);
  const full = column !== null && before.width + 1 + firstWord(line.text).length > column;
  const closed = /[.;:!?…]["”)]?$/u.test(before.text);
  const label = detectLabel(line.text);
  if (label) {
    const isMidSentence = !closed && (full || column === null) && isWeakLabel(line.text, before.text, inside);
    return !isMidSentence;
  }
  if (isCapitals(before.text) || isCapitals(line.text))
    return !(full && isCapitals(before.text) && isCapitals(line.text) && detectLabel(before.text));
  if (startsFormPart(line.text)) return !full || closed || /^(?:số\s?:|nơi nhận|kính gửi)/iu.test(line.text);
  if (/^\p{Ll}/u.test(line.text)) return closed && !full && !/[;:]$/u.test(before.text) && column !== null;
  if (full) return false;
  return closed || column !== null || isShort(before.text) || startsLabelledLine(line.text);
}

/** A dash or a number at the head of a line that can as well be a dash or a number of the sentence. */
function isWeakLabel(text: string, before: string, inside: boolean): boolean {
  if (inside) return true;
  if (/^[-–—]\s?\p{Ll}/u.test(text)) return !/^[-–—]\s(?:và|các)\s/u.test(text);
  if (/^[-–—]\s?\d/u.test(text)) return /\d$/u.test(before);
  if (/^[-–—]\s/u.test(text)) return isWordPair(before, text);
  if (/^\d{1,2}\s?[.)]/u.test(text)) return endsWithLink(before);
  return false;
}

/** `Việt Nam` / `- Lào …`: a name, a dash, a short name and more of the sentence. */
function isWordPair(before: string, text: string): boolean {
  if (/[:,]/u.test(text.slice(0, 40)) && !/^[-–—]\s\p{Lu}\p{L}*[,”"]/u.test(text)) return false;
  return (
    /\p{Lu}\p{L}*$/u.test(before) &&
    /^[-–—]\s\p{Lu}\p{L}*(?:[”"’,).;]|\s[-–—(]|\s\p{Lu}\p{L}*(?:[”"’,).;]|\s[-–—(]))/u.test(text)
  );
}

/** The column of a group on its own, when at least three lines end at about the same one. */
function findGroupColumn(lines: readonly TextLine[]): number | null {
  if (lines.length < 3) return longLinePair(lines);
  const column = Math.max(...lines.map((line) => line.width));
  const inner = lines.slice(0, -1);
  const full = inner.filter(
    (line, index) => line.width + 1 + firstWord((lines[index + 1] as TextLine).text).length > column,
  );
  return full.length === inner.length && column > 30 ? column : null;
}

/** Two lines, the first of them long: nobody ends a line by hand there, unless the sentence ended. */
function longLinePair(lines: readonly TextLine[]): number | null {
  const [first, second] = lines;
  if (!first || !second || first.width < 60 || first.width < second.width) return null;
  return first.width;
}

function firstWord(text: string): string {
  return /^\S+/u.exec(text)?.[0] ?? '';
}

function isShort(text: string): boolean {
  return text.length < 50;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^()]*\)/gu, ''));
}

function openBrackets(text: string): number {
  let open = 0;
  for (const sign of text) {
    if (sign === '(' || sign === '“') open += 1;
    else if (sign === ')' || sign === '”') open -= 1;
  }
  return open;
}

/** Parts of the official form that always begin a line of their own. */
function startsFormPart(text: string): boolean {
  const folded = foldText(text);
  return (
    /^(?:so\s?:|noi nhan|kinh gui|can cu\s|v\/v\s|cong hoa xa hoi|doc lap\s?-|luu\s?:|tren day la\s)/u.test(
      folded,
    ) ||
    /^\p{Lu}[\p{L}\s.-]{1,40},\s?ngày\s.{0,12}tháng/u.test(text) ||
    /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\.?\s?\p{Lu}/u.test(text)
  );
}

/** `Cơ quan chủ trì: …` without a bullet. */
function startsLabelledLine(text: string): boolean {
  return /^\p{Lu}[^:.;]{2,60}:(?:\s|$)/u.test(text);
}

const LINKS = new Set(
  'va voi cua ve cac nhung trong tren tai cho do de theo tu den so ngay thang nam bang hoac la duoc tu viec giua nham mot nhat'.split(
    ' ',
  ),
);

/** True when the line ends in a word that cannot end a sentence. */
function endsWithLink(text: string): boolean {
  return LINKS.has(foldText(/(\p{L}+)$/u.exec(text)?.[1] ?? ''));
}
