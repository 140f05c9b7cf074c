import { localDay } from '#kernel/time/local-time.ts';
import { getRealm } from '#modules/access/door.ts';
import { recordAudit } from '#modules/audit/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { beginByRecord, getObligation, type Obligation, tellBodies } from '#modules/work/door.ts';
import { inTransaction, type Queryable, type Transaction } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { RecordFile, WorkRecord } from '../domain/record.ts';
import { MOST_REPLY_FILES, type ReplyDraft, type ReplyLink } from '../domain/reply-link.ts';
import { findRecord } from '../store/read-records.ts';
import { deleteWaitingFile, readFilesOfLink } from '../store/record-files.ts';
import { answerReplyLink, readBundle, writeReplyDraft } from '../store/reply-links.ts';
import { insertRecord } from '../store/write-record.ts';
import { auditedContent, hangAll } from './add-records.ts';
import { type ContentToWrite, checkContent } from './check-content.ts';
import { type ReadEvidence, type SentFile, takeFileIn } from './keep-files.ts';
import { listIndicators } from './look-at-records.ts';
import { actOfStranger, requireLinkOfKey, type StrangerCall, takeLinkOfKey } from './open-reply-link.ts';
import { fileNotFound, recordRefused } from './problems.ts';
import { replyDraftConflict, replyLinkClosed, tooManyReplyFiles } from './reply-problems.ts';
import { takeQuestionsToAnswer, tellAnswer } from './tell-answer.ts';

/** Everything the page behind a link shows. */
export interface SeenReply {
  readonly link: ReplyLink;
  readonly realmName: string;
  readonly obligation: Obligation;
  /** The figures that are asked for, in the order of the house. */
  readonly indicators: readonly Indicator[];
  readonly files: readonly RecordFile[];
  /** What was sent, once it was. */
  readonly sent: WorkRecord | null;
  /** What the same message asks besides, in its order, this one among them; empty where it asks one thing. */
  readonly bundle: readonly ReplyLink[];
  readonly today: string;
}

/** What is asked by the link of a key, and what was written or sent so far. @throws ProblemError reply-link-ended (410) */
export async function lookAtReply(world: World, key: string): Promise<SeenReply> {
  const { db, clock } = world;
  const link = await requireLinkOfKey(db, key, clock.now());
  const { realmId, recordId } = link;
  return {
    link,
    realmName: (await getRealm(db, realmId)).name,
    obligation: await getObligation(db, realmId, link.obligationId),
    indicators: (await listIndicators(db, realmId)).filter(({ code }) => link.indicators.includes(code)),
    files: await readFilesOfLink(db, realmId, link.id),
    sent: recordId === null ? null : await findRecord(db, realmId, recordId),
    bundle: link.bundleId === null ? [] : await readBundle(db, link),
    today: localDay(clock.now()),
  };
}

/**
 * Keeps what is being written, so that a telephone may be put away. Words that bear a mark of State secrecy are not
 * kept, not even as a draft.
 *
 * @returns the version that stands now
 * @throws ProblemError reply-link-ended (410), reply-link-closed, version-conflict, secret-mark
 */
export async function keepReplyDraft(
  world: World,
  call: StrangerCall,
  { key, version, draft }: { readonly key: string; readonly version: number; readonly draft: ReplyDraft },
): Promise<number> {
  const now = world.clock.now();
  const { realmId } = await requireLinkOfKey(world.db, key, now);
  await refuseSecretWords(world.db, actOfStranger(world, realmId, call), wordsOfDraft(draft));
  return inTransaction(world.db, async (tx) => {
    const link = await takeLinkOfKey(tx, key, now);
    if (link.answeredAt !== null) throw replyLinkClosed();
    if (link.draftVersion !== version) throw replyDraftConflict(link.draftVersion, link.draft);
    await writeReplyDraft(tx, link, draft, now);
    return link.draftVersion + 1;
  });
}

function wordsOfDraft({ sender, words, place, doneOn, quantities }: ReplyDraft): string[] {
  return [sender, words, place, doneOn, ...quantities.map(({ amount }) => amount)];
}

/**
 * Takes a file in for the answer of a link, by the same gate as every other.
 *
 * @throws ProblemError reply-link-ended (410), reply-link-closed, reply-too-many-files, and those of `takeFileIn`
 */
export async function receiveReplyFile(
  world: World & { readonly readEvidence: ReadEvidence },
  call: StrangerCall,
  key: string,
  sent: SentFile,
): Promise<RecordFile> {
  const link = await requireLinkOfKey(world.db, key, world.clock.now());
  await refuseMoreFiles(world.db, link);
  const { realmId, id: replyLinkId, obligationId } = link;
  const act = actOfStranger(world, realmId, call);
  // Other files come at the same time, and the link may end or be answered while this one is read.
  return takeFileIn(world, act, { obligationId, replyLinkId }, sent, async (tx) =>
    refuseMoreFiles(tx, await takeLinkOfKey(tx, key, world.clock.now())),
  );
}

async function refuseMoreFiles(db: Queryable, { realmId, id, answeredAt }: ReplyLink): Promise<void> {
  if (answeredAt !== null) throw replyLinkClosed();
  if ((await readFilesOfLink(db, realmId, id)).length >= MOST_REPLY_FILES) throw tooManyReplyFiles();
}

/** Forgets a file of this link that was not sent yet. @throws ProblemError reply-link-ended (410), record-file-not-found */
export async function forgetReplyFile(
  world: World,
  call: StrangerCall,
  { key, file }: { readonly key: string; readonly file: string },
): Promise<void> {
  const { realmId, id: replyLinkId } = await requireLinkOfKey(world.db, key, world.clock.now());
  await inTransaction(world.db, async (tx) => {
    const gone = await deleteWaitingFile(tx, { realmId, id: file, accountId: null, replyLinkId });
    if (!gone) throw fileNotFound();
    await recordAudit(tx, actOfStranger(world, realmId, call), {
      action: 'records.forget-file',
      object: { type: 'record-file', id: file },
      before: null,
      after: null,
    });
  });
  await world.files.remove(file);
}

/** An answer as it is sent. */
export interface ReplyToSend {
  readonly sender: string;
  readonly content: ContentToWrite;
}

/**
 * Turns an answer into a record that waits to be confirmed; the link is answered by that. Sent once more after a line
 * was lost, it changes nothing: what was sent first stands.
 *
 * @throws ProblemError reply-link-ended (410), secret-mark, reply-sender-needed, indicator-not-asked, and those of `checkContent`
 */
export async function sendReply(
  world: World,
  call: StrangerCall,
  { key, sender, content }: ReplyToSend & { readonly key: string },
): Promise<void> {
  const now = world.clock.now();
  const { realmId, answeredAt, obligationId } = await requireLinkOfKey(world.db, key, now);
  if (answeredAt !== null) return;
  const act = actOfStranger(world, realmId, call);
  await refuseSecretWords(world.db, act, [sender, content.words, content.place, content.link]);
  await inTransaction(world.db, async (tx) => {
    const questions = await takeQuestionsToAnswer(tx, realmId, obligationId);
    const link = await takeLinkOfKey(tx, key, now);
    // A link of a message asks one question; one that was made by hand answers the next.
    const questionId = link.questionId ?? questions[0] ?? null;
    if (link.answeredAt === null) await keepReply(tx, act, link, { sender, content, questionId });
  });
}

async function keepReply(
  tx: Transaction,
  act: ReturnType<typeof actOfStranger>,
  link: ReplyLink,
  { sender, content: given, questionId }: ReplyToSend & { readonly questionId: string | null },
): Promise<void> {
  refuseUnasked(link, given);
  if (sender.trim() === '') throw senderNeeded();
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
  await insertRecord(tx, record, { at: act.now, accountId: null, name: sender.trim() });
  const { files } = content;
  const hanging = { obligationId: obligation.id, recordId: id, files, field: 'body', replyLinkId: link.id };
  await hangAll(tx, act, hanging);
  await answerReplyLink(tx, link, id, act.now);
  if (questionId !== null) await tellAnswer(tx, act, { obligationId: obligation.id, questionId });
  await tellOfReply(tx, act, link, content.words);
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
  act: ReturnType<typeof actOfStranger>,
  { createdBy, createdOrganizationId, obligationId }: ReplyLink,
  subject: string,
): Promise<void> {
  const told = { kind: 'to-decide' as const, subject, obligationId, planId: null };
  await tellBodies(tx, act, [
    ...(createdOrganizationId === null ? [] : [{ ...told, organizationId: createdOrganizationId }]),
    ...(createdBy === null
      ? []
      : [{ ...told, organizationId: createdOrganizationId ?? createdBy, accountId: createdBy }]),
  ]);
}

/** A link asks for its figures and takes no others. */
function refuseUnasked({ indicators }: ReplyLink, { quantities }: ContentToWrite): void {
  const index = quantities.findIndex(({ indicator }) => !indicators.includes(indicator));
  if (index === -1) return;
  const title = {
    vi: 'Số liệu này không được hỏi trong liên kết.',
    en: 'The link does not ask for this figure.',
  };
  const field = { field: `body.quantities.${index}.indicator`, reason: title };
  throw recordRefused('indicator-not-asked', title, field);
}

function senderNeeded(): Error {
  const title = { vi: 'Ghi họ tên người trả lời.', en: 'Say who answers.' };
  return recordRefused('reply-sender-needed', title, { field: 'body.sender', reason: title });
}
