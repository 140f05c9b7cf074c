import { leastOf } from '#kernel/base/extremes.ts';

/** A line of two columns: what stands left and right of a wide gap, and where the right one begins. */
interface TwoColumns {
  readonly left: string;
  readonly right: string;
  readonly at: number;
}

/** A gap that no typist puts between two words of a sentence. */
const GAP = /^(?<left>\s*\S(?:.*?\S)?)(?<gap>\s{3,})(?<right>\S.*)$/u;
/** What stands in the right column of a head: motto, place and day, the Party's name. */
const RIGHT_OF_HEAD = /^(?:CỘNG H|Độc lập|ĐẢNG CỘNG SẢN|.{2,40},\s?ngày\s)/u;
/** What stands in the right column of an end: on whose behalf, and the office. */
const RIGHT_OF_END =
  /^\**(?:(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)[.\s]|Q\s?\.|(?:PHÓ |TỔNG )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG|CHỈ HUY|BIÊN TẬP)|THỨ TRƯỞNG|CHÁNH |PHÓ |HIỆU TRƯỞNG|VIỆN TRƯỞNG)/u;
const LABEL_LINE = /^\s*(?:[-–—•+*]|\d{1,2}[.)]|[a-zđ]\)|[IVX]+[.)])\s/u;
/** How many lines the end of a form can have. */
const LONGEST_END = 32;
/** Lines in which a head stands. */
const LONGEST_HEAD = 24;

/**
 * Puts the two columns of a letterhead, and those of recipients and signature, one below the other, where a
 * converter kept them side by side with a wide gap. All other lines stay as they are.
 */
export function partColumns(lines: readonly string[]): string[] {
  if (!lines.some((line) => readColumns(line) !== null)) return [...lines];
  return partEnd(partHead(lines));
}

function partHead(lines: readonly string[]): string[] {
  const reach = lines.slice(0, firstLine(lines) + LONGEST_HEAD).map(readColumns);
  const isRight = (columns: TwoColumns | null) => columns !== null && RIGHT_OF_HEAD.test(columns.right);
  const first = reach.findIndex(isRight);
  const last = reach.map(isRight).lastIndexOf(true);
  if (first < 0) return [...lines];
  return partBetween(lines, first, blankFrom(lines, last));
}

function partEnd(lines: readonly string[]): string[] {
  const first = lines.findIndex((line, index) => {
    const columns = readColumns(line);
    if (columns === null || index < lines.length - 80) return false;
    return RIGHT_OF_END.test(columns.right) && isLeftOfEnd(columns.left);
  });
  if (first < 0) return [...lines];
  const isPair = RIGHT_OF_END.test((readColumns(lines[first] as string) as TwoColumns).left.trim());
  const start = isPair ? first : recipientsAbove(lines, first);
  return partBetween(lines, start, endFrom(lines, start, isPair));
}

/** `Nơi nhận:`, a line of its list, or a second signature. */
function isLeftOfEnd(left: string): boolean {
  return (
    /^\s*[*_]*Nơi nhận/iu.test(left) || /^\s*[-–]\s.*[;,.:)]$/u.test(left) || RIGHT_OF_END.test(left.trim())
  );
}

/** The signature can begin a line or two below `Nơi nhận`. */
function recipientsAbove(lines: readonly string[], from: number): number {
  for (let index = from; index >= Math.max(0, from - 6); index -= 1)
    if (/^\s*[*_]*Nơi nhận/iu.test(lines[index] as string)) return index;
  return from;
}

function endFrom(lines: readonly string[], start: number, isPair: boolean): number {
  for (let index = start + 1; index < Math.min(lines.length, start + LONGEST_END); index += 1) {
    const line = (lines[index] as string).trim();
    if (/^(?:PHỤ LỤC|Phụ lục|BIỂU|DANH MỤC|#|\|)/u.test(line)) return index;
    if (isPair && /^[*_]*Nơi nhận/iu.test(line)) return index;
  }
  return Math.min(lines.length, start + LONGEST_END);
}

/** Left parts first, then the right ones, a blank line between; a line without a gap goes where it begins. */
function partBetween(lines: readonly string[], start: number, end: number): string[] {
  const zone = lines.slice(start, end);
  const at = leastOf(zone.flatMap((line) => readColumns(line)?.at ?? []));
  const left: string[] = [];
  const right: string[] = [];
  for (const line of zone) {
    const columns = readColumns(line);
    if (columns !== null && columns.at >= at - 8) {
      left.push(columns.left);
      right.push(columns.right);
    } else if (isSigner(line, left, right)) right.push(line.trim());
    else if (/\S/u.test(line) && line.length - line.trimStart().length >= Math.max(8, at - 12))
      right.push(line.trim());
    else {
      left.push(line);
      if (line.trim() === '') right.push('');
    }
  }
  return [...lines.slice(0, start), ...left, '', ...right, '', ...lines.slice(end)];
}

/** A person's name below the filing line belongs under the office on the right, however far in it stands. */
function isSigner(line: string, left: readonly string[], right: readonly string[]): boolean {
  const above = left.filter((one) => one.trim() !== '').at(-1) ?? '';
  return (
    right.some((one) => RIGHT_OF_END.test(one)) &&
    /^\s*(?:[-–]\s?)?Lưu/u.test(above) &&
    /^\s*\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}’']*){1,5}\s*$/u.test(line)
  );
}

function readColumns(line: string): TwoColumns | null {
  if (line.length > 240 || line.includes('|')) return null;
  const groups = GAP.exec(line)?.groups;
  const { left, gap, right } = groups ?? {};
  if (left === undefined || gap === undefined || right === undefined) return null;
  if (LABEL_LINE.test(right) || left.trim().length < 2) return null;
  return { left, right, at: left.length + gap.length };
}

function firstLine(lines: readonly string[]): number {
  return Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
}

function blankFrom(lines: readonly string[], from: number): number {
  const blank = lines.findIndex((line, index) => index > from && line.trim() === '');
  return blank < 0 ? lines.length : blank;
}
