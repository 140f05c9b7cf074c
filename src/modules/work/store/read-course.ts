import type { Queryable } from '#platform/db/database.ts';
import type { BlockerRaised, CourseFacts, ExtensionAsked, Handing } from '../domain/course/course-facts.ts';

const HANDINGS = `select id, from_organization_id as "fromOrganizationId", from_organization_name as "fromOrganizationName",
    to_organization_id as "toOrganizationId", to_organization_name as "toOrganizationName",
    to_account_id as "toAccountId", to_person_name as "toPersonName", words, given_at as "givenAt",
    given_by as "givenBy", given_by_name as "givenByName", ended_at as "endedAt", ended_by_name as "endedByName"
  from work_handing where realm_id = $1 and obligation_id = $2 order by id`;

const EXTENSIONS = `select id, reason, wanted_day as "wantedDay", wanted_hour as "wantedHour", state,
    asked_at as "askedAt", asked_by as "askedBy", asked_by_name as "askedByName", decided_at as "decidedAt",
    decided_by_name as "decidedByName", decision, granted_day as "grantedDay", granted_hour as "grantedHour",
    earlier_named_day as "earlierNamedDay", earlier_due_day as "earlierDueDay",
    earlier_due_until as "earlierDueUntil", earlier_time_text as "earlierTimeText"
  from work_extension where realm_id = $1 and obligation_id = $2 order by id`;

const BLOCKERS = `select id, words, needed_from as "neededFrom", with_organization_id as "withOrganizationId",
    with_organization_name as "withOrganizationName", state, raised_at as "raisedAt", raised_by as "raisedBy", raised_by_name as "raisedByName",
    raised_organization_id as "raisedOrganizationId", carried, answer, answered_at as "answeredAt",
    answered_by_name as "answeredByName", closed_at as "closedAt", closed_by_name as "closedByName"
  from work_blocker where realm_id = $1 and obligation_id = $2 order by id`;

/** What happened to one obligation on its way, in three statements. */
export async function readCourseFacts(db: Queryable, realmId: string, id: string): Promise<CourseFacts> {
  return {
    handings: await db.query<Handing>(HANDINGS, [realmId, id]),
    extensions: await db.query<ExtensionAsked>(EXTENSIONS, [realmId, id]),
    blockers: await db.query<BlockerRaised>(BLOCKERS, [realmId, id]),
  };
}

/** A body, and the person of it where one is named, to which an obligation was handed down. */
export interface StandingReceiver {
  readonly obligationId: string;
  readonly organizationId: string;
  readonly accountId: string | null;
}

/** Where these obligations went down to and still lie, in one statement. */
export async function readStandingReceivers(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<StandingReceiver[]> {
  return db.query<StandingReceiver>(
    `select obligation_id as "obligationId", to_organization_id as "organizationId", to_account_id as "accountId"
       from work_handing where realm_id = $1 and obligation_id = any($2::uuid[]) and ended_at is null order by id`,
    [realmId, ids],
  );
}

/** A part that a coordinating body was asked for. */
export interface AskedPart {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly text: string;
  readonly state: string;
  readonly dueDay: string | null;
}

/** The parts asked of others for one obligation, the oldest first, at most 200. */
export async function readParts(db: Queryable, realmId: string, id: string): Promise<AskedPart[]> {
  return db.query<AskedPart>(
    `select id, organization_id as "organizationId", organization_name as "organizationName", text, state,
            due_day as "dueDay"
       from work_obligation where realm_id = $1 and part_of = $2 order by id limit 200`,
    [realmId, id],
  );
}

/** How often more time may be granted in a realm that said nothing of it. */
const USUAL_EXTENSIONS = 2;

/** The rule of a realm, and its version (0: it goes by the usual one). */
export interface WorkRule {
  readonly mostExtensions: number;
  /** Whoever gave work in a line decides on more time for it. */
  readonly giverDecides: boolean;
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedByName: string | null;
}

/** The rule of the realm on more time. */
export async function readWorkRule(db: Queryable, realmId: string): Promise<WorkRule> {
  const [row] = await db.query<WorkRule>(
    `select most_extensions as "mostExtensions", giver_decides as "giverDecides", version, changed_at as "changedAt",
            changed_by_name as "changedByName" from work_rule where realm_id = $1`,
    [realmId],
  );
  return (
    row ?? {
      mostExtensions: USUAL_EXTENSIONS,
      giverDecides: true,
      version: 0,
      changedAt: null,
      changedByName: null,
    }
  );
}
