import { worksFor } from '#kernel/law/holds.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { authorOf, recordAudit } from '#modules/audit/door.ts';
import { type AnswerPort, type AnswerToKeep, beginByRecord, getObligation } from '#modules/work/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { wordAfter } from '../domain/record.ts';
import { type AnsweringRecord, readAnswering } from '../store/answering.ts';
import { lockRecord } from '../store/read-records.ts';
import { confirmRecord, correctRecord, insertRecord, withdrawRecord } from '../store/write-record.ts';
import { type ActOfPerson, auditedContent } from './add-records.ts';
import { tellAnswer } from './tell-answer.ts';

/**
 * Keeps an answer of an urgent request as the one record of it. Given anew, it is put right there; what came by a link is
 * confirmed by whoever writes it over, and where several records had made up the answer, the first one says it since.
 */
export const answerQuestions: AnswerPort = { keep: keepAnswer };

async function keepAnswer(tx: Transaction, act: ActOfPerson, answer: AnswerToKeep): Promise<void> {
  const [first, ...others] = await readAnswering(tx, act.realmId, answer);
  if (first === undefined) await addAnswer(tx, act, answer);
  else {
    await putRight(tx, act, first, answer);
    for (const other of others) await withdrawInto(tx, act, other);
  }
  await tellAnswer(tx, act, answer);
}

async function addAnswer(tx: Transaction, act: ActOfPerson, answer: AnswerToKeep): Promise<void> {
  const { obligationId, questionId, words, toldHow } = answer;
  const obligation = await getObligation(tx, act.realmId, obligationId);
  const begun = await beginByRecord(tx, act, obligationId);
  const id = act.newId();
  const content = { ...EMPTY, doneOn: localDay(act.now), words, toldHow };
  const source = toldHow === null ? ('own' as const) : ('on-behalf' as const);
  const record = {
    realmId: act.realmId,
    id,
    obligationId,
    questionId,
    planId: obligation.planId,
    organizationId: obligation.organizationId,
    organizationName: obligation.organizationName,
    source,
    enteredOrganizationId: act.actor.organizationId,
    beganVersion: begun,
    content,
  };
  await insertRecord(tx, record, authorOf(act));
  await audit(tx, act, 'records.add-record', id, {
    after: { obligation: obligationId, source, ...auditedContent(content) },
  });
}

const EMPTY = { place: null, link: null, quantities: [], files: [], toldDetail: null };

async function putRight(
  tx: Transaction,
  act: ActOfPerson,
  { id }: AnsweringRecord,
  { words, toldHow }: AnswerToKeep,
): Promise<void> {
  const before = await lockRecord(tx, act.realmId, id);
  if (before === null) return;
  const key = { realmId: act.realmId, id };
  const isOwn = worksFor(act.actor, before.organizationId);
  const told = before.source === 'on-behalf' ? (toldHow ?? before.toldHow) : null;
  const content = { ...before, words, toldHow: told };
  const after = wordAfter(before, isOwn);
  await correctRecord(tx, key, { before, content, after }, authorOf(act));
  if (before.source === 'reply-link' && before.confirmedAt === null)
    await confirmRecord(tx, key, authorOf(act));
  await audit(tx, act, 'records.correct-record', id, { after: auditedContent(content) });
}

async function withdrawInto(tx: Transaction, act: ActOfPerson, { id }: AnsweringRecord): Promise<void> {
  await withdrawRecord(tx, { realmId: act.realmId, id }, 'Gộp vào câu trả lời', authorOf(act));
  await audit(tx, act, 'records.withdraw-record', id, { after: { withdrawn: true } });
}

function audit(
  tx: Transaction,
  act: ActOfPerson,
  action: string,
  id: string,
  { after }: { readonly after: unknown },
): Promise<void> {
  return recordAudit(tx, act, { action, object: { type: 'record', id }, before: null, after });
}
