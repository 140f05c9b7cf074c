import type { Source } from '#kernel/plan-draft/plan-draft.ts';
import type { Queryable } from '#platform/db/database.ts';

/** A document on which a plan of the house stands. */
export interface KnownBasis {
  readonly symbolKey: string;
  readonly symbol: string;
  readonly kind: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** Where the plan cites it. */
  readonly source: Source;
  readonly readingId: string;
}

/** A plan of the house that others may stand on. */
export interface KnownPlan {
  readonly symbolKey: string;
  readonly number: string;
  readonly kind: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string;
}

/** What the newest plans of a realm stand on, and these plans themselves; the newest first. */
export async function readKnownBases(
  db: Queryable,
  realmId: string,
  plans: number,
): Promise<{ readonly cited: readonly KnownBasis[]; readonly own: readonly KnownPlan[] }> {
  const [cited, own] = await Promise.all([
    db.query<KnownBasis>(
      `select r.symbol_key as "symbolKey", r.symbol, r.kind, r.date, r.issuer, r.source, p.reading_id as "readingId"
         from (select realm_id, id, reading_id, year_order from plan where realm_id = $1
                order by year_order, id desc limit $2) p
         join plan_reference r on r.realm_id = p.realm_id and r.plan_id = p.id
        where r.role <> 'mentioned' and r.symbol_key is not null
        order by p.year_order, p.id desc, r.position`,
      [realmId, plans],
    ),
    db.query<KnownPlan>(
      `select symbol_key as "symbolKey", number, kind, date, issuer, title from plan
        where realm_id = $1 and symbol_key is not null order by year_order, id desc limit $2`,
      [realmId, plans],
    ),
  ]);
  return { cited, own };
}
