import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import type { DeadlineClock } from '#kernel/time/deadline-rule.ts';
import { type End, endOfDay } from '../end-of-time.ts';
import { sayEnd } from '../say-end.ts';

/** A body asked, under its name of that day. */
export interface BodyAsked {
  readonly id: string;
  readonly name: string;
}

/** One question of a letter, who is asked, and what the reply says to it once somebody wrote that. */
export interface UrgentQuestion {
  readonly id: string;
  readonly text: string;
  readonly bodies: readonly BodyAsked[];
  readonly reply: string | null;
}

/** draft: set right; sent: answers arrive; replied: the reply went out; dropped: not pursued. */
export type UrgentState = 'draft' | 'sent' | 'replied' | 'dropped';

/** A letter that asks by an hour (yêu cầu đột xuất). */
export interface Urgent {
  readonly id: string;
  readonly readingId: string | null;
  readonly title: string;
  readonly asker: string;
  readonly number: string | null;
  readonly dueDay: string | null;
  readonly dueUntil: string | null;
  readonly state: UrgentState;
  readonly questions: readonly UrgentQuestion[];
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly sentAt: Date | null;
  readonly repliedAt: Date | null;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/** What a body answered to a question. */
export interface UrgentAnswer {
  readonly questionId: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly words: string;
  /** How it was told to whoever entered it for the body; null where the body did; `link`: by a reply link. */
  readonly toldHow: 'phone' | 'zalo' | 'document' | 'meeting' | 'other' | 'link' | null;
  /** It came by a link, and nobody of the house has looked at it yet. */
  readonly waits: boolean;
  readonly version: number;
  readonly answeredAt: Date;
  readonly answeredByName: string;
}

/** What was read of a letter: its questions with the names printed beside them, and the nearest end. */
export interface ReadLetter {
  readonly title: string;
  readonly asker: string;
  readonly number: string | null;
  readonly day: string | null;
  /** `16:00` of that day. */
  readonly hour: string | null;
  readonly questions: readonly { readonly text: string; readonly names: readonly string[] }[];
}

const LONGEST_TITLE = 500;

/**
 * What a letter asks: its requests, or everything it wants where nothing is marked as one; the end is the nearest of
 * theirs, for a reply is one.
 */
export function readLetter(draft: PlanDraft, title: string): ReadLetter {
  const asked = draft.tasks.filter(({ isRequest }) => isRequest === true);
  const tasks = asked.length > 0 ? asked : draft.tasks;
  const ends = tasks.flatMap(({ time }) => time.until ?? (time.to === null ? [] : `${time.to}T24:00`));
  const end = ends.sort()[0] ?? null;
  const { subject, issuer, number } = draft.document;
  return {
    title: (subject?.text ?? title).replace(/^V\/v\s+/iu, '').slice(0, LONGEST_TITLE),
    asker: issuer?.text ?? '',
    number: number?.text ?? null,
    day: end?.slice(0, 10) ?? null,
    hour: end === null || end.endsWith('T24:00') ? null : end.slice(11, 16),
    questions: tasks.map(({ text, lead }) => ({ text, names: lead.map((name) => name.text) })),
  };
}

/** Bodies that are asked, each with its questions in their order. */
export function questionsOfBodies(
  questions: readonly UrgentQuestion[],
): ReadonlyMap<string, { readonly body: BodyAsked; readonly questions: readonly UrgentQuestion[] }> {
  const found = new Map<string, { readonly body: BodyAsked; readonly questions: UrgentQuestion[] }>();
  for (const question of questions) {
    for (const body of question.bodies) {
      const known = found.get(body.id) ?? { body, questions: [] };
      known.questions.push(question);
      found.set(body.id, known);
    }
  }
  return found;
}

/** How many answers are still to come: a question asked of two bodies wants two. */
export function missingAnswers(
  questions: readonly UrgentQuestion[],
  answers: readonly Pick<UrgentAnswer, 'questionId' | 'organizationId'>[],
): number {
  const given = new Set(answers.map(({ questionId, organizationId }) => `${questionId} ${organizationId}`));
  return questions
    .flatMap(({ id, bodies }) => bodies.map((body) => `${id} ${body.id}`))
    .filter((one) => !given.has(one)).length;
}

/** How a request says its end to the bodies that owe it; null where it has none. */
export function wordsOfEnd({ dueDay, dueUntil }: Pick<Urgent, 'dueDay' | 'dueUntil'>): string | null {
  return dueDay === null ? null : sayEnd(dueDay, dueUntil?.slice(11, 16) ?? null);
}

/**
 * The end of a request on the clock of the realm: the letter's own day and hour, moved off days of rest, by the very rule that
 * dates what the bodies owe.
 */
export function endOfUrgent(urgent: Pick<Urgent, 'dueDay' | 'dueUntil'>, clock: DeadlineClock): End {
  return endOfDay(urgent.dueDay, urgent.dueUntil?.slice(11, 16) ?? null, wordsOfEnd(urgent), clock);
}

/**
 * Minutes until the end, negative once it is past; null without an end. A day without an hour lasts to its last minute.
 *
 * @param now local minute
 */
export function minutesUntil(dueDay: string | null, dueUntil: string | null, now: string): number | null {
  if (dueDay === null) return null;
  const end = Date.parse(`${dueUntil ?? `${dueDay}T23:59`}:00Z`);
  return Math.round((end - Date.parse(`${now}:00Z`)) / 60_000);
}

/** What the reply says to a question: as somebody wrote it, else what the bodies answered; null while nothing is there. */
export function replyTo(
  question: UrgentQuestion,
  answers: readonly Pick<UrgentAnswer, 'questionId' | 'organizationName' | 'words'>[],
): string | null {
  if (question.reply !== null) return question.reply;
  const own = answers.filter(({ questionId }) => questionId === question.id);
  if (own.length === 0) return null;
  if (own.length === 1 && question.bodies.length <= 1) return own[0]?.words ?? null;
  return own.map(({ organizationName, words }) => `${organizationName}: ${words}`).join('\n');
}

/** `trước 16:00 12/03/2027`, `chậm nhất 12/03/2027`, as messages say an end; empty without one. */
export function endOfMessage(day: string | null, hour: string | null): string {
  if (day === null) return '';
  return [hour === null ? 'chậm nhất' : `trước ${hour}`, day.split('-').reverse().join('/')].join(' ');
}

/**
 * The message that asks one body, ready for Zalo: what, by when, where to answer, short and without a greeting that
 * nobody reads.
 *
 * @param isReply the link is one by which a body without an account answers
 */
export function messageTo(
  urgent: Pick<Urgent, 'title' | 'asker' | 'number'>,
  end: string,
  questions: readonly Pick<UrgentQuestion, 'text'>[],
  link: string,
  isReply = false,
): string {
  const letter = [urgent.asker, urgent.number].filter(Boolean).join(', ');
  const asked = questions.map(({ text }, index) => (questions.length === 1 ? text : `${index + 1}. ${text}`));
  return [
    `Yêu cầu đột xuất${letter === '' ? '' : ` (${letter})`}: ${urgent.title}`,
    ...asked,
    isReply ? `Trả lời ${end}, không cần tài khoản (mã mở báo riêng): ${link}` : `Trả lời ${end}: ${link}`,
  ].join('\n');
}
