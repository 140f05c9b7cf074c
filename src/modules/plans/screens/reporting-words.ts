import { isIsoDay } from '#kernel/time/iso-day.ts';

/** A reporting duty as far as its words go, of a draft or of a plan alike. */
export interface ReportingLine {
  readonly from: string | null;
  readonly to: string | null;
  readonly via: string | null;
  readonly cadence: string | null;
  readonly due: string | null;
  readonly startYear: number | null;
}

/** How often a report may be owed, most usual first. */
export const cadences = ['semiannual', 'annual', 'quarterly', 'monthly', 'adhoc', 'periodic'] as const;

/** The cadence of a reporting duty as a key of the words, or null when it says none. */
export function cadenceOf(line: Pick<ReportingLine, 'cadence'>): (typeof cadences)[number] | null {
  return cadences.find((cadence) => cadence === line.cadence) ?? null;
}

/** The day of each year on which the report is due, as Vietnam writes it: `06-15` → `15/6`. */
export function dueDay(line: ReportingLine): string | null {
  return line.due === null ? null : dueWords(line.due);
}

/** `06-15` → `15/6`; what is no such day stays as it is. */
export function dueWords(due: string): string {
  const match = /^(\d{2})-(\d{2})$/.exec(due);
  return match === null ? due : `${Number(match[2])}/${Number(match[1])}`;
}

/** A day of each year as somebody types it (`15/6`, `ngày 15 tháng 6`) → `06-15`; null for nothing, undefined for what is no day. */
export function readDueDay(words: string): string | null | undefined {
  if (words.trim() === '') return null;
  const match = /^(?:trước\s+)?(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})$/iu.exec(words.trim());
  const [day, month] = [match?.[1], match?.[2]].map((part) => part?.padStart(2, '0'));
  // Of a leap year, for the 29th of February is a day of some years.
  return isIsoDay(`2024-${month}-${day}`) ? `${month}-${day}` : undefined;
}
