import { citationsInText } from '#kernel/extraction/references/citations-in-text.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import { changeOfLaw, type LawChange } from '../changed-law.ts';

/** A document that a plan can stand on, as far as it is known. */
export interface CitedDocument {
  readonly kind: string | null;
  readonly symbol: string;
  readonly date: string | null;
  readonly issuer: string | null;
  /** Its subject, where it is known apart. */
  readonly title?: string;
}

/** Symbols agree without accents, spaces and leading zeros. */
export function symbolKeyOf(symbol: string): string {
  return foldText(symbol)
    .replace(/\s/gu, '')
    .replace(/^0+(?=\d)/u, '');
}

/**
 * The line of a basis as a plan prints it: kind, number, day, issuer, subject (Decree 30/2020, Annex I); what is not
 * known is left out.
 */
export function composeBasisLine({ kind, symbol, date, issuer, title }: CitedDocument): string {
  const day = date === null ? null : printDay(date);
  const subject = title === undefined || title.trim() === '' ? null : aboutWords(title.trim());
  return [
    `Căn cứ ${kind === null ? 'Văn bản' : sentenceCase(kind)} số ${symbol.trim()}`,
    day === null ? null : `ngày ${day}`,
    issuer === null ? null : `của ${issuer}`,
    subject,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** The line with which a paper cites one document, ready to be taken over; null when it says more than that. */
export function basisLineOf(paragraph: string): string | null {
  const line = paragraph.replace(/^[-–\s]+/u, '').replace(/[;,.\s]+$/u, '');
  if (!/^can cu\s/u.test(foldText(line)) || /nhu sau:?$/u.test(foldText(line))) return null;
  return citationsInText(line).length === 1 ? line : null;
}

/** A line of the bases that cites a document which was replaced or amended. */
export interface ChangedBasis {
  /** Which line, from 0. */
  readonly line: number;
  readonly symbol: string;
  readonly change: LawChange;
}

/**
 * What is known to have become of the documents cited in bases (a line each) by `today`; not where the bases cite the
 * newer one already.
 */
export function changesOfBases(bases: string, today: string): readonly ChangedBasis[] {
  const cited = bases
    .split('\n')
    .flatMap((words, line) => citationsInText(words).map(({ symbol }) => ({ line, symbol: symbol.text })));
  const keys = new Set(cited.map(({ symbol }) => symbolKeyOf(symbol)));
  return cited.flatMap(({ line, symbol }) => {
    const change = changeOfLaw(symbolKeyOf(symbol), today);
    return change === null || keys.has(symbolKeyOf(change.by)) ? [] : [{ line, symbol, change }];
  });
}

/** The line that cites what replaced or amended a document; its day is for the writer to add. */
export function lineOfChange({ by, title }: LawChange): string {
  // Laws are called by their name, everything else by its number.
  if (/^(?:Luật|Pháp lệnh)\s/u.test(title)) return `Căn cứ ${title} số ${by}`;
  const kind = /^(?:Nghị định|Nghị quyết|Quyết định|Thông tư|Quy định|Hướng dẫn|Chỉ thị)(?=\s)/u.exec(
    title,
  )?.[0];
  return kind === undefined
    ? `Căn cứ ${title} số ${by}`
    : `Căn cứ ${kind} số ${by}${title.slice(kind.length)}`;
}

/** The bases with what became of one of them: in its place when it was replaced, below it when it was amended. */
export function takeChangeOver(bases: string, { line, change }: ChangedBasis): string {
  const lines = bases.split('\n');
  lines.splice(
    line + (change.kind === 'amended' ? 1 : 0),
    change.kind === 'amended' ? 0 : 1,
    lineOfChange(change),
  );
  return lines.join('\n');
}

/** `về công tác …`; a subject that opens with what it does goes without. */
function aboutWords(title: string): string {
  if (/^(?:về|triển khai|thực hiện|ban hành|phê duyệt|hướng dẫn|hành động)\s/iu.test(title))
    return title.charAt(0).toLowerCase() + title.slice(1);
  return `về ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** Days below 10 and months below 3 with a zero; null for a date without a day. */
function printDay(iso: string): string | null {
  const [year, month, day] = iso.split('-');
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${day}/${Number(month) < 3 ? month : String(Number(month))}/${year}`;
}
