import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { ObligationState } from '../domain/obligation-state.ts';
import { type BroughtState, readObligationsOfPlan, writeBroughtStates } from '../store/bring-in-states.ts';

/** What had become of an obligation before the house knew it. */
export interface PastState {
  readonly state: ObligationState;
  /** Always there for not-done. */
  readonly reason: string | null;
  /** Who allowed that it is not done; always there for not-done. */
  readonly allowedBy?: string | undefined;
  /** The local day on which it was closed, ISO; null while it is open. */
  readonly closedOn: string | null;
  /** Who had changed it, by name; left out: whoever brings it in. */
  readonly changedByName?: string | undefined;
}

/**
 * Brings in what had become of a plan's obligations before the house knew them: years before the system, the
 * demonstration. `decide` answers null for what stays as it was made.
 *
 * @returns every obligation of the plan as it stands since, in the order of the document
 */
export async function bringInStates(
  tx: Transaction,
  act: Act,
  planId: string,
  decide: (obligation: Obligation) => PastState | null,
): Promise<readonly Obligation[]> {
  const obligations = await readObligationsOfPlan(tx, act.realmId, planId);
  const brought = obligations.flatMap((obligation): BroughtState[] => {
    const past = decide(obligation);
    return past === null ? [] : [{ id: obligation.id, ...past }];
  });
  if (brought.length === 0) return obligations;
  await writeBroughtStates(tx, act.realmId, brought, authorOf(act));
  await recordAudit(tx, act, {
    action: 'work.bring-in-states',
    object: { type: 'plan', id: planId },
    before: null,
    after: { obligations: brought.length },
  });
  return readObligationsOfPlan(tx, act.realmId, planId);
}
