import { daysUntil, deadlineStanding } from '../deadline-standing.ts';
import type { Obligation } from '../obligation.ts';
import { printDay } from '../obligation-words.ts';

/** The part of an obligation that messages and letters name. */
export type UrgedWork = Pick<
  Obligation,
  'id' | 'number' | 'text' | 'planNumber' | 'planTitle' | 'dueDay' | 'dueUntil'
>;

/** Whether its end is past on the local minute `now`; urged are only obligations on which a clock runs. */
export function isLate({ dueDay, dueUntil }: UrgedWork, now: string): boolean {
  if (dueDay === null) return false;
  return deadlineStanding({ dueDay, dueUntil, state: 'in-progress', closedAt: null }, now) === 'overdue';
}

/** How many days its end is past, 0 on the day itself. */
export function daysLate({ dueDay }: UrgedWork, now: string): number {
  return dueDay === null ? 0 : Math.max(0, -daysUntil(dueDay, now));
}

/** Number and words of the work, cut at a word where they are longer. */
export function nameWork({ number, text }: UrgedWork, longest: number): string {
  const whole = [number?.replace(/\.$/u, ''), text].filter(Boolean).join('. ').replace(/\s+/gu, ' ');
  if (whole.length <= longest) return whole.replace(/[.;,]$/u, '');
  return `${whole.slice(0, longest).replace(/\s+\S*$/u, '')}…`;
}

/** `16:00 ngày 08/3/2027`: the end as a paper prints it. */
export function printEnd({ dueDay, dueUntil }: UrgedWork): string {
  if (dueDay === null) return '';
  return dueUntil === null ? printDay(dueDay) : `${dueUntil.slice(11, 16)} ngày ${printDay(dueDay)}`;
}
