import type { Queryable } from '#platform/db/database.ts';
import type { InspectionState } from '../../domain/inspection/inspection.ts';

/** What a list of inspections is narrowed to. */
export interface InspectionsAsked {
  readonly realmId: string;
  /** Null: who reads everything; else the bodies of whoever looks. */
  readonly bodies: readonly string[] | null;
  readonly state: string | null;
  /** A body that was inspected. */
  readonly organizationId: string | null;
  /** A body that was inspected or inspects; of what has to be put right, its own is counted where it was inspected. */
  readonly concerning: string | null;
  /** The plan that was looked at, or one of whose obligations was. */
  readonly planId: string | null;
  readonly obligationId: string | null;
  /** Words of it that whoever looks may read. */
  readonly words: string | null;
}

/** One line of the list: of the remedies, those that whoever looks may see are counted. */
export interface InspectionLine {
  readonly id: string;
  readonly title: string;
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly state: InspectionState;
  /** The body that inspects. */
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly bodies: readonly string[];
  readonly remedies: number;
  readonly accepted: number;
  readonly reported: number;
  /** The obligations of those that lie with their bodies. */
  readonly openObligations: readonly string[];
}

const MOST = 200;

/** Whoever looks sees the whole of `i`: of an own body, or everything. */
const SEES = '($2::uuid[] is null or i.organization_id = any($2::uuid[]))';

/** Whoever looks sees this part of `i`, which is about one body: SQL on the column that names it. */
const seesPartOf = (column: string): string => `(${SEES} or ${column} = any($2::uuid[]))`;

/** As the index `record_inspection_in_order` has it. */
const ORDER = "i.state = 'dropped', i.from_day desc nulls first, i.id desc";

/** The inspections that somebody sees, newest first, in one statement: the own body's, and those sent to it. */
export function listInspectionLines(db: Queryable, asked: InspectionsAsked): Promise<InspectionLine[]> {
  return db.query<InspectionLine>(
    `select i.id, i.title, i.from_day as "fromDay", i.to_day as "toDay", i.state,
            i.organization_id as "organizationId", i.organization_name as "organizationName",
            (select coalesce(array_agg(b.organization_name order by b.position), '{}')
               from record_inspection_body b where b.realm_id = i.realm_id and b.inspection_id = i.id
                and ${seesPartOf('b.organization_id')}) as bodies,
            rem.remedies, rem.accepted, rem.reported, rem."openObligations"
       from (select i.* from record_inspection i where i.realm_id = $1 and ${CONDITIONS}${writeAmong(asked)}
              order by ${ORDER} limit ${MOST}) i
       cross join lateral (
         select count(*)::integer as remedies,
                count(*) filter (where r.state = 'accepted')::integer as accepted,
                count(*) filter (where r.state = 'reported')::integer as reported,
                coalesce(array_agg(r.obligation_id) filter (where r.state in ('open', 'returned')
                  and r.obligation_id is not null), '{}') as "openObligations"
           from record_remedy r where r.realm_id = i.realm_id and r.inspection_id = i.id
            and ${seesPartOf('r.organization_id')}
            and ($8::uuid is null or i.organization_id = $8 or r.organization_id = $8)) rem
      order by ${ORDER}`,
    [
      asked.realmId,
      asked.bodies,
      asked.state,
      asked.organizationId,
      asked.planId,
      asked.obligationId,
      asked.words,
      asked.concerning,
    ],
  );
}

const isBodyOf = (place: string): string =>
  `exists (select from record_inspection_body b where b.realm_id = i.realm_id and b.inspection_id = i.id
              and b.organization_id = ${place} and ${seesPartOf('b.organization_id')})`;

const CONDITIONS = `(${SEES} or (i.state in ('sent', 'closed') and exists (
              select from record_inspection_body b where b.realm_id = i.realm_id and b.inspection_id = i.id
                 and b.organization_id = any($2::uuid[]))))
        and ($3::text is null or i.state = $3)
        and ($4::uuid is null or ${isBodyOf('$4')})
        and ($5::uuid is null or i.plan_id = $5 or exists (select from record_inspection_item o
              where o.realm_id = i.realm_id and o.inspection_id = i.id and o.plan_id = $5
                and ${seesPartOf('o.organization_id')}))
        and ($6::uuid is null or exists (select from record_inspection_item o
              where o.realm_id = i.realm_id and o.inspection_id = i.id and o.obligation_id = $6
                and ${seesPartOf('o.organization_id')}))
        and ($7::text is null or exists (select from record_inspection_words w
              where w.realm_id = i.realm_id and w.inspection_id = i.id
                and (w.organization_id = any($2::uuid[]) or (w.organization_id is null and ${SEES}))
                and w.search @@ plainto_tsquery('vn'::regconfig, $7)))
        and ($8::uuid is null or i.organization_id = $8 or ${isBodyOf('$8')})`;

/**
 * What the conditions say is first looked up by the keys of bodies, plans and obligations where one of them is asked
 * for: conditions that hold for one reader or another tell the planner nothing, and it would go through all inspections.
 */
function writeAmong(asked: InspectionsAsked): string {
  const made = (place: string) =>
    `select made.id from record_inspection made where made.realm_id = $1 and made.organization_id = any(${place}::uuid[])`;
  const inspected = (place: string) =>
    `select b.inspection_id from record_inspection_body b where b.realm_id = $1 and b.organization_id = any(${place}::uuid[])`;
  const lookedAt = (condition: string) =>
    `select o.inspection_id from record_inspection_item o where o.realm_id = $1 and ${condition}`;
  const among = [
    ...(asked.bodies === null ? [] : [[made('$2'), inspected('$2')]]),
    ...(asked.organizationId === null ? [] : [[inspected('array[$4]')]]),
    ...(asked.planId === null
      ? []
      : [
          [
            'select whole.id from record_inspection whole where whole.realm_id = $1 and whole.plan_id = $5',
            lookedAt('o.plan_id = $5'),
          ],
        ]),
    ...(asked.obligationId === null ? [] : [[lookedAt('o.obligation_id = $6')]]),
    ...(asked.concerning === null ? [] : [[made('array[$8]'), inspected('array[$8]')]]),
  ];
  return among.map((ways) => ` and i.id in (${ways.join(' union all ')})`).join('');
}

/** Inspections of a plan that were not dropped, counted: those of it as a whole and those that looked at work of it. */
export async function countInspectionsOfPlan(
  db: Queryable,
  realmId: string,
  planId: string,
): Promise<number> {
  const [row] = await db.query<{ readonly count: number }>(
    `select count(*)::integer as count from record_inspection i
      where i.realm_id = $1 and (i.plan_id = $2 or exists (select from record_inspection_item o
        where o.realm_id = i.realm_id and o.inspection_id = i.id and o.plan_id = $2))`,
    [realmId, planId],
  );
  return row?.count ?? 0;
}
