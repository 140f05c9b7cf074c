import { type Act, recordAudit } from '#modules/audit/door.ts';
import { beginByRecord, getObligation, tellBodies } from '#modules/work/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { ReplyLink } from '../domain/reply-link.ts';
import { answerReplyLink } from '../store/reply-links.ts';
import { insertRecord } from '../store/write-record.ts';
import { auditedContent, hangAll } from './add-records.ts';
import { type ContentToWrite, checkContent } from './check-content.ts';
import { tellAnswer } from './tell-answer.ts';

/** An answer that becomes a record. */
export interface ReplyToKeep {
  readonly sender: string;
  readonly content: ContentToWrite;
  /** The question of an urgent request that it answers. */
  readonly questionId: string | null;
}

/**
 * Keeps what was sent behind a link as a record that waits to be confirmed; the link is answered by it, and whoever sent
 * the link is told.
 */
export async function keepReply(
  tx: Transaction,
  act: Act,
  link: ReplyLink,
  { sender, content: given, questionId }: ReplyToKeep,
): Promise<void> {
  const obligation = await getObligation(tx, link.realmId, link.obligationId);
  const begun = await beginByRecord(tx, act, obligation.id);
  const content = await checkContent(tx, act, given, { onBehalf: false, field: 'body' });
  const id = act.newId();
  const record = {
    realmId: link.realmId,
    id,
    obligationId: obligation.id,
    questionId,
    planId: obligation.planId,
    organizationId: obligation.organizationId,
    organizationName: obligation.organizationName,
    source: 'reply-link' as const,
    enteredOrganizationId: null,
    beganVersion: begun,
    content,
  };
  await insertRecord(tx, record, { at: act.now, accountId: null, name: sender });
  const { files } = content;
  const hanging = { obligationId: obligation.id, recordId: id, files, field: 'body', replyLinkId: link.id };
  await hangAll(tx, act, hanging);
  await answerReplyLink(tx, link, { recordId: id }, act.now);
  if (questionId !== null) await tellAnswer(tx, act, { obligationId: obligation.id, questionId });
  const subject = [obligation.organizationName, obligation.text.split('\n')[0]].join(': ');
  await tellOfReply(tx, act, link, { subject, said: content.words, sender });
  await recordAudit(
    tx,
    act,
    {
      action: 'records.add-record',
      object: { type: 'record', id },
      before: null,
      after: { obligation: obligation.id, source: 'reply-link', ...auditedContent(content) },
    },
    {
      action: 'records.answer-reply-link',
      object: { type: 'reply-link', id: link.id },
      before: null,
      after: { record: id },
    },
  );
}

/** Whoever sent the link has to look at what came: the body, and the person. */
async function tellOfReply(
  tx: Transaction,
  act: Act,
  { createdBy, createdOrganizationId, obligationId }: ReplyLink,
  { sender, ...words }: { readonly subject: string; readonly said: string; readonly sender: string },
): Promise<void> {
  const told = { kind: 'to-decide' as const, ...words, obligationId, planId: null };
  const tellings = [
    ...(createdOrganizationId === null ? [] : [{ ...told, organizationId: createdOrganizationId }]),
    ...(createdBy === null
      ? []
      : [{ ...told, organizationId: createdOrganizationId ?? createdBy, accountId: createdBy }]),
  ];
  await tellBodies(tx, act, tellings, sender);
}
