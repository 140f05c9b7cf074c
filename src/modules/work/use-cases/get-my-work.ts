import type { Actor } from '#kernel/law/actor.ts';
import { administers } from '#kernel/law/holds.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import { countAwaitingReadings } from '#modules/documents/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import { listPlanPermissions } from '#modules/plans/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { type AskedItem, type AskedPart, type Asking, ownBodies, periodOf } from '../domain/my-work.ts';
import type { Obligation } from '../domain/obligation.ts';
import { findObligations } from '../store/find-obligation.ts';
import { readContinuous } from '../store/read-awaited.ts';
import {
  countWork,
  type DayAhead,
  type Part,
  readDaysAhead,
  readWork,
  type WorkCounts,
} from '../store/read-my-work.ts';
import { answerMyCourse } from './answer-my-course.ts';
import { lookAtOccasions, type OccasionAhead } from './look-at-occasions.ts';
import { type MyWorkPort, NOTHING_ASKED } from './my-work-port.ts';
import { waitForOthers } from './wait-for-others.ts';

/** How many rows of each part are shown; the counts say how many there are. */
const SHOWN = 50;
/** Obligations that go on all the time are looked through for results up to here. */
const LOOKED_THROUGH = 500;
/** Days that the calendar beside the list shows, today among them. */
const DAYS_AHEAD = 14;

/** One thing asked, with the obligation it is about. */
export interface AskedOfMe extends AskedItem {
  readonly obligation: Obligation | null;
}

/** What somebody owes, by its end, and what else waits. */
export interface MyWork {
  /** The body first worked for; null for a person of no body, who sees the whole realm. */
  readonly organization: { readonly id: string; readonly name: string } | null;
  /** More than one body: rows name theirs. */
  readonly severalBodies: boolean;
  readonly counts: WorkCounts;
  readonly parts: Readonly<Record<Part, readonly Obligation[]>>;
  readonly asked: Readonly<
    Record<AskedPart, { readonly items: readonly AskedOfMe[]; readonly total: number }>
  >;
  /** What goes on all the time and has no result in the period. */
  readonly silent: {
    readonly period: { readonly from: string; readonly to: string };
    readonly ids: readonly string[];
  };
  readonly ahead: {
    readonly from: string;
    readonly to: string;
    readonly days: readonly DayAhead[];
    readonly occasions: readonly OccasionAhead[];
  };
  /** Documents that came in and wait for the person. */
  readonly awaitingReview: number;
}

/**
 * What is the actor's on the wall clock `now`: own work by its end, what came back, what waits for the person's word, what
 * lies with others. In a constant number of statements, each source its own.
 */
export async function getMyWork(
  db: Queryable,
  actor: Actor,
  now: string,
  port: MyWorkPort = NOTHING_ASKED,
): Promise<MyWork> {
  const { realmId, organizationId } = actor;
  const today = now.slice(0, 10);
  const bodies = ownBodies(actor);
  const whose = { realmId, bodies: bodies.length === 0 ? null : bodies, now };
  const until = addDays(today, DAYS_AHEAD - 1);
  const named = [...new Set([...bodies, ...(organizationId === null ? [] : [organizationId])])];
  const finding = named.length === 0 ? null : getOrganizations(db, realmId, named, today);
  const [counts, parts, awaitingReview, names, asked, silent, days, occasions] = await Promise.all([
    countWork(db, whose),
    readWork(db, whose, SHOWN),
    countAwaited(db, actor, bodies, finding),
    finding,
    askAll(db, { realmId, actor, bodies, now, most: SHOWN }, port),
    findSilent(db, { realmId, bodies, today }, port),
    readDaysAhead(db, whose, until),
    lookAtOccasions(db, realmId, today, until),
  ]);
  const name = organizationId === null ? undefined : names?.get(organizationId)?.name;
  return {
    organization: organizationId === null || name === undefined ? null : { id: organizationId, name },
    severalBodies: bodies.length > 1,
    counts,
    parts,
    asked,
    silent,
    ahead: { from: today, to: until, days, occasions },
    awaitingReview,
  };
}

/**
 * Documents that wait for the person: those that came in through it, and of whoever confirms plans what the own bodies issue.
 * Who keeps the whole house sees all.
 */
async function countAwaited(
  db: Queryable,
  actor: Actor,
  bodies: readonly string[],
  finding: ReturnType<typeof getOrganizations> | null,
): Promise<number> {
  const { realmId, accountId } = actor;
  if (administers(actor)) return countAwaitingReadings(db, realmId, null);
  const confirms = listPlanPermissions(actor).includes('plans.confirm-plan');
  const names = confirms ? await finding : null;
  const issuers = bodies.flatMap((id) => names?.get(id)?.name ?? []);
  return countAwaitingReadings(db, realmId, { accountId, issuers });
}

/** Asks every source, and reads the obligations they speak of in one statement. */
async function askAll(db: Queryable, asking: Asking, port: MyWorkPort): Promise<MyWork['asked']> {
  const sources = [...port.sources, ...answerMyCourse, { part: 'waiting' as const, ask: waitForOthers }];
  const answers = await Promise.all(
    sources.map(async ({ part, ask }) => ({ part, ...(await ask(db, asking)) })),
  );
  const ids = answers
    .flatMap(({ items }) => items.map((item) => item.obligationId))
    .filter((id) => id !== null);
  const obligations = await findObligations(db, asking.realmId, [...new Set(ids)]);
  const byId = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  const gather = (wanted: AskedPart) => {
    const own = answers.filter(({ part }) => part === wanted);
    return {
      items: own.flatMap(({ items }) =>
        items.map((item) => ({ ...item, obligation: byId.get(item.obligationId ?? '') ?? null })),
      ),
      total: own.reduce((sum, { total }) => sum + total, 0),
    };
  };
  return { decide: gather('decide'), returned: gather('returned'), waiting: gather('waiting') };
}

async function findSilent(
  db: Queryable,
  { realmId, bodies, today }: { realmId: string; bodies: readonly string[]; today: string },
  port: MyWorkPort,
): Promise<MyWork['silent']> {
  const period = periodOf(today);
  // Who keeps the whole house owes nothing.
  if (bodies.length === 0) return { period, ids: [] };
  const continuous = await readContinuous(db, realmId, bodies, LOOKED_THROUGH);
  const told = await port.withResults(db, realmId, continuous, period.from);
  return { period, ids: continuous.filter((id) => !told.has(id)) };
}
