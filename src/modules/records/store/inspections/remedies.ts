import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { KeptStep, Remedy } from '../../domain/inspection/inspection.ts';
import type { RemedyState } from '../../domain/inspection/remedy-state.ts';
import type { RecordFile } from '../../domain/record.ts';

const COLUMNS = `r.id, r.inspection_id as "inspectionId", r.finding_id as "findingId",
  r.organization_id as "organizationId", r.organization_name as "organizationName", r.words, r.named_day as day,
  r.counted_days as "countedDays", r.obligation_id as "obligationId", r.state, r.version,
  r.changed_at as "changedAt", r.changed_by_name as "changedByName"`;
const STEPS = `id, remedy_id as "remedyId", kind, words, told_how as "toldHow", day, taken_at as at,
  taken_by_name as "byName"`;

/** The remedies of one inspection in their order. */
export function readRemediesOf(db: Queryable, realmId: string, inspectionId: string): Promise<Remedy[]> {
  return db.query<Remedy>(
    `select ${COLUMNS} from record_remedy r where r.realm_id = $1 and r.inspection_id = $2 order by r.position`,
    [realmId, inspectionId],
  );
}

/** One remedy, kept from every other writer until the transaction ends; null when there is none. */
export async function lockRemedy(tx: Transaction, realmId: string, id: string): Promise<Remedy | null> {
  const [row] = await tx.query<Remedy>(
    `select ${COLUMNS} from record_remedy r where r.realm_id = $1 and r.id = $2 for update`,
    [realmId, id],
  );
  return row ?? null;
}

/** One remedy, or null. */
export async function findRemedy(db: Queryable, realmId: string, id: string): Promise<Remedy | null> {
  const [row] = await db.query<Remedy>(
    `select ${COLUMNS} from record_remedy r where r.realm_id = $1 and r.id = $2`,
    [realmId, id],
  );
  return row ?? null;
}

/** The remedy whose obligation this is, or null. */
export async function findRemedyOfObligation(
  db: Queryable,
  realmId: string,
  obligationId: string,
): Promise<Remedy | null> {
  const [row] = await db.query<Remedy>(
    `select ${COLUMNS} from record_remedy r where r.realm_id = $1 and r.obligation_id = $2`,
    [realmId, obligationId],
  );
  return row ?? null;
}

/** The steps of these remedies, oldest first. */
export function readSteps(db: Queryable, realmId: string, remedyIds: readonly string[]): Promise<KeptStep[]> {
  return db.query<KeptStep>(
    `select ${STEPS} from record_remedy_step where realm_id = $1 and remedy_id = any($2::uuid[]) order by id`,
    [realmId, remedyIds],
  );
}

/** A step as it is first kept. */
export type NewStep = Omit<KeptStep, 'at' | 'byName'>;

/** Keeps a step and the state it comes to; the version of the remedy goes up by one. */
export async function insertStep(
  tx: Transaction,
  realmId: string,
  step: NewStep,
  state: RemedyState,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into record_remedy_step (realm_id, remedy_id, id, kind, words, told_how, day, taken_at, taken_by, taken_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      realmId,
      step.remedyId,
      step.id,
      step.kind,
      step.words,
      step.toldHow,
      step.day,
      author.at,
      author.accountId,
      author.name,
    ],
  );
  await tx.query(
    `update record_remedy
        set state = $3, version = version + 1, changed_at = $4, changed_by_name = $5,
            named_day = coalesce($6, named_day), counted_days = case when $6::date is null then counted_days end
      where realm_id = $1 and id = $2`,
    [realmId, step.remedyId, state, author.at, author.name, step.day],
  );
}

/** Binds remedies to the obligations they made; null: to none. */
export async function setRemedyObligations(
  tx: Transaction,
  realmId: string,
  given: readonly { readonly id: string; readonly obligationId: string | null }[],
): Promise<void> {
  await tx.query(
    `update record_remedy r set obligation_id = given.obligation
       from jsonb_to_recordset($2::jsonb) as given (id uuid, obligation uuid)
      where r.realm_id = $1 and r.id = given.id`,
    [realmId, JSON.stringify(given.map(({ id, obligationId }) => ({ id, obligation: obligationId })))],
  );
}

/** A file with the step it hangs on. */
export type RemedyFile = RecordFile & { readonly remedyId: string; readonly stepId: string };

/** The files that hang on steps of these remedies, in the order of their coming. */
export function readRemedyFiles(
  db: Queryable,
  realmId: string,
  remedyIds: readonly string[],
): Promise<RemedyFile[]> {
  return db.query<RemedyFile>(
    `select id, record_id as "recordId", obligation_id as "obligationId", name, kind, media_type as "mediaType", size,
            sha256, width, height, gate, reply_link_id as "replyLinkId", remedy_id as "remedyId",
            remedy_step_id as "stepId"
       from record_file where realm_id = $1 and remedy_id = any($2::uuid[]) order by id`,
    [realmId, remedyIds],
  );
}

/**
 * Hangs files on a step of a remedy: those that came in for its obligation and hang on nothing yet.
 *
 * @returns how many of them now hang there
 */
export async function hangOnStep(
  tx: Transaction,
  realmId: string,
  step: {
    readonly remedyId: string;
    readonly stepId: string;
    readonly obligationId: string;
    /** The link by which they came; left out for those of somebody who is signed in. */
    readonly replyLinkId?: string;
  },
  files: readonly string[],
): Promise<number> {
  const rows = await tx.query(
    `update record_file set remedy_id = $3, remedy_step_id = $4
      where realm_id = $1 and obligation_id = $2 and id = any($5::uuid[]) and record_id is null
        and reply_link_id is not distinct from $6 and remedy_id is null
      returning id`,
    [realmId, step.obligationId, step.remedyId, step.stepId, files, step.replyLinkId ?? null],
  );
  return rows.length;
}

/** A remedy that waits for somebody, with what is said of it. */
export interface WaitingRemedy {
  readonly id: string;
  readonly inspectionId: string;
  readonly obligationId: string | null;
  readonly title: string;
  readonly words: string;
  readonly organizationName: string;
  readonly by: string;
  readonly since: Date;
  readonly total: number;
}

/**
 * Remedies of inspections that are followed, in a state: of inspections these bodies made (null: all), or of these
 * bodies themselves; the longest waiting first, in one statement.
 */
export function readWaitingRemedies(
  db: Queryable,
  asked: {
    readonly realmId: string;
    readonly bodies: readonly string[] | null;
    readonly side: 'inspector' | 'body';
    readonly state: RemedyState;
    readonly most: number;
  },
): Promise<WaitingRemedy[]> {
  const whose = asked.side === 'inspector' ? 'i.organization_id' : 'r.organization_id';
  return db.query<WaitingRemedy>(
    `select r.id, r.inspection_id as "inspectionId", r.obligation_id as "obligationId", i.title, r.words,
            r.organization_name as "organizationName", r.changed_by_name as by, r.changed_at as since,
            count(*) over ()::integer as total
       from record_remedy r
       join record_inspection i on i.realm_id = r.realm_id and i.id = r.inspection_id
      where r.realm_id = $1 and r.state = $2 and i.state = 'sent'
        and ($3::uuid[] is null or ${whose} = any($3::uuid[]))
      order by r.changed_at, r.id limit ${asked.most}`,
    [asked.realmId, asked.state, asked.bodies],
  );
}
