import type { OccasionWords } from '#kernel/time/occasion-mention.ts';
import type { Queryable } from '#platform/db/database.ts';

/** An occasion that is looked for in the plans of a year. */
export interface LookedFor extends OccasionWords {
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
 * statement. Indexes say which items may mean it, by a name's words or by the day, and the pattern which of them do
 * (`offset 0`: those few are fetched one by one, however many the planner thinks they are).
 */
export async function readMentions(
  db: Queryable,
  realmId: string,
  looked: readonly LookedFor[],
  most: number,
): Promise<Mention[]> {
  return db.query<Mention>(
    `with given as materialized (
       select place - 1 as place, one ->> 'pattern' as pattern, (one ->> 'year')::integer as year,
              array_remove(array[one ->> 'day'], null) as days, one -> 'names' as names
         from jsonb_array_elements($2::jsonb) with ordinality as g (one, place)
     ), named as materialized (
       select place, plainto_tsquery('public.vn', name) as words from given, jsonb_array_elements_text(names) name
     ), near as (
       select n.place, i.id from named n join plan_item i on i.realm_id = $1 and i.search @@ n.words
       union
       select n.place, i.id from named n join plan_item i
           on i.realm_id = $1 and i.heading is not null and to_tsvector('public.vn', i.heading) @@ n.words
       union
       select g.place, i.id from given g join plan_item i
           on i.realm_id = $1 and i.remembered_days <> '{}' and i.remembered_days && g.days
     )
     select place, count, id as "itemId", plan_id as "planId", plan_number as "planNumber", title as "planTitle",
            number, text
       from (select g.place, i.id, i.plan_id, i.number, i.text, p.number as plan_number, p.title,
                    count(*) over (partition by g.place) as count,
                    row_number() over (partition by g.place order by i.plan_id desc, i.kind desc, i.position) as row
               from near join given g using (place)
               cross join lateral (
                 select * from plan_item where realm_id = $1 and id = near.id offset 0) i
               cross join lateral (
                 select number, title from plan
                  where realm_id = $1 and id = i.plan_id and (year is null or year = g.year) offset 0) p
              where public.vn_unaccent(coalesce(i.heading, '') || ' ' || i.text) ~ g.pattern) found
      where row <= $3 order by place, row`,
    [realmId, JSON.stringify(looked), most],
  );
}
