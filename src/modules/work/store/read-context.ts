import type { Queryable } from '#platform/db/database.ts';
import type { ObligationState } from '../domain/obligation-state.ts';

/** A duty that one body alone has in a plan. */
export interface SoleDuty {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly text: string;
}

/** The duties of a plan that are owed by one body each. */
export async function readSoleDuties(db: Queryable, realmId: string, planId: string): Promise<SoleDuty[]> {
  return db.query<SoleDuty>(
    `select (array_agg(organization_id))[1] as "organizationId", min(organization_name) as "organizationName",
            min(text) as text
       from work_obligation
      where realm_id = $1 and plan_id = $2 and origin = 'duty'
      group by item_id having count(*) = 1
      order by min(position)`,
    [realmId, planId],
  );
}

/** Another body's share of the same item. */
export interface Sibling {
  readonly id: string;
  readonly organization: string;
  readonly state: ObligationState;
}

/** The other obligations of one item by the names of their bodies, `most` at most. */
export async function readSiblings(
  db: Queryable,
  realmId: string,
  { itemId, but, most }: { readonly itemId: string; readonly but: string; readonly most: number },
): Promise<Sibling[]> {
  return db.query<Sibling>(
    `select id, organization_name as organization, state from work_obligation
      where realm_id = $1 and item_id = $2 and id <> $3 order by organization_name, id limit ${most}`,
    [realmId, itemId, but],
  );
}
