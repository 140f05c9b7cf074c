import { localDay } from '#kernel/time/local-time.ts';
import { getRealm } from '#modules/access/door.ts';
import { recordAudit } from '#modules/audit/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { getObligation, type Obligation } from '#modules/work/door.ts';
import { inTransaction, type Queryable } from '#platform/db/database.ts';
import type { World } from '#platform/world/world.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { RecordFile, RecordQuestion, WorkRecord } from '../domain/record.ts';
import {
  isReplyLinkUsable,
  isReplyOpen,
  MOST_FILES_OF_RECORD,
  MOST_REPLY_FILES,
  type ReplyDraft,
  type ReplyLink,
} from '../domain/reply-link.ts';
import { readQuestionsAbout } from '../store/questions.ts';
import { findRecord } from '../store/read-records.ts';
import { deleteWaitingFile, readFilesOfLink } from '../store/record-files.ts';
import { readBundle, writeReplyDraft } from '../store/reply-links.ts';
import type { ContentToWrite } from './check-content.ts';
import {
  lookAtRemedyBehind,
  type RemedyBehindLink,
  reportByLink,
  takeRemedyOf,
} from './inspections/report-by-link.ts';
import { type ReadEvidence, type SentFile, takeFileIn } from './keep-files.ts';
import { keepReply } from './keep-reply.ts';
import { listIndicators } from './look-at-records.ts';
import { actOfStranger, requireLinkOfKey, type StrangerCall, takeLinkOfKey } from './open-reply-link.ts';
import { fileNotFound, recordRefused } from './problems.ts';
import { replyDraftConflict, replyLinkClosed, tooManyReplyFiles } from './reply-problems.ts';
import { takeQuestionsToAnswer } from './tell-answer.ts';

/** What was sent by a link, as its sender sees it again. */
export interface SentReply extends Pick<WorkRecord, 'words' | 'doneOn' | 'place' | 'quantities'> {
  readonly sender: string;
  readonly isConfirmed: boolean;
}

/** Everything the page behind a link shows. */
export interface SeenReply {
  readonly link: ReplyLink;
  readonly realmName: string;
  readonly obligation: Obligation;
  /** The figures that are asked for, in the order of the house. */
  readonly indicators: readonly Indicator[];
  readonly files: readonly RecordFile[];
  /** What was sent, once it was. */
  readonly sent: SentReply | null;
  /** What is asked about what was sent, with the answers, oldest first. */
  readonly more: readonly RecordQuestion[];
  /** The remedy it asks about, where it is one. */
  readonly remedy: RemedyBehindLink | null;
  /** What the same message asks besides, in its order, this one among them; empty where it asks one thing. */
  readonly bundle: readonly ReplyLink[];
  readonly today: string;
}

/** What is asked by the link of a key, and what was written or sent so far. @throws ProblemError reply-link-ended (410) */
export async function lookAtReply(world: World, key: string): Promise<SeenReply> {
  const { db, clock } = world;
  const link = await requireLinkOfKey(db, key, clock.now());
  const { realmId } = link;
  const obligation = await getObligation(db, realmId, link.obligationId);
  const remedy = await lookAtRemedyBehind(db, link, obligation);
  return {
    link,
    realmName: (await getRealm(db, realmId)).name,
    obligation,
    remedy,
    indicators: (await listIndicators(db, realmId)).filter(({ code }) => link.indicators.includes(code)),
    files: await readFilesOfLink(db, realmId, link),
    sent: remedy === null ? await findSent(db, link) : sentOf(remedy),
    more: link.recordId === null ? [] : await readQuestionsAbout(db, realmId, link.recordId),
    // What was ended or is over leads nowhere: it is not offered beside what stands.
    bundle:
      link.bundleId === null
        ? []
        : (await readBundle(db, link)).filter((one) => isReplyLinkUsable(one, clock.now())),
    today: localDay(clock.now()),
  };
}

async function findSent(db: Queryable, { realmId, recordId }: ReplyLink): Promise<SentReply | null> {
  const record = recordId === null ? null : await findRecord(db, realmId, recordId);
  if (record === null) return null;
  const { words, doneOn, place, quantities, enteredByName: sender, confirmedAt } = record;
  return { words, doneOn, place, quantities, sender, isConfirmed: confirmedAt !== null };
}

function sentOf({ sent }: RemedyBehindLink): SentReply | null {
  if (sent === null) return null;
  const { words, doneOn, sender, isAccepted: isConfirmed } = sent;
  return { words, doneOn, place: null, quantities: [], sender, isConfirmed };
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
    if (!isReplyOpen(link)) throw replyLinkClosed();
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

async function refuseMoreFiles(db: Queryable, link: ReplyLink): Promise<void> {
  if (!isReplyOpen(link)) throw replyLinkClosed();
  const files = await readFilesOfLink(db, link.realmId, link);
  const waiting = files.filter(({ recordId }) => recordId === null);
  if (waiting.length >= MOST_REPLY_FILES || files.length >= MOST_FILES_OF_RECORD) throw tooManyReplyFiles();
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
 * Turns an answer into a record that waits to be confirmed, or into the report of a remedy that waits to be judged; the link
 * is answered by that. Sent once more after a line
 * was lost, it changes nothing: what was sent first stands.
 *
 * @throws ProblemError reply-link-ended (410), secret-mark, reply-sender-needed, indicator-not-asked, and those of
 * `checkContent` and `reportByLink`
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
    const { next } = await takeQuestionsToAnswer(tx, realmId, obligationId);
    const held = await takeRemedyOf(tx, realmId, obligationId);
    const link = await takeLinkOfKey(tx, key, now);
    if (link.answeredAt !== null) return;
    refuseUnasked(link, content);
    if (sender.trim() === '') throw senderNeeded();
    const sent = { sender: sender.trim(), content };
    // A link of a message asks one question; one that was made by hand answers the next.
    const questionId = link.questionId ?? next[0] ?? null;
    if (held === null) await keepReply(tx, act, link, { ...sent, questionId });
    else await reportByLink(tx, act, link, held, { ...sent, words: content.words, files: content.files });
  });
}

/** A link asks for its figures and takes no others. @throws ProblemError indicator-not-asked */
export function refuseUnasked(
  { indicators }: ReplyLink,
  { quantities }: Pick<ContentToWrite, 'quantities'>,
): void {
  const index = quantities.findIndex(({ indicator }) => !indicators.includes(indicator));
  if (index === -1) return;
  const title = {
    vi: 'Số liệu này không được hỏi trong liên kết.',
    en: 'The link does not ask for this figure.',
  };
  const field = { field: `body.quantities.${index}.indicator`, reason: title };
  throw recordRefused('indicator-not-asked', title, field);
}

/** Somebody answers, by name. */
export function senderNeeded(): Error {
  const title = { vi: 'Ghi họ tên người trả lời.', en: 'Say who answers.' };
  return recordRefused('reply-sender-needed', title, { field: 'body.sender', reason: title });
}
