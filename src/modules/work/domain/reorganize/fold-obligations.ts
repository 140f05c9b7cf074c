import type { Obligation } from '../obligation.ts';
import { isOpen, type ObligationState } from '../obligation-state.ts';

/** What two obligations of one item may differ in once one body owes both. */
export type Foldable = Pick<
  Obligation,
  | 'state'
  | 'reason'
  | 'allowedBy'
  | 'closedAt'
  | 'namedDay'
  | 'dueDay'
  | 'dueUntil'
  | 'timeText'
  | 'dueBefore'
  | 'countedFrom'
  | 'countedDays'
  | 'acceptedAt'
  | 'acceptedByName'
  | 'scope'
  | 'printedName'
>;

/** Closed states, what was achieved first: of two closed shares the better word stands. */
const CLOSED_ORDER: readonly ObligationState[] = ['done', 'reported', 'carried-over', 'not-done'];

/**
 * The state of what two bodies owed and one owes now. While any share is open the whole is open: begun where any share was
 * begun or done, else as the open shares stand; what goes on all the time keeps no clock away from a share that has one.
 * Nothing is done before all shares are. In whatever order shares are folded, the result is the same.
 */
export function foldStates(one: ObligationState, other: ObligationState): ObligationState {
  const open = [one, other].filter(isOpen);
  const [first, second] = open;
  if (first === undefined) {
    return CLOSED_ORDER.find((state) => state === one || state === other) ?? one;
  }
  if (first === 'in-progress' || second === 'in-progress') return 'in-progress';
  if (second !== undefined && first !== second) return 'in-progress';
  const isSomethingDone = one === 'done' || other === 'done' || one === 'reported' || other === 'reported';
  return isSomethingDone && first === 'not-started' ? 'in-progress' : first;
}

/**
 * One obligation out of two of the same item: the state of both, the earlier end with its words, the first acceptance, the
 * parts of both. A whole task swallows its parts.
 */
export function foldObligations<Share extends Foldable>(stays: Share, goes: Foldable): Foldable {
  const state = foldStates(stays.state, goes.state);
  const end = isEarlier(goes, stays) ? goes : stays;
  const kept = [stays, goes].find((one) => one.state === state);
  const accepted = [stays, goes]
    .filter(({ acceptedAt }) => acceptedAt !== null)
    .sort((a, b) => (a.acceptedAt?.getTime() ?? 0) - (b.acceptedAt?.getTime() ?? 0))[0];
  return {
    state,
    reason: isOpen(state) ? null : (kept?.reason ?? null),
    allowedBy: isOpen(state) ? null : (kept?.allowedBy ?? null),
    closedAt: isOpen(state) ? null : latest(stays.closedAt, goes.closedAt),
    namedDay: end.namedDay,
    dueDay: end.dueDay,
    dueUntil: end.dueUntil,
    timeText: end.timeText,
    dueBefore: end.dueBefore,
    countedFrom: end.countedFrom,
    countedDays: end.countedDays,
    acceptedAt: accepted?.acceptedAt ?? null,
    acceptedByName: accepted?.acceptedByName ?? null,
    scope: stays.scope === null || goes.scope === null ? null : joinWords(stays.scope, goes.scope),
    printedName: joinWords(stays.printedName, goes.printedName),
  };
}

/** An end without a day comes after every day, one without an hour at the end of its day. */
function isEarlier(one: Foldable, other: Foldable): boolean {
  return endKey(one) < endKey(other);
}

function endKey({ dueDay, dueUntil }: Foldable): string {
  return dueDay === null ? '9' : (dueUntil ?? `${dueDay}T99`);
}

function latest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** Each part once, in the order of the alphabet: who came first is no rank. */
function joinWords(one: string, other: string): string {
  const parts = [...new Set([...one.split('; '), ...other.split('; ')])];
  return parts.sort((a, b) => a.localeCompare(b, 'vi')).join('; ');
}
