import type { Queryable } from '#platform/db/database.ts';

/** In how many items a body is named, by how it is named. */
export interface NamedShare {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly leads: number;
  readonly coordinates: number;
  readonly advises: number;
  readonly duties: number;
}

const ITEMS = (role: string) => `count(distinct p.item_id) filter (where p.role = '${role}')`;

/** The bodies named in one plan; a body named twice in one item counts once. */
export async function readNamedShares(db: Queryable, realmId: string, planId: string): Promise<NamedShare[]> {
  return db.query<NamedShare>(
    `select b.organization_id as "organizationId", min(b.organization_name) as "organizationName",
            ${ITEMS('lead')} as leads, ${ITEMS('coordinate')} as coordinates, ${ITEMS('advise')} as advises,
            ${ITEMS('duty')} as duties
       from plan_participant_body b
       join plan_participant p on p.realm_id = b.realm_id and p.id = b.participant_id
      where b.realm_id = $1 and b.plan_id = $2
      group by b.organization_id`,
    [realmId, planId],
  );
}
