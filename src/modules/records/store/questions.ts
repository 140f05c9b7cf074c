import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { RecordQuestion } from '../domain/record.ts';

const COLUMNS = `id, record_id as "recordId", words, asked_at as "askedAt", asked_by_name as "askedByName", answer,
  answered_at as "answeredAt", answered_by_name as "answeredByName"`;

/** A question as it is asked. */
export interface NewQuestion {
  readonly realmId: string;
  readonly id: string;
  readonly obligationId: string;
  readonly recordId: string;
  readonly words: string;
  readonly organizationId: string | null;
}

/** Keeps a question. */
export async function insertQuestion(tx: Transaction, question: NewQuestion, author: Author): Promise<void> {
  await tx.query(
    `insert into record_question (realm_id, id, obligation_id, record_id, words, asked_at, asked_by, asked_by_name,
                                  asked_organization_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      question.realmId,
      question.id,
      question.obligationId,
      question.recordId,
      question.words,
      author.at,
      author.accountId,
      author.name,
      question.organizationId,
    ],
  );
}

/** The questions about the records of one obligation, oldest first. */
export async function readQuestionsOf(
  db: Queryable,
  realmId: string,
  obligationId: string,
): Promise<RecordQuestion[]> {
  return db.query<RecordQuestion>(
    `select ${COLUMNS} from record_question where realm_id = $1 and obligation_id = $2 order by id`,
    [realmId, obligationId],
  );
}

/** The questions about one record, oldest first. */
export async function readQuestionsAbout(
  db: Queryable,
  realmId: string,
  recordId: string,
): Promise<RecordQuestion[]> {
  return db.query<RecordQuestion>(
    `select ${COLUMNS} from record_question where realm_id = $1 and record_id = $2 order by id`,
    [realmId, recordId],
  );
}

/** A question with what it stands under and who asked. */
export interface LockedQuestion extends RecordQuestion {
  readonly obligationId: string;
  readonly askedBy: string | null;
  readonly askedOrganizationId: string | null;
}

/** One question with its obligation, kept from every other writer until the transaction ends. */
export async function lockQuestion(
  tx: Transaction,
  realmId: string,
  id: string,
): Promise<LockedQuestion | null> {
  const [row] = await tx.query<LockedQuestion>(
    `select ${COLUMNS}, obligation_id as "obligationId", asked_by as "askedBy",
            asked_organization_id as "askedOrganizationId" from record_question
      where realm_id = $1 and id = $2 for update`,
    [realmId, id],
  );
  return row ?? null;
}

/** Keeps the answer to a question. */
export async function answerQuestion(
  tx: Transaction,
  key: { readonly realmId: string; readonly id: string },
  answer: string,
  author: Author,
): Promise<void> {
  await tx.query(
    `update record_question set answer = $3, answered_at = $4, answered_by_name = $5
      where realm_id = $1 and id = $2`,
    [key.realmId, key.id, answer, author.at, author.name],
  );
}
