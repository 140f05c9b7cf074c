import type { Queryable } from '#platform/db/database.ts';
import type { CitedPlan } from '../domain/match-references.ts';
import type { ReferenceRow } from '../domain/plan-rows.ts';

/** A document that a plan cites. */
export type ReadReference = Omit<ReferenceRow, 'id' | 'position'> & { readonly symbolKey: string | null };

/** A plan of the house, as a citation leads to it. */
export interface RelatedPlan extends CitedPlan {
  readonly title: string;
  readonly kind: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
}

const PLAN = `p.id, p.symbol_key as "symbolKey", p.date, p.title, p.kind, p.number, p.issuer`;

/** Documents one plan cites, with the keys of their symbols, in the order of the document. */
export async function readCited(db: Queryable, realmId: string, planId: string): Promise<ReadReference[]> {
  return db.query<ReadReference>(
    `select symbol, kind, date, issuer, role, source, symbol_key as "symbolKey"
       from plan_reference where realm_id = $1 and plan_id = $2 order by position`,
    [realmId, planId],
  );
}

/** Plans of the house that bear the symbols one plan cites, newest first. */
export async function readPlansBySymbol(
  db: Queryable,
  realmId: string,
  planId: string,
): Promise<RelatedPlan[]> {
  return db.query<RelatedPlan>(
    `select ${PLAN} from plan p
      where p.realm_id = $1 and p.symbol_key in (
        select symbol_key from plan_reference where realm_id = $1 and plan_id = $2)
      order by p.year_order, p.id desc limit 200`,
    [realmId, planId],
  );
}

/** A plan that cites another, and how. */
export interface CitingPlan extends RelatedPlan {
  readonly role: ReferenceRow['role'];
  readonly citation: { readonly symbolKey: string | null; readonly date: string | null };
}

/** Plans that cite the symbol of one plan, newest first. */
export async function readCitingPlans(db: Queryable, realmId: string, planId: string): Promise<CitingPlan[]> {
  return db.query<CitingPlan>(
    `select ${PLAN}, r.role, jsonb_build_object('symbolKey', r.symbol_key, 'date', r.date) as citation
       from plan cited
       join plan_reference r on r.realm_id = cited.realm_id and r.symbol_key = cited.symbol_key
       join plan p on p.realm_id = r.realm_id and p.id = r.plan_id
      where cited.realm_id = $1 and cited.id = $2
      order by p.year_order, p.id desc limit 200`,
    [realmId, planId],
  );
}
