import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { ParticipantRole } from '../domain/lay-out-plan.ts';

/** The head of a plan that is being changed. */
export interface LockedPlan {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly year: number | null;
  readonly date: string | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/** Keeps a plan from every other writer until the transaction ends, or null. */
export async function lockPlan(tx: Transaction, realmId: string, id: string): Promise<LockedPlan | null> {
  const [row] = await tx.query<LockedPlan>(
    `select id, title, number, year, date, version, changed_at as "changedAt", changed_by_name as "changedByName"
       from plan where realm_id = $1 and id = $2 for update`,
    [realmId, id],
  );
  return row ?? null;
}

/** The version goes up by one. */
export async function touchPlan(tx: Transaction, realmId: string, id: string, author: Author): Promise<void> {
  await tx.query(
    `update plan set version = version + 1, changed_at = $3, changed_by_name = $4
      where realm_id = $1 and id = $2`,
    [realmId, id, author.at, author.name],
  );
}

/** A printed name of a plan and the bodies it stands for. */
export interface NamedParticipant {
  readonly id: string;
  readonly itemId: string;
  readonly role: ParticipantRole;
  readonly printedName: string;
  readonly scope: string | null;
  readonly bodies: readonly { readonly id: string; readonly namingId: string | null }[];
}

/** Every printed name of a plan. */
export async function readNamedParticipants(
  db: Queryable,
  realmId: string,
  planId: string,
): Promise<NamedParticipant[]> {
  return db.query<NamedParticipant>(
    `select p.id, p.item_id as "itemId", p.role, p.printed_name as "printedName", p.scope,
            coalesce(jsonb_agg(jsonb_build_object('id', b.organization_id, 'namingId', b.naming_id))
                     filter (where b.organization_id is not null), '[]') as bodies
       from plan_participant p
       left join plan_participant_body b on b.realm_id = p.realm_id and b.participant_id = p.id
      where p.realm_id = $1 and p.plan_id = $2
      group by p.realm_id, p.id
      order by p.item_id, p.position`,
    [realmId, planId],
  );
}

/** A naming with its place. */
export interface NewNaming {
  readonly realmId: string;
  readonly id: string;
  readonly planId: string;
  readonly name: string | null;
  readonly itemId: string | null;
}

/** Keeps a naming. */
export async function insertNaming(tx: Transaction, naming: NewNaming, author: Author): Promise<void> {
  await tx.query(
    `insert into plan_naming (realm_id, id, plan_id, name, item_id, named_at, named_by, named_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      naming.realmId,
      naming.id,
      naming.planId,
      naming.name,
      naming.itemId,
      author.at,
      author.accountId,
      author.name,
    ],
  );
}

/** Leads that a person gave to a task on which the paper names nobody, in one statement. */
export async function insertNamedLeads(
  tx: Transaction,
  { realmId, planId, id: namingId, itemId }: NewNaming,
  leads: readonly { readonly id: string; readonly name: string; readonly position: number }[],
): Promise<void> {
  await tx.query(
    `insert into plan_participant (realm_id, plan_id, item_id, naming_id, role, id, printed_name, position, source)
     select $1, $2, $3, $4, 'lead', id, name, position, '[]'::jsonb
       from jsonb_to_recordset($5::jsonb) as given (id uuid, name text, position integer)`,
    [realmId, planId, itemId, namingId, JSON.stringify(leads)],
  );
}

/** The bodies that printed names stand for from now on, in one statement. */
export async function insertNamedBodies(
  tx: Transaction,
  { realmId, planId, id: namingId }: NewNaming,
  rows: readonly {
    readonly participant_id: string;
    readonly organization_id: string;
    readonly organization_name: string;
  }[],
): Promise<void> {
  await tx.query(
    `insert into plan_participant_body (realm_id, plan_id, naming_id, participant_id, organization_id, organization_name)
     select $1, $2, $3, * from jsonb_to_recordset($4::jsonb) as given (
       participant_id uuid, organization_id uuid, organization_name text)`,
    [realmId, planId, namingId, JSON.stringify(rows)],
  );
}

/** Takes a naming back and all that it added; false when it is none of the plan, or was taken back already. */
export async function undoNaming(
  tx: Transaction,
  { realmId, planId, id }: Pick<NewNaming, 'realmId' | 'planId' | 'id'>,
  author: Author,
): Promise<boolean> {
  const undone = await tx.query(
    `update plan_naming set undone_at = $4, undone_by = $5, undone_by_name = $6
      where realm_id = $1 and plan_id = $2 and id = $3 and undone_at is null returning id`,
    [realmId, planId, id, author.at, author.accountId, author.name],
  );
  if (undone.length === 0) return false;
  for (const table of ['plan_participant_body', 'plan_participant'])
    await tx.query(`delete from ${table} where realm_id = $1 and naming_id = $2`, [realmId, id]);
  return true;
}
