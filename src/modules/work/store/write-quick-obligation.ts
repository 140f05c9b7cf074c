import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { End } from '../domain/end-of-time.ts';
import { columnsOfRule } from '../domain/rule-columns.ts';

/** Work that stands in no document, the same for every body it is given to. */
export interface NewQuickWork extends End {
  readonly realmId: string;
  readonly origin: 'quick' | 'remedy';
  /** The body in whose name it is given, where that is kept. */
  readonly givenOrganizationId: string | null;
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly number: string | null;
    readonly year: number | null;
  } | null;
  readonly text: string;
  readonly timeText: string | null;
}

/** One body it is given to, under its name of the day. */
export interface NewQuickObligation {
  readonly id: string;
  readonly organization_id: string;
  readonly organization_name: string;
}

/** Stands behind everything that the plan's own document says. */
const BEHIND_DOCUMENT = 1_000_000;

/** Keeps one obligation for each body in one statement. */
export async function insertQuickObligations(
  tx: Transaction,
  work: NewQuickWork,
  bodies: readonly NewQuickObligation[],
  author: Author,
): Promise<void> {
  const rule = columnsOfRule(work.rule);
  await tx.query(
    `insert into work_obligation (realm_id, plan_id, plan_title, plan_number, plan_year, origin, position, text,
                                  time_text, named_day, due_day, due_until, state, given_at, given_by, given_by_name,
                                  changed_at, changed_by, changed_by_name, due_before, due_counted_from, due_counted_days,
                                  given_organization_id, id, organization_id, organization_name, printed_name)
     select $1, $2, $3, $4, $5, $16, ${BEHIND_DOCUMENT}, $6, $7, $8, $9, $10, 'not-started',
            $11, $12, $13, $11, $12, $13, $15, $17, $18, $19, given.*, given.organization_name
       from jsonb_to_recordset($14::jsonb) as given (id uuid, organization_id uuid, organization_name text)`,
    [
      work.realmId,
      work.plan?.id ?? null,
      work.plan?.title ?? '',
      work.plan?.number ?? null,
      work.plan?.year ?? null,
      work.text,
      work.timeText,
      work.namedDay,
      work.dueDay,
      work.dueUntil,
      author.at,
      author.accountId,
      author.name,
      JSON.stringify(bodies),
      rule.due_before,
      work.origin,
      rule.due_counted_from,
      rule.due_counted_days,
      work.givenOrganizationId,
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
