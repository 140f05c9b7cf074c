import { localDay } from '#kernel/time/local-time.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import {
  confirmReading,
  type ReadingForPlan,
  type SeenReading,
  takeReadingForPlan,
} from '#modules/documents/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { type ConfirmationCounts, countPlan } from '../domain/count-plan.ts';
import { layOutPlan } from '../domain/lay-out-plan.ts';
import { bodiesByName } from '../domain/name-resolution.ts';
import { makePlanRows } from '../domain/plan-rows.ts';
import { insertPlan, type NewPlanHead } from '../store/insert-plan.ts';
import { createBodies } from './create-bodies.ts';
import type { OnPlanConfirmed } from './ports.ts';
import { countsChanged, scanWithoutName } from './problems.ts';
import { type GivenResolutions, weighNames } from './weigh-names.ts';

/** A plan that was made, and what was made with it. */
export interface ConfirmedPlan {
  readonly planId: string;
  readonly counts: ConfirmationCounts;
}

/**
 * Makes the plan of a document: plan, tasks, duties, names, bodies that were asked for, and whatever later
 * modules make of it, all in the caller's transaction.
 *
 * @param given answers over those kept with the document
 * @param expected what the person was told it would make; null: whatever it makes
 * @throws ProblemError reading-not-found, version-conflict, reading-confirmed, reading-discarded,
 * scan-without-name, unknown-organization, counts-changed, organizations.name-taken
 */
export async function confirmPlan(
  tx: Transaction,
  act: Act,
  seen: SeenReading,
  given: GivenResolutions,
  tell: OnPlanConfirmed,
  expected: ConfirmationCounts | null = null,
): Promise<ConfirmedPlan> {
  const reading = await takeReadingForPlan(tx, act, seen);
  if (!reading.isNamed) throw scanWithoutName();
  const answers = { ...reading.names, ...given };
  const weighed = await weighNames(tx, act.realmId, reading, answers, localDay(act.now));
  const { decisions, known } = weighed;
  const created = await createBodies(tx, act, weighed);
  const layout = layOutPlan(reading.draft, bodiesByName(decisions, known, created));
  const counts = countPlan(layout, decisions);
  if (expected !== null && !isSame(counts, expected)) throw countsChanged(counts);
  const head = planHead(act, reading);
  const rows = makePlanRows(layout, act.newId);
  await insertPlan(tx, head, rows);
  await confirmReading(tx, act, reading.id, head.id);
  await recordAudit(tx, act, {
    action: 'plans.confirm-plan',
    object: { type: 'plan', id: head.id },
    before: null,
    after: { readingId: reading.id, number: head.number, year: head.year, counts },
  });
  const { id, title, number, year, date } = head;
  await tell(tx, act, { plan: { id, title, number, year, date }, items: rows.confirmed });
  return { planId: head.id, counts };
}

function isSame(made: ConfirmationCounts, told: ConfirmationCounts): boolean {
  return (Object.keys(made) as (keyof ConfirmationCounts)[]).every((part) => made[part] === told[part]);
}

function planHead(act: Act, { id, title, fileName, draft, isDraft }: ReadingForPlan): NewPlanHead {
  const { document } = draft;
  const author = authorOf(act);
  return {
    realmId: act.realmId,
    id: act.newId(),
    readingId: id,
    title,
    kind: document.type?.text ?? null,
    number: document.number?.text ?? null,
    date: document.date?.text ?? null,
    issuer: document.issuer?.text ?? null,
    year: document.year?.value ?? null,
    signer: document.signer?.name?.text ?? null,
    family: document.family,
    fileName,
    isDraft,
    confirmedAt: act.now,
    confirmedBy: author.accountId,
    confirmedByName: author.name,
  };
}
