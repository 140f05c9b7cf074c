import { detectLabel } from '#kernel/language/detect-label.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import type { TextLine } from './split-lines.ts';

/** Lines that are one paragraph of the paper. */
export type JoinedLines = readonly TextLine[];

/** How the lines of a source end: at a column, by a person's hand, or nobody can tell. */
export interface LineWrap {
  /** The column at which a program wrapped the source; null when none did. */
  readonly column: number | null;
  /** True when lines run on as long as their paragraphs, so that an end of line was meant. */
  readonly isByHand: boolean;
}

/** Judges from the lengths of all lines how the source was wrapped. */
export function findWrap(widths: readonly number[]): LineWrap {
  const long = widths.filter((width) => width > 24);
  // A few lines broken by hand stand out beyond the column; one line in forty, two at most, may.
  const byLength = [...long].sort((left, right) => right - left);
  const column = byLength[Math.min(2, Math.floor(long.length / 40))] ?? 0;
  if (column > 200) return { column: null, isByHand: true };
  const near = long.filter((width) => width > column - 14).length;
  const isWrapped = long.length >= 6 && near >= Math.max(3, long.length * 0.25);
  return { column: isWrapped ? column : null, isByHand: false };
}

/** Cuts a group of lines into paragraphs: a line goes on with the one before unless something says it begins anew. */
export function cutParagraphs(lines: readonly TextLine[], wrap: LineWrap): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  const isSure = wrap.column !== null;
  const column = wrap.column ?? findGroupColumn(lines);
  let quote = 0;
  let head = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const around = { column, isSure, isByHand: wrap.isByHand, inside: quote > 0 };
    const opens =
      before !== undefined &&
      (opensBases(line.text, lines[head - 1]?.text, before.text) ||
        opensLetter(line.text, lines[head]?.text));
    if (before === undefined || opens || beginsParagraph(before, line, around)) {
      paragraphs.push([line]);
      quote = 0;
      head = index;
    } else (paragraphs.at(-1) as TextLine[]).push(line);
    quote = Math.max(0, quote + openBrackets(line.text));
  });
  return paragraphs;
}

/** Lines of the longest sentence: what was opened before that is forgotten. */
const LONGEST_SENTENCE = 60;

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
  const open = before
    .slice(-LONGEST_SENTENCE)
    .reduce((sum, line) => Math.max(0, sum + openBrackets(line.text)), 0);
  return open > 0 && !isShort(last.text);
}

interface LineSurroundings extends LineWrap {
  /** True when the whole source, not only this group, was wrapped at the column. */
  readonly isSure: boolean;
  readonly inside: boolean;
}

function beginsParagraph(before: TextLine, line: TextLine, around: LineSurroundings): boolean {
  const { column, isByHand, isSure } = around;
  const isSmall = /^\p{Ll}/u.test(line.text);
  if (line.headingLevel !== null) return true;
  if (before.headingLevel !== null) return !isSmall;
  const full = column !== null && before.width + 1 + line.firstWidth > column;
  const closed = /[.;:!?…]["”)]?$/u.test(before.text);
  if (detectLabel(line.text)) return closed || !continuesOverLabel(before, line, full, around);
  if (isTornName(before.text, line.text) || isTornHeading(before.text, line.text)) return false;
  const capitals = isCapitals(before.text);
  if (capitals !== isCapitals(line.text))
    return capitals || closed || !(full || isLeftOver(before.text, line.text));
  if (capitals) return !full || detectLabel(before.text) === null;
  if (startsFormPart(line.text)) return !full || closed || /^(?:số\s?:|nơi nhận|kính gửi)/iu.test(line.text);
  if (isSmall) return closed && !full && !/[;:]$/u.test(before.text) && column !== null;
  if (closed && WINDS_UP.test(line.text)) return true;
  if (full || endsWithLink(before.text)) return false;
  if (OPENER_ALONE.test(before.text) || (isSure && goesOn(before.text))) return false;
  if (around.inside && !closed && isSure) return false;
  if (isNearlyFull(before, around) && !closed) return false;
  return closed || isByHand || column !== null || isShort(before.text) || startsLabelledLine(line.text);
}

/** Stamps that stand alone on a line; no part of a name. */
const STAMP = /^(?:(?:TUYỆT|TỐI)\s)?MẬT$|^(?:THƯỢNG\s)?KHẨN$|^HỎA TỐC$/u;
/** A line in capitals that is one word: `ỦY` / `BAN NHÂN DÂN`, `THỦ TƯỚNG CHÍNH` / `PHỦ`. */
const LONE_WORD = /^\p{Lu}+\.?$/u;

/** Who issues a decision, below its subject: never the rest of a name. */
const WHO_DECIDES = /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC)\s/u;

/** Below a title in capitals a line that begins as bases do ends the subject, however long the line before is. */
function opensBases(text: string, title: string | undefined, before: string): boolean {
  return (
    title !== undefined &&
    title.length < 60 &&
    isCapitals(title) &&
    detectLabel(title) === null &&
    /^(?:Căn cứ|Thực hiện|Triển khai|Nhằm|Để|Xét|Theo|Trên cơ sở|Tiếp tục|(?:Sáng |Chiều )?[Nn]gày \d)/u.test(
      text,
    ) &&
    !endsWithLink(before)
  );
}

/** Below `Kính gửi: …` a line that asks, or that says why one writes, opens the letter, however long the line before is. */
function opensLetter(text: string, addressees: string | undefined): boolean {
  return (
    addressees !== undefined &&
    /^Kính gửi/iu.test(addressees) &&
    detectLabel(text) === null &&
    (/^(?:Căn cứ|Thực hiện|Triển khai|Nhằm|Để|Phục vụ|Theo|Trả lời|Tiếp theo|Trên cơ sở|(?:Sáng |Chiều )?[Nn]gày \d)/u.test(
      text,
    ) ||
      /(?:^|\s)(?:đề nghị|yêu cầu|kính mời|nhận được)\s/iu.test(text.replace(/\([^()]*\)/gu, '')))
  );
}

/** A name that a narrow column of a web page broke: between words of its capitals, or before `, ngày … tháng`. */
function isTornName(before: string, text: string): boolean {
  if (STAMP.test(before) || STAMP.test(text)) return false;
  if (LONE_WORD.test(before)) return isCapitals(text) && (before.endsWith('.') || !WHO_DECIDES.test(text));
  if (LONE_WORD.test(text)) return isCapitals(before) && /\s\p{Lu}+\s\p{Lu}+$/u.test(before);
  return (
    /^\p{Lu}[\p{L}’']*(?:\s[-–]?\s?\p{Lu}[\p{L}’']*){0,4}\s?[-–]?$/u.test(before) &&
    !/\p{Lu}{2}/u.test(before) &&
    /^\p{Lu}[\p{L}\s.-]{0,40},\s?ngày\s.{0,12}(?:tháng|$)/u.test(text)
  );
}

/** `Điều 2.` / `Giao Sở …`, `I. QUAN ĐIỂM,` / `MỤC TIÊU`: a number alone, or a heading in capitals, and the rest of it. */
function isTornHeading(before: string, text: string): boolean {
  const label = detectLabel(before);
  if (label === null || startsFormPart(text)) return false;
  if (label.end === before.length) return label.style !== 'star' && label.style !== 'part';
  return label.number !== null && isCapitals(before) && isCapitals(text) && !/[.:;]$/u.test(before);
}

/** Sentences that wind a document up begin a paragraph, even below a line that ends at the column. */
const WINDS_UP =
  /^(?:Trên đây là|Trong quá trình|Yêu cầu (?:các|thủ trưởng|giám đốc|chủ tịch)|Đề nghị các|Nhận được|Căn cứ (?:Kế hoạch|nội dung|Chương trình) này|(?:Văn phòng|Sở|UBND|Ủy ban nhân dân)\s.{2,60}\s(?:xin )?thông báo)(?!\p{L})/iu;

/** The first words of a basis, broken off by a narrow column or a tag. */
const OPENER_ALONE = /^(?:Căn cứ|Xét|Xét đề|Theo|Theo đề|Thực hiện|Kính)$/u;

/** A comma, or a label behind other words (`…; phối hợp:`), ends no paragraph. */
function goesOn(before: string): boolean {
  return /,$/u.test(before) || /[;,]\s\p{Ll}[^:;]{3,40}:$/u.test(before);
}

/** Marks taken out of a web page leave its lines a little short of the column they were wrapped at. */
function isNearlyFull(before: TextLine, { column, isSure }: LineSurroundings): boolean {
  const label = detectLabel(before.text);
  return (
    isSure && column !== null && before.width > column - 14 && (label === null || label.style === 'article')
  );
}

/** One abbreviation alone on a line behind a labelled one: the end of a name that the wrapping cut off. */
function isLeftOver(before: string, text: string): boolean {
  return /^\p{Lu}{2,10}[.;]?$/u.test(text) && detectLabel(before) !== null;
}

/** True when what looks like a label is a dash or number of the sentence that the line before began. */
function continuesOverLabel(
  before: TextLine,
  line: TextLine,
  full: boolean,
  around: LineSurroundings,
): boolean {
  if (!full && around.column !== null) return false;
  if (isWeakLabel(line.text, before.text, around.inside)) return true;
  return (
    full && around.isSure && /^[-–—]\s\p{Lu}/u.test(line.text) && !startsLabelledLine(line.text.slice(2))
  );
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
  if (lines.filter((line) => startsLabelledLine(line.text)).length > 1) return null;
  const column = lines.reduce((widest, line) => Math.max(widest, line.width), 0);
  const inner = lines.slice(0, -1);
  const full = inner.filter(
    (line, index) => line.width + 1 + (lines[index + 1] as TextLine).firstWidth > column,
  );
  return full.length === inner.length && column > 30 ? column : null;
}

/** Two lines, the first of them long: nobody ends a line by hand there, unless the sentence ended. */
function longLinePair(lines: readonly TextLine[]): number | null {
  const [first, second] = lines;
  if (!first || !second || first.width < 60 || first.width < second.width) return null;
  return first.width;
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
    /^(?:so\s?:|noi nhan|kinh gui|can cu(?:\s|$)|v\/v\s|cong hoa xa hoi|doc lap\s?-|luu\s?:|tren day la\s)/u.test(
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
  'và với của về các những trong trên tại cho do để theo từ đến số ngày tháng năm bằng hoặc là được việc giữa nhằm một nhất quý'.split(
    ' ',
  ),
);

/** True when the line ends in a word that cannot end a sentence. */
function endsWithLink(text: string): boolean {
  return LINKS.has((/(\p{L}+)$/u.exec(text)?.[1] ?? '').toLowerCase());
}
