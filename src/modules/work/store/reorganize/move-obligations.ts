import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Foldable } from '../../domain/reorganize/fold-obligations.ts';
import type { MovingObligation, WantedMove } from '../../domain/reorganize/plan-moves.ts';
import { columnsOf } from '../obligation-columns.ts';

/**
 * Locks these obligations, and those that the bodies they go to owe of the same item or the same urgent request. What was
 * closed meanwhile is among them as it is now.
 */
export async function lockMoving(
  tx: Transaction,
  realmId: string,
  wanted: readonly WantedMove[],
): Promise<MovingObligation[]> {
  return tx.query<MovingObligation>(
    `with goes as (
       select o.id, o.item_id, o.urgent_id, g."to"
         from jsonb_to_recordset($2::jsonb) as g (id uuid, "to" uuid)
         join work_obligation o on o.realm_id = $1 and o.id = g.id
     ), meant as (
       select id from goes
       union
       select o.id from goes join work_obligation o
         on o.realm_id = $1 and o.item_id = goes.item_id and o.organization_id = goes."to"
       union
       select o.id from goes join work_obligation o
         on o.realm_id = $1 and o.urgent_id = goes.urgent_id and o.organization_id = goes."to" and o.item_id is null
     )
     select ${columnsOf('o')}, o.urgent_id as "urgentId"
       from work_obligation o where o.realm_id = $1 and o.id in (select id from meant) order by o.id for update`,
    [realmId, JSON.stringify(wanted.map(({ id, to }) => ({ id, to: to.id })))],
  );
}

/** Lets other bodies owe these obligations. Nobody touched them: whatever counts touches counts this out. */
export async function setOwners(
  tx: Transaction,
  realmId: string,
  moves: readonly WantedMove[],
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_obligation o
        set organization_id = m."to", organization_name = m.name, version = version + 1, redated = redated + 1,
            changed_at = $3, changed_by = $4, changed_by_name = $5
       from jsonb_to_recordset($2::jsonb) as m (id uuid, "to" uuid, name text)
      where o.realm_id = $1 and o.id = m.id`,
    [
      realmId,
      JSON.stringify(moves.map(({ id, to }) => ({ id, to: to.id, name: to.name }))),
      author.at,
      author.accountId,
      author.name,
    ],
  );
}

/** Lets other bodies have given these obligations. */
export async function setGivers(
  tx: Transaction,
  realmId: string,
  moves: readonly WantedMove[],
): Promise<void> {
  await tx.query(
    `update work_obligation o set given_organization_id = m."to"
       from jsonb_to_recordset($2::jsonb) as m (id uuid, "to" uuid) where o.realm_id = $1 and o.id = m.id`,
    [realmId, JSON.stringify(moves.map(({ id, to }) => ({ id, to: to.id })))],
  );
}

/** What folding left in an obligation. */
export interface FoldResult extends Foldable {
  readonly id: string;
}

/** Writes what obligations are after others went into them, and counts anew what lists show of their course. */
export async function writeFolded(
  tx: Transaction,
  realmId: string,
  results: readonly FoldResult[],
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_obligation o
        set state = r.state, reason = r.reason, allowed_by = r."allowedBy", closed_at = r."closedAt",
            named_day = r."namedDay", due_day = r."dueDay", due_until = r."dueUntil", time_text = r."timeText",
            due_before = r."dueBefore", due_counted_from = r."countedFrom", due_counted_days = r."countedDays",
            accepted_at = r."acceptedAt", accepted_by_name = r."acceptedByName", scope = r.scope,
            printed_name = r."printedName", version = version + 1, redated = redated + 1,
            changed_at = $3, changed_by = $4, changed_by_name = $5,
            open_blockers = (select count(*) from work_blocker b
                              where b.realm_id = $1 and b.obligation_id = o.id and b.state = 'open'),
            asks_time = exists (select from work_extension e
                                 where e.realm_id = $1 and e.obligation_id = o.id and e.state = 'asked')
       from jsonb_to_recordset($2::jsonb) as r (
              id uuid, state text, reason text, "allowedBy" text, "closedAt" timestamptz, "namedDay" date, "dueDay" date,
              "dueUntil" text, "timeText" text, "dueBefore" boolean, "countedFrom" date, "countedDays" integer,
              "acceptedAt" timestamptz, "acceptedByName" text, scope text, "printedName" text)
      where o.realm_id = $1 and o.id = r.id`,
    [realmId, JSON.stringify(results), author.at, author.accountId, author.name],
  );
}

/** The obligation into which one went that is no more; null where none of this identifier did. */
export async function findFoldedInto(db: Queryable, realmId: string, id: string): Promise<string | null> {
  const [row] = await db.query<{ into: string }>(
    `with recursive way (id, steps) as (
       select into_id, 1 from work_folded where realm_id = $1 and id = $2
       union all
       select f.into_id, steps + 1 from way join work_folded f on f.realm_id = $1 and f.id = way.id and steps < 40)
     select id as "into" from way order by steps desc limit 1`,
    [realmId, id],
  );
  return row?.into ?? null;
}
