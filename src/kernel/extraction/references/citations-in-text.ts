import { findDates } from '../../time/parse-date.ts';
import { type DocumentSymbol, findSymbols, kindOfSymbol } from './document-symbol.ts';

/** A document cited in a text by its symbol; ranges are UTF-16 offsets, end exclusive. */
export interface Citation {
  readonly symbol: DocumentSymbol;
  readonly start: number;
  readonly end: number;
  /** Kind as printed before the symbol, else as its letters tell. */
  readonly kind: string | null;
  /** Words of the kind; those of the symbol where the kind is told by its letters only. */
  readonly kindStart: number;
  readonly kindEnd: number;
  readonly date: string | null;
  readonly dateStart: number;
  readonly dateEnd: number;
}

/** Kinds of documents by name, longer names first where one begins another. */
const KIND_NAMES = [
  'Thông tư liên tịch',
  'Thông tri',
  'Thông tư',
  'Thông báo',
  'Thông cáo',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Quy định',
  'Quy chế',
  'Quy hoạch',
  'Chỉ thị',
  'Kết luận',
  'Chương trình',
  'Kế hoạch',
  'Hướng dẫn',
  'Công văn',
  'Công điện',
  'Báo cáo',
  'Tờ trình',
  'Đề án',
  'Dự án',
  'Phương án',
  'Biên bản',
  'Hợp đồng',
  'Giấy mời',
  'Pháp lệnh',
  'Luật',
  'Điều lệ',
  'Văn bản hợp nhất',
  'Văn bản',
];
const KIND = new RegExp(String.raw`(?<![\p{L}])(?:${KIND_NAMES.join('|')})(?![\p{L}])`, 'giu');
/** Words that end the name of a kind: what follows them names a body, a day or a subject. */
const NOT_OF_A_KIND =
  /(?<![\p{L}])(?:của|về|ngày|tại|theo|do|từ|đến|có|các|đã|và)(?![\p{L}])|[\d,;.:()"“”]/iu;
const KIND_REACH = 60;
const DATE_REACH = 140;

/** Finds the documents that a text cites by symbol, in order; a document cited twice stands twice. */
export function citationsInText(text: string): Citation[] {
  const symbols = findSymbols(text);
  return symbols.map((symbol, index) => {
    const from = Math.max(symbols[index - 1]?.end ?? 0, symbol.start - KIND_REACH);
    const until = Math.min(symbols[index + 1]?.start ?? text.length, symbol.end + DATE_REACH);
    const { text: printed, family, number, year, kindCode, issuerCode } = symbol;
    const kind = kindBefore(text, from, symbol);
    return {
      symbol: { text: printed, family, number, year, kindCode, issuerCode },
      start: symbol.start,
      end: symbol.end,
      ...kind,
      ...(dateBehind(text, symbol.end, until) ?? dateAhead(text, kind.kindStart) ?? noDate(symbol.end)),
    };
  });
}

function kindBefore(
  text: string,
  from: number,
  symbol: DocumentSymbol & { readonly start: number; readonly end: number },
): Pick<Citation, 'kind' | 'kindStart' | 'kindEnd'> {
  const words = text.slice(from, symbol.start).replace(/\s*(?:số|số:)?\s*$/iu, '');
  const last = [...words.matchAll(KIND)].at(-1);
  if (last !== undefined) {
    const tail = words.slice(last.index + last[0].length);
    const kindStart = from + last.index;
    if (/^(?:luật|pháp lệnh)$/iu.test(last[0]) && /\/(?:UBTV)?QH\d|\/PL-/u.test(symbol.text))
      return { kind: last[0], kindStart, kindEnd: kindStart + last[0].length };
    if (!NOT_OF_A_KIND.test(tail) && tail.trim().split(/\s+/u).length <= 4) {
      return { kind: text.slice(kindStart, from + words.length), kindStart, kindEnd: from + words.length };
    }
    if (!/[;.]/u.test(tail) && codeAgrees(last[0], symbol)) {
      return { kind: last[0], kindStart, kindEnd: kindStart + last[0].length };
    }
  }
  return { kind: kindOfSymbol(symbol), kindStart: symbol.start, kindEnd: symbol.end };
}

/** A kind further off (`Công văn của Sở … số 12/SNV-VP`) is the symbol's own only when its letters say the same. */
function codeAgrees(kind: string, symbol: DocumentSymbol): boolean {
  return kindOfSymbol(symbol)?.toLowerCase() === kind.toLowerCase();
}

/** Words that open what the cited document says: a day behind them is not its own. */
const SUBJECT =
  /(?<![\p{L}])(?:về|quy định|ban hành|phê duyệt|hướng dẫn|có hiệu lực|thực hiện|triển khai|sửa đổi|trước|báo cáo)(?![\p{L}])|[;.:]\s/iu;

type DateOf = Pick<Citation, 'date' | 'dateStart' | 'dateEnd'>;

function noDate(at: number): DateOf {
  return { date: null, dateStart: at, dateEnd: at };
}

function dateBehind(text: string, from: number, until: number): DateOf | null {
  const words = text.slice(from, until);
  const [first] = findDates(words);
  if (first === undefined || SUBJECT.test(words.slice(0, first.start))) return null;
  return { date: first.iso, dateStart: from + first.start, dateEnd: from + first.end };
}

/** `Ngày 05/11/2025, UBND tỉnh ban hành Kế hoạch số …`: the sentence begins with the day of what it says was issued. */
const ISSUED_AHEAD =
  /(?:^|[.;]\s+)Ngày\s(?<day>[^,;.]{5,40}),\s[^,;.]{2,90}\s(?:đã\s)?(?:có|ban hành|gửi|ký)\s+$/u;

function dateAhead(text: string, kindStart: number): DateOf | null {
  const from = Math.max(0, kindStart - DATE_REACH);
  const ahead = ISSUED_AHEAD.exec(text.slice(from, kindStart));
  const day = ahead?.groups?.day;
  if (ahead === null || day === undefined) return null;
  const start = from + ahead.index + ahead[0].indexOf(day);
  const [first] = findDates(`ngày ${day}`);
  if (first === undefined) return null;
  return { date: first.iso, dateStart: start, dateEnd: start + day.length };
}
