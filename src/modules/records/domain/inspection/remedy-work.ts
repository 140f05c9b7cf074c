import type { DeadlineRule } from '#kernel/time/deadline-rule.ts';
import type { RemedyContent } from './inspection.ts';

type Timed = Pick<RemedyContent, 'day' | 'countedDays'>;

/** By when a remedy has to be put right that is sent on a day; null: it has no end. */
export function ruleOfRemedy({ day, countedDays }: Timed, sentOn: string): DeadlineRule | null {
  if (countedDays !== null) return { kind: 'working-days', count: countedDays, from: sentOn };
  return day === null ? null : { kind: 'day', day, hour: null, before: false };
}

/** The same as an official would write it. */
export function sayRemedyEnd({ day, countedDays }: Timed, sentOn: string): string | null {
  if (countedDays !== null) return `${countedDays} ngày làm việc kể từ ngày ${printed(sentOn)}`;
  return day === null ? null : `chậm nhất ngày ${printed(day)}`;
}

function printed(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}

const LONGEST_TITLE = 300;

/**
 * What everybody of the realm may read of a remedy, among what its body owes: that there is one, and after which
 * inspection. Its words are for those it concerns.
 */
export function textOfRemedy(title: string, number: number): string {
  const named = title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE)}…`;
  return `Khắc phục sau kiểm tra, mục ${number} (${named})`;
}
