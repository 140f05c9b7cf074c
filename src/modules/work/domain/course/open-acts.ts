import type { Actor } from '#kernel/law/actor.ts';
import { canWork, type WorkAction } from '../permissions.ts';
import { type Course, type CourseAct, holderOf } from './course.ts';
import { type CourseRules, judgeAct } from './judge-act.ts';

/** Acts on the course as a screen offers them. */
export type OpenAct = CourseAct['kind'];

/** A later end than any, so that asking whether more time may be given does not hang on the day. */
const LATER = '9999-12-31T24:00';

/**
 * The acts on the course that are open to the actor now, each once; what hangs on a body or a day still to be chosen
 * is judged when it is done.
 *
 * @param superior the body above the one that holds it, null where nobody is
 */
export function listOpenActs(
  course: Course,
  actor: Actor,
  rules: CourseRules,
  superior: string | null,
): OpenAct[] {
  const holder = holderOf(course);
  const asked = course.extensions.find(({ state }) => state === 'asked')?.id ?? '';
  const link = { id: '', from: holder, to: '', person: null, givenBy: null };
  const acts: readonly (readonly [WorkAction, CourseAct])[] = [
    ['work.accept', { kind: 'accept' }],
    ['work.accept', { kind: 'take-back-acceptance' }],
    ['work.hand-down', { kind: 'hand-down', link, isWithin: true }],
    ['work.ask-more-time', { kind: 'ask-more-time', id: '', end: LATER }],
    ['work.ask-more-time', { kind: 'withdraw-more-time', id: asked }],
    ['work.decide-more-time', { kind: 'grant-more-time', id: asked, end: LATER }],
    ['work.decide-more-time', { kind: 'refuse-more-time', id: asked }],
    ['work.raise-blocker', { kind: 'raise-blocker', id: '', from: holder, with: superior }],
  ];
  return acts
    .filter(([action, act]) => canWork(actor, action).allowed && judgeAct(course, act, actor, rules) === null)
    .map(([, { kind }]) => kind);
}

/** The acts open to the actor on one difficulty. */
export function listBlockerActs(
  course: Course,
  id: string,
  actor: Actor,
  rules: CourseRules,
): readonly OpenAct[] {
  const acts: readonly (readonly [WorkAction, CourseAct])[] = [
    ['work.answer-blocker', { kind: 'answer-blocker', id }],
    ['work.answer-blocker', { kind: 'carry-blocker', id, with: 'somebody above' }],
    ['work.raise-blocker', { kind: 'close-blocker', id }],
    ['work.raise-blocker', { kind: 'reopen-blocker', id }],
  ];
  return acts
    .filter(([action, act]) => canWork(actor, action).allowed && judgeAct(course, act, actor, rules) === null)
    .map(([, { kind }]) => kind);
}
