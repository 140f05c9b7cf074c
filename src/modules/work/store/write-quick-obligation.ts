import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { End } from '../domain/end-of-time.ts';
import { columnsOfRule } from '../domain/rule-columns.ts';

/** Work that stands in no document, as far as it is the same for every body it is given to. */
export interface NewQuickWork {
  readonly realmId: string;
  readonly origin: 'quick' | 'remedy';
  /** The body in whose name it is given, where that is kept. */
  readonly givenOrganizationId: string | null;
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly number: string | null;
    readonly year: number | null;
    readonly date: string | null;
  } | null;
}

/** One body it is given to, under its name of the day, with what it is given and by when. */
export interface NewQuickObligation extends End {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly text: string;
  readonly timeText: string | null;
}

/** Stands behind everything that the plan's own document says. */
const BEHIND_DOCUMENT = 1_000_000;

/** Keeps these obligations in one statement. */
export async function insertQuickObligations(
  tx: Transaction,
  work: NewQuickWork,
  obligations: readonly NewQuickObligation[],
  author: Author,
): Promise<void> {
  const rows = obligations.map((one) => ({
    ...{ id: one.id, organization_id: one.organizationId, organization_name: one.organizationName },
    ...{ text: one.text, time_text: one.timeText, printed_name: one.organizationName },
    ...{ named_day: one.namedDay, due_day: one.dueDay, due_until: one.dueUntil },
    ...columnsOfRule(one.rule),
  }));
  await tx.query(
    `insert into work_obligation (realm_id, plan_id, plan_title, plan_number, plan_year, plan_date, origin, position, state,
                                  given_at, given_by, given_by_name, changed_at, changed_by, changed_by_name,
                                  given_organization_id, id, organization_id, organization_name, printed_name, text,
                                  time_text, named_day, due_day, due_until, due_before, due_counted_from, due_counted_days)
     select $1, $2, $3, $4, $5, $6, $7, ${BEHIND_DOCUMENT}, 'not-started', $8, $9, $10, $8, $9, $10, $11, given.*
       from jsonb_to_recordset($12::jsonb) as given (id uuid, organization_id uuid, organization_name text,
            printed_name text, text text, time_text text, named_day date, due_day date, due_until text,
            due_before boolean, due_counted_from date, due_counted_days integer)`,
    [
      work.realmId,
      work.plan?.id ?? null,
      work.plan?.title ?? '',
      work.plan?.number ?? null,
      work.plan?.year ?? null,
      work.plan?.date ?? null,
      work.origin,
      author.at,
      author.accountId,
      author.name,
      work.givenOrganizationId,
      JSON.stringify(rows),
    ],
  );
}

/** Makes obligations the parts of another. */
export async function setPartOf(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
  whole: string,
): Promise<void> {
  await tx.query('update work_obligation set part_of = $3 where realm_id = $1 and id = any($2::uuid[])', [
    realmId,
    ids,
    whole,
  ]);
}
