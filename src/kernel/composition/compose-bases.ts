import type { DocumentFamily } from '../document/model/official-document.ts';
import type { PrintedDraft, PrintedReference } from './parse-printed-draft.ts';

/** The bases, a line each, and the sentence that opens the plan. */
export function composeBases({ document, references }: PrintedDraft, family: DocumentFamily): string[] {
  const bases = references
    .filter(({ role }) => role === 'basis')
    .map((reference) => `Căn cứ ${printReference(reference, family)};`);
  const carried = references.filter(({ role }) => role === 'implements');
  const { issuer, type, subject } = document;
  if (issuer === null || type === null) {
    return [...bases, ...carried.map((reference) => `Thực hiện ${printReference(reference, family)},`)];
  }
  const kind = `${type.charAt(0)}${type.slice(1).toLowerCase()}`;
  const about = subject === null ? '' : ` ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  const opening = carried.map((reference) => printReference(reference, family)).join('; ');
  const lead = opening === '' ? '' : `Thực hiện ${opening}, `;
  return [...bases, `${lead}${issuer} ban hành ${kind}${about} như sau:`];
}

/** `Nghị định số 72/2015/NĐ-CP ngày 07/9/2015`; the Party writes `, ngày 07-9-2015`. */
function printReference({ kind, symbol, date }: PrintedReference, family: DocumentFamily): string {
  const named = `${kind ?? 'Văn bản'} số ${symbol}`;
  const day = date === null ? null : printDay(date, family === 'party' ? '-' : '/');
  if (day === null) return named;
  return family === 'party' ? `${named}, ngày ${day}` : `${named} ngày ${day}`;
}

/** Days below 10 and months below 3 with a zero; null for a date without a day. */
function printDay(iso: string, mark: string): string | null {
  const [year, month, day] = iso.split('-');
  if (year === undefined || month === undefined || day === undefined) return null;
  return [day, Number(month) < 3 ? month : String(Number(month)), year].join(mark);
}
