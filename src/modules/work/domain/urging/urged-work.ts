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

/** The words of the work, cut at a word where they are longer. */
export function nameWork({ text }: UrgedWork, longest: number): string {
  const whole = text.replace(/\s+/gu, ' ').trim();
  if (whole.length <= longest) return whole.replace(/[.;,]$/u, '');
  return `${whole.slice(0, longest).replace(/\s+\S*$/u, '')}…`;
}

/** Where the work was given: `45/KH-UBND, mục 1.3`; empty for work without a numbered plan. */
export function placeOfWork({ number, planNumber }: UrgedWork): string {
  if (planNumber === null) return '';
  return number === null ? planNumber : `${planNumber}, mục ${number.replace(/\.$/u, '')}`;
}

/** `16:00 ngày 08/3/2027`: the end as a paper prints it. */
export function printEnd({ dueDay, dueUntil }: UrgedWork): string {
  if (dueDay === null) return '';
  return dueUntil === null ? printDay(dueDay) : `${dueUntil.slice(11, 16)} ngày ${printDay(dueDay)}`;
}
