import type { Position } from '#kernel/law/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { HeldPosition, PositionToGive } from '../domain/position.ts';

/**
 * SQL that answers the positions which the account `a` holds on the day `$n` as JSON, its own and the oldest first. One given away
 * for a while holds only as long as its holder holds it and has an open account.
 */
export function currentPositions(day: `$${number}`): string {
  const inForce = (name: string) =>
    `${name}.ended_at is null and ${name}.from_day <= ${day} and (${name}.to_day is null or ${name}.to_day >= ${day})`;
  return `coalesce((
    select jsonb_agg(jsonb_build_object('role', p.role, 'organizationId', p.organization_id, 'onBehalfOf', g.name)
                     order by p.delegated_from is not null, p.from_day, p.id)
      from access_position p
      left join access_position o on o.realm_id = p.realm_id and o.id = p.delegated_from
      left join access_account g on g.realm_id = o.realm_id and g.id = o.account_id
     where p.realm_id = a.realm_id and p.account_id = a.id and ${inForce('p')}
       and (p.delegated_from is null or (${inForce('o')} and g.active))), '[]')`;
}

const HELD = `p.id, p.account_id as "accountId", p.role, p.organization_id as "organizationId", p.title,
  p.from_day::text as "fromDay", p.to_day::text as "toDay",
  case when p.delegated_from is not null then jsonb_build_object('id', p.delegated_from, 'name', g.name) end
    as "delegatedFrom", p.reason, p.ended_at as "endedAt", p.version`;
const WITH_GIVER = `access_position p
  left join access_position o on o.realm_id = p.realm_id and o.id = p.delegated_from
  left join access_account g on g.realm_id = o.realm_id and g.id = o.account_id`;

/** All positions that these accounts held, hold or will hold, the oldest first. */
export async function readPositions(
  db: Queryable,
  realmId: string,
  accountIds: readonly string[],
): Promise<HeldPosition[]> {
  return db.query<HeldPosition>(
    `select ${HELD} from ${WITH_GIVER}
      where p.realm_id = $1 and p.account_id = any($2::uuid[])
      order by p.delegated_from is not null, p.from_day, p.id`,
    [realmId, accountIds],
  );
}

/** One position, locked until the transaction ends, or null. */
export async function lockPosition(
  tx: Transaction,
  realmId: string,
  id: string,
): Promise<HeldPosition | null> {
  const [position] = await tx.query<HeldPosition>(
    `select ${HELD} from ${WITH_GIVER} where p.realm_id = $1 and p.id = $2 for update of p`,
    [realmId, id],
  );
  return position ?? null;
}

/** A position to be written. */
export interface PositionRow extends PositionToGive {
  readonly realmId: string;
  readonly id: string;
  readonly accountId: string;
  readonly delegatedFrom: string | null;
  readonly reason: string | null;
}

/** Writes a new position. */
export async function insertPosition(tx: Transaction, row: PositionRow, createdAt: Date): Promise<void> {
  await tx.query(
    `insert into access_position (realm_id, id, account_id, role, organization_id, title, from_day, to_day,
                                  delegated_from, reason, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      row.realmId,
      row.id,
      row.accountId,
      row.role,
      row.organizationId,
      row.title,
      row.fromDay,
      row.toDay,
      row.delegatedFrom,
      row.reason,
      createdAt,
    ],
  );
}

/** Ends a position at once, or gives it back (`null`). */
export async function updatePositionEnd(
  tx: Transaction,
  realmId: string,
  id: string,
  endedAt: Date | null,
): Promise<void> {
  await tx.query(
    `update access_position set ended_at = $3, version = version + 1 where realm_id = $1 and id = $2`,
    [realmId, id, endedAt],
  );
}

/** Whether somebody other than `except` keeps the whole house on that day and can sign in; those rows are locked. */
export async function hasOtherAdministrator(
  tx: Transaction,
  realmId: string,
  except: string,
  today: string,
): Promise<boolean> {
  const others = await tx.query(
    `select from access_position p join access_account a on a.realm_id = p.realm_id and a.id = p.account_id
      where p.realm_id = $1 and p.role = 'administrator' and a.active and a.id <> $2
        and p.ended_at is null and p.from_day <= $3 and (p.to_day is null or p.to_day >= $3)
        for update of p, a`,
    [realmId, except, today],
  );
  return others.length > 0;
}

/** An account with the positions it holds on a day. */
export interface AccountHolding {
  readonly realmId: string;
  readonly accountId: string;
  readonly name: string;
  readonly kind: 'person' | 'desk';
  readonly positions: readonly Position[];
}

/** One open account with what it holds on that day; null for a closed one. */
export async function readHoldingOf(
  db: Queryable,
  realmId: string,
  accountId: string,
  today: string,
): Promise<AccountHolding | null> {
  const [holding] = await db.query<AccountHolding>(
    `select a.realm_id as "realmId", a.id as "accountId", a.name, a.kind, ${currentPositions('$3')} as positions
       from access_account a
      where a.realm_id = $1 and a.id = $2 and a.active`,
    [realmId, accountId, today],
  );
  return holding ?? null;
}

/** The open accounts of a realm with what each holds on that day, by Vietnamese alphabet. */
export async function readHoldings(db: Queryable, realmId: string, today: string): Promise<AccountHolding[]> {
  return db.query<AccountHolding>(
    `select a.realm_id as "realmId", a.id as "accountId", a.name, a.kind, ${currentPositions('$2')} as positions
       from access_account a
      where a.realm_id = $1 and a.active
      order by a.name collate "vi-x-icu", a.id`,
    [realmId, today],
  );
}
