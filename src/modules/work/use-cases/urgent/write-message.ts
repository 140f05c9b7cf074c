import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import type { Act } from '#modules/audit/door.ts';
import { readClock } from '#modules/calendar/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { canRunUrgent } from '../../domain/permissions.ts';
import {
  endOfMessage,
  endOfUrgent,
  messageTo,
  questionsOfBodies,
  type Urgent,
  type UrgentQuestion,
} from '../../domain/urgent/urgent.ts';
import { lockUrgent, readAnswers, readUrgentObligations } from '../../store/urgent.ts';
import type { MadeReply, ReplyLinkPort } from '../reply-link-port.ts';
import { findNeedingLink } from '../urging/find-needing-link.ts';
import { notAsked, urgentNotFound, urgentNotOpen } from './urgent-problems.ts';

/** Which body is written to, and whether its message carries a link; left out: where nobody of it could sign in. */
export interface WantedMessage {
  readonly id: string;
  readonly organizationId: string;
  readonly withLink?: boolean | undefined;
  /** `https://…` of the house. */
  readonly origin: string;
}

const DAY = 24 * 60 * 60_000;

/**
 * Writes the message that asks one body for what it has not answered. Its link asks question by question, and the answer
 * to each is the record of it.
 *
 * @throws ProblemError urgent-not-found, urgent-not-open, urgent-not-asked, access.other-organization
 */
export async function writeMessage(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  wanted: WantedMessage,
  replies: ReplyLinkPort,
): Promise<{ readonly words: string; readonly reply: MadeReply | null }> {
  const { realmId } = act;
  const urgent = await lockUrgent(tx, realmId, wanted.id);
  if (urgent === null) throw urgentNotFound();
  enforceDecision(canRunUrgent(act.actor, urgent.organizationId));
  if (urgent.state !== 'sent') throw urgentNotOpen();
  const { organizationId: body } = wanted;
  const answers = await readAnswers(tx, realmId, urgent.id);
  const missing = (questionsOfBodies(urgent.questions).get(body)?.questions ?? []).filter(
    ({ id }) => !answers.some((one) => one.questionId === id && one.organizationId === body),
  );
  if (missing.length === 0) throw notAsked();
  const { dueDay, dueUntil } = endOfUrgent(urgent, await readClock(tx, realmId));
  const end = endOfMessage(dueDay, dueUntil?.slice(11, 16) ?? null);
  const needing = await findNeedingLink(tx, realmId, [body], localDay(act.now));
  const reply =
    (wanted.withLink ?? needing.has(body))
      ? await makeLink(tx, act, { urgent, dueDay, body, missing }, replies)
      : null;
  const link = reply?.address ?? `${wanted.origin}/app/yeu-cau/${urgent.id}`;
  return { words: messageTo(urgent, end, missing, link, reply !== null), reply };
}

interface Missing {
  readonly urgent: Urgent;
  /** The last day that is in time. */
  readonly dueDay: string | null;
  readonly body: string;
  readonly missing: readonly UrgentQuestion[];
}

async function makeLink(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  { urgent, dueDay, body, missing }: Missing,
  replies: ReplyLinkPort,
): Promise<MadeReply | null> {
  const owed = await readUrgentObligations(tx, act.realmId, urgent.id);
  const obligationId = owed.find(({ organizationId }) => organizationId === body)?.id;
  if (obligationId === undefined) return null;
  // A late answer is better than none: a day longer than the body has.
  const end = Date.parse(`${dueDay ?? localDay(act.now)}T23:59:00+07:00`) + DAY;
  const expiresAt = new Date(Math.max(end, act.now.getTime() + DAY));
  const asks = missing.map(({ id, text }) => ({ obligationId, asked: text, questionId: id }));
  const [made = null] = await replies.make(tx, act, [{ organizationId: body, asks, expiresAt }]);
  return made;
}
