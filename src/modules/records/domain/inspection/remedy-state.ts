/**
 * open: the body has it to put right; reported: it said what it did, and whoever inspected has to judge that; returned: that
 * was not enough; accepted: it is put right.
 */
export type RemedyState = 'open' | 'reported' | 'returned' | 'accepted';

/** What is done about a remedy; `take-back` undoes the last of the others, `move-end` gives it another end. */
export type RemedyAct = 'report' | 'return' | 'accept' | 'take-back' | 'move-end';

/** One thing that was done, oldest first in a list. */
export interface RemedyStep {
  readonly kind: RemedyAct;
  readonly at: Date;
  /** Of a report that was entered for the body: how that was told; `link`: it came by a reply link. */
  readonly toldHow?: string | null;
}

/** On which side somebody stands: of the body that has to put it right, or of the one that inspected. */
export type RemedySide = 'body' | 'inspector';

const LEADS_TO = { report: 'reported', return: 'returned', accept: 'accepted' } as const;

/** Steps that change the state. */
type Moving = keyof typeof LEADS_TO;

function isMoving(kind: RemedyAct): kind is Moving {
  return kind in LEADS_TO;
}

/** The steps that stand: each `take-back` strikes the last one that still stood. Ends that were moved stand aside. */
export function standingSteps<Step extends RemedyStep>(
  steps: readonly Step[],
): readonly (Step & { readonly kind: Moving })[] {
  const standing: (Step & { readonly kind: Moving })[] = [];
  for (const step of steps) {
    if (step.kind === 'take-back') standing.pop();
    else if (isMoving(step.kind)) standing.push({ ...step, kind: step.kind });
  }
  return standing;
}

/** The state that steps come to. */
export function stateOf(steps: readonly RemedyStep[]): RemedyState {
  const last = standingSteps(steps).at(-1);
  return last === undefined ? 'open' : LEADS_TO[last.kind];
}

/** Whether the body did its part for now: nobody urges for it. */
export function isHandedIn(state: RemedyState): boolean {
  return state === 'reported' || state === 'accepted';
}

/**
 * When it was handed in: the last report that stands, where nothing returned it since; what was accepted without a report
 * is put right from that moment. Null while it lies with the body.
 */
export function handedInAt(steps: readonly RemedyStep[]): Date | null {
  const standing = standingSteps(steps);
  if (!isHandedIn(stateOf(steps))) return null;
  const last = standing.findLast(({ kind }) => kind !== 'accept');
  return last?.kind === 'report' ? last.at : (standing.at(-1)?.at ?? null);
}

/**
 * Whether an act is open to a side after these steps. A body reports until it is accepted and takes back a report that nobody has
 * judged; who inspected returns what was reported, accepts at any time (it may have been seen put right on the spot), takes
 * the own judgement back, enters a report for a body and takes that back, and moves the end of what is not accepted.
 */
export function isActOpen(steps: readonly RemedyStep[], side: RemedySide, act: RemedyAct): boolean {
  const state = stateOf(steps);
  const last = standingSteps(steps).at(-1);
  switch (act) {
    case 'report':
      return state !== 'accepted';
    case 'return':
      return side === 'inspector' && state === 'reported';
    case 'accept':
      return side === 'inspector' && state !== 'accepted';
    case 'move-end':
      return side === 'inspector' && state !== 'accepted' && state !== 'reported';
    case 'take-back':
      if (last === undefined) return false;
      // What the body sent by a link is its own word: it is returned, not taken away.
      if (last.kind === 'report') return side === 'body' || (last.toldHow != null && last.toldHow !== 'link');
      return side === 'inspector';
  }
}

const ACTS: readonly RemedyAct[] = ['report', 'return', 'accept', 'take-back', 'move-end'];

/** The acts that are open to a side after these steps. */
export function openRemedyActs(steps: readonly RemedyStep[], side: RemedySide): readonly RemedyAct[] {
  return ACTS.filter((act) => isActOpen(steps, side, act));
}
