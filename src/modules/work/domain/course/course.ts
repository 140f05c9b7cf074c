import type { ObligationState } from '../obligation-state.ts';

/** One standing step down: from which body to which, and to a person of it where one is named. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly person: string | null;
  /** The account that handed it down. */
  readonly givenBy: string | null;
}

/** What was asked of more time. */
export interface Extension {
  readonly id: string;
  readonly state: 'asked' | 'granted' | 'refused' | 'withdrawn';
  readonly askedBy: string | null;
}

/** Something that holds the work up, and the body with which its answer lies. */
export interface Blocker {
  readonly id: string;
  readonly state: 'open' | 'answered' | 'closed';
  readonly with: string;
  /** The body for which it was raised. */
  readonly from: string;
}

/** The course of one obligation through the hands of people, as far as the law looks at it. */
export interface Course {
  readonly owing: string;
  readonly state: ObligationState;
  readonly isAccepted: boolean;
  /** Steps down that stand, the first from the body that owes. */
  readonly chain: readonly Link[];
  readonly extensions: readonly Extension[];
  readonly blockers: readonly Blocker[];
  /** The minute its clock runs to, local ISO, of a day without an hour its last; null where it has no end. */
  readonly end: string | null;
  /** The account that gave it in a line; null for what stands in a document. */
  readonly givenBy: string | null;
}

/** An act on the course of an obligation, with what had to be looked up for it. */
export type CourseAct =
  | { readonly kind: 'accept' }
  | { readonly kind: 'take-back-acceptance' }
  /** `isWithin`: the receiver is a body below the holder's, or a person of the holder's own. */
  | { readonly kind: 'hand-down'; readonly link: Link; readonly isWithin: boolean }
  | { readonly kind: 'take-back-handing'; readonly id: string }
  | { readonly kind: 'ask-more-time'; readonly id: string; readonly end: string }
  | { readonly kind: 'withdraw-more-time'; readonly id: string }
  | { readonly kind: 'grant-more-time'; readonly id: string; readonly end: string }
  | { readonly kind: 'refuse-more-time'; readonly id: string }
  | {
      readonly kind: 'raise-blocker';
      readonly id: string;
      readonly from: string;
      readonly with: string | null;
    }
  | { readonly kind: 'carry-blocker'; readonly id: string; readonly with: string | null }
  | { readonly kind: 'answer-blocker'; readonly id: string }
  | { readonly kind: 'close-blocker'; readonly id: string }
  | { readonly kind: 'reopen-blocker'; readonly id: string };

/** The body in whose hands it lies. */
export function holderOf({ owing, chain }: Pick<Course, 'owing' | 'chain'>): string {
  return chain.at(-1)?.to ?? owing;
}

/** The bodies through whose hands it went down, the body that owes first. */
export function bodiesOf({ owing, chain }: Pick<Course, 'owing' | 'chain'>): readonly string[] {
  return [...new Set([owing, ...chain.map(({ to }) => to)])];
}

/** The body that handed it to this one; null for the body that owes and for one it did not come to. */
export function giverTo({ owing, chain }: Pick<Course, 'owing' | 'chain'>, body: string): string | null {
  if (body === owing) return null;
  return chain.find(({ from, to }) => to === body && from !== body)?.from ?? null;
}

/**
 * The body to which a difficulty goes up from this one: back to where the work came from, above the body that owes to
 * its own superior; null where nobody is above.
 *
 * @param superior the body above this one in its tree
 */
export function upFrom(
  course: Pick<Course, 'owing' | 'chain'>,
  body: string,
  superior: string | null,
): string | null {
  return giverTo(course, body) ?? superior;
}

/** An end as ends are compared: a day without an hour lasts to its last minute. */
export function endMinute(dueDay: string | null, dueUntil: string | null): string | null {
  if (dueDay === null) return null;
  return dueUntil ?? `${dueDay}T24:00`;
}

/** The course after an act that the law let pass. */
export function applyAct(course: Course, act: CourseAct): Course {
  switch (act.kind) {
    case 'accept':
      return { ...course, isAccepted: true };
    case 'take-back-acceptance':
      return { ...course, isAccepted: false };
    case 'hand-down':
      return { ...course, isAccepted: true, chain: [...course.chain, act.link] };
    case 'take-back-handing':
      // What went on from there comes back with it.
      return {
        ...course,
        chain: course.chain.slice(
          0,
          course.chain.findIndex(({ id }) => id === act.id),
        ),
      };
    case 'raise-blocker': {
      const raised: Blocker = { id: act.id, state: 'open', with: act.with ?? '', from: act.from };
      return { ...course, blockers: [...course.blockers, raised] };
    }
    case 'carry-blocker':
      return changeBlocker(course, act.id, { with: act.with ?? '' });
    case 'answer-blocker':
      return changeBlocker(course, act.id, { state: 'answered' });
    case 'close-blocker':
      return changeBlocker(course, act.id, { state: 'closed' });
    case 'reopen-blocker':
      return changeBlocker(course, act.id, { state: 'open' });
    default:
      return applyTimeAct(course, act);
  }
}

type TimeAct = Extract<CourseAct, { kind: `${string}-more-time` }>;

function applyTimeAct(course: Course, act: TimeAct): Course {
  if (act.kind === 'ask-more-time') {
    const asked: Extension = { id: act.id, state: 'asked', askedBy: null };
    return { ...course, extensions: [...course.extensions, asked] };
  }
  const states = {
    'withdraw-more-time': 'withdrawn',
    'grant-more-time': 'granted',
    'refuse-more-time': 'refused',
  } as const;
  return {
    ...course,
    end: act.kind === 'grant-more-time' ? act.end : course.end,
    extensions: course.extensions.map((one) =>
      one.id === act.id ? { ...one, state: states[act.kind] } : one,
    ),
  };
}

function changeBlocker(course: Course, id: string, change: Partial<Blocker>): Course {
  return {
    ...course,
    blockers: course.blockers.map((one) => (one.id === id ? { ...one, ...change } : one)),
  };
}
