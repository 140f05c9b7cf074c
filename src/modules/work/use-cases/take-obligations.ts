import { holdDayTable } from '#modules/calendar/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import * as changing from '../store/change-obligations.ts';
import * as finding from '../store/find-obligation.ts';
import * as removing from '../store/remove-obligations.ts';

// Whoever takes obligations to write them may date them anew, and a change of the table of days dates all of them: so
// everybody holds the table first. Taken the other way round, the two would wait for each other.

/** One obligation, kept from every other writer until the transaction ends; null when there is none. */
export async function takeObligation(
  ...[tx, realmId, id]: Parameters<typeof finding.lockObligation>
): ReturnType<typeof finding.lockObligation> {
  await holdDayTable(tx, realmId);
  return finding.lockObligation(tx, realmId, id);
}

/** Several, with who gave them and whether anybody touched them, in the order of their making. */
export async function takeObligations(
  ...[tx, realmId, ids]: Parameters<typeof finding.lockObligations>
): ReturnType<typeof finding.lockObligations> {
  await holdDayTable(tx, realmId);
  return finding.lockObligations(tx, realmId, ids);
}

/** Several by their identifiers. */
export async function takeObligationsById(
  ...[tx, realmId, ids]: Parameters<typeof changing.lockObligations>
): ReturnType<typeof changing.lockObligations> {
  await holdDayTable(tx, realmId);
  return changing.lockObligations(tx, realmId, ids);
}

/** All of a plan, counted by what somebody did with them. */
export async function takeObligationsOfPlan(
  tx: Transaction,
  realmId: string,
  planId: string,
): ReturnType<typeof removing.lockObligations> {
  await holdDayTable(tx, realmId);
  return removing.lockObligations(tx, realmId, planId);
}
