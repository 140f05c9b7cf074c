import { greatestOf, leastOf } from '#kernel/base/extremes.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import { mergeRows, type PdfLine } from './gather-lines.ts';

/** Lines that stand in one column over the width of the page, or in two beside each other. */
export type PageStretch =
  | {
      readonly kind: 'lines';
      readonly lines: readonly PdfLine[];
      /** True when these lines stood in columns that only a table has; nothing drawn tells its cells. */
      readonly isTable: boolean;
    }
  | {
      readonly kind: 'columns';
      readonly left: readonly PdfLine[];
      readonly right: readonly PdfLine[];
      /** True for running text in two columns; false for a letterhead or a signature. */
      readonly isProse: boolean;
    };

/** Below the last pair, one column may go on: lines of recipients follow close, the name of a signer after a blank. */
const CLOSE_BELOW = 2.4;
const SIGNED_BELOW = 12;
/** A line belongs to a column when its middle lies this near the middle of that column, in sizes of the font. */
const SAME_MIDDLE = 5;

/** Lines of one column that may stand alone between two pairs, or between a line and the one beside it. */
const LONE_LINES = 6;

/** A column of text has at least so many lines. */
const FEWEST_LINES = 5;

interface Zone {
  readonly from: number;
  readonly to: number;
  /** Where the two columns part. */
  readonly divider: number;
}

/** Cuts the lines of a page, given from top to bottom, into stretches of one column and of two. */
export function findColumns(lines: readonly PdfLine[]): PageStretch[] {
  const stretches: PageStretch[] = [];
  let at = 0;
  const pushLines = (to: number): void => {
    if (to > at) stretches.push({ kind: 'lines', lines: mergeRows(lines.slice(at, to)), isTable: false });
  };
  for (const zone of findZones(lines)) {
    pushLines(zone.from);
    stretches.push(cutZone(lines.slice(zone.from, zone.to), zone.divider, zone.from === 0));
    at = zone.to;
  }
  pushLines(lines.length);
  return stretches;
}

/** What stands in the two columns of an official paper, at its head and at its foot. */
const FORM_WORDS =
  /^(?:cong hoa xa hoi|doc lap\s?-|dang cong san|noi nhan|so\s?:|so \d)|,\s?ngay .{0,12}thang|^(?:tm|kt|tl|tuq|t\/m|k\/t|t\/l)\.?\s?\p{L}/u;

/** Two columns are a letterhead or a signature; other words side by side are lines with wide gaps, or a table. */
function cutZone(lines: readonly PdfLine[], divider: number, isTop: boolean): PageStretch {
  const left = lines.filter((line) => line.right <= divider);
  const right = lines.filter((line) => line.right > divider);
  const rows = mergeRows(lines);
  const isTabbed = left.every((line) => /[:.…]$/u.test(line.text)) && rows.length === left.length;
  const isWide = lines.some((line) => lines.filter((other) => standBeside(line, other)).length > 2);
  const isForm = isTop || lines.some((line) => FORM_WORDS.test(foldText(line.text)));
  const isProse = isProseColumn(left) && isProseColumn(right);
  if (rows.length >= 2 && !isTabbed && !isWide && (isForm || isProse))
    return { kind: 'columns', left, right, isProse: isProse && !isForm };
  return { kind: 'lines', lines: rows, isTable: rows.length > 2 && !isTabbed };
}

/** Lines that mostly run on to the edge of their column: text set in columns, as annexes are. */
function isProseColumn(lines: readonly PdfLine[]): boolean {
  const left = leastOf(lines.map((line) => line.left));
  const right = greatestOf(lines.map((line) => line.right));
  const full = lines.filter((line) => right - line.right < (right - left) * 0.25);
  return lines.length >= FEWEST_LINES && full.length * 3 > lines.length * 2;
}

function findZones(lines: readonly PdfLine[]): Zone[] {
  const zones: Zone[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const zone = growZone(lines, at, zones.at(-1)?.to ?? 0);
    if (zone === null) continue;
    zones.push(zone);
    at = zone.to - 1;
  }
  return zones;
}

/** The two columns that begin with this line and one beside it; null when none stands beside it. */
function growZone(lines: readonly PdfLine[], start: number, floor: number): Zone | null {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let to = start;
  for (let at = start; at < lines.length && at - to < LONE_LINES; at += 1) {
    const line = lines[at] as PdfLine;
    const beside = lines
      .slice(Math.max(start, at - LONE_LINES), at + LONE_LINES)
      .filter((other) => standBeside(line, other));
    if (beside.length === 0) {
      if (at === start) return null;
      if (line.left < low && line.right > high) break;
      continue;
    }
    const pairs = beside.map(
      (other) => (line.left < other.left ? [line, other] : [other, line]) as [PdfLine, PdfLine],
    );
    const nextLow = Math.max(low, ...pairs.map(([left]) => left.right));
    const nextHigh = Math.min(high, ...pairs.map(([, right]) => right.left));
    if (nextLow >= nextHigh) break;
    low = nextLow;
    high = nextHigh;
    to = at + 1;
  }
  if (to <= start + 1) return null;
  return {
    from: growUp(lines, start, floor, (low + high) / 2),
    to: growDown(lines, start, to, low, high),
    divider: (low + high) / 2,
  };
}

/** Two lines at one height with paper between them. */
function standBeside(one: PdfLine, other: PdfLine): boolean {
  const reach = Math.min(one.size, other.size);
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  return Math.abs(one.baseline - other.baseline) < reach && gap > Math.min(one.size, other.size);
}

function growDown(lines: readonly PdfLine[], from: number, to: number, low: number, high: number): number {
  let end = to;
  const inside = lines.slice(from, to);
  const rightMiddle = middleOf(inside.filter((line) => line.left >= high));
  let lowestLeft = greatestOf(inside.filter((line) => line.right <= low).map((line) => line.baseline));
  let lowestRight = greatestOf(inside.filter((line) => line.left >= high).map((line) => line.baseline));
  for (const line of lines.slice(to)) {
    const isLeft = line.right <= high && line.left < low;
    const isRight =
      line.left > low && Math.abs((line.left + line.right) / 2 - rightMiddle) < SAME_MIDDLE * line.size;
    if (isLeft && line.baseline - lowestLeft < CLOSE_BELOW * line.size) lowestLeft = line.baseline;
    else if (isRight && line.baseline - lowestRight < SIGNED_BELOW * line.size) lowestRight = line.baseline;
    else break;
    end += 1;
  }
  return end;
}

/** Above the first pair a column may have begun alone: who signs, or the recipients from the word that opens them. */
function growUp(lines: readonly PdfLine[], from: number, floor: number, divider: number): number {
  const isNear = (at: number): boolean => {
    const [line, below] = [lines[at] as PdfLine, lines[at + 1] as PdfLine];
    return below.baseline - line.baseline < CLOSE_BELOW * line.size;
  };
  let start = from;
  while (start > floor && isNear(start - 1) && (lines[start - 1] as PdfLine).left > divider) start -= 1;
  for (let at = start - 1; at >= floor && isNear(at); at -= 1) {
    const line = lines[at] as PdfLine;
    if (line.right > divider) break;
    if (/^noi nhan\s?:?$/u.test(foldText(line.text))) return at;
  }
  return start;
}

function middleOf(lines: readonly PdfLine[]): number {
  const middles = lines.map((line) => (line.left + line.right) / 2).sort((one, other) => one - other);
  return middles[Math.floor(middles.length / 2)] ?? 0;
}
