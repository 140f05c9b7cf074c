import type { Actor } from '#kernel/law/actor.ts';
import type { Author } from '#kernel/law/author.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { holdClock } from '#modules/calendar/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { applyAct, holderOf } from '../domain/course/course.ts';
import { judgeAct } from '../domain/course/judge-act.ts';
import type { WantedAct } from '../domain/course/wanted-act.ts';
import { endOfDay } from '../domain/end-of-time.ts';
import { canWork, type WorkAction } from '../domain/permissions.ts';
import { sayEnd } from '../domain/say-end.ts';
import {
  type CourseKey,
  carryBlocker,
  endExtension,
  endHandings,
  insertBlocker,
  insertExtension,
  insertHanding,
  type ShownChange,
  updateBlocker,
  updateShown,
} from '../store/write-course.ts';
import { conflictOfCourse } from './both-texts.ts';
import { refusedAct } from './course-problems.ts';
import { type LookedUp, lookUpCourse, type PreparedAct, prepareAct } from './look-up-course.ts';
import { tellCourse } from './notices/tell-course.ts';
import { obligationNotFound } from './problems.ts';
import { takeObligations } from './take-obligations.ts';

const ACTION_OF: Readonly<Record<WantedAct['kind'], WorkAction>> = {
  accept: 'work.accept',
  'take-back-acceptance': 'work.accept',
  'hand-down': 'work.hand-down',
  'take-back-handing': 'work.hand-down',
  'ask-more-time': 'work.ask-more-time',
  'withdraw-more-time': 'work.ask-more-time',
  'grant-more-time': 'work.decide-more-time',
  'refuse-more-time': 'work.decide-more-time',
  'raise-blocker': 'work.raise-blocker',
  'close-blocker': 'work.raise-blocker',
  'reopen-blocker': 'work.raise-blocker',
  'carry-blocker': 'work.answer-blocker',
  'answer-blocker': 'work.answer-blocker',
};

/** An act on an obligation's course, from the version somebody saw. */
export interface CourseStep {
  readonly id: string;
  readonly version: number;
  readonly wanted: WantedAct;
}

/**
 * Does one act on the course of an obligation under `judgeAct`. Its words pass the secrets gate before.
 *
 * @throws ProblemError obligation-not-found, version-conflict, course-… (`refusedAct`), access.role-too-low
 */
export async function actOnCourse(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  { id, version, wanted }: CourseStep,
): Promise<void> {
  enforceDecision(canWork(act.actor, ACTION_OF[wanted.kind]));
  const [obligation] = await takeObligations(tx, act.realmId, [id]);
  if (obligation === undefined) throw obligationNotFound();
  const day = localDay(act.now);
  const looked = await lookUpCourse(tx, act.realmId, obligation, day);
  const { realmId, actor } = act;
  const prepared = await prepareAct(tx, looked, wanted, { realmId, actor, day, newId: act.newId() });
  const refusal = judgeAct(looked.course, prepared.act, act.actor, looked.rules);
  // Somebody else may have done the same meanwhile: that is said first, for it explains the refusal.
  if (refusal !== 'other-organization' && refusal !== 'not-yours-to-decide' && obligation.version !== version)
    throw conflictOfCourse(obligation, looked.facts, wanted);
  if (refusal !== null) throw refusedAct(refusal, looked.rules.mostExtensions);
  const author = authorOf(act);
  const key = { realmId, obligationId: id };
  const shown = await writeAct(tx, key, { looked, prepared, wanted, author });
  await updateShown(tx, key, shown, author);
  await tellCourse(tx, act, looked, { wanted, prepared, end: shown.end });
  await recordAudit(tx, act, {
    action: `work.${wanted.kind}`,
    object: { type: 'obligation', id },
    ...traceOf(looked, prepared, wanted),
  });
}

interface Writing {
  readonly looked: LookedUp;
  readonly prepared: PreparedAct;
  readonly wanted: WantedAct;
  readonly author: Author;
}

/** Writes the rows of an act and answers what lists show after it. */
async function writeAct(tx: Transaction, key: CourseKey, writing: Writing): Promise<ShownChange> {
  const { wanted, author } = writing;
  switch (wanted.kind) {
    case 'accept':
      return { accepted: true };
    case 'take-back-acceptance':
      return { accepted: false };
    case 'hand-down':
    case 'take-back-handing':
      return writeHanding(tx, key, writing);
    case 'ask-more-time':
    case 'withdraw-more-time':
    case 'grant-more-time':
    case 'refuse-more-time':
      return writeTime(tx, key, writing);
    case 'answer-blocker':
      await updateBlocker(
        tx,
        key.realmId,
        { id: wanted.blocker, state: 'answered', answer: wanted.answer },
        author,
      );
      return {};
    case 'close-blocker':
    case 'reopen-blocker': {
      const state = wanted.kind === 'close-blocker' ? 'closed' : 'open';
      await updateBlocker(tx, key.realmId, { id: wanted.blocker, state, answer: null }, author);
      return {};
    }
    default:
      return writeRising(tx, key, writing);
  }
}

async function writeHanding(
  tx: Transaction,
  key: CourseKey,
  { looked, prepared, wanted, author }: Writing,
): Promise<ShownChange> {
  const { act, from, to, personName } = prepared;
  if (act.kind === 'hand-down' && wanted.kind === 'hand-down') {
    await insertHanding(
      tx,
      key,
      {
        id: act.link.id,
        fromOrganizationId: act.link.from,
        fromOrganizationName: from?.name ?? '',
        toOrganizationId: act.link.to,
        toOrganizationName: to?.name ?? '',
        toAccountId: act.link.person,
        toPersonName: personName,
        words: wanted.words,
      },
      author,
    );
    const name = personName ?? to?.name ?? '';
    const holder = { organizationId: act.link.to, accountId: act.link.person, name, since: author.at };
    return { accepted: true, holder };
  }
  if (act.kind !== 'take-back-handing') return {};
  await endHandings(tx, key, act.id, author);
  const last = looked.facts.handings.findLast(({ id, endedAt }) => endedAt === null && id < act.id);
  if (last === undefined) return { holder: null };
  return {
    holder: {
      organizationId: holderOf(applyAct(looked.course, act)),
      accountId: last.toAccountId,
      name: last.toPersonName ?? last.toOrganizationName,
      since: last.givenAt,
    },
  };
}

async function writeTime(
  tx: Transaction,
  key: CourseKey,
  { prepared, wanted, author }: Writing,
): Promise<ShownChange> {
  const { act } = prepared;
  if (wanted.kind === 'ask-more-time' && act.kind === 'ask-more-time') {
    await insertExtension(tx, key, { ...wanted, id: act.id }, author);
    return {};
  }
  if (wanted.kind === 'grant-more-time') {
    const { extension: id, words, day, hour } = wanted;
    await endExtension(tx, key.realmId, { id, state: 'granted', words, day, hour }, author);
    const until = sayEnd(day, hour);
    const end = endOfDay(day, hour, until, await holdClock(tx, key.realmId));
    return { end: { ...end, timeText: `gia hạn: ${until}` } };
  }
  if (wanted.kind === 'refuse-more-time' || wanted.kind === 'withdraw-more-time') {
    const isRefused = wanted.kind === 'refuse-more-time';
    const words = isRefused ? wanted.words : null;
    const state = isRefused ? ('refused' as const) : ('withdrawn' as const);
    await endExtension(
      tx,
      key.realmId,
      { id: wanted.extension, state, words, day: null, hour: null },
      author,
    );
  }
  return {};
}

async function writeRising(
  tx: Transaction,
  key: CourseKey,
  { prepared: { act, from, to }, wanted, author }: Writing,
): Promise<ShownChange> {
  if (from === null || to === null) return {};
  if (wanted.kind === 'raise-blocker') {
    const { words, neededFrom } = wanted;
    const id = act.kind === 'raise-blocker' ? act.id : '';
    await insertBlocker(
      tx,
      key,
      {
        id,
        words,
        neededFrom,
        raisedOrganizationId: from.id,
        withOrganizationId: to.id,
        withOrganizationName: to.name,
      },
      author,
    );
  }
  if (wanted.kind === 'carry-blocker') {
    const step = { at: author.at.toISOString(), by: author.name, from: from.name, to: to.name };
    await carryBlocker(tx, key.realmId, wanted.blocker, { ...to, step });
  }
  return {};
}

/** What the log keeps of an act: bodies, people and days, never the words. */
function traceOf(
  { obligation, course }: LookedUp,
  { act, to }: PreparedAct,
  wanted: WantedAct,
): { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> } {
  if (wanted.kind === 'grant-more-time')
    return {
      before: { day: obligation.dueDay, until: obligation.dueUntil },
      after: { day: wanted.day, hour: wanted.hour },
    };
  if (wanted.kind === 'ask-more-time')
    return { before: { day: obligation.dueDay }, after: { day: wanted.day, hour: wanted.hour } };
  if (act.kind === 'hand-down')
    return { before: { holder: holderOf(course) }, after: { holder: act.link.to, person: act.link.person } };
  if (act.kind === 'take-back-handing')
    return { before: { holder: holderOf(course) }, after: { holder: holderOf(applyAct(course, act)) } };
  return { before: {}, after: to === null ? {} : { with: to.id } };
}
