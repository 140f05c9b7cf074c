import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { CLOCK, OBLIGATION_COLUMNS } from '../obligation-columns.ts';

/** Which obligations somebody gave out, or puts the results of together. */
export interface Reach {
  readonly realmId: string;
  readonly accountId: string;
  /** Everything of the realm but `own`. */
  readonly isWhole: boolean;
  /** The bodies somebody works for: they are not urged, they work. */
  readonly own: readonly string[];
  /** Bodies below those. */
  readonly below: readonly string[];
  /** Plans whose results those put together. */
  readonly plans: readonly string[];
}

/** An obligation with the account and the body that gave it, where it stands in no document and that is kept. */
export type GivenObligation = Obligation & {
  readonly givenBy: string | null;
  readonly givenOrganizationId: string | null;
};

/** Obligations within reach on which a clock runs and whose end is at most `until`, the longest late first. */
export async function readUrgedWork(
  db: Queryable,
  reach: Reach,
  asked: {
    readonly until: string;
    readonly planId: string | null;
    /** Of these bodies alone; left out: of whomever. */
    readonly bodies?: readonly string[];
    readonly most: number;
  },
): Promise<Obligation[]> {
  const { realmId, isWhole, own, below, plans, accountId } = reach;
  return db.query<Obligation>(
    `select ${OBLIGATION_COLUMNS} from work_obligation
      where realm_id = $1 and ${CLOCK} and due_order <= $2::date
        and ($3::uuid is null or plan_id = $3::uuid)
        and not organization_id = any($4::uuid[])
        and ($10::uuid[] is null or organization_id = any($10::uuid[]))
        and ($5 or organization_id = any($6::uuid[]) or plan_id = any($7::uuid[]) or given_by = $8
             or given_organization_id = any($4::uuid[]))
      order by due_order, id limit $9`,
    [
      realmId,
      asked.until,
      asked.planId,
      own,
      isWhole,
      below,
      plans,
      accountId,
      asked.most,
      asked.bodies ?? null,
    ],
  );
}

/** The duties that some bodies have in plans, each alone. */
export async function readDutiesAlone(
  db: Queryable,
  realmId: string,
  bodies: readonly string[],
): Promise<{ readonly planId: string; readonly text: string }[]> {
  return db.query(
    `select o.plan_id as "planId", o.text from work_obligation o
      where o.realm_id = $1 and o.organization_id = any($2::uuid[]) and o.origin = 'duty'
        and not exists (select from work_obligation s
                         where s.realm_id = o.realm_id and s.item_id = o.item_id and s.id <> o.id)`,
    [realmId, bodies],
  );
}

/** Which of these bodies owe something under which of these plans. */
export async function readOwingOfPlans(
  db: Queryable,
  realmId: string,
  plans: readonly string[],
  bodies: readonly string[],
): Promise<{ readonly organizationId: string; readonly planId: string }[]> {
  return db.query(
    `select distinct organization_id as "organizationId", plan_id as "planId" from work_obligation
      where realm_id = $1 and plan_id = any($2::uuid[]) and organization_id = any($3::uuid[])
      order by 1, 2`,
    [realmId, plans, bodies],
  );
}

/** Obligations on which a clock runs and whose end lies between two days, kept from every other writer. */
export async function lockNearEnds(
  tx: Transaction,
  realmId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Obligation[]> {
  return tx.query<Obligation>(
    `select ${OBLIGATION_COLUMNS} from work_obligation
      where realm_id = $1 and ${CLOCK} and due_order between $2::date and $3::date order by id for update`,
    [realmId, from, to],
  );
}
