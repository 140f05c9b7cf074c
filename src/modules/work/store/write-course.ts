import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Carried, Handing } from '../domain/course/course-facts.ts';
import type { End } from '../domain/end-of-time.ts';
import type { WorkRule } from './read-course.ts';

/** Whose row is written. */
export interface CourseKey {
  readonly realmId: string;
  readonly obligationId: string;
}

/** What lists show of the course; what is left out stays. */
export interface ShownChange {
  readonly accepted?: boolean;
  readonly holder?: {
    readonly organizationId: string;
    readonly accountId: string | null;
    readonly name: string;
    readonly since: Date;
  } | null;
  readonly end?: End & { readonly timeText: string };
}

/** Writes what lists show of the course, counts its questions anew, and puts the version up by one. */
export async function updateShown(
  tx: Transaction,
  { realmId, obligationId }: CourseKey,
  { accepted, holder, end }: ShownChange,
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_obligation o
        set version = version + 1, changed_at = $3, changed_by = $4, changed_by_name = $5,
            accepted_at = case when $6::boolean is null then accepted_at
                               when $6 then coalesce(accepted_at, $3) end,
            accepted_by_name = case when $6::boolean is null then accepted_by_name
                                    when $6 then coalesce(accepted_by_name, $5) end,
            held_organization_id = case when $7 then $8::uuid else held_organization_id end,
            held_account_id = case when $7 then $9::uuid else held_account_id end,
            held_name = case when $7 then $10 else held_name end,
            held_since = case when $7 then $11::timestamptz else held_since end,
            named_day = case when $12 then $13::date else named_day end,
            due_day = case when $12 then $14::date else due_day end,
            due_until = case when $12 then $15 else due_until end,
            time_text = case when $12 then $16 else time_text end,
            due_before = case when $12 then $17 else due_before end,
            due_counted_from = case when $12 then null else due_counted_from end,
            due_counted_days = case when $12 then null else due_counted_days end,
            open_blockers = (select count(*) from work_blocker b
                              where b.realm_id = $1 and b.obligation_id = $2 and b.state = 'open'),
            asks_time = exists (select from work_extension e
                                 where e.realm_id = $1 and e.obligation_id = $2 and e.state = 'asked')
      where realm_id = $1 and id = $2`,
    [
      realmId,
      obligationId,
      author.at,
      author.accountId,
      author.name,
      accepted ?? null,
      holder !== undefined,
      holder?.organizationId ?? null,
      holder?.accountId ?? null,
      holder?.name ?? null,
      holder?.since ?? null,
      end !== undefined,
      end?.namedDay ?? null,
      end?.dueDay ?? null,
      end?.dueUntil ?? null,
      end?.timeText ?? null,
      end?.rule?.kind === 'day' && end.rule.before,
    ],
  );
}

/** A step down as it is first kept. */
export type NewHanding = Omit<Handing, 'endedAt' | 'endedByName' | 'givenAt' | 'givenBy' | 'givenByName'>;

/** Keeps one step down. */
export async function insertHanding(
  tx: Transaction,
  { realmId, obligationId }: CourseKey,
  handing: NewHanding,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into work_handing (realm_id, obligation_id, id, from_organization_id, from_organization_name,
       to_organization_id, to_organization_name, to_account_id, to_person_name, words, given_at, given_by, given_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      realmId,
      obligationId,
      handing.id,
      handing.fromOrganizationId,
      handing.fromOrganizationName,
      handing.toOrganizationId,
      handing.toOrganizationName,
      handing.toAccountId,
      handing.toPersonName,
      handing.words,
      author.at,
      author.accountId,
      author.name,
    ],
  );
}

/** Ends a step down and every standing one after it. */
export async function endHandings(
  tx: Transaction,
  { realmId, obligationId }: CourseKey,
  from: string,
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_handing set ended_at = $4, ended_by_name = $5
      where realm_id = $1 and obligation_id = $2 and id >= $3 and ended_at is null`,
    [realmId, obligationId, from, author.at, author.name],
  );
}

/** More time as it is asked for. */
export interface NewExtension {
  readonly id: string;
  readonly reason: string;
  readonly day: string;
  readonly hour: string | null;
}

/** Keeps the asking with the end that stands; the end is read from the obligation itself. */
export async function insertExtension(
  tx: Transaction,
  { realmId, obligationId }: CourseKey,
  { id, reason, day, hour }: NewExtension,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into work_extension (realm_id, obligation_id, id, reason, wanted_day, wanted_hour, asked_at, asked_by,
       asked_by_name, earlier_named_day, earlier_due_day, earlier_due_until, earlier_time_text)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, named_day, due_day, due_until, time_text
       from work_obligation where realm_id = $1 and id = $2`,
    [realmId, obligationId, id, reason, day, hour, author.at, author.accountId, author.name],
  );
}

/** How an asking ended. */
export interface ExtensionEnd {
  readonly id: string;
  readonly state: 'granted' | 'refused' | 'withdrawn';
  readonly words: string | null;
  readonly day: string | null;
  readonly hour: string | null;
}

/** Ends an asking. */
export async function endExtension(
  tx: Transaction,
  realmId: string,
  { id, state, words, day, hour }: ExtensionEnd,
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_extension set state = $3, decision = $4, granted_day = $5, granted_hour = $6, decided_at = $7,
       decided_by_name = $8 where realm_id = $1 and id = $2`,
    [realmId, id, state, words, day, hour, author.at, author.name],
  );
}

/** A difficulty as it is raised. */
export interface NewBlocker {
  readonly id: string;
  readonly words: string;
  readonly neededFrom: string | null;
  readonly raisedOrganizationId: string;
  readonly withOrganizationId: string;
  readonly withOrganizationName: string;
}

/** Keeps what holds the work up. */
export async function insertBlocker(
  tx: Transaction,
  { realmId, obligationId }: CourseKey,
  blocker: NewBlocker,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into work_blocker (realm_id, obligation_id, id, words, needed_from, raised_organization_id,
       with_organization_id, with_organization_name, raised_at, raised_by, raised_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      realmId,
      obligationId,
      blocker.id,
      blocker.words,
      blocker.neededFrom,
      blocker.raisedOrganizationId,
      blocker.withOrganizationId,
      blocker.withOrganizationName,
      author.at,
      author.accountId,
      author.name,
    ],
  );
}

/** Carries a difficulty to another body of the line. */
export async function carryBlocker(
  tx: Transaction,
  realmId: string,
  id: string,
  to: { readonly id: string; readonly name: string; readonly step: Carried },
): Promise<void> {
  await tx.query(
    `update work_blocker set with_organization_id = $3, with_organization_name = $4, carried = carried || $5::jsonb
      where realm_id = $1 and id = $2`,
    [realmId, id, to.id, to.name, JSON.stringify([to.step])],
  );
}

/** Moves a difficulty to another state; `answer` is kept where it is given, and stays where it was. */
export async function updateBlocker(
  tx: Transaction,
  realmId: string,
  { id, state, answer }: { readonly id: string; readonly state: string; readonly answer: string | null },
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_blocker
        set state = $3, answer = coalesce($4, answer),
            answered_at = case when $4::text is null then answered_at else $5 end,
            answered_by_name = case when $4::text is null then answered_by_name else $6 end,
            closed_at = case when $3 = 'closed' then $5::timestamptz end,
            closed_by_name = case when $3 = 'closed' then $6 end
      where realm_id = $1 and id = $2`,
    [realmId, id, state, answer, author.at, author.name],
  );
}

/** Sets the rule of the realm on more time. */
export async function upsertWorkRule(
  tx: Transaction,
  realmId: string,
  { giverDecides, mostExtensions }: Pick<WorkRule, 'mostExtensions' | 'giverDecides'>,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into work_rule (realm_id, most_extensions, giver_decides, changed_at, changed_by, changed_by_name)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (realm_id) do update set most_extensions = $2, giver_decides = $3, version = work_rule.version + 1,
       changed_at = $4, changed_by = $5, changed_by_name = $6`,
    [realmId, mostExtensions, giverDecides, author.at, author.accountId, author.name],
  );
}
