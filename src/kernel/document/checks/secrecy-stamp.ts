import { foldText } from '#kernel/language/fold-text.ts';

/** The three degrees of State secrecy (Luật 117/2025/QH15). */
export type SecrecyDegree = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

/** One printed line with what stands directly before and after it. */
export interface StampLine {
  readonly text: string;
  /** The line directly above and below without a blank one between; null when there is none. */
  readonly previous: string | null;
  readonly next: string | null;
  /** True near the head of the document and in its margins, where stamps stand and prose does not. */
  readonly inHead: boolean;
}

const degrees = new Map<string, SecrecyDegree>([
  ['MẬT', 'MẬT'],
  ['TỐIMẬT', 'TỐI MẬT'],
  ['TUYỆTMẬT', 'TUYỆT MẬT'],
]);
const degreeWords = 'TUYỆT MẬT|TỐI MẬT|MẬT';
/** Letters of other scripts that look the same: keyboards and scanners mix them in. */
const lookAlikes = new Map(
  [...'МАТОІҮЕЁМΜΑΤΟΙΥΕ'].map((letter, at) => [letter, [...'MATOIYEEMMATOIYE'][at] ?? letter]),
);
/** The letters of every mark and label, whatever stands between them; most lines end here. */
const speaksOfIt = /m[^a-z]*a[^a-z]*t/u;
/** A stamp shares its line with a few words at most; what is longer is prose. */
const longestStampLine = 300;
const urgency = /^(?:THƯỢNG KHẨN|KHẨN|HỎA TỐC|HOẢ TỐC|HỎA TỐC HẸN GIỜ)$/u;

/** Finds the degree that a line bears as a stamp does; null for prose and headings that only speak of secrecy. */
export function findStamp(line: StampLine): SecrecyDegree | null {
  const short = line.text.replace(/\s{3,}/gu, '  ');
  if (short.length > longestStampLine) return null;
  const text = plain(short);
  if (!speaksOfIt.test(foldText(text)) && !speaksOfIt.test(foldText(line.previous ?? ''))) return null;
  return findLoneMark(text, line) ?? findBesideOthers(text) ?? findLabelled(text, line.previous);
}

/** Letters and signs of Vietnamese as they should be, without marks of Markdown or HTML: nothing to make plain. */
const ordinary = /^[ !"$-)+-;=?-[\]^a-}–“”ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]*$/;

/** Composed letters, look-alikes replaced, marks of Markdown and HTML gone. */
function plain(text: string): string {
  if (ordinary.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u0370-\u04ff]/gu, (letter) => lookAlikes.get(letter) ?? letter)
    .normalize('NFC')
    .replace(/<\/?[a-z][^<>]{0,80}>/giu, ' ')
    .replace(/[*_~`#>\\]+/gu, '');
}

/** Frames around a stamp: brackets, quotes, dots, drawn boxes. */
function unframe(text: string): string {
  return text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
}

function degreeOf(text: string): SecrecyDegree | null {
  const bare = unframe(text);
  if (bare !== bare.toUpperCase()) return null;
  const compact = bare.replace(/[\s.·]+/gu, '');
  const exact = degrees.get(compact);
  if (exact !== undefined) return exact;
  const folded = foldText(compact);
  if (folded === 'toimat') return 'TỐI MẬT';
  return folded === 'tuyetmat' ? 'TUYỆT MẬT' : null;
}

/** The mark alone on its line, in a frame or letter by letter. */
function findLoneMark(text: string, line: StampLine): SecrecyDegree | null {
  const bare = unframe(text);
  const degree = degreeOf(text) ?? looseDegree(bare, line.inHead);
  if (degree === null || isMiddleOfPhrase(line)) return null;
  const above = line.previous === null ? '' : foldText(unframe(plain(line.previous)));
  if (degree === 'MẬT' && above === 'toi') return 'TỐI MẬT';
  return degree === 'MẬT' && above === 'tuyet' ? 'TUYỆT MẬT' : degree;
}

/** Spellings that are a mark only where nothing else stands: `Tối mật` anywhere, `Mật` or a misread `MÂT` near the head. */
function looseDegree(bare: string, inHead: boolean): SecrecyDegree | null {
  if (/^tối\s+mật$/iu.test(bare)) return 'TỐI MẬT';
  if (/^tuyệt\s+mật$/iu.test(bare)) return 'TUYỆT MẬT';
  const isMisread = bare === bare.toUpperCase() && foldText(bare.replace(/\s+/gu, '')) === 'mat';
  return inHead && (bare === 'Mật' || isMisread) ? 'MẬT' : null;
}

/** A heading or sentence wrapped in an unlucky place: `… BẢO` / `MẬT`, `… TỐI MẬT,` / `MẬT`, `MẬT` / `KHẨU …`. */
function isMiddleOfPhrase({ previous, next }: StampLine): boolean {
  const before = plain(previous ?? '').trim();
  const after = plain(next ?? '').trim();
  return (
    /(?:^|\s)(?:bảo|bí|cơ|độ|hoặc|và|dấu|loại)$/iu.test(before) ||
    before.endsWith(',') ||
    /^(?:khẩu|mã|độ|thư|vụ|ong|ngữ|thám|đàm|thiết)(?!\p{L})/iu.test(after) ||
    /^trận(?!\p{L})/iu.test(after)
  );
}

/** The mark in its own place on a line with others: beside the number, the issuer, an urgency stamp, after a title. */
function findBesideOthers(text: string): SecrecyDegree | null {
  const apart = text.split(/\t|\s{2,}|[|│┃║]/u).filter((part) => part.trim() !== '');
  for (const part of apart.length > 1 ? apart : []) {
    const degree = degreeOf(part);
    if (degree !== null) return degree;
  }
  const stamps = text.split(/[-–—/,;]/u).map((part) => unframe(part));
  const marks = stamps.map(degreeOf).filter((degree) => degree !== null);
  if (
    stamps.length > 1 &&
    marks.length === 1 &&
    stamps.every((part) => urgency.test(part) || degreeOf(part) !== null)
  ) {
    return marks[0] ?? null;
  }
  const line = text.trim().replace(/\s+/gu, ' ');
  const besideNumber =
    new RegExp(`^Số\\s?:?\\s?[^\\s]*\\s?/\\s?[^\\s]+ [([]?(${degreeWords})[)\\]]?$`, 'u').exec(line) ??
    new RegExp(`^[([]?(${degreeWords})[)\\]]? Số\\s?:`, 'u').exec(line);
  if (besideNumber !== null) return besideNumber[1] as SecrecyDegree;
  const afterTitle = new RegExp(`^(.*)[([] ?(${degreeWords}) ?[)\\]]$`, 'u').exec(line);
  const title = afterTitle?.[1] ?? '';
  return afterTitle !== null && title === title.toUpperCase() ? (afterTitle[2] as SecrecyDegree) : null;
}

const label = '(?:dấu (?:chỉ )?|mức |chế )?độ mật(?: của [^:]{1,40})?';
const letters: Readonly<Record<string, SecrecyDegree>> = { A: 'TUYỆT MẬT', B: 'TỐI MẬT', C: 'MẬT' };

/** `Độ mật: Tối mật`, also with the value in the next cell; a form that offers every degree bears none. */
function findLabelled(text: string, previous: string | null): SecrecyDegree | null {
  const line = text.trim().replace(/\s+/gu, ' ');
  const joined = new RegExp(`^${label} ?:?$`, 'iu').test(unframe(plain(previous ?? '')).trim())
    ? `Độ mật: ${line}`
    : line;
  const found = new RegExp(
    `^\\P{L}*${label} ?[:：][\\s.…_[(]*(${degreeWords}|[ABC])(?!\\p{L})(.*)$`,
    'iu',
  ).exec(joined);
  if (found === null || /mật|thường|không|□|☐/iu.test(found[2] ?? '')) return null;
  const value = (found[1] ?? '').toUpperCase();
  return letters[value] ?? degrees.get(value.replace(/\s/gu, '')) ?? null;
}
