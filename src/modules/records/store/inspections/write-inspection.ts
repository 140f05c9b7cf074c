import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type {
  CheckedContent,
  InspectionContent,
  InspectionState,
} from '../../domain/inspection/inspection.ts';

/** An inspection as it is first kept. */
export interface NewInspection {
  readonly realmId: string;
  readonly id: string;
  readonly organization: { readonly id: string; readonly name: string } | null;
  readonly content: CheckedContent;
}

/** Keeps a new inspection with its bodies, obligations and remedies. */
export async function insertInspection(
  tx: Transaction,
  { realmId, id, organization, content }: NewInspection,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into record_inspection (realm_id, id, title, organization_id, organization_name, created_at, created_by,
       created_by_name, changed_at, changed_by, changed_by_name, written_at, written_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $6, $7, $8, $6, $8)`,
    [
      realmId,
      id,
      content.title,
      organization?.id ?? null,
      organization?.name ?? null,
      author.at,
      author.accountId,
      author.name,
    ],
  );
  await writeContent(tx, { realmId, id }, content, author);
}

interface InspectionKey {
  readonly realmId: string;
  readonly id: string;
}

/** Writes what an inspection says; its version goes up by one. */
export async function updateInspection(
  tx: Transaction,
  key: InspectionKey,
  content: CheckedContent,
  author: Author,
): Promise<void> {
  await writeContent(tx, key, content, author);
  await tx.query('update record_inspection set version = version + 1 where realm_id = $1 and id = $2', [
    key.realmId,
    key.id,
  ]);
}

async function writeContent(
  tx: Transaction,
  { realmId, id }: InspectionKey,
  content: CheckedContent,
  author: Author,
): Promise<void> {
  await tx.query(
    `update record_inspection
        set title = $3, decision = $4, plan_id = $5, from_day = $6, to_day = $7, place = $8, summary = $9,
            members = $10::jsonb, findings = $11::jsonb, changed_at = $12, changed_by = $13, changed_by_name = $14,
            written_at = $12, written_by_name = $14
      where realm_id = $1 and id = $2`,
    [
      realmId,
      id,
      content.title,
      content.decision,
      content.planId,
      content.fromDay,
      content.toDay,
      content.place,
      content.summary,
      JSON.stringify(content.members),
      JSON.stringify(content.findings),
      author.at,
      author.accountId,
      author.name,
    ],
  );
  await writeBodies(tx, { realmId, id }, content);
  await writeRemedies(tx, { realmId, id }, content, author);
}

async function writeBodies(
  tx: Transaction,
  { realmId, id }: InspectionKey,
  { bodies, lookedAt }: CheckedContent,
): Promise<void> {
  await tx.query('delete from record_inspection_body where realm_id = $1 and inspection_id = $2', [
    realmId,
    id,
  ]);
  await tx.query(
    `insert into record_inspection_body (realm_id, inspection_id, organization_id, organization_name, position)
     select $1, $2, given.id, given.name, given.place
       from jsonb_to_recordset($3::jsonb) as given (id uuid, name text, place integer)`,
    [realmId, id, JSON.stringify(bodies.map((body, place) => ({ ...body, place })))],
  );
  await tx.query('delete from record_inspection_item where realm_id = $1 and inspection_id = $2', [
    realmId,
    id,
  ]);
  await tx.query(
    `insert into record_inspection_item (realm_id, inspection_id, obligation_id, position, organization_id, plan_id)
     select $1, $2, given.id, given.place, given."organizationId", given."planId"
       from jsonb_to_recordset($3::jsonb) as given (id uuid, place integer, "organizationId" uuid, "planId" uuid)`,
    [realmId, id, JSON.stringify(lookedAt.map((one, place) => ({ ...one, place })))],
  );
}

/** Remedies change as long as nobody was given them; what is sent stays as it is. */
async function writeRemedies(
  tx: Transaction,
  { realmId, id }: InspectionKey,
  { bodies, remedies }: InspectionContent,
  author: Author,
): Promise<void> {
  const names = new Map(bodies.map((body) => [body.id, body.name]));
  await tx.query(
    'delete from record_remedy where realm_id = $1 and inspection_id = $2 and obligation_id is null',
    [realmId, id],
  );
  await tx.query(
    `insert into record_remedy (realm_id, inspection_id, changed_at, changed_by_name, id, position, finding_id,
       organization_id, organization_name, words, named_day, counted_days)
     select $1, $2, $3, $4, given.* from jsonb_to_recordset($5::jsonb) as given (id uuid, position integer,
       finding_id uuid, organization_id uuid, organization_name text, words text, named_day date, counted_days integer)`,
    [
      realmId,
      id,
      author.at,
      author.name,
      JSON.stringify(
        remedies.map((remedy, position) => ({
          id: remedy.id,
          position,
          finding_id: remedy.findingId,
          organization_id: remedy.organizationId,
          organization_name: names.get(remedy.organizationId) ?? '',
          words: remedy.words,
          named_day: remedy.day,
          counted_days: remedy.countedDays,
        })),
      ),
    ],
  );
}

/** Moves an inspection to another state; its version goes up by one. Sent anew, it is sent from then on. */
export async function setInspectionState(
  tx: Transaction,
  { realmId, id }: InspectionKey,
  state: InspectionState,
  author: Author,
): Promise<void> {
  await tx.query(
    `update record_inspection
        set state = $3,
            sent_at = case when $3 = 'draft' then null when $3 = 'sent' then coalesce(sent_at, $4) else sent_at end,
            sent_by_name = case when $3 = 'draft' then null
                                when $3 = 'sent' then coalesce(sent_by_name, $6) else sent_by_name end,
            closed_at = case when $3 = 'closed' then $4::timestamptz end,
            version = version + 1, changed_at = $4, changed_by = $5, changed_by_name = $6
      where realm_id = $1 and id = $2`,
    [realmId, id, state, author.at, author.accountId, author.name],
  );
}

/** Keeps what an inspection said before it is changed. */
export async function keepInspectionVersion(
  tx: Transaction,
  { realmId, id, version }: InspectionKey & { readonly version: number },
  content: InspectionContent,
  written: { readonly at: Date; readonly byName: string },
): Promise<void> {
  await tx.query(
    `insert into record_inspection_version (realm_id, inspection_id, version, content, written_at, written_by_name)
     values ($1, $2, $3, $4::jsonb, $5, $6) on conflict do nothing`,
    [realmId, id, version, JSON.stringify(content), written.at, written.byName],
  );
}
