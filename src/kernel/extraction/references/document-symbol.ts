import type { DocumentFamily } from '../../plan-draft/plan-draft.ts';

/**
 * The number and symbol of a document as one string, taken apart.
 *
 * Decree 30/2020 writes `215/KH-UBND`, normative documents carry a year (`54/2017/QĐ-UBND`), letters name
 * bodies only (`5406/BTTTT-TTĐN`), the Party turns the marks around (`57-KL/TW`), laws end with the term
 * of the Assembly (`126/2025/QH15`).
 */
export interface DocumentSymbol {
  /** As printed, spaces inside taken out: recognition of scanned pages puts them there. */
  readonly text: string;
  readonly family: DocumentFamily;
  /** Digits as printed, leading zeros kept; empty when the number is still blank. */
  readonly number: string;
  readonly year: number | null;
  /** The code of the kind (`KH`, `QĐ`, `KL`); null for a letter and for laws. */
  readonly kindCode: string | null;
  /** The rest: bodies and units that issue (`UBND`, `BTTTT-BTLBP`, `TW`). */
  readonly issuerCode: string;
}

/** A symbol and where it stands: UTF-16 offsets into the text searched, end exclusive. */
export interface FoundSymbol extends DocumentSymbol {
  readonly start: number;
  readonly end: number;
}

/** Kinds of documents by the code that stands in their symbol, State (Decree 30, Annex III) and Party together. */
const KIND_BY_CODE: ReadonlyMap<string, string> = new Map([
  ['NQ', 'Nghị quyết'],
  ['QĐ', 'Quyết định'],
  ['CT', 'Chỉ thị'],
  ['KL', 'Kết luận'],
  ['QC', 'Quy chế'],
  ['QyĐ', 'Quy định'],
  ['TC', 'Thông cáo'],
  ['TB', 'Thông báo'],
  ['HD', 'Hướng dẫn'],
  ['CTr', 'Chương trình'],
  ['KH', 'Kế hoạch'],
  ['PA', 'Phương án'],
  ['ĐA', 'Đề án'],
  ['DA', 'Dự án'],
  ['BC', 'Báo cáo'],
  ['BB', 'Biên bản'],
  ['TTr', 'Tờ trình'],
  ['HĐ', 'Hợp đồng'],
  ['CĐ', 'Công điện'],
  ['CV', 'Công văn'],
  ['BGN', 'Bản ghi nhớ'],
  ['BTT', 'Bản thỏa thuận'],
  ['GM', 'Giấy mời'],
  ['NĐ', 'Nghị định'],
  ['TT', 'Thông tư'],
  ['TTLT', 'Thông tư liên tịch'],
  ['NQLT', 'Nghị quyết liên tịch'],
  ['KHLT', 'Kế hoạch liên tịch'],
  ['KHPH', 'Kế hoạch phối hợp'],
  ['CTPH', 'Chương trình phối hợp'],
  ['QCPH', 'Quy chế phối hợp'],
  ['PL', 'Pháp lệnh'],
  ['L', 'Luật'],
  ['VBHN', 'Văn bản hợp nhất'],
]);

/** A group of a symbol: a capital first, then letters without tone marks (`SVHTT&DL`, `TTg`, `BCĐ35`, `TƯ`). */
const GROUP = String.raw`[A-ZĐƯ][A-ZĐƯa-z0-9&]{0,19}`;
/** A hyphen within a symbol; one with spaces around it only before a second capital, so that `- Ban …` stays out. */
const JOINT = String.raw`(?:[-–]|\s?[-–]\s?(?=[A-ZĐƯ][a-z]?[A-ZĐƯ0-9]))`;
const STATE_GROUPS = String.raw`(?<kind>${GROUP})(?<rest>(?:(?:${JOINT}|\.(?=[A-ZĐ]{2}))${GROUP}){1,4})`;
const STATE = String.raw`(?<stateNo>(?:\d{1,6}[a-zđ]?)?)\s{0,2}/\s{0,2}(?:(?<year>(?:19|20)\d{2})\s?/\s?)?${STATE_GROUPS}`;
const ASSEMBLY = String.raw`(?<lawNo>\d{1,4})\s?/\s?(?<lawYear>(?:19|20)\d{2})\s?/\s?(?<assembly>(?:UBTV)?QH\d{1,2})`;
const PARTY = String.raw`(?<partyNo>\d{0,6})\s{0,2}[-–]\s{0,2}(?<partyKind>[A-ZĐ][A-Za-zĐ]{0,5})\s?/\s?(?<partyOrg>${GROUP}(?:-${GROUP}){0,2})`;
/** `số 126/SKHĐT`: an office's letter before 2011 may name the body alone; the word before it tells that it is one. */
const SHORT = String.raw`(?<=số:?\s)(?<shortNo>\d{1,5})\s?/\s?(?<shortBody>[A-ZĐƯ]{3}[A-Za-zĐƯ&]{0,12})(?!\s?[/–-])`;
const SYMBOL_SOURCE = String.raw`(?<![\p{L}\p{Nd}/-])(?:${ASSEMBLY}|${STATE}|${PARTY}|${SHORT})(?![\p{L}\p{Nd}])`;
const SYMBOL = new RegExp(SYMBOL_SOURCE, 'gu');
const SYMBOL_HERE = new RegExp(SYMBOL_SOURCE, 'uy');
/** A symbol's first stroke stands at most so far behind its beginning: `123456 - CTr /`. */
const STROKE_REACH = 20;

/**
 * Finds every symbol that has a number, in order.
 *
 * A stroke between other words (`PT-TH/VTV`, `24/7`, `2021-2025`) makes no symbol: a number has to stand
 * before the mark, capitals behind it, and a second group after them.
 */
export function findSymbols(text: string): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const match of matchSymbols(text)) {
    const symbol = symbolOf(match);
    if (symbol === null || symbol.number === '') continue;
    found.push({ ...symbol, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Matches of SYMBOL in order; only the words before a stroke are looked at, because no symbol is without one. */
function* matchSymbols(text: string): Generator<RegExpExecArray> {
  let from = 0;
  let stroke = text.indexOf('/');
  while (stroke >= 0) {
    const match = matchSymbolAround(text, from, stroke);
    if (match !== null) yield match;
    from = match === null ? stroke + 1 : match.index + match[0].length;
    stroke = text.indexOf('/', from);
  }
}

function matchSymbolAround(text: string, from: number, stroke: number): RegExpExecArray | null {
  for (let start = Math.max(from, stroke - STROKE_REACH); start <= stroke; start += 1) {
    SYMBOL_HERE.lastIndex = start;
    const match = SYMBOL_HERE.exec(text);
    if (match !== null) return match;
  }
  return null;
}

/** Reads a text that is one symbol and nothing else, its number perhaps still blank (`/KH-UBND`, `-KH/TU`); null when it is none. */
export function parseSymbol(text: string): DocumentSymbol | null {
  const trimmed = text.trim();
  for (const match of trimmed.matchAll(SYMBOL)) {
    if (match.index === 0 && match[0].length === trimmed.length) return symbolOf(match);
  }
  return null;
}

/** The kind of document that a symbol's own letters tell: `KH` is a Kế hoạch, no code is a Công văn, an Assembly's is a Luật. */
export function kindOfSymbol(symbol: DocumentSymbol): string | null {
  if (/^QH\d+$/u.test(symbol.issuerCode)) return 'Luật';
  if (/^UBTVQH\d+$/u.test(symbol.issuerCode)) return 'Nghị quyết';
  return symbol.kindCode === null ? 'Công văn' : (KIND_BY_CODE.get(symbol.kindCode) ?? null);
}

function symbolOf(match: RegExpMatchArray): DocumentSymbol | null {
  const groups = match.groups ?? {};
  const text = match[0].replace(/\s+/gu, '');
  if (groups.assembly !== undefined) {
    const year = Number(groups.lawYear);
    return {
      text,
      family: 'state',
      number: groups.lawNo ?? '',
      year,
      kindCode: null,
      issuerCode: groups.assembly,
    };
  }
  if (groups.partyKind !== undefined) {
    if (!KIND_BY_CODE.has(groups.partyKind)) return null;
    const number = groups.partyNo ?? '';
    return {
      text,
      family: 'party',
      number,
      year: null,
      kindCode: groups.partyKind,
      issuerCode: groups.partyOrg ?? '',
    };
  }
  if (groups.shortBody !== undefined) {
    const number = groups.shortNo ?? '';
    return { text, family: 'state', number, year: null, kindCode: null, issuerCode: groups.shortBody };
  }
  const first = groups.kind ?? '';
  const rest = (groups.rest ?? '').replace(/[\s.–-]+/gu, '-').slice(1);
  const year = groups.year === undefined ? null : Number(groups.year);
  const isKind = KIND_BY_CODE.has(first);
  if (!isKind && !isBodyCode(first)) return null;
  const issuerCode = isKind ? rest : `${first}-${rest}`;
  return {
    text,
    family: 'state',
    number: groups.stateNo ?? '',
    year,
    kindCode: isKind ? first : null,
    issuerCode,
  };
}

/** The code of a body has at least two capitals (`UBND`, `BTTTT`, `SNgV`): words such as `Km-Quốc` have one. */
function isBodyCode(group: string): boolean {
  return (group.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
