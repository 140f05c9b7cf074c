import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Urgent, UrgentAnswer, UrgentState } from '../domain/urgent/urgent.ts';

const COLUMNS = `id, reading_id as "readingId", title, asker, number, due_day as "dueDay", due_until as "dueUntil",
  state, questions, organization_id as "organizationId", organization_name as "organizationName", version,
  created_at as "createdAt", created_by_name as "createdByName", sent_at as "sentAt", replied_at as "repliedAt",
  changed_at as "changedAt", changed_by_name as "changedByName"`;

/** Keeps a request as it was read. */
export async function insertUrgent(
  tx: Transaction,
  realmId: string,
  urgent: Omit<
    Urgent,
    | 'version'
    | 'state'
    | 'sentAt'
    | 'repliedAt'
    | 'createdAt'
    | 'createdByName'
    | 'changedAt'
    | 'changedByName'
  >,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into work_urgent (realm_id, id, reading_id, title, asker, number, due_day, due_until, questions,
       organization_id, organization_name, created_at, created_by, created_by_name, changed_at, changed_by, changed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12, $13, $14, $12, $13, $14)`,
    [
      realmId,
      urgent.id,
      urgent.readingId,
      urgent.title,
      urgent.asker,
      urgent.number,
      urgent.dueDay,
      urgent.dueUntil,
      JSON.stringify(urgent.questions),
      urgent.organizationId,
      urgent.organizationName,
      author.at,
      author.accountId,
      author.name,
    ],
  );
}

/** One request, or null. */
export async function findUrgent(db: Queryable, realmId: string, id: string): Promise<Urgent | null> {
  const [row] = await db.query<Urgent>(`select ${COLUMNS} from work_urgent where realm_id = $1 and id = $2`, [
    realmId,
    id,
  ]);
  return row ?? null;
}

/** The same, kept from every other writer until the transaction ends. */
export async function lockUrgent(tx: Transaction, realmId: string, id: string): Promise<Urgent | null> {
  const [row] = await tx.query<Urgent>(
    `select ${COLUMNS} from work_urgent where realm_id = $1 and id = $2 for update`,
    [realmId, id],
  );
  return row ?? null;
}

/** The requests with how many answers are there, what runs first and the nearest end first, at most 200. */
export async function listUrgent(
  db: Queryable,
  realmId: string,
): Promise<(Urgent & { readonly answered: number })[]> {
  return db.query(
    `select ${COLUMNS}, (select count(*)::integer from work_urgent_answer a
                          where a.realm_id = u.realm_id and a.urgent_id = u.id) as answered
       from work_urgent u where realm_id = $1
      order by state not in ('draft', 'sent'), due_day nulls last, due_until nulls last, id desc limit 200`,
    [realmId],
  );
}

/** What changes in a request. */
export interface UrgentChange {
  readonly title: string;
  readonly asker: string;
  readonly number: string | null;
  readonly dueDay: string | null;
  readonly dueUntil: string | null;
  readonly questions: Urgent['questions'];
  readonly state: UrgentState;
}

/** Writes a request whole; its version goes up by one. */
export async function updateUrgent(
  tx: Transaction,
  realmId: string,
  id: string,
  change: UrgentChange,
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_urgent
        set title = $3, asker = $4, number = $5, due_day = $6, due_until = $7, questions = $8::jsonb, state = $9,
            sent_at = case when $9 = 'sent' then coalesce(sent_at, $10) else sent_at end,
            replied_at = case when $9 = 'replied' then $10::timestamptz end,
            version = version + 1, changed_at = $10, changed_by = $11, changed_by_name = $12
      where realm_id = $1 and id = $2`,
    [
      realmId,
      id,
      change.title,
      change.asker,
      change.number,
      change.dueDay,
      change.dueUntil,
      JSON.stringify(change.questions),
      change.state,
      author.at,
      author.accountId,
      author.name,
    ],
  );
}

/** The answers to a request in the order in which they came. */
export async function readAnswers(db: Queryable, realmId: string, id: string): Promise<UrgentAnswer[]> {
  return db.query<UrgentAnswer>(
    `select question_id as "questionId", organization_id as "organizationId", organization_name as "organizationName",
            words, told_how as "toldHow", waits, version, answered_at as "answeredAt", answered_by_name as "answeredByName"
       from work_urgent_answer where realm_id = $1 and urgent_id = $2 order by answered_at, question_id, organization_id`,
    [realmId, id],
  );
}

/** An answer as it is written. */
export type AnswerRow = Pick<
  UrgentAnswer,
  'questionId' | 'organizationId' | 'organizationName' | 'words' | 'toldHow' | 'waits'
>;

/** Keeps an answer, or puts it in the place of the one that stands. */
export async function upsertAnswer(
  tx: Transaction,
  realmId: string,
  urgentId: string,
  answer: AnswerRow,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into work_urgent_answer (realm_id, urgent_id, question_id, organization_id, organization_name, words,
       told_how, answered_at, answered_by, answered_by_name, waits)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (realm_id, urgent_id, question_id, organization_id)
     do update set words = $6, told_how = $7, version = work_urgent_answer.version + 1, answered_at = $8,
       answered_by = $9, answered_by_name = $10, waits = $11`,
    [
      realmId,
      urgentId,
      answer.questionId,
      answer.organizationId,
      answer.organizationName,
      answer.words,
      answer.toldHow,
      author.at,
      author.accountId,
      author.name,
      answer.waits,
    ],
  );
}

/** Makes obligations those of a request. */
export async function setUrgentOf(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
  urgentId: string,
): Promise<void> {
  await tx.query('update work_obligation set urgent_id = $3 where realm_id = $1 and id = any($2::uuid[])', [
    realmId,
    ids,
    urgentId,
  ]);
}

/** The obligations that a request made: which body owes which. */
export async function readUrgentObligations(
  db: Queryable,
  realmId: string,
  urgentId: string,
): Promise<
  { readonly id: string; readonly organizationId: string; readonly version: number; readonly state: string }[]
> {
  return db.query(
    `select id, organization_id as "organizationId", version, state from work_obligation
      where realm_id = $1 and urgent_id = $2 order by id`,
    [realmId, urgentId],
  );
}
