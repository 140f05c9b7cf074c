import type { Paragraph } from '../../document/model/document-tree.ts';
import { foldText } from '../../language/fold-text.ts';
import type { SourcedText } from '../../plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { joinQuotes, quoteWords } from '../quote-words.ts';
import { parseSymbol } from '../references/document-symbol.ts';
import { caseName } from './case-name.ts';
import { letterheadLines } from './letterhead-lines.ts';

/** Words that begin the name of a body. */
const BODY_HEAD =
  '(?:BCĐ|BQL|BCH|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Ban|Bộ|Cục|Chi cục|Văn phòng|Phòng|Trung tâm|Viện|Hội|Liên hiệp|Liên đoàn|Đoàn|Báo|Đài|Tạp chí|Trường|Công an|Thanh tra|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Tỉnh uỷ|Thành uỷ|Huyện uỷ|Đảng uỷ|Đảng bộ|Chi bộ|Tỉnh đoàn|Thường trực|Mặt trận|Chính phủ|Tổng cục|Tòa án|Viện kiểm sát|Thủ tướng|Đồn|Trạm|Kho bạc|Hải quan|Học viện|Ngân hàng|Bảo tàng|Thư viện|Liên minh|Quân khu)';
const BEGINS_BODY = new RegExp(`^${BODY_HEAD}(?![\\p{L}])`, 'iu');
/** A line that only says where: the body's own line above it is lost. */
const BEGINS_PLACE = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|THỊ XÃ|QUẬN|ĐẶC KHU)\s(?!ỦY|UỶ|ĐOÀN)/u;
const SAYS_WHO_ISSUES = new RegExp(
  String.raw`(?:^|[,;.:]\s+)(?<name>${BODY_HEAD}(?![\p{L}])[^;:]{0,120}?)(?:\s+\([^()]{1,40}\))?\s+(?:đã\s+)?(?:thống nhất\s+)?(?:xây dựng|ban hành|lập|đề ra|tổ chức|triển khai|thông báo|hướng dẫn|yêu cầu|đề nghị|quyết định)(?![\p{L}])`,
  'gu',
);
/** Lines of a letterhead that name no body. */
const NOT_A_NAME =
  /^(?:cộng h[òo][aà]|độc lập|đảng cộng sản|số(?:\s|:)|v\/v|[*_\-–—\s]+$|hỏa tốc|khẩn|thượng khẩn|dự thảo|phụ lục)/iu;

/**
 * Finds who issues the document: the line below the kind of a Party document, the last body of the
 * letterhead, the sentence that says who makes the plan, the body that is signed for; in this order.
 *
 * Where a letterhead is the drafter's own and the plan is signed for its superior (`TM. ỦY BAN NHÂN DÂN`
 * under `SỞ …`), the superior issues it.
 */
export function findIssuer(context: ExtractionContext): SourcedText | null {
  const { regions } = context;
  const below =
    regions.issuerLine === null
      ? null
      : named(quoteWords(regions.issuerLine, 'CỦA'.length, regions.issuerLine.text.length));
  if (below !== null) return below;
  const printed = issuerOfLetterhead(letterheadLines(context));
  const signedFor = issuerOfSignature(regions.signature);
  const said = issuerOfPreamble(regions.preamble);
  const decides = issuerOfTitle(regions.subject);
  if (printed !== null && decides !== null && isTorn(printed)) return decides;
  if (printed !== null && said !== null && isTorn(printed) && isCommittee(said)) return said;
  if (printed !== null && said !== null && isBegunBy(said, printed)) return said;
  if (printed !== null && (signedFor === null || !isCommittee(signedFor) || isCommittee(printed)))
    return printed;
  return said ?? signedFor ?? printed ?? issuerOfPreamble(regions.closing);
}

/** `ỦY BAN NHÂN DÂN TỈNH …` between the subject of a decision and its bases, its chair's office left out. */
function issuerOfTitle(subject: readonly Paragraph[]): SourcedText | null {
  const last = subject.at(-1);
  const start = /^(?:CHỦ TỊCH\s+)?(?=(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\s\p{Lu})/u.exec(
    last?.text ?? '',
  );
  if (last === undefined || start === null || subject.length < 2) return null;
  return named(quoteWords(last, start[0].length, last.text.length));
}

/** True for a people's committee, by its full name or abbreviation. */
function isCommittee({ text }: SourcedText): boolean {
  return /^(?:uy ban nhan dan|ubnd)(?:\s|$)/u.test(foldText(text));
}

/** `ỦY BAN NHÂN DÂN` whose second line, with the place, is lost. */
function isTorn({ text }: SourcedText): boolean {
  return /^(?:uy ban nhan dan|ubnd)$/u.test(foldText(text));
}

/** `BỘ THÔNG TIN VÀ` whose second line is lost, where the text names the body whole. */
function isBegunBy(whole: SourcedText, printed: SourcedText): boolean {
  const begun = foldText(printed.text);
  return /\s(?:va|cua)$/u.test(begun) && foldText(whole.text).startsWith(`${begun} `);
}

/** The names of the left column: a line that begins no body goes on with the name above it. */
function issuerOfLetterhead(letterhead: readonly Paragraph[]): SourcedText | null {
  const names: SourcedText[][] = [];
  for (const paragraph of letterhead) {
    const words = nameInLine(paragraph);
    if (words === null) continue;
    if (names.some((name) => joinQuotes(name)?.text === words.text)) continue;
    const begins = names.length === 0 ? !BEGINS_PLACE.test(words.text) : BEGINS_BODY.test(words.text);
    if (begins && !goesOn(names.at(-1), words)) names.push([words]);
    else names.at(-1)?.push(words);
  }
  const last = names.at(-1);
  const name = last === undefined ? null : joinQuotes(last);
  return name === null || isForeign(name.text) ? null : named(name);
}

/** `MEMORANDUM`: letters that bear no mark of Vietnamese and abbreviate no body name none. */
function isForeign(text: string): boolean {
  return /^[\x20-\x7e]*$/u.test(text) && !/(?:UBND|BCH|BQL|TP|TNHH|TU|VP)(?!\p{L})/u.test(text);
}

/** Two lines of one name: `BAN CHỈ HUY` / `BỘ ĐỘI …` is cut where a line cannot end a name. */
function goesOn(above: readonly SourcedText[] | undefined, words: SourcedText): boolean {
  const last = above?.at(-1)?.text;
  if (last === undefined) return false;
  return (
    last === 'CHỦ TỊCH' ||
    (/(?:,|\sVÀ|\sCỦA|\sCÁC|BỘ CHỈ HUY|BAN CHỈ HUY|BỘ TƯ LỆNH|BAN QUẢN LÝ|BAN THƯỜNG VỤ|BAN CHẤP HÀNH)$/u.test(
      last,
    ) &&
      !/^SỞ\s/u.test(words.text))
  );
}

/** The name in a line in capitals; on a line merged with the motto, the words before it. */
function nameInLine(paragraph: Paragraph): SourcedText | null {
  const { text } = paragraph;
  if (NOT_A_NAME.test(text) || parseSymbol(text) !== null) return null;
  if (isPieceOfMotto(text)) return null;
  const motto = /\s*(?:CỘNG H\p{Lu}{1,3} XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s*-)/u.exec(text);
  const left = text.slice(0, motto?.index ?? text.length).replace(/[\s*_|–—-]+$/u, '');
  const start = /^[|\s]*/u.exec(left)?.[0].length ?? 0;
  if (left.length - start < 3 || /\p{Ll}/u.test(left) || !/\p{Lu}{2}/u.test(left)) return null;
  return quoteWords(paragraph, start, left.length);
}

/** A narrow column breaks the motto over lines: its beginning or its end alone names nobody. */
function isPieceOfMotto(text: string): boolean {
  const words = foldText(text)
    .replace(/[^a-z\s]/gu, '')
    .trim();
  if (words.length < 4) return false;
  return MOTTOES.some((motto) => motto.startsWith(`${words} `) || motto.endsWith(` ${words}`));
}

const MOTTOES = ['cong hoa xa hoi chu nghia viet nam', 'dang cong san viet nam'];

function issuerOfPreamble(preamble: readonly Paragraph[]): SourcedText | null {
  for (const paragraph of [...preamble].reverse()) {
    const match = [...paragraph.text.matchAll(SAYS_WHO_ISSUES)].at(-1);
    const name = match?.groups?.name;
    if (match === undefined || name === undefined) continue;
    const offset = lastBody(name);
    const start = match.index + match[0].indexOf(name) + offset;
    return quoteWords(paragraph, start, start + name.length - offset);
  }
  return null;
}

/** A match can begin at a body cited earlier in the sentence: the last one after a comma is who acts. */
function lastBody(name: string): number {
  const later = [...name.matchAll(new RegExp(String.raw`,\s+(?=${BODY_HEAD}(?![\p{L}]))`, 'gu'))].at(-1);
  return later === undefined ? 0 : later.index + later[0].length;
}

const SIGNED_FOR = /^(?:TM|T\/M)\s*\.?\s*(?<name>\p{Lu}.+)$/u;

function issuerOfSignature(signature: readonly Paragraph[]): SourcedText | null {
  for (const paragraph of signature) {
    const name = SIGNED_FOR.exec(paragraph.text)?.groups?.name;
    if (name !== undefined)
      return named(quoteWords(paragraph, paragraph.text.length - name.length, paragraph.text.length));
  }
  return null;
}

function named(printed: SourcedText | null): SourcedText | null {
  return printed === null || printed.text === ''
    ? null
    : { text: caseName(printed.text), source: printed.source };
}
