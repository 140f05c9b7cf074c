import { addDays } from '#kernel/time/iso-day.ts';
import type { Obligation, PastState } from '#modules/work/door.ts';

/**
 * What would have become of one plan's obligations by today (ISO). Asked of each in the order of the document, it
 * goes round the ways in which work ends, so that few obligations show as many of them as many do; the same plan
 * and day have the same past, always.
 */
export function inventPast(today: string): (obligation: Obligation) => PastState | null {
  const turns = { over: 0, past: 0, running: 0 };
  const roll = (kind: keyof typeof turns) => {
    turns[kind] += 1;
    return (turns[kind] * STEP + START) % 100;
  };
  return (obligation) => {
    const { planYear, dueDay } = obligation;
    if (planYear !== null && planYear < Number(today.slice(0, 4)))
      return ofPastYear(obligation, `${planYear}-12-28`, roll('over'), today);
    return dueDay !== null && dueDay < today
      ? ofPastDay(obligation, dueDay, roll('past'), today)
      : ofRunning(obligation, roll('running'), today);
  };
}

/** A step without a common part with 100 meets every hundredth once, and its neighbours far apart. */
const STEP = 61;
const START = 69;

/** Days after an end within which most of its work is still open. */
const FRESH = 4;

const inWork: PastState = { state: 'in-progress', reason: null, closedOn: null };

/** The year is over: nearly everything is closed, in one way or another. */
function ofPastYear(
  { dueDay, planYear }: Obligation,
  yearEnd: string,
  roll: number,
  today: string,
): PastState {
  const end = dueDay ?? yearEnd;
  if (roll < 70) return done(addDays(end, -(roll % 40)), today);
  if (roll < 84) return done(addDays(end, 2 + (roll % 21)), today);
  if (roll < 90) return { state: 'carried-over', reason: carriedTo((planYear ?? 0) + 1), closedOn: yearEnd };
  return roll < 96 ? { state: 'not-done', ...reasonOf(roll), closedOn: yearEnd } : inWork;
}

function ofPastDay({ planYear }: Obligation, due: string, roll: number, today: string): PastState | null {
  // An end of these days: most bodies are a little late, and nobody has urged them yet.
  if (due >= addDays(today, -FRESH)) return roll < 20 ? done(addDays(due, -(roll % 3)), today) : null;
  if (roll < 44) return done(addDays(due, -(roll % 12)), today);
  if (roll < 60) return done(addDays(due, 1 + (roll % 9)), today);
  if (roll < 65) return { state: 'not-done', ...reasonOf(roll), closedOn: due };
  if (roll < 70)
    return {
      state: 'carried-over',
      reason: carriedTo((planYear ?? Number(today.slice(0, 4))) + 1),
      closedOn: due,
    };
  return roll < 88 ? inWork : null;
}

/** The end is ahead, or there is none. */
function ofRunning({ state, dueDay, planYear }: Obligation, roll: number, today: string): PastState | null {
  if (state === 'continuous') return null;
  if (roll < (dueDay === null ? 21 : 9)) return done(addDays(today, -(roll % 30)), today);
  if (roll < 62) return inWork;
  if (dueDay !== null || roll < 92) return null;
  if (roll < 96) return { state: 'not-done', ...reasonOf(roll), closedOn: addDays(today, -(roll % 25)) };
  const year = planYear ?? Number(today.slice(0, 4));
  return { state: 'carried-over', reason: carriedTo(year + 1), closedOn: addDays(today, -5) };
}

/** Nothing is done on a day that has not come. */
function done(on: string, today: string): PastState {
  return { state: 'done', reason: null, closedOn: on < today ? on : today };
}

function carriedTo(year: number): string {
  return `Chuyển sang kế hoạch năm ${year}; ${DEPUTY} đồng ý.`;
}

const DEPUTY = 'Phó Chủ tịch UBND tỉnh Đinh Thị Hoài Thương';
const CHAIRMAN = 'Chủ tịch UBND tỉnh Nông Thế Quân';

const REASONS = [
  { reason: 'Phía bạn hoãn đón đoàn.', allowedBy: DEPUTY },
  { reason: 'Trùng với việc của kế hoạch khác, gộp làm một.', allowedBy: CHAIRMAN },
  { reason: 'Lũ cuốn hỏng bến, không còn chỗ làm.', allowedBy: DEPUTY },
] as const;

function reasonOf(roll: number): Pick<PastState, 'reason' | 'allowedBy'> {
  return REASONS[roll % REASONS.length] ?? REASONS[0];
}
