import { foldText } from '#kernel/language/fold-text.ts';
import { hasCalendar } from '#kernel/time/has-calendar.ts';
import { isIsoDay } from '#kernel/time/iso-day.ts';
import { readSheetDay } from '#kernel/time/sheet-day.ts';
import { readCellAmount } from './amount.ts';
import type { Indicator } from './indicator.ts';
import { type ListCell, type ListRow, textOf } from './list-rows.ts';
import type { Quantity } from './record.ts';

/** What is wrong in a cell of a list. */
export type ListFaultCode =
  | 'day-unreadable'
  | 'day-in-future'
  | 'link-not-of-web'
  | 'link-twice'
  | 'link-recorded'
  | 'amount-unreadable'
  | 'figure-twice'
  | 'too-long'
  | 'row-without-words'
  | 'line-without-link';

/** A row that cannot become a record, and where. */
export interface ListFault {
  readonly row: number;
  /** The words over the column, or its letter. */
  readonly column: string;
  readonly code: ListFaultCode;
  readonly value: string;
}

/** A row as the record it becomes. */
export interface ListedRecord {
  readonly row: number;
  readonly doneOn: string;
  readonly place: string | null;
  readonly words: string;
  readonly link: string | null;
  readonly quantities: readonly Quantity[];
}

/** A list as it was read. */
export interface ReadList {
  readonly records: readonly ListedRecord[];
  readonly faults: readonly ListFault[];
  /** Columns that nobody understands and that were left out. */
  readonly leftOut: readonly string[];
}

/** What a list is read with: the day of rows that name none (ISO), today, and what may be counted. */
export interface ListKey {
  readonly today: string;
  readonly defaultDay: string;
  readonly indicators: readonly Indicator[];
}

type Meaning =
  | { readonly kind: 'day' | 'words' | 'link' | 'place' | 'number' | 'unknown' }
  | { readonly kind: 'figure'; readonly indicator: string };

interface Column {
  readonly name: string;
  readonly meaning: Meaning;
}

const HEADINGS: readonly (readonly [Exclude<Meaning['kind'], 'figure' | 'unknown'>, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu)$/u],
  ['day', /^(?:ngay|thoi gian|ngay (?:thang|dang|phat|thuc hien|dang tai).*)$/u],
  ['link', /^(?:duong dan|duong link|link|lien ket|url|dia chi (?:web|trang|bai).*|link .*)$/u],
  ['place', /^(?:dia diem|noi|noi (?:thuc hien|to chuc).*)$/u],
  [
    'words',
    /^(?:noi dung|tieu de|ten|ten (?:tin|bai|su kien|hoat dong|chuong trinh).*|tin,? bai|ket qua|hoat dong|su kien|tieu de .*)$/u,
  ],
];
const CODE = /^([A-Z][0-9]{1,2}[a-z]?)(?![\p{L}\p{N}])/u;
/** Rows above the heads of columns: the name of the office, of the list. */
const MOST_ROWS_ABOVE = 10;

/**
 * Reads a list: heads of columns are found by their words, figures by code or name of an indicator; a list without heads
 * has a link where one stands, a day where one stands, and words everywhere else. Every row becomes one record or is named
 * with what is wrong and where. Faults never stop the rows after them.
 */
export function readRecordList(rows: readonly ListRow[], key: ListKey): ReadList {
  const heads = rows.slice(0, MOST_ROWS_ABOVE).findIndex((row) => isHead(row, key));
  const columns = heads === -1 ? guessColumns(rows) : nameColumns(rows[heads], key);
  const records: ListedRecord[] = [];
  const faults: ListFault[] = [];
  const seen = new Set<string>();
  for (const row of rows.slice(heads + 1)) {
    const { record, wrong } = readRow(row, columns, key);
    if (record.link !== null && wrong.length === 0) {
      if (seen.has(record.link)) wrong.push(faultOf(row, columns, 'link', 'link-twice', record.link));
      seen.add(record.link);
    }
    if (wrong.length === 0) records.push(record);
    else faults.push(...wrong);
  }
  const leftOut = columns.filter(({ meaning }) => meaning.kind === 'unknown').map(({ name }) => name);
  return { records, faults, leftOut };
}

function isHead(row: ListRow, key: ListKey): boolean {
  const kinds = nameColumns(row, key).map(({ meaning }) => meaning.kind);
  return kinds.includes('link') || kinds.includes('words');
}

function nameColumns(row: ListRow | undefined, { indicators }: ListKey): Column[] {
  return (row?.cells ?? []).map((cell, index) => {
    const name = textOf(cell);
    const folded = foldText(name).replace(/\s+/gu, ' ').trim();
    const heading = HEADINGS.find(([, pattern]) => pattern.test(folded));
    if (heading !== undefined) return { name, meaning: { kind: heading[0] } };
    const code = CODE.exec(name)?.[1];
    const indicator = indicators.find((one) => one.code === code || foldText(one.name) === folded);
    if (indicator !== undefined) return { name, meaning: { kind: 'figure', indicator: indicator.code } };
    return {
      name: name === '' ? letterOf(index) : name,
      meaning: { kind: name === '' ? 'number' : 'unknown' },
    };
  });
}

/** Columns of a list without heads, told by what stands in most of their cells. */
function guessColumns(rows: readonly ListRow[]): Column[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => {
    const cells = rows.map(({ cells: all }) => all[index] ?? null).filter((cell) => textOf(cell) !== '');
    const most = (is: (cell: ListCell) => boolean) => cells.filter(is).length * 2 > cells.length;
    const name = letterOf(index);
    if (most((cell) => looksLikeLink(textOf(cell)))) return { name, meaning: { kind: 'link' } };
    if (most((cell) => readDay(cell) !== null)) return { name, meaning: { kind: 'day' } };
    if (most((cell) => /^\d{1,4}$/u.test(textOf(cell)))) return { name, meaning: { kind: 'number' } };
    return { name, meaning: { kind: 'words' } };
  });
}

function readRow(
  row: ListRow,
  columns: readonly Column[],
  key: ListKey,
): { readonly record: ListedRecord; readonly wrong: ListFault[] } {
  const wrong: ListFault[] = [];
  const cellsOf = (kind: Meaning['kind']) =>
    columns.flatMap(({ meaning }, index) => (meaning.kind === kind ? [row.cells[index] ?? null] : []));
  const note = (kind: Meaning['kind'], code: ListFaultCode, value: string) =>
    wrong.push(faultOf(row, columns, kind, code, value));
  const dayCell = cellsOf('day').find((cell) => textOf(cell) !== '') ?? null;
  const day = dayCell === null ? key.defaultDay : (readDay(dayCell) ?? readLostDay(dayCell));
  if (day === null) note('day', 'day-unreadable', textOf(dayCell));
  if (day !== null && day > key.today) note('day', 'day-in-future', textOf(dayCell));
  const link =
    cellsOf('link')
      .map(textOf)
      .find((text) => text !== '') ?? null;
  if (link !== null && !isWebLink(link)) note('link', 'link-not-of-web', link);
  const words = cellsOf('words').map(textOf).filter(Boolean).join('. ');
  if (words === '' && link === null) note('words', 'row-without-words', '');
  // In a list of links a line of words alone was forgotten, or is a heading.
  if (words !== '' && link === null && isListOfLinks(columns)) note('link', 'line-without-link', words);
  const quantities = readFigures(row, columns, wrong);
  const place =
    cellsOf('place')
      .map(textOf)
      .find((text) => text !== '') ?? null;
  if (words.length > LONGEST.words) note('words', 'too-long', words);
  if (place !== null && place.length > LONGEST.place) note('place', 'too-long', place);
  const named = words === '' && link !== null ? nameOfLink(link) : words;
  return {
    record: { row: row.row, doneOn: day ?? key.defaultDay, place, words: named, link, quantities },
    wrong,
  };
}

/** What one record holds at most; the law of records is the same for what is typed. */
const LONGEST = { words: 20_000, place: 300 } as const;

/** The amounts of a row; a figure that two columns tell is told by none of them. */
function readFigures(row: ListRow, columns: readonly Column[], wrong: ListFault[]): Quantity[] {
  const counted = new Set<string>();
  return columns.flatMap(({ name, meaning }, index): Quantity[] => {
    const cell = row.cells[index] ?? null;
    if (meaning.kind !== 'figure' || textOf(cell) === '') return [];
    const amount = readCellAmount(cell);
    const code = amount === null ? 'amount-unreadable' : 'figure-twice';
    if (amount !== null && !counted.has(meaning.indicator)) {
      counted.add(meaning.indicator);
      return [{ indicator: meaning.indicator, amount }];
    }
    wrong.push({ row: row.row, column: name, code, value: textOf(cell).slice(0, 200) });
    return [];
  });
}

function isListOfLinks(columns: readonly Column[]): boolean {
  return columns.some(({ meaning }) => meaning.kind === 'link');
}

function faultOf(
  { row }: ListRow,
  columns: readonly Column[],
  kind: Meaning['kind'],
  code: ListFaultCode,
  value: string,
): ListFault {
  const column = columns.find(({ meaning }) => meaning.kind === kind)?.name ?? letterOf(0);
  return { row, column, code, value: value.slice(0, 200) };
}

/** A day of a spreadsheet, `14/6/2026`, `14-6-2026` or `2026-06-14`; null when there is no such day. */
function readDay(cell: ListCell): string | null {
  if (cell !== null && typeof cell === 'object') return hasCalendar(cell.day) ? cell.day.slice(0, 10) : null;
  const text = textOf(cell);
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
  const [year = '', month = '', day = ''] =
    typed === null ? text.split('-') : [typed[3], typed[2], typed[1]].map((part) => part ?? '');
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(iso) && hasCalendar(iso) ? iso : null;
}

/** Under a head that says it is a day, a number is one whose cell lost its format. */
function readLostDay(cell: ListCell): string | null {
  return typeof cell === 'number' ? readSheetDay(cell) : null;
}

function looksLikeLink(text: string): boolean {
  return /^(?:\w+:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S*$/u.test(text);
}

function isWebLink(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text) && text.length <= 2000;
}

/** An address as people read it, for a row that says nothing else. */
function nameOfLink(link: string): string {
  return link.replace(/^\w+:\/\/(?:www\.)?/u, '').slice(0, 300);
}

/** `A` for the first column. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
