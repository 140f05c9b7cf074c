import { WORKING_ROLES } from '#kernel/law/holds.ts';
import type { Queryable } from '#platform/db/database.ts';

/** Somebody who does the everyday work of a body. */
export interface Worker {
  readonly accountId: string;
  readonly organizationId: string;
  /** A leader of it. */
  readonly leads: boolean;
}

/** A person with an address of mail, and the bodies whose everyday work is theirs. */
export interface Reachable {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly bodies: readonly string[];
}

/** Positions `p` of open accounts `a` that hold on the day `$2`; one given away only while its holder holds it. */
const WORKING = `access_position p
  join access_account a on a.realm_id = p.realm_id and a.id = p.account_id and a.active
  left join access_position o on o.realm_id = p.realm_id and o.id = p.delegated_from
  left join access_account g on g.realm_id = o.realm_id and g.id = o.account_id
 where p.realm_id = $1 and p.role = any($3::text[]) and p.organization_id is not null
   and p.ended_at is null and p.from_day <= $2 and (p.to_day is null or p.to_day >= $2)
   and (p.delegated_from is null
        or (o.ended_at is null and o.from_day <= $2 and (o.to_day is null or o.to_day >= $2) and g.active))`;

/** Who does the everyday work of these bodies on a day, in one statement. */
export async function listWorkersOf(
  db: Queryable,
  realmId: string,
  organizationIds: readonly string[],
  day: string,
): Promise<Worker[]> {
  return db.query<Worker>(
    `select p.account_id as "accountId", p.organization_id as "organizationId", bool_or(p.role = 'leader') as leads
       from ${WORKING} and p.organization_id = any($4::uuid[])
      group by p.account_id, p.organization_id`,
    [realmId, day, WORKING_ROLES, organizationIds],
  );
}

/** Those of these accounts that are open, in one statement. */
export async function listOpenAccounts(
  db: Queryable,
  realmId: string,
  accountIds: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    'select id from access_account where realm_id = $1 and id = any($2::uuid[]) and active',
    [realmId, accountIds],
  );
  return rows.map(({ id }) => id);
}

/** Every person of a realm who does the everyday work of some body on a day, in one statement. */
export async function listReachable(db: Queryable, realmId: string, day: string): Promise<Reachable[]> {
  return db.query<Reachable>(
    `select a.id as "accountId", a.name, a.email, array_agg(distinct p.organization_id) as bodies from ${WORKING}
       and a.kind = 'person'
      group by a.realm_id, a.id order by a.id`,
    [realmId, day, WORKING_ROLES],
  );
}
