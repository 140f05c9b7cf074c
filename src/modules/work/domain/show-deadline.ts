import { localMinute } from '#kernel/time/local-time.ts';
import { daysUntil, deadlineStanding, type Standing } from './deadline-standing.ts';
import type { Obligation } from './obligation.ts';

/** The end of an obligation as a chip shows it. */
export interface ShownDeadline {
  readonly day: string;
  readonly named: string;
  readonly until: string | null;
  readonly before: boolean;
  readonly counted: { readonly from: string; readonly days: number } | null;
  readonly standing: Standing;
  readonly days: number;
  readonly words: string;
}

/** The end of an obligation on the local minute `now`; null where it has none or no clock runs for it. */
export function showDeadline(obligation: Obligation, now: string): ShownDeadline | null {
  const { namedDay, dueDay, dueUntil, state, closedAt, timeText } = obligation;
  if (namedDay === null || dueDay === null) return null;
  const closed = closedAt === null ? null : localMinute(closedAt);
  const standing = deadlineStanding({ dueDay, dueUntil, state, closedAt: closed }, now);
  if (standing === null) return null;
  return {
    day: dueDay,
    named: namedDay,
    until: dueUntil,
    before: obligation.dueBefore,
    counted:
      obligation.countedFrom === null || obligation.countedDays === null
        ? null
        : { from: obligation.countedFrom, days: obligation.countedDays },
    standing,
    days: daysUntil(dueDay, now),
    words: timeText ?? '',
  };
}
