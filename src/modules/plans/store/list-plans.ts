import { foldText } from '#kernel/language/fold-text.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { PlanPlace } from '../domain/plan-cursor.ts';
import { HEAD_COLUMNS, type PlanHeadRow } from './read-plans.ts';

/** What a list of plans is narrowed to. */
export interface PlanConditions {
  /** Words of number, title or issuer; diacritics optional. */
  readonly words?: string | undefined;
  readonly year?: number | undefined;
  readonly issuer?: string | undefined;
  /** draft: a paper without a number, or one that was said to be a draft. */
  readonly state?: 'draft' | 'issued' | undefined;
  /** Only these. */
  readonly among?: readonly string[] | undefined;
}

/** A condition in SQL with its values; `rank` is 0 for a row that has the accents as typed, else 1. */
interface ConditionSql {
  readonly where: string;
  readonly rank: string;
  readonly values: unknown[];
}

/** Nobody called it a draft, and a number is there: one that begins with a digit, for `/KH-UBND` is a blank. */
const ISSUED = `not p.is_draft and coalesce(p.number ~ '^\\s*\\d', false)`;

function writeConditions(realmId: string, wanted: PlanConditions): ConditionSql {
  const values: unknown[] = [realmId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const conditions = ['p.realm_id = $1'];
  if (wanted.year !== undefined) conditions.push(`p.year_order = -${place(wanted.year)}::integer`);
  if (wanted.issuer !== undefined) conditions.push(`lower(p.issuer) = lower(${place(wanted.issuer)})`);
  if (wanted.state !== undefined) conditions.push(wanted.state === 'draft' ? `not (${ISSUED})` : ISSUED);
  if (wanted.among !== undefined) conditions.push(`p.id = any(${place(wanted.among)}::uuid[])`);
  const words = wanted.words?.normalize('NFC').trim() ?? '';
  if (words === '') return { where: conditions.join(' and '), rank: '0', values };
  const query = searchQuery(words, place);
  conditions.push(`p.search @@ ${query('public.vn')}`);
  // Words typed without any accent rank nothing: every row has them as well as every other.
  const rank =
    foldText(words) === words.toLowerCase()
      ? '0'
      : `case when p.exact_search @@ ${query('simple')} then 0 else 1 end`;
  return { where: conditions.join(' and '), rank, values };
}

/** The last word may still be being typed, so it counts as the beginning of one. */
function searchQuery(words: string, place: (value: unknown) => string): (configuration: string) => string {
  const begun = /(?:^|\s)(\p{L}{2,})$/u.exec(words)?.[1] ?? '';
  const whole = words.slice(0, words.length - begun.length).trim();
  const parts = [
    ...(whole === '' ? [] : [['plainto_tsquery', place(whole)]]),
    ...(begun === '' ? [] : [['to_tsquery', place(`${begun}:*`)]]),
  ];
  return (configuration) =>
    `(${parts.map(([reader, given]) => `${reader}('${configuration}', ${given}::text)`).join(' && ')})`;
}

/** A plan and its place in the list. */
export type PlacedPlan = PlanHeadRow & Pick<PlanPlace, 'rank' | 'yearOrder'>;

/**
 * One page of plans after `after`: those with the accents as typed first, then the newest year, in a year the
 * one confirmed last; a plan that names no year stands in that of its date, without either at the end.
 */
export async function readPlanPage(
  db: Queryable,
  realmId: string,
  wanted: PlanConditions,
  { after, most }: { readonly after: PlanPlace | null; readonly most: number },
): Promise<PlacedPlan[]> {
  const { where, rank, values } = writeConditions(realmId, wanted);
  const place = (value: unknown) => `$${values.push(value)}`;
  const seek = (given: PlanPlace) => {
    const [above, year, id] = [place(given.rank), place(given.yearOrder), place(given.id)];
    const group = `(${above}::integer, ${year}::integer)`;
    return `where (rank, "yearOrder") > ${group} or ((rank, "yearOrder") = ${group} and id < ${id}::uuid)`;
  };
  return db.query<PlacedPlan>(
    `select * from (select ${HEAD_COLUMNS}, ${rank} as rank, p.year_order as "yearOrder" from plan p where ${where}) as listed
      ${after === null ? '' : seek(after)}
      order by rank, "yearOrder", id desc limit ${place(most)}`,
    values,
  );
}

/** How many plans fit, counted no further than `most` + 1. */
export async function countPlans(
  db: Queryable,
  realmId: string,
  wanted: PlanConditions,
  most: number,
): Promise<number> {
  const { where, values } = writeConditions(realmId, wanted);
  const [row] = await db.query<{ readonly count: number }>(
    `select count(*) as count from (select from plan p where ${where} limit ${most + 1}) as found`,
    values,
  );
  return row?.count ?? 0;
}

/** Identifiers of the plans that fit, at most `most`. */
export async function readPlanIds(
  db: Queryable,
  realmId: string,
  wanted: PlanConditions,
  most: number,
): Promise<string[]> {
  const { where, values } = writeConditions(realmId, wanted);
  const rows = await db.query<{ readonly id: string }>(
    `select p.id from plan p where ${where} limit ${most}`,
    values,
  );
  return rows.map(({ id }) => id);
}

/** What the plans of a realm can be narrowed to: their years as the list has them, newest first, and their issuers by alphabet. */
export async function readPlanFacets(
  db: Queryable,
  realmId: string,
): Promise<{ readonly years: readonly number[]; readonly issuers: readonly string[] }> {
  const [row] = await db.query<{ readonly years: readonly number[]; readonly issuers: readonly string[] }>(
    // From one to the next above it: each costs one look into an index, however many plans have it.
    `with recursive years as (
       (select year_order from plan where realm_id = $1 order by year_order limit 1)
       union all
       select (select p.year_order from plan p where p.realm_id = $1 and p.year_order > y.year_order
                order by p.year_order limit 1)
         from years y where y.year_order is not null),
     issuers as (
       (select lower(issuer) as folded, issuer from plan where realm_id = $1 and issuer is not null
         order by lower(issuer), issuer limit 1)
       union all
       select n.* from issuers i cross join lateral (
         select lower(p.issuer), p.issuer from plan p
          where p.realm_id = $1 and p.issuer is not null and lower(p.issuer) > i.folded
          order by lower(p.issuer), p.issuer limit 1) n)
     select coalesce((select jsonb_agg(-year_order order by year_order) from years where year_order <> 0), '[]') as years,
            coalesce((select jsonb_agg(issuer order by issuer collate "vi-x-icu") from issuers), '[]') as issuers`,
    [realmId],
  );
  return row ?? { years: [], issuers: [] };
}
