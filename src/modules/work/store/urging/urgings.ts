import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { MadeLetter, Urging, UrgingManner, UrgingStep } from '../../domain/urging/urging.ts';

const COLUMNS = `u.id, u.batch_id as "batchId", u.step, u.manner, u.contact, u.words, u.urged_at as "urgedAt",
  u.urged_by_name as "urgedByName", u.undone_at as "undoneAt", u.undone_by_name as "undoneByName"`;

/** A step toward one body as it is first kept. */
export interface NewUrging {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly manner: UrgingManner;
  readonly words: string | null;
  /** The reply link that went out with it. */
  readonly replyLinkId: string | null;
  readonly obligationIds: readonly string[];
}

/** What the steps of one act have in common. */
export interface NewBatch {
  readonly realmId: string;
  readonly batchId: string;
  readonly step: UrgingStep;
  readonly contact: string | null;
  readonly fromOrganizationId: string | null;
}

/** Keeps the steps of one act in two statements. */
export async function insertUrgings(
  tx: Transaction,
  batch: NewBatch,
  urgings: readonly NewUrging[],
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into work_urging (realm_id, batch_id, step, contact, from_organization_id, urged_at, urged_by,
                              urged_by_name, id, organization_id, organization_name, manner, words, reply_link_id)
     select $1, $2, $3, $4, $5, $6, $7, $8, given."id", given."organizationId", given."organizationName",
            given."manner", given."words", given."replyLinkId"
       from jsonb_to_recordset($9::jsonb) as given
            ("id" uuid, "organizationId" uuid, "organizationName" text, "manner" text, "words" text,
             "replyLinkId" uuid)`,
    [
      batch.realmId,
      batch.batchId,
      batch.step,
      batch.contact,
      batch.fromOrganizationId,
      author.at,
      author.accountId,
      author.name,
      // Told field by field: what goes out with a step may hold an address that nobody keeps.
      JSON.stringify(
        urgings.map(({ id, organizationId, organizationName, manner, words, replyLinkId }) => ({
          ...{ id, organizationId, organizationName, manner, words, replyLinkId },
        })),
      ),
    ],
  );
  const items = urgings.flatMap(({ id, obligationIds }) =>
    obligationIds.map((obligation) => ({ urging: id, obligation })),
  );
  await tx.query(
    `insert into work_urging_item (realm_id, urging_id, obligation_id)
     select $1, given.urging, given.obligation
       from jsonb_to_recordset($2::jsonb) as given (urging uuid, obligation uuid)`,
    [batch.realmId, JSON.stringify(items)],
  );
}

/** The steps about these obligations, oldest first; what was taken back too when asked for. */
export async function readUrgingsOf(
  db: Queryable,
  realmId: string,
  obligationIds: readonly string[],
  { withUndone }: { readonly withUndone: boolean },
): Promise<(Urging & { readonly obligationId: string })[]> {
  return db.query(
    `select i.obligation_id as "obligationId", ${COLUMNS}
       from work_urging_item i
       join work_urging u on u.realm_id = i.realm_id and u.id = i.urging_id
      where i.realm_id = $1 and i.obligation_id = any($2::uuid[]) and ($3 or u.undone_at is null)
      order by u.urged_at, u.id`,
    [realmId, obligationIds, withUndone],
  );
}

/** One act as it is taken back or written out. */
export interface UrgingBatch {
  readonly step: UrgingStep;
  readonly urgedAt: Date;
  readonly urgedBy: string | null;
  readonly fromOrganizationId: string | null;
  readonly undoneAt: Date | null;
  readonly rows: readonly {
    readonly organizationName: string;
    readonly manner: UrgingManner;
    readonly replyLinkId: string | null;
    readonly obligationIds: readonly string[];
  }[];
}

/** The steps of one act, or null when there is none; `lock` keeps them from every other writer. */
export async function findBatch(
  db: Queryable,
  realmId: string,
  batchId: string,
  lock = false,
): Promise<UrgingBatch | null> {
  const rows = await db.query<Omit<UrgingBatch, 'rows'> & UrgingBatch['rows'][number]>(
    `select step, urged_at as "urgedAt", urged_by as "urgedBy", from_organization_id as "fromOrganizationId",
            undone_at as "undoneAt", organization_name as "organizationName", manner,
            reply_link_id as "replyLinkId",
            (select array_agg(i.obligation_id) from work_urging_item i
              where i.realm_id = u.realm_id and i.urging_id = u.id) as "obligationIds"
       from work_urging u where realm_id = $1 and batch_id = $2 order by id ${lock ? 'for update of u' : ''}`,
    [realmId, batchId],
  );
  const [first] = rows;
  if (first === undefined) return null;
  const { step, urgedAt, urgedBy, fromOrganizationId, undoneAt } = first;
  return { step, urgedAt, urgedBy, fromOrganizationId, undoneAt, rows };
}

/** Says of an act that it was taken back. */
export async function markUndone(
  tx: Transaction,
  realmId: string,
  batchId: string,
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_urging set undone_at = $3, undone_by_name = $4
      where realm_id = $1 and batch_id = $2 and undone_at is null`,
    [realmId, batchId, author.at, author.name],
  );
}

const STANDING_LETTERS = `u.realm_id = $1 and u.step = 'letter' and u.undone_at is null
          and ($2::uuid is null or u.from_organization_id = $2::uuid)`;

/** The newest letters that stand, of one body or with null of the whole realm. */
export async function readLetters(
  db: Queryable,
  realmId: string,
  fromOrganizationId: string | null,
  most: number,
): Promise<MadeLetter[]> {
  return db.query<MadeLetter>(
    // All steps of one act bear its moment, so the newest letters are told apart before what they hold is read.
    `with newest as materialized (
       select distinct on (urged_at, batch_id) urged_at, batch_id from work_urging u where ${STANDING_LETTERS}
        order by urged_at desc, batch_id limit ${most})
     select u.batch_id as "batchId", min(u.manner) as manner, min(u.urged_at) as at, min(u.urged_by_name) as "byName",
            array_agg(u.organization_name order by u.organization_name) as bodies,
            sum((select count(*) from work_urging_item i where i.realm_id = u.realm_id and i.urging_id = u.id))::integer
              as obligations
       from newest join work_urging u using (batch_id)
      where ${STANDING_LETTERS}
      group by u.batch_id order by min(u.urged_at) desc`,
    [realmId, fromOrganizationId],
  );
}
