import type { DraftDocument } from '#kernel/plan-draft/plan-draft.ts';
import { isIsoDay } from '#kernel/time/iso-day.ts';

/**
 * The day on which the names of a plan are understood: its date of issue (the first day of what is printed
 * of it), else 1 January of its year, else `today`.
 */
export function planDay({ date, year }: Pick<DraftDocument, 'date' | 'year'>, today: string): string {
  const written = date?.text ?? (year === null ? '' : String(year.value));
  const whole = [written, `${written}-01`, `${written}-01-01`].find(isIsoDay);
  return whole ?? today;
}
