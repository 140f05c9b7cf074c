import { foldText } from '#kernel/language/fold-text.ts';
import type { Quantity } from './record.ts';

/** What two records are compared by. */
export interface EventTraces {
  readonly organizationId: string;
  /** ISO. */
  readonly doneOn: string;
  readonly place: string | null;
  readonly words: string;
  readonly link: string | null;
  readonly quantities: readonly Quantity[];
}

/** Why two records may tell of one event. */
export type EventReason =
  | 'same-day'
  | 'next-day'
  | 'same-link'
  | 'same-place'
  | 'alike-words'
  | 'same-figures';

/** How much speaks for one event, and what. */
export interface EventLikeness {
  readonly score: number;
  readonly reasons: readonly EventReason[];
}

/** From this score on two records are proposed as one event: the day alone never is enough, nor day and figures. */
export const PROPOSED_FROM = 5;

/** Days by which bodies may be apart in dating one event. */
export const MOST_DAYS_APART = 1;

const WEIGHTS: Readonly<Record<EventReason, number>> = {
  'same-day': 2,
  'next-day': 1,
  'same-link': 4,
  'same-place': 2,
  'alike-words': 3,
  'same-figures': 1,
};
const DAY = 24 * 60 * 60_000;
/** Syllables that say nothing of which event it was. */
const EMPTY_SYLLABLES = new Set(
  'va voi cua cho tai trong cac nhung mot la da duoc tu den theo ve o co cung ngay xa tinh huyen phoi hop to chuc so uy ban nhan dan'.split(
    ' ',
  ),
);
/** Share of the smaller text that must stand in the larger one. */
const ALIKE = 0.5;
const FEWEST_SYLLABLES = 3;

/**
 * How much speaks for two records of several bodies telling of one event: the day (a day apart at most), the place, the
 * words, the link, the figures. The same for either order. Null when it cannot be one event: one body, or days apart.
 */
export function weighSameEvent(one: EventTraces, other: EventTraces): EventLikeness | null {
  if (one.organizationId === other.organizationId) return null;
  const apart = Math.abs(Date.parse(one.doneOn) - Date.parse(other.doneOn)) / DAY;
  if (!(apart <= MOST_DAYS_APART)) return null;
  const found: readonly (EventReason | false)[] = [
    apart === 0 ? 'same-day' : 'next-day',
    one.link !== null && one.link === other.link && 'same-link',
    areAlike(one.place ?? '', other.place ?? '', 1) && 'same-place',
    areAlike(one.words, other.words, FEWEST_SYLLABLES) && 'alike-words',
    haveSameFigure(one.quantities, other.quantities) && 'same-figures',
  ];
  const reasons = found.filter((reason) => reason !== false);
  return { score: reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0), reasons };
}

/** Whether most of the smaller of two texts stands in the larger one. */
function areAlike(one: string, other: string, fewest: number): boolean {
  const [first, second] = [syllablesOf(one), syllablesOf(other)];
  const smaller = Math.min(first.size, second.size);
  if (smaller < fewest) return false;
  let shared = 0;
  for (const syllable of first) if (second.has(syllable)) shared += 1;
  return shared / smaller >= ALIKE;
}

function syllablesOf(text: string): ReadonlySet<string> {
  const all = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(all.filter((syllable) => !EMPTY_SYLLABLES.has(syllable)));
}

/** A figure of one indicator that both name, the same to the last digit. */
function haveSameFigure(one: readonly Quantity[], other: readonly Quantity[]): boolean {
  return one.some(({ indicator, amount }) =>
    other.some((given) => given.indicator === indicator && given.amount === amount && amount > 0),
  );
}
