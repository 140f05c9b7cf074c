import { type FoundDate, findDates } from '../../time/parse-date.ts';

/** Words of a text: UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** An anniversary found in a text; each value with the place of its words. */
export interface FoundOccasion {
  readonly name: string;
  readonly nameRange: Range;
  readonly ordinal: number | null;
  /** Null when the ordinal was counted from the two years, not printed. */
  readonly ordinalRange: Range | null;
  readonly date: string | null;
  readonly dateRange: Range | null;
  readonly anniversary: string | null;
  readonly anniversaryRange: Range | null;
}

/** `60` of `60 năm`, and where it stands. */
interface PrintedOrdinal {
  readonly value: number;
  readonly range: Range;
}

/** Where an anniversary's days stand: base day and this year's day, as far as they are printed. */
interface DayPair extends Range {
  readonly base: DayOrYear;
  readonly anniversary: DayOrYear | null;
}

interface DayOrYear extends Range {
  readonly year: number;
  readonly iso: string;
}

const ORDINAL = /(?<![\p{L}\p{Nd}/.-])(?:(?<years>\d{1,4})\s+năm|lần\s+thứ\s+(?<times>\d{1,4}))\s+(?!\d)/giu;
const YEAR_PAIR = /\(\s*(?:năm\s+)?(\d{4})\s*[-–]\s*(?:năm\s+)?(\d{4})\s*\)/gu;
const YEAR_BEHIND_DATE = /^\s*[-–]\s*(?:năm\s+)?(\d{4})(?!\d|\s*[/-]\s*\d)/u;
const BETWEEN_DATES = /^\s*(?:[-–/]|đến)\s*(?:ngày\s+)?$/u;

/** A year or the word itself: without one there is no anniversary to look for. */
const MAY_HOLD_OCCASION = /\d{4}|kỷ\s+niệm/iu;

/**
 * Finds the anniversaries of a text: `60 năm Ngày … (05/9/1962-05/9/2022)`, `50 năm sự kiện … (1972 - 2022)`,
 * `95 năm Ngày … (03/02/1930)`, `kỷ niệm 80 năm …`.
 *
 * A second day named behind `và` without an ordinal of its own shares the one before it (`77 năm Cách mạng
 * tháng Tám (…) và Quốc khánh (…)`). A span of days within one year is no anniversary.
 */
export function occasionsInText(text: string): FoundOccasion[] {
  if (!MAY_HOLD_OCCASION.test(text)) return [];
  const pairs = dayPairsIn(text);
  const found: FoundOccasion[] = [];
  let chunkStart = 0;
  let shared: PrintedOrdinal | null = null;
  for (const pair of pairs) {
    const named = nameBefore(text, chunkStart, pair.start);
    if (named.startsAfresh) shared = null;
    const ordinal: PrintedOrdinal | null = named.ordinal ?? shared;
    if (isOccasion(text, pair, named.name, named.ordinal !== null, ordinal !== null)) {
      found.push(occasion(text, pair, named.name, ordinal));
      shared = ordinal;
    }
    chunkStart = pair.end;
  }
  return [...found, ...undatedOccasions(text, found)].sort((a, b) => a.nameRange.start - b.nameRange.start);
}

function dayPairsIn(text: string): DayPair[] {
  const dates = findDates(text).filter((date) => date.day !== null);
  const pairs: DayPair[] = [];
  for (let index = 0; index < dates.length; index += 1) {
    const base = dates[index];
    if (base === undefined) continue;
    const next = dates[index + 1];
    if (next !== undefined && BETWEEN_DATES.test(text.slice(base.end, next.start))) {
      pairs.push(pairOf(text, base, next));
      index += 1;
    } else {
      pairs.push(pairOf(text, base, yearBehind(text, base)));
    }
  }
  for (const match of text.matchAll(YEAR_PAIR)) {
    const [base, anniversary] = [match[1] ?? '', match[2] ?? ''];
    const baseStart = match.index + match[0].indexOf(base);
    const laterStart = match.index + match[0].lastIndexOf(anniversary);
    pairs.push({
      start: match.index,
      end: match.index + match[0].length,
      base: { year: Number(base), iso: base, start: baseStart, end: baseStart + 4 },
      anniversary: { year: Number(anniversary), iso: anniversary, start: laterStart, end: laterStart + 4 },
    });
  }
  return pairs.sort((a, b) => a.start - b.start);
}

function pairOf(text: string, base: FoundDate, anniversary: DayOrYear | null): DayPair {
  const opening = /[(]\s*(?:ngày\s+)?$/u.exec(text.slice(Math.max(0, base.start - 12), base.start));
  const end = anniversary?.end ?? base.end;
  const closing = opening === null ? null : /^[^()]{0,20}\)/u.exec(text.slice(end, end + 24));
  return {
    start: base.start - (opening?.[0].length ?? 0),
    end: end + (closing?.[0].length ?? 0),
    base,
    anniversary,
  };
}

/** `(30/4/1975 - 2025)`: the second day is the first one's day in the year printed. */
function yearBehind(text: string, base: FoundDate): DayOrYear | null {
  const match = YEAR_BEHIND_DATE.exec(text.slice(base.end, base.end + 20));
  if (match?.[1] === undefined) return null;
  const end = base.end + match[0].length;
  return { year: Number(match[1]), iso: `${match[1]}${base.iso.slice(4)}`, start: end - 4, end };
}

interface NameBefore {
  readonly name: Range;
  readonly ordinal: PrintedOrdinal | null;
  /** False when the words go on from the anniversary before (`… và Ngày …`). */
  readonly startsAfresh: boolean;
}

function nameBefore(text: string, chunkStart: number, end: number): NameBefore {
  const chunk = text.slice(chunkStart, end);
  const last = [...chunk.matchAll(ORDINAL)].at(-1);
  if (last !== undefined && !/[;.:]\s/u.test(chunk.slice(last.index + last[0].length))) {
    const digits = last.groups?.years ?? last.groups?.times ?? '';
    const digitsStart = chunkStart + last.index + last[0].indexOf(digits);
    return {
      name: trimmed(text, chunkStart + last.index + last[0].length, end),
      ordinal: { value: Number(digits), range: { start: digitsStart, end: digitsStart + digits.length } },
      startsAfresh: true,
    };
  }
  const goesOn = /^\s*(?:,\s*)?(?:và|,|cùng)\s/iu.exec(chunk);
  const afterBreak = Math.max(chunk.lastIndexOf('; '), chunk.lastIndexOf('. '), chunk.lastIndexOf(': ')) + 1;
  const afterVerb = /^.*kỷ\s+niệm\s+/isu.exec(chunk)?.[0].length ?? 0;
  const start = Math.max(goesOn?.[0].length ?? 0, afterBreak, afterVerb);
  return {
    name: trimmed(text, chunkStart + start, end),
    ordinal: null,
    startsAfresh: goesOn === null || afterBreak > 0,
  };
}

function trimmed(text: string, start: number, end: number): Range {
  const words = text.slice(start, end);
  const head = words.length - words.trimStart().length;
  const tail = words.length - words.replace(/[\s,:(]+$/u, '').length;
  return { start: start + head, end: Math.max(start + head, end - tail) };
}

/** How far before a name the word `kỷ niệm` of its list may stand. */
const SAID_BEFORE = 1500;

function isOccasion(text: string, pair: DayPair, name: Range, printed: boolean, counted: boolean): boolean {
  if (name.end - name.start < 3) return false;
  const { base, anniversary } = pair;
  if (anniversary === null) return printed && text[pair.start] === '(';
  if (anniversary.year <= base.year) return false;
  const sameDay = base.iso.length > 4 && base.iso.slice(4) === anniversary.iso.slice(4);
  if (sameDay) return true;
  const celebrates = /kỷ\s+niệm/iu.test(text.slice(Math.max(0, name.start - SAID_BEFORE), name.start));
  const isEvent = /^(?:ngày|sự\s+kiện|lễ|đại\s+lễ)\s/iu.test(text.slice(name.start, name.end));
  return counted && (celebrates || isEvent) && base.iso.length === anniversary.iso.length;
}

function occasion(text: string, pair: DayPair, name: Range, ordinal: PrintedOrdinal | null): FoundOccasion {
  const { base, anniversary } = pair;
  const counted = anniversary === null ? null : anniversary.year - base.year;
  const derived = ordinal === null ? null : `${base.year + ordinal.value}${base.iso.slice(4)}`;
  return {
    name: text.slice(name.start, name.end),
    nameRange: name,
    ordinal: ordinal?.value ?? counted,
    ordinalRange: ordinal?.range ?? null,
    date: base.iso,
    dateRange: { start: base.start, end: base.end },
    anniversary: anniversary?.iso ?? derived,
    anniversaryRange: anniversary === null ? null : { start: anniversary.start, end: anniversary.end },
  };
}

const EVENT =
  'ngày|cách mạng|quốc khánh|chiến thắng|thành lập|thiết lập|giải phóng|thống nhất|tái lập|sự kiện|quan hệ|truyền thống';
const UNDATED = new RegExp(
  String.raw`(?:kỷ\s+niệm\s+(?:lần\s+thứ\s+)?(?<celebrated>\d{1,4})\s+năm\s+|[,;:]\s+(?:và\s+)?(?<listed>\d{1,4})\s+năm\s+(?=(?:${EVENT})(?!\p{L})))(?<name>[^\d\s,;.:()][^,;.:()]{3,160})`,
  'giu',
);

/** `kỷ niệm 80 năm …` where no day is printed: the name ends at the first mark. */
function undatedOccasions(text: string, dated: readonly FoundOccasion[]): FoundOccasion[] {
  const taken = new Set(
    dated.flatMap(({ ordinalRange }) => (ordinalRange === null ? [] : [ordinalRange.start])),
  );
  const found: FoundOccasion[] = [];
  for (const match of text.matchAll(UNDATED)) {
    const { celebrated, listed, name = '' } = match.groups ?? {};
    const ordinal = celebrated ?? listed ?? '';
    const ordinalStart = match.index + match[0].indexOf(ordinal);
    if (taken.has(ordinalStart)) continue;
    const nameStart = match.index + match[0].length - name.length;
    const nameRange = trimmed(text, nameStart, nameStart + name.length);
    found.push({
      name: text.slice(nameRange.start, nameRange.end),
      nameRange,
      ordinal: Number(ordinal),
      ordinalRange: { start: ordinalStart, end: ordinalStart + ordinal.length },
      date: null,
      dateRange: null,
      anniversary: null,
      anniversaryRange: null,
    });
  }
  return found;
}
