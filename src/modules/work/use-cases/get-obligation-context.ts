import type { Actor } from '#kernel/law/actor.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { listAuditOf, type RecordedWrite } from '#modules/audit/door.ts';
import { getOrganizations } from '#modules/organizations/door.ts';
import { findItemOrigin, type ItemOrigin } from '#modules/plans/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { ObligationState } from '../domain/obligation-state.ts';
import { permittedSteps } from '../domain/permitted-steps.ts';
import { readSiblings, type Sibling } from '../store/read-context.ts';
import { type Consolidator, findConsolidators } from './find-consolidators.ts';
import { getObligation } from './list-obligations.ts';

/** One step of the state of an obligation. */
export interface StateStep {
  readonly at: Date;
  readonly by: string;
  readonly from: ObligationState | null;
  readonly to: ObligationState;
  readonly reason: string | null;
  readonly allowedBy: string | null;
  readonly record: 'began' | 'taken-back' | null;
}

/** What stands around one obligation. */
export interface Context {
  readonly obligation: Obligation;
  /** Null for work without a plan. */
  readonly origin: ItemOrigin | null;
  /** Today's names of all bodies that are named. */
  readonly namesNow: ReadonlyMap<string, string>;
  readonly siblings: readonly Sibling[];
  readonly consolidators: readonly Consolidator[];
  readonly own: boolean;
  readonly consolidates: boolean;
  readonly permitted: readonly ObligationState[];
  readonly history: readonly StateStep[];
}

/** Bodies that owe the same item are named up to here. */
const MOST_SIBLINGS = 200;

/** What a screen shows around one obligation, in a constant number of statements. @throws ProblemError obligation-not-found */
export async function getObligationContext(
  db: Queryable,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Context> {
  const { realmId, organizationId } = actor;
  const day = localDay(now);
  const obligation = await getObligation(db, realmId, id);
  const origin = await findItemOrigin(db, realmId, obligation.itemId);
  const { itemId } = obligation;
  const siblings =
    itemId === null ? [] : await readSiblings(db, realmId, { itemId, but: id, most: MOST_SIBLINGS });
  const consolidators = await findConsolidators(db, realmId, obligation, day);
  const named =
    origin?.participants.flatMap(({ organizations }) => organizations.map((body) => body.id)) ?? [];
  const bodies = await getOrganizations(db, realmId, [obligation.organizationId, ...named], day);
  const writes = await listAuditOf(db, realmId, { type: 'obligation', id });
  return {
    obligation,
    origin,
    namesNow: new Map([...bodies].map(([body, { name }]) => [body, name])),
    siblings,
    consolidators,
    own: organizationId !== null && organizationId === obligation.organizationId,
    consolidates: consolidators.some((body) => body.id === organizationId),
    permitted: permittedSteps(obligation),
    history: writes.flatMap(readStep),
  };
}

const RECORD_STEPS: Readonly<Record<string, StateStep['record']>> = {
  'work.set-obligation-state': null,
  'work.begin-by-record': 'began',
  'work.take-back-beginning': 'taken-back',
};

function readStep({ action, at, actorName, before, after }: RecordedWrite): StateStep[] {
  const record = RECORD_STEPS[action];
  if (record === undefined) return [];
  const [was, is] = [before, after] as Partial<StateStep & { state: ObligationState }>[];
  if (is?.state === undefined) return [];
  return [
    {
      at,
      by: actorName,
      from: was?.state ?? null,
      to: is.state,
      reason: is.reason ?? null,
      allowedBy: is.allowedBy ?? null,
      record,
    },
  ];
}
