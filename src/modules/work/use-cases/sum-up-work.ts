import { addDays, daysBetween } from '#kernel/time/iso-day.ts';
import { listContactsOf } from '#modules/organizations/door.ts';
import { listOpenPlaces, listPlanHeads, type OpenPlace, type PlanHead } from '#modules/plans/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import {
  type KeptEnds,
  type LateBody,
  type PendingObligation,
  readKeptEnds,
  readLateBodies,
  readPending,
  readSoonItems,
  readTallies,
  type SoonItem,
  type SummaryLine,
  type SummedUp,
  type Tally,
} from '../store/read-summary.ts';
import { lookAtOccasions, type OccasionAhead } from './look-at-occasions.ts';
import { planOfSummaryNotFound } from './problems.ts';

/** How far ahead a summary looks, today included. */
export const AHEAD_DAYS = 14;
/** What was given up or moved on counts as news for so long. */
const NEWS_DAYS = 30;

/** How many lines of each part find room on one page; the rest is counted. */
export const ROOM = { late: 7, soon: 6, examples: 2, plans: 6, bodies: 7 } as const;

/** What is asked: the whole realm or one plan, today or as of a day. */
export interface SummaryQuestion {
  readonly planId: string | null;
  readonly day: string | null;
}

/** The moment of asking, as the clock and as a wall in Vietnam shows it. */
export interface AskedAt {
  readonly moment: Date;
  /** Local minute. */
  readonly minute: string;
}

export type { SummaryLine } from '../store/read-summary.ts';

/** Everything of the page, before it is put into words. */
export interface SummedUpWork {
  readonly day: string;
  readonly plan: PlanHead | null;
  readonly heads: ReadonlyMap<string, PlanHead>;
  readonly figures: Tally;
  readonly tallies: readonly (Tally & { readonly planId: string | null })[];
  readonly late: readonly (LateBody & { readonly contact: { name: string; phone: string | null } | null })[];
  readonly soon: readonly SoonItem[];
  readonly pending: readonly PendingObligation[];
  readonly openPlaces: readonly OpenPlace[];
  readonly kept: readonly KeptEnds[];
  readonly occasions: readonly OccasionAhead[];
}

/**
 * Sums the work up for one page, in ten statements however much there is.
 *
 * Of a day that is past it says how things stood: plans issued by then, and what was closed later still open.
 *
 * @throws ProblemError plan-not-found
 */
export async function sumUpWork(
  db: Queryable,
  realmId: string,
  question: SummaryQuestion,
  asked: AskedAt,
): Promise<SummedUpWork> {
  const today = asked.minute.slice(0, 10);
  const day = question.day ?? today;
  const all = await listPlanHeads(db, realmId);
  const heads = new Map(all.filter(({ date }) => isIssuedBy(date, day)).map((head) => [head.id, head]));
  const plan = question.planId === null ? null : (heads.get(question.planId) ?? null);
  if (question.planId !== null && plan === null) throw planOfSummaryNotFound();
  const planIds = plan === null ? [...heads.keys()] : [plan.id];
  const of: SummedUp = {
    realmId,
    planIds,
    onePlan: plan !== null,
    day,
    ...(day === today ? asked : endOf(day)),
    aheadDay: addDays(day, AHEAD_DAYS),
  };
  const news = {
    hourBefore: `${addDays(day, 2)}T23:59`,
    givenUpSince: addDays(day, -NEWS_DAYS),
    most: ROOM.examples,
  };
  const current = planIds.filter(
    (id) => (heads.get(id)?.year ?? Number.POSITIVE_INFINITY) >= Number(day.slice(0, 4)),
  );
  const [tallies, late, soon, pending, kept, openPlaces, occasions] = await Promise.all([
    readTallies(db, of),
    readLateBodies(db, of, ROOM.late),
    readSoonItems(db, of, ROOM.soon),
    readPending(db, of, news),
    readKeptEnds(db, of, ROOM.bodies),
    listOpenPlaces(db, realmId, current, ROOM.examples),
    lookAtOccasions(db, realmId, day, of.aheadDay),
  ]);
  const contacts = await listContactsOf(
    db,
    realmId,
    late.map(({ organizationId }) => organizationId),
    day,
  );
  return {
    day,
    plan,
    heads,
    figures: addTallies(tallies),
    tallies,
    late: late.map((body) => ({ ...body, contact: contactOf(contacts.get(body.organizationId)) })),
    soon,
    pending,
    openPlaces,
    kept,
    occasions,
  };
}

/** Days since an end. */
export function daysSince(dueDay: string, day: string): number {
  return daysBetween(dueDay, day);
}

/** The plan of a line, or null. */
export function planOfLine(work: SummedUpWork, { planId }: Pick<SummaryLine, 'planId'>): PlanHead | null {
  return planId === null ? null : (work.heads.get(planId) ?? null);
}

/** A date may lack its day (`2026-03`): such a plan counts from the first of it on. */
function isIssuedBy(date: string | null, day: string): boolean {
  return date === null || date <= day;
}

/** The end of a day in Vietnam. */
function endOf(day: string): AskedAt {
  return { moment: new Date(`${addDays(day, 1)}T00:00:00+07:00`), minute: `${day}T23:59` };
}

const NOTHING: Tally = {
  total: 0,
  done: 0,
  doneLate: 0,
  late: 0,
  soon: 0,
  notStarted: 0,
  inProgress: 0,
  continuous: 0,
  reported: 0,
  carriedOver: 0,
  notDone: 0,
};

function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, one) => {
    const keys = Object.keys(NOTHING) as (keyof Tally)[];
    return Object.fromEntries(keys.map((key) => [key, sum[key] + one[key]])) as unknown as Tally;
  }, NOTHING);
}

function contactOf(people: readonly { name: string; phones: readonly string[] }[] | undefined) {
  const [first] = people ?? [];
  return first === undefined ? null : { name: first.name, phone: first.phones[0] ?? null };
}
