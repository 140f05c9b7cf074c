import type { Queryable } from '#platform/db/database.ts';
import { bindUsed } from './bind-used.ts';
import type { ConditionSql } from './condition-sql.ts';
import { DONE, OPEN, overdue, REPORTED } from './obligation-columns.ts';

/** What a list is put into groups by. */
export type Grouping = 'organization' | 'plan' | 'quarter' | 'month';

/** Obligations that belong together. */
export interface ObligationGroup {
  readonly key: string | null;
  readonly name: string | null;
  readonly total: number;
  readonly open: number;
  readonly done: number;
  /** Handed in, to be judged. */
  readonly reported: number;
  readonly late: number;
  readonly doneLate: number;
}

const period = (format: string) => ({
  key: `case when due_order < 'infinity' then to_char(due_order, '${format}') end`,
  name: 'null::text',
  order: 'key nulls last',
});

/** A body keeps its newest name here, though its rows may carry older ones. */
const GROUPINGS: Readonly<
  Record<Grouping, { readonly key: string; readonly name: string; readonly order: string }>
> = {
  organization: {
    key: 'organization_id',
    name: '(array_agg(organization_name order by changed_at desc))[1]',
    order: 'name, key',
  },
  plan: {
    key: 'plan_id',
    name: `max(coalesce(plan_number || ' – ', '') || plan_title)`,
    order: 'min(plan_order), name, key',
  },
  quarter: period('YYYY-FMQ'),
  month: period('YYYY-MM'),
};

/** The rows under the conditions in groups, at most `most` + 1 of them, in one statement. */
export async function groupObligations(
  db: Queryable,
  conditions: ConditionSql,
  by: Grouping,
  { now, most }: { readonly now: string; readonly most: number },
): Promise<readonly ObligationGroup[]> {
  const values = [...conditions.values];
  const place = (value: unknown) => `$${values.push(value)}`;
  const late = overdue(place(now.slice(0, 10)), place(now));
  const where = [
    conditions.narrowed,
    ...(conditions.words === null ? [] : [conditions.words.anyhow.indexed]),
  ];
  const { key, name, order } = GROUPINGS[by];
  const statement = `select ${key} as key, ${name} as name, count(*) as total,
            count(*) filter (where ${OPEN}) as open, count(*) filter (where ${DONE}) as done,
            count(*) filter (where ${REPORTED}) as reported,
            count(*) filter (where ${late}) as late, count(*) filter (where closed_late) as "doneLate"
       from work_obligation where ${where.join(' and ')}
      group by ${key} order by ${order} limit ${place(most + 1)}`;
  return db.query<ObligationGroup>(...bindUsed(statement, values));
}
