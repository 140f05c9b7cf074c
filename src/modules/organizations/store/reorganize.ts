import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { LineStep, MoveChoices } from '../domain/reorganize/route-matter.ts';

/** Bodies whose open work has to go elsewhere by a day: those that ended into others, and givers of transfers to come. */
export async function readBodiesToMove(db: Queryable, realmId: string, today: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select o.id from organization o
      where o.realm_id = $1 and o.closed_on <= $2
        and exists (select from organization_succession s where s.realm_id = $1 and s.predecessor_id = o.id)
     union
     select predecessor_id from organization_succession
      where realm_id = $1 and kind = 'transfer' and moved_at is null and on_day <= $2`,
    [realmId, today],
  );
  return rows.map(({ id }) => id);
}

/** A step of succession with the body it leads away from. */
export interface StepRow extends LineStep {
  readonly of: string;
}

/** Every step that leads away from these bodies, and on from those they lead to, the oldest first. */
export async function readStepsFrom(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<StepRow[]> {
  return db.query<StepRow>(
    `with recursive reached (id) as (
       select unnest($2::uuid[])
       union
       select s.successor_id from reached
         join organization_succession s on s.realm_id = $1 and s.predecessor_id = reached.id)
     select s.predecessor_id as of, s.id as "successionId", s.successor_id as id, s.on_day as on, s.scope, s.kind,
            s.moved_at is not null as "isMoved"
       from reached join organization_succession s on s.realm_id = $1 and s.predecessor_id = reached.id
      order by s.on_day, s.id`,
    [realmId, ids],
  );
}

/** What people chose for the matters of these bodies. */
export async function readMoveChoices(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MoveChoices>> {
  const rows = await db.query<MoveChoices & { of: string }>(
    `select predecessor_id as of, chosen, rest_id as "restId" from organization_move_choice
      where realm_id = $1 and predecessor_id = any($2::uuid[])`,
    [realmId, ids],
  );
  return new Map(rows.map(({ of, ...choices }) => [of, choices]));
}

/** Keeps what was chosen for these bodies, beside and over what was chosen before. */
export async function saveMoveChoices(
  tx: Transaction,
  realmId: string,
  bodyIds: readonly string[],
  { chosen, restId }: MoveChoices,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into organization_move_choice as kept (realm_id, predecessor_id, chosen, rest_id, changed_at, changed_by,
                                                   changed_by_name)
     select $1, id, $3::jsonb, $4, $5, $6, $7 from unnest($2::uuid[]) as id
     on conflict (realm_id, predecessor_id) do update
       set chosen = kept.chosen || excluded.chosen, rest_id = coalesce(excluded.rest_id, kept.rest_id),
           changed_at = $5, changed_by = $6, changed_by_name = $7`,
    [realmId, bodyIds, JSON.stringify(chosen), restId, author.at, author.accountId, author.name],
  );
}

/** Notes that the work of the transfers that these bodies made by a day was moved, or looked at and left. */
export async function markTransfersMoved(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
  today: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `update organization_succession set moved_at = $4
      where realm_id = $1 and predecessor_id = any($2::uuid[]) and kind = 'transfer' and moved_at is null
        and on_day <= $3`,
    [realmId, ids, today, at],
  );
}

/** The bodies below one that ended with it, through all levels. */
export async function readEndedWith(
  db: Queryable,
  realmId: string,
  root: string,
  on: string,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `with recursive below (id) as (
       select $2::uuid
       union
       select p.organization_id from below
         join organization_parent p on p.realm_id = $1 and p.parent_id = below.id and upper(p.valid) = $3
         join organization o on o.realm_id = $1 and o.id = p.organization_id and o.closed_on = $3)
     select id from below where id <> $2`,
    [realmId, root, on],
  );
  return rows.map(({ id }) => id);
}

/** Takes out the steps by which these bodies went into others on a day, with what was chosen for them; answers the steps. */
export async function deleteStepsOfDay(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
  on: string,
): Promise<{ readonly id: string; readonly predecessorId: string; readonly successorId: string }[]> {
  await tx.query(
    'delete from organization_move_choice where realm_id = $1 and predecessor_id = any($2::uuid[])',
    [realmId, ids],
  );
  return tx.query(
    `delete from organization_succession where realm_id = $1 and predecessor_id = any($2::uuid[]) and on_day = $3
     returning id, predecessor_id as "predecessorId", successor_id as "successorId", scope, kind`,
    [realmId, ids, on],
  );
}
