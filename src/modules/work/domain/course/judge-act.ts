import type { Actor } from '#kernel/law/actor.ts';
import { administers, holdsAlong, worksFor } from '#kernel/law/holds.ts';
import { isOpen } from '../obligation-state.ts';
import { bodiesOf, type Course, type CourseAct, holderOf } from './course.ts';

/** Why an act on the course of an obligation cannot be done. */
export type CourseRefusal =
  | 'not-open'
  | 'other-organization'
  | 'already-accepted'
  | 'not-accepted'
  | 'already-handed'
  | 'not-below'
  | 'already-there'
  | 'handing-gone'
  | 'no-end'
  | 'not-later'
  | 'already-asked'
  | 'asked-too-often'
  | 'nothing-asked'
  | 'not-yours-to-decide'
  | 'nobody-above'
  | 'blocker-not-open'
  | 'blocker-not-there';

/** What the realm and the tree of bodies say to an act. */
export interface CourseRules {
  /** How often more time may be granted for one obligation. */
  readonly mostExtensions: number;
  /** Whoever gave the work in a line decides on more time, beside leaders above. */
  readonly giverDecides: boolean;
  /** The bodies above the one that owes, in every tree. */
  readonly above: readonly string[];
}

/**
 * The law of the course of an obligation: null when the actor may do this now, else why not. Nothing happens to what
 * is closed but that questions of it are cleared away; only the line itself hands down, takes back and asks; only a leader
 * above, whoever gave it in a line (where the realm's rule says so), or who keeps the house decides on more time; what holds the work up is answered by
 * the body it was carried to, and closed by those it holds up.
 */
export function judgeAct(
  course: Course,
  act: CourseAct,
  actor: Actor,
  rules: CourseRules,
): CourseRefusal | null {
  switch (act.kind) {
    case 'accept':
    case 'take-back-acceptance':
      return judgeAcceptance(course, act.kind, actor);
    case 'hand-down':
    case 'take-back-handing':
      return judgeHanding(course, act, actor);
    case 'ask-more-time':
    case 'withdraw-more-time':
    case 'grant-more-time':
    case 'refuse-more-time':
      return judgeTime(course, act, actor, rules);
    default:
      return judgeBlocker(course, act, actor);
  }
}

/** Whether the actor decides on more time for this obligation. */
export function decidesTime(
  course: Pick<Course, 'owing' | 'givenBy'>,
  actor: Actor,
  { above, giverDecides }: Pick<CourseRules, 'above' | 'giverDecides'>,
): boolean {
  if (administers(actor)) return true;
  if (giverDecides && course.givenBy !== null && course.givenBy === actor.accountId)
    return !worksFor(actor, course.owing);
  return holdsAlong(actor, above, 'leader');
}

function judgeAcceptance(
  course: Course,
  kind: 'accept' | 'take-back-acceptance',
  actor: Actor,
): CourseRefusal | null {
  if (!isOpen(course.state)) return 'not-open';
  if (!isOfLine(course, actor)) return 'other-organization';
  if (kind === 'accept') return course.isAccepted ? 'already-accepted' : null;
  if (!course.isAccepted) return 'not-accepted';
  return course.chain.length > 0 ? 'already-handed' : null;
}

function judgeHanding(
  course: Course,
  act: Extract<CourseAct, { kind: 'hand-down' | 'take-back-handing' }>,
  actor: Actor,
): CourseRefusal | null {
  if (act.kind === 'take-back-handing') {
    const link = course.chain.find(({ id }) => id === act.id);
    if (link === undefined) return 'handing-gone';
    if (!isOpen(course.state)) return 'not-open';
    return administers(actor) || worksFor(actor, link.from) ? null : 'other-organization';
  }
  if (!isOpen(course.state)) return 'not-open';
  const holder = holderOf(course);
  if (!administers(actor) && !worksFor(actor, holder)) return 'other-organization';
  const { link, isWithin } = act;
  if (link.from !== holder || !isWithin) return 'not-below';
  const last = course.chain.at(-1);
  if (link.to === holder && (link.person === null || link.person === last?.person)) return 'already-there';
  // A body it came through does not get it a second time: it takes it back.
  return link.to !== holder && bodiesOf(course).includes(link.to) ? 'already-there' : null;
}

function judgeTime(
  course: Course,
  act: Extract<CourseAct, { kind: `${string}-more-time` }>,
  actor: Actor,
  rules: CourseRules,
): CourseRefusal | null {
  const asked = course.extensions.find(({ state }) => state === 'asked');
  if (act.kind === 'ask-more-time') {
    if (!isOpen(course.state)) return 'not-open';
    if (!isOfLine(course, actor)) return 'other-organization';
    if (course.end === null) return 'no-end';
    if (asked !== undefined) return 'already-asked';
    if (grantedOf(course) >= rules.mostExtensions) return 'asked-too-often';
    return act.end > course.end ? null : 'not-later';
  }
  if (asked === undefined || asked.id !== act.id) return 'nothing-asked';
  if (act.kind === 'withdraw-more-time') return isOfLine(course, actor) ? null : 'other-organization';
  if (!decidesTime(course, actor, rules)) return 'not-yours-to-decide';
  if (act.kind === 'refuse-more-time') return null;
  if (!isOpen(course.state)) return 'not-open';
  if (grantedOf(course) >= rules.mostExtensions) return 'asked-too-often';
  return course.end !== null && act.end > course.end ? null : 'not-later';
}

function judgeBlocker(
  course: Course,
  act: Extract<CourseAct, { kind: `${string}-blocker` }>,
  actor: Actor,
): CourseRefusal | null {
  if (act.kind === 'raise-blocker') {
    if (!isOpen(course.state)) return 'not-open';
    if (!isOfLine(course, actor) || !bodiesOf(course).includes(act.from)) return 'other-organization';
    return act.with === null || act.with === act.from ? 'nobody-above' : null;
  }
  const blocker = course.blockers.find(({ id }) => id === act.id);
  if (blocker === undefined) return 'blocker-not-there';
  const mayAnswer = administers(actor) || worksFor(actor, blocker.with);
  const mayClose = administers(actor) || worksFor(actor, blocker.from) || worksFor(actor, course.owing);
  if (act.kind === 'close-blocker') {
    if (blocker.state === 'closed') return 'blocker-not-open';
    return mayClose ? null : 'other-organization';
  }
  if (!isOpen(course.state)) return 'not-open';
  if (act.kind === 'reopen-blocker') {
    if (blocker.state === 'open') return 'blocker-not-open';
    return mayClose ? null : 'other-organization';
  }
  if (blocker.state !== 'open') return 'blocker-not-open';
  if (!mayAnswer) return 'other-organization';
  if (act.kind === 'answer-blocker') return null;
  return act.with === null || act.with === blocker.with || act.with === blocker.from ? 'nobody-above' : null;
}

/** How often more time was granted. */
export function grantedOf({ extensions }: Pick<Course, 'extensions'>): number {
  return extensions.filter(({ state }) => state === 'granted').length;
}

/** The actor works for the body that owes or for one it was handed down to. */
export function isOfLine(course: Course, actor: Actor): boolean {
  return administers(actor) || bodiesOf(course).some((body) => worksFor(actor, body));
}
