import { detectLabel } from '#kernel/language/detect-label.ts';
import type { PdfLine } from './gather-lines.ts';
import { type StyledText, StyledTextBuilder } from './styled-text.ts';

/** The stretch of the page in which lines may run. */
export interface LineArea {
  readonly left: number;
  readonly right: number;
  /** Distance of two lines of one paragraph. */
  readonly pitch: number;
  /** True when paragraphs begin further right than their lines go on. */
  readonly indents: boolean;
  /** Where paragraphs begin that are set in from the left edge, when three lines share the place. */
  readonly indent: number | null;
  /** A column beside another one: of short entries (recipients), of centered lines (a letterhead); or a cell. */
  readonly column: 'entries' | 'centered' | 'cell' | null;
}

/** Places that differ by less, in sizes of the font, are the same. */
const NEAR = 0.45;

/** Cuts lines into paragraphs: a line goes on with the one before unless place or words say it begins anew. */
export function joinLines(lines: readonly PdfLine[], areaOf: (line: PdfLine) => LineArea): PdfLine[][] {
  const paragraphs: PdfLine[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || beginsParagraph(paragraph, line, areaOf)) paragraphs.push([line]);
    else paragraph.push(line);
  }
  return paragraphs;
}

/** The words of a paragraph, its line ends as spaces where the sentence has one. */
export function joinText(lines: readonly PdfLine[]): StyledText {
  const text = new StyledTextBuilder();
  for (const line of lines) {
    if (!endsTied(text.tail, line.text) && !isBrokenShort(text.tail, line.text)) text.addSpace();
    text.addStyled(line);
  }
  return text.finish();
}

/** The area of lines that stand in one column: from their own edges. */
export function areaOfLines(lines: readonly PdfLine[], left: number, right: number): LineArea {
  const starts = lines.filter((line) => detectLabel(line.text) !== null);
  const indented = starts.filter((line) => line.left > left + NEAR * line.size);
  return {
    left,
    right,
    pitch: usualPitch(lines),
    indents: starts.length > 0 && indented.length * 2 > starts.length,
    indent: usualIndent(lines, left),
    column: null,
  };
}

/** Centered lines begin anywhere; what begins at one place again and again is set in. */
function usualIndent(lines: readonly PdfLine[], left: number): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const place = Math.round(line.left);
    if (place > left + line.size) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, count], [, other]) => other - count);
  return best !== undefined && best[1] > 2 ? best[0] : null;
}

/** True for a line whose free room is about the same on both sides. */
export function isCentered(line: PdfLine, area: LineArea): boolean {
  const before = line.left - area.left;
  const after = area.right - line.right;
  if (area.column !== 'centered' && area.indent !== null && Math.abs(line.left - area.indent) < 1.5)
    return false;
  // A line as wide as the text is centered only where it leaves the same little room on both sides.
  const isWide = area.column !== 'centered' && before <= line.size;
  if (isWide) return before > line.size * 0.2 && Math.abs(before - after) < line.size * 0.15;
  return Math.abs(before - after) < Math.max(line.size * 0.6, before * 0.1);
}

function beginsParagraph(
  paragraph: readonly PdfLine[],
  line: PdfLine,
  areaOf: (line: PdfLine) => LineArea,
): boolean {
  const before = paragraph.at(-1) as PdfLine;
  const area = areaOf(line);
  const samePage = before.page === line.page;
  const gap = line.baseline - before.baseline;
  if (Math.abs(before.size - line.size) > before.size * 0.15) return true;
  if (samePage && (gap > Math.max(area.pitch, before.size) * 1.9 || gap < 0)) return true;
  // Rows of a table that could not be rebuilt stay apart.
  if (before.wideGaps > 1 && line.wideGaps > 1) return true;
  if (cannotEnd(before.text) || isBrokenShort(before.text, line.text)) return false;
  if (area.column !== 'cell' && startsFormLine(line.text)) return true;
  if (paragraph.every(isBold) && line.bold.every((bold) => !bold)) return true;
  const closed = isClosed(before.text);
  const centered = isCentered(line, area) && isCentered(before, areaOf(before));
  const room = centered ? freeRoom(before, areaOf(before)) : areaOf(before).right - before.right;
  // Widths of words are estimates: in doubt the end of a sentence decides.
  const isFull = room < (line.firstWidth + line.size * 0.25) * (closed ? 0.92 : 1.15);
  const isLabelled = detectLabel(line.text) !== null;
  const isSmall = /^\(?\p{Ll}/u.test(line.text) && !isLabelled;
  if (centered)
    return (
      !(isFull || isSmall) ||
      isCapitals(before.text) !== isCapitals(line.text) ||
      isBold(before) !== isBold(line)
    );
  if (isLabelled) return !isFull || !isInsideSentence(paragraph, line, area);
  if (area.column === 'entries' && !closed && detectLabel((paragraph[0] as PdfLine).text) !== null)
    return false;
  if (!isFull) return closed || !isSmall || isCapitals(before.text);
  if (isCapitals(before.text) && !isCapitals(line.text) && !isSmall) return true;
  if (closed && samePage && gap > area.pitch * 1.2) return true;
  return isIndented(paragraph, line, area) && !isSmall;
}

/** What a centered line leaves on both sides. */
function freeRoom(line: PdfLine, area: LineArea): number {
  return area.right - area.left - (line.right - line.left);
}

/** `ST` / `T`: a column too narrow for the short form that names it; what is broken off is no syllable. */
function isBrokenShort(before: string, next: string): boolean {
  return /^[A-ZĐ]{1,4}$/u.test(before) && /^[BCDĐGHKLMNPQRSTVX]{1,2}$/u.test(next);
}

/** Words after which no paragraph ends, and numbers of documents cut behind `/` and `-`. */
function cannotEnd(text: string): boolean {
  return /(?:^|\s)(?:và|của|với|thuộc|ngày|tháng|năm|số)$|[\p{L}\d][-/]$/iu.test(text);
}

/** Lines that begin anew: who signs by whose authority, a body below the one that it belongs to, number and subject. */
function startsFormLine(text: string): boolean {
  return (
    /^(?:V\/v\s|Số\s?:)/iu.test(text) ||
    /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|Q)\.?\s?\p{Lu}{2}/u.test(text) ||
    (isCapitals(text) &&
      /^(?:PHÓ|CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|CHÁNH|TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|SỞ|UBND|PHÒNG|CHI CỤC|TRUNG TÂM)\s/u.test(
        `${text} `,
      ))
  );
}

/** A dash or number that the sentence itself printed at the head of a line. */
function isInsideSentence(paragraph: readonly PdfLine[], line: PdfLine, area: LineArea): boolean {
  if (isClosed((paragraph.at(-1) as PdfLine).text)) return false;
  if (isQuoteOpen(paragraph)) return true;
  if (area.indents) return line.left < area.left + NEAR * line.size;
  return /^[-–—]\s?[\p{Ll}\d]/u.test(line.text) || /^\d/u.test(line.text);
}

/** True when the line starts right of where its paragraph goes on. */
function isIndented(paragraph: readonly PdfLine[], line: PdfLine, area: LineArea): boolean {
  const near = NEAR * line.size;
  const goesOn = paragraph.length > 1 ? (paragraph.at(-1) as PdfLine).left : null;
  if (goesOn !== null && Math.abs(line.left - goesOn) <= near) return false;
  const first = paragraph[0] as PdfLine;
  if (paragraph.length === 1 && Math.abs(line.left - first.left) <= near)
    return line.left > area.left + near && isClosed(first.text);
  // Hanging lists go on below their words, right of their number.
  if (paragraph.length === 1 && line.left > first.left + near) return detectLabel(first.text) === null;
  return line.left > area.left + near;
}

/** Numbers of documents and spans of years are cut behind `/` and `-` without a space. */
function endsTied(before: string, next: string): boolean {
  if (before === '') return true;
  if (/\p{L}\p{M}*\/$|\d\/$/u.test(before)) return true;
  return /[\p{L}\d]-$/u.test(before) && /^[\p{L}\d]/u.test(next);
}

function isQuoteOpen(paragraph: readonly PdfLine[]): boolean {
  let open = 0;
  for (const line of paragraph)
    for (const sign of line.text) {
      if (sign === '(' || sign === '“') open += 1;
      else if (sign === ')' || sign === '”') open = Math.max(0, open - 1);
    }
  return open > 0;
}

function isClosed(text: string): boolean {
  return /[.;:!?…]["”)]?$/u.test(text);
}

function isBold(line: PdfLine): boolean {
  return line.bold.filter(Boolean).length * 2 > line.bold.length;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^()]*\)/gu, ''));
}

/** The distance between lines that occurs most, of those that a printer would leave. */
function usualPitch(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || before.page !== line.page) return;
    const gap = Math.round((line.baseline - before.baseline) * 2) / 2;
    if (gap > line.size * 0.8 && gap < line.size * 2.2) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  const best = [...counts].sort(([gap, count], [otherGap, other]) => other - count || gap - otherGap)[0];
  return best?.[0] ?? (lines[0]?.size ?? 12) * 1.3;
}
