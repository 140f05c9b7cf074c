import type { Queryable } from '#platform/db/database.ts';

/** Words that are looked for in the plans of a year, as a pattern over folded words. */
export interface LookedFor {
  readonly pattern: string;
  readonly year: number;
}

/** An item of a plan that says them; `count` is how many items do. */
export interface Mention {
  /** The place of what was looked for. */
  readonly place: number;
  readonly count: number;
  readonly itemId: string;
  readonly planId: string;
  readonly planNumber: string | null;
  readonly planTitle: string;
  readonly number: string | null;
  readonly text: string;
}

/**
 * What plans say of each: the first items of plans of that year and of plans without one, at most `most` of each; one
 * statement, in which the words of an item are folded once.
 */
export async function readMentions(
  db: Queryable,
  realmId: string,
  looked: readonly LookedFor[],
  most: number,
): Promise<Mention[]> {
  return db.query<Mention>(
    `with given as (
       select place - 1 as place, one ->> 'pattern' as pattern, (one ->> 'year')::integer as year
         from jsonb_array_elements($2::jsonb) with ordinality as g (one, place)
     ), said as materialized (
       select i.id, i.plan_id, i.number, i.text, i.kind, i.position, p.number as plan_number, p.title, p.year,
              public.vn_unaccent(coalesce(i.heading, '') || ' ' || i.text) as folded
         from plan_item i join plan p on p.realm_id = $1 and p.id = i.plan_id
        where i.realm_id = $1 and (p.year is null or p.year in (select year from given))
     )
     select place, count, id as "itemId", plan_id as "planId", plan_number as "planNumber", title as "planTitle",
            number, text
       from (select g.place, s.*, count(*) over (partition by g.place) as count,
                    row_number() over (partition by g.place order by s.plan_id desc, s.kind desc, s.position) as row
               from given g join said s on (s.year is null or s.year = g.year) and s.folded ~ g.pattern) found
      where row <= $3 order by place, row`,
    [realmId, JSON.stringify(looked), most],
  );
}
