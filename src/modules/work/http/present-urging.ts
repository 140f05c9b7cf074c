import type { ReplyOfMessage } from '../contract/reply-code.ts';
import type {
  UrgedBody as UrgedBodyShape,
  UrgingApi,
  UrgingLetter as UrgingLetterShape,
  Urging as UrgingShape,
} from '../contract/urging.ts';
import type { MadeLetter, Urging } from '../domain/urging/urging.ts';
import type { MadeReply } from '../use-cases/reply-link-port.ts';
import type { UrgedBody } from '../use-cases/urging/list-urging.ts';
import type { TakenBatch } from '../use-cases/urging/take-step.ts';
import { presentObligation } from './present-obligation.ts';

/** A step as it is sent. */
export function presentUrging(urging: Urging): UrgingShape {
  const { undoneAt, undoneByName } = urging;
  return {
    ...presentStep(urging),
    words: urging.words,
    undone: undoneAt === null ? null : { at: undoneAt.toISOString(), by: undoneByName ?? '' },
  };
}

function presentStep({ batchId, step, manner, urgedAt, urgedByName, contact }: Urging) {
  return { batch: batchId, step, manner, at: urgedAt.toISOString(), by: urgedByName, contact };
}

/** A body with what it owes; `now` is the local minute on which ends are judged. */
export function presentUrgedBody(body: UrgedBody, now: string): UrgedBodyShape {
  const { id, name, manner, works, contacts, message, replyMessage, needsLink } = body;
  return {
    organization: { id, name },
    manner,
    works: works.map(({ obligation, isLate, isHandedIn, steps, isCandidate }) => ({
      obligation: presentObligation(obligation, now),
      late: isLate,
      handedIn: isHandedIn,
      steps: steps.map(presentStep),
      candidate: isCandidate,
    })),
    contacts: contacts.map((contact) => ({
      name: contact.name,
      job: contact.job,
      duty: contact.duty,
      phones: [...contact.phones],
    })),
    message,
    replyMessage,
    needsLink,
  };
}

/** A letter that was made. */
export function presentLetter({
  batchId,
  manner,
  at,
  byName,
  bodies,
  obligations,
}: MadeLetter): UrgingLetterShape {
  return { batch: batchId, manner, at: at.toISOString(), by: byName, bodies: [...bodies], obligations };
}

/** What an act of urging kept. */
export function presentBatch({
  id,
  manner,
  steps,
}: TakenBatch): UrgingApi['post /api/urging/steps']['response']['batches'][number] {
  return {
    id,
    manner,
    steps: steps.map((step) => ({
      organization: { id: step.organizationId, name: step.organizationName },
      manner: step.manner,
      obligations: step.obligationIds.length,
      words: step.sent,
      reply: presentReplyLink(step.reply),
    })),
  };
}

/** A link that went out with a message, but for the address, which stands in the words. */
export function presentReplyLink(reply: MadeReply | null): ReplyOfMessage | null {
  if (reply === null) return null;
  const { id, code, expiresAt, version, mailTo, noMail } = reply;
  return { link: id, code, expiresAt: expiresAt.toISOString(), version, mailTo, noMail };
}
