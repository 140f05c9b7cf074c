import type { Queryable } from '#platform/db/database.ts';

/** Something about a record that waits for somebody. */
export interface WaitingThing {
  readonly id: string;
  readonly obligationId: string;
  /** What was asked, or what the record says. */
  readonly words: string;
  readonly by: string;
  readonly since: Date;
  /** The body that did what the record tells. */
  readonly organizationName: string;
  readonly total: number;
}

/** Of which bodies, and how many at most. */
export interface WaitingOf {
  readonly realmId: string;
  readonly bodies: readonly string[];
  readonly most: number;
}

/** Questions without an answer: about records that these bodies answer for, or asked by them; the oldest first, in one statement. */
export async function readOpenQuestions(
  db: Queryable,
  { realmId, bodies, most }: WaitingOf,
  side: 'asked-of-them' | 'asked-by-them',
): Promise<WaitingThing[]> {
  const whose =
    side === 'asked-of-them'
      ? `(r.organization_id = any($2::uuid[]) and r.answering_organization_id is null
          or r.answering_organization_id = any($2::uuid[]))`
      : 'q.asked_organization_id = any($2::uuid[]) and r.organization_id <> all($2::uuid[])';
  return db.query<WaitingThing>(
    `select q.id, q.obligation_id as "obligationId", q.words, q.asked_by_name as by, q.asked_at as since,
            r.organization_name as "organizationName", count(*) over () as total
       from record_question q join record_entry r on r.realm_id = q.realm_id and r.id = q.record_id
      where q.realm_id = $1 and q.answer is null and r.withdrawn_at is null and ${whose}
      order by q.id limit ${most}`,
    [realmId, bodies],
  );
}

/** Records that these bodies answer for: their own that nobody took over, and those of bodies they took over. */
const ANSWERED_BY_THEM = `(organization_id = any($2::uuid[]) and answering_organization_id is null
      or answering_organization_id = any($2::uuid[]))`;

/** Whose records wait: of these bodies, such that another put right since they confirmed them, or entered by them for others. */
const WAITING_OF = {
  'of-them': `${ANSWERED_BY_THEM} and confirmed_version is null`,
  'put-right': `${ANSWERED_BY_THEM} and confirmed_version is not null`,
  'by-them': 'entered_organization_id = any($2::uuid[]) and organization_id <> all($2::uuid[])',
} as const;

/** Records that wait for their body's word; the oldest first, in one statement. */
export async function readUnconfirmed(
  db: Queryable,
  { realmId, bodies, most }: WaitingOf,
  side: keyof typeof WAITING_OF,
): Promise<WaitingThing[]> {
  const whose = WAITING_OF[side];
  return db.query<WaitingThing>(
    `select id, obligation_id as "obligationId", coalesce(nullif(words, ''), link) as words,
            case when confirmed_version is null then entered_by_name else changed_by_name end as by,
            case when confirmed_version is null then entered_at else changed_at end as since,
            organization_name as "organizationName",
            count(*) over () as total
       from record_entry
      where realm_id = $1 and confirmed_at is null and withdrawn_at is null and ${whose}
      order by id limit ${most}`,
    [realmId, bodies],
  );
}

/** What came by links that these bodies sent and nobody has looked at yet, the oldest first, in one statement. */
export async function readArrivedByLink(
  db: Queryable,
  { realmId, bodies, most }: WaitingOf,
): Promise<WaitingThing[]> {
  return db.query<WaitingThing>(
    `select r.id, r.obligation_id as "obligationId", coalesce(nullif(r.words, ''), r.link) as words,
            r.entered_by_name as by, r.entered_at as since, r.organization_name as "organizationName",
            count(*) over () as total
       from record_reply_link l
       join record_entry r on r.realm_id = l.realm_id and r.id = l.record_id
      where l.realm_id = $1 and l.created_organization_id = any($2::uuid[]) and l.record_id is not null
        and r.confirmed_at is null and r.withdrawn_at is null
      order by r.id limit ${most}`,
    [realmId, bodies],
  );
}

/** Which of these obligations have a record of something done on that day or later, in one statement. */
export async function readObligationsWithResults(
  db: Queryable,
  realmId: string,
  obligationIds: readonly string[],
  since: string,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct obligation_id as id from record_entry
      where realm_id = $1 and obligation_id = any($2::uuid[]) and withdrawn_at is null and done_on >= $3`,
    [realmId, obligationIds, since],
  );
  return rows.map(({ id }) => id);
}
