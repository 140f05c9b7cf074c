import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import { moveReadingOfUrgent } from '#modules/documents/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { canRunUrgent } from '../../domain/permissions.ts';
import { questionsOfBodies, type Urgent, type UrgentState, wordsOfEnd } from '../../domain/urgent/urgent.ts';
import { lockUrgent, setUrgentOf, type UrgentChange, updateUrgent } from '../../store/urgent.ts';
import { assignQuick } from '../assign-quick.ts';
import { unknownBodies } from '../problems.ts';
import { closeOwedOf, openOwedOf } from './follow-dropping.ts';
import { type Lack, urgentNotFound, urgentNotOpen, urgentNotWhole } from './urgent-problems.ts';

type Acting = Act & { readonly actor: Actor };

/** A request from the version somebody saw. */
export interface SeenUrgent {
  readonly id: string;
  readonly version: number;
}

/** What a person sets right before it is sent. */
export interface UrgentContent {
  readonly title: string;
  readonly asker: string;
  readonly number: string | null;
  readonly day: string | null;
  readonly hour: string | null;
  readonly questions: readonly {
    /** Left out: a new question. */
    readonly id?: string | undefined;
    readonly text: string;
    readonly organizationIds: readonly string[];
  }[];
}

/** Takes a request to write it. @throws ProblemError urgent-not-found, access.…, version-conflict */
async function takeUrgent(tx: Transaction, act: Acting, { id, version }: SeenUrgent): Promise<Urgent> {
  const urgent = await lockUrgent(tx, act.realmId, id);
  if (urgent === null) throw urgentNotFound();
  enforceDecision(canRunUrgent(act.actor, urgent.organizationId));
  if (urgent.version !== version) throw versionConflict(urgent);
  return urgent;
}

async function writeUrgent(
  tx: Transaction,
  act: Acting,
  urgent: Urgent,
  change: Partial<UrgentChange>,
  action: string,
): Promise<void> {
  const { title, asker, number, dueDay, dueUntil, questions, state } = urgent;
  const whole = { title, asker, number, dueDay, dueUntil, questions, state, ...change };
  await updateUrgent(tx, act.realmId, urgent.id, whole, authorOf(act));
  await recordAudit(tx, act, {
    action,
    object: { type: 'urgent', id: urgent.id },
    before: { state, day: dueDay, until: dueUntil, questions: questions.length },
    after: {
      state: whole.state,
      day: whole.dueDay,
      until: whole.dueUntil,
      questions: whole.questions.length,
    },
  });
}

/**
 * Sets right what was read of the letter, while nobody was asked yet.
 *
 * @throws ProblemError urgent-not-found, version-conflict, urgent-not-open, unknown-organization
 */
export async function changeUrgent(
  tx: Transaction,
  act: Acting,
  seen: SeenUrgent,
  content: UrgentContent,
): Promise<void> {
  const urgent = await takeUrgent(tx, act, seen);
  if (urgent.state !== 'draft') throw urgentNotOpen();
  const ids = [...new Set(content.questions.flatMap(({ organizationIds }) => organizationIds))];
  const bodies = await getOrganizations(tx, act.realmId, ids, localDay(act.now));
  const strangers = ids.filter((id) => !bodies.has(id));
  if (strangers.length > 0) throw unknownBodies(strangers);
  const known = new Set(urgent.questions.map(({ id }) => id));
  const { title, asker, number, day, hour } = content;
  const change = {
    title,
    asker,
    number,
    dueDay: day,
    dueUntil: day === null || hour === null ? null : `${day}T${hour}`,
    questions: content.questions.map(({ id, text, organizationIds }) => ({
      id: id !== undefined && known.has(id) ? id : act.newId(),
      text,
      bodies: [...new Set(organizationIds)].map((body) => ({ id: body, name: bodies.get(body)?.name ?? '' })),
      reply: null,
    })),
  };
  await writeUrgent(tx, act, urgent, change, 'work.change-urgent');
}

/**
 * Sends a request: each body that is asked owes one obligation with its questions and the hour.
 *
 * @throws ProblemError urgent-not-found, version-conflict, urgent-not-open, urgent-not-whole, superior-body
 */
export async function sendUrgent(tx: Transaction, act: Acting, seen: SeenUrgent): Promise<void> {
  const urgent = await takeUrgent(tx, act, seen);
  if (urgent.state !== 'draft') throw urgentNotOpen();
  const lacks: Lack[] = [];
  if (urgent.dueDay === null) lacks.push('day');
  if (urgent.questions.length === 0) lacks.push('questions');
  if (urgent.questions.some(({ bodies }) => bodies.length === 0)) lacks.push('bodies');
  if (lacks.length > 0) throw urgentNotWhole(lacks);
  const hour = urgent.dueUntil?.slice(11, 16) ?? null;
  // Bodies that are asked the same are given it in one act.
  const alike = Map.groupBy(questionsOfBodies(urgent.questions).values(), ({ questions }) =>
    questions.map(({ id }) => id).join(' '),
  );
  for (const asked of alike.values()) {
    const { obligations } = await assignQuick(tx, act, {
      text: wordsOf(
        urgent.title,
        (asked[0]?.questions ?? []).map(({ text }) => text),
      ),
      organizationIds: asked.map(({ body }) => body.id),
      day: urgent.dueDay,
      hour,
      timeWords: wordsOfEnd(urgent),
      planId: null,
    });
    const ids = obligations.map(({ id }) => id);
    await setUrgentOf(tx, act.realmId, ids, urgent.id);
  }
  await writeUrgent(tx, act, urgent, { state: 'sent' }, 'work.send-urgent');
}

/** An obligation holds as many words. */
const LONGEST = 2000;

function wordsOf(title: string, questions: readonly string[]): string {
  const words =
    questions.length === 1
      ? (questions[0] ?? title)
      : [title, ...questions.map((text, index) => `${index + 1}. ${text}`)].join('\n');
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`;
}

/** Writes what the reply says to questions; null gives a question back to what the bodies answered. @throws ProblemError as `changeUrgent` */
export async function writeReply(
  tx: Transaction,
  act: Acting,
  seen: SeenUrgent,
  replies: readonly { readonly questionId: string; readonly words: string | null }[],
): Promise<void> {
  const urgent = await takeUrgent(tx, act, seen);
  if (urgent.state !== 'sent') throw urgentNotOpen();
  const written = new Map(replies.map(({ questionId, words }) => [questionId, words]));
  const questions = urgent.questions.map((question) => ({
    ...question,
    reply: written.has(question.id) ? (written.get(question.id) ?? null) : question.reply,
  }));
  await writeUrgent(tx, act, urgent, { questions }, 'work.write-reply');
}

/** Where each state may go: what was sent is replied to, and opened again; what runs may be dropped and taken up. */
const STEPS: Readonly<Record<UrgentState, readonly UrgentState[]>> = {
  draft: ['dropped'],
  sent: ['replied', 'dropped'],
  replied: ['sent'],
  dropped: ['draft', 'sent'],
};

/** Moves a request to another state; the letter of one that is not pursued waits again, and no body owes it any more. @throws ProblemError urgent-not-found, version-conflict, urgent-not-open */
export async function moveUrgent(
  tx: Transaction,
  act: Acting,
  seen: SeenUrgent,
  state: UrgentState,
): Promise<void> {
  const urgent = await takeUrgent(tx, act, seen);
  // What was dropped goes back to where it came from.
  const isBack = urgent.state !== 'dropped' || (state === 'sent') === (urgent.sentAt !== null);
  if (!STEPS[urgent.state].includes(state) || !isBack) throw urgentNotOpen();
  await writeUrgent(tx, act, urgent, { state }, 'work.move-urgent');
  if (state === 'dropped') await closeOwedOf(tx, act, urgent.id);
  if (urgent.state === 'dropped') await openOwedOf(tx, act, urgent.id);
  const { readingId } = urgent;
  if (readingId === null) return;
  if (state === 'dropped') await moveReadingOfUrgent(tx, act, readingId, 'awaiting');
  if (urgent.state === 'dropped') await moveReadingOfUrgent(tx, act, readingId, 'urgent');
}
