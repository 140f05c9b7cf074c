import type { Manuscript } from '#kernel/composition/manuscript.ts';
import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import {
  type KeptManuscript,
  type ManuscriptState,
  type ManuscriptSummary,
  summarizeManuscript,
} from '../domain/manuscript/kept-manuscript.ts';

const SUMMARY = `m.id, m.state, m.title, m.issuer, m.year, m.tasks, m.reading_id as "readingId", m.version,
  m.started_at as "startedAt", m.started_by_name as "startedByName", m.changed_at as "changedAt",
  m.changed_by_name as "changedByName"`;

/** Which written plan. */
export interface ManuscriptKey {
  readonly realmId: string;
  readonly id: string;
}

/** Written plans in these states, changed last first. */
export async function readManuscripts(
  db: Queryable,
  realmId: string,
  states: readonly ManuscriptState[],
  limit: number,
): Promise<ManuscriptSummary[]> {
  return db.query<ManuscriptSummary>(
    `select ${SUMMARY} from plan_manuscript m
      where m.realm_id = $1 and m.state = any($2) order by m.changed_at desc, m.id limit $3`,
    [realmId, states, limit],
  );
}

/** One written plan, or null. */
export async function findManuscript(
  db: Queryable,
  { realmId, id }: ManuscriptKey,
): Promise<KeptManuscript | null> {
  const [row] = await db.query<KeptManuscript>(
    `select ${SUMMARY}, m.content from plan_manuscript m where m.realm_id = $1 and m.id = $2`,
    [realmId, id],
  );
  return row ?? null;
}

/** The same, kept from every other writer until the transaction ends. */
export async function lockManuscript(
  tx: Transaction,
  { realmId, id }: ManuscriptKey,
): Promise<KeptManuscript | null> {
  const [row] = await tx.query<KeptManuscript>(
    `select ${SUMMARY}, m.content from plan_manuscript m where m.realm_id = $1 and m.id = $2 for update`,
    [realmId, id],
  );
  return row ?? null;
}

/** Keeps a written plan that was just begun. */
export async function insertManuscript(
  tx: Transaction,
  { realmId, id }: ManuscriptKey,
  content: Manuscript,
  fromPlanId: string | null,
  author: Author,
): Promise<void> {
  const { title, issuer, year, tasks } = summarizeManuscript(content);
  await tx.query(
    `insert into plan_manuscript (realm_id, id, title, issuer, year, tasks, content, from_plan_id, started_at,
                                  started_by, started_by_name, changed_at, changed_by, changed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $9, $10, $11)`,
    [
      realmId,
      id,
      title,
      issuer,
      year,
      tasks,
      JSON.stringify(content),
      fromPlanId,
      author.at,
      author.accountId,
      author.name,
    ],
  );
}

/** Keeps new words; the version goes up by one. */
export async function updateManuscript(
  tx: Transaction,
  { realmId, id }: ManuscriptKey,
  content: Manuscript,
  author: Author,
): Promise<void> {
  const { title, issuer, year, tasks } = summarizeManuscript(content);
  await tx.query(
    `update plan_manuscript
        set content = $3, title = $4, issuer = $5, year = $6, tasks = $7, version = version + 1,
            changed_at = $8, changed_by = $9, changed_by_name = $10
      where realm_id = $1 and id = $2`,
    [
      realmId,
      id,
      JSON.stringify(content),
      title,
      issuer,
      year,
      tasks,
      author.at,
      author.accountId,
      author.name,
    ],
  );
}

/** Moves a written plan to another state; the version goes up by one. */
export async function moveManuscript(
  tx: Transaction,
  { realmId, id }: ManuscriptKey,
  state: ManuscriptState,
  readingId: string | null,
  author: Author,
): Promise<void> {
  await tx.query(
    `update plan_manuscript
        set state = $3, reading_id = $4, version = version + 1, changed_at = $5, changed_by = $6, changed_by_name = $7
      where realm_id = $1 and id = $2`,
    [realmId, id, state, readingId, author.at, author.accountId, author.name],
  );
}
