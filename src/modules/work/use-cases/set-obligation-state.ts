import type { Actor } from '#kernel/law/actor.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Obligation } from '../domain/obligation.ts';
import { isOpen, type ObligationState } from '../domain/obligation-state.ts';
import { canMove } from '../domain/permissions.ts';
import { needsReason, permittedSteps } from '../domain/permitted-steps.ts';
import { updateObligationState } from '../store/write-obligation.ts';
import { conflictWithTexts } from './both-texts.ts';
import { dateReopened } from './date-anew.ts';
import { allowedByNeeded, obligationNotFound, reasonNeeded, stepNotPermitted } from './problems.ts';
import { takeObligation } from './take-obligations.ts';

/** The step somebody wants an obligation to take, from the version they saw. */
export interface WantedStep {
  readonly id: string;
  readonly version: number;
  readonly state: ObligationState;
  readonly reason: string | null;
  /** Who allowed it; needed for what is not done, of no meaning elsewhere. */
  readonly allowedBy?: string | null | undefined;
}

/**
 * Moves an obligation to another state.
 *
 * @throws ProblemError obligation-not-found, access.other-organization, access.role-too-low, version-conflict,
 * step-not-permitted, reason-needed, allowed-by-needed
 */
export async function setObligationState(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  wanted: WantedStep,
): Promise<Obligation> {
  const obligation = await takeObligation(tx, act.realmId, wanted.id);
  if (obligation === null) throw obligationNotFound();
  enforceDecision(canMove(act.actor, obligation));
  if (obligation.version !== wanted.version) throw conflictWithTexts(obligation, wanted);
  const permitted = permittedSteps(obligation);
  if (!permitted.includes(wanted.state)) throw stepNotPermitted(obligation.state, wanted.state, permitted);
  const reason = wanted.reason === '' ? null : wanted.reason;
  const allowedBy = needsReason(wanted.state) ? (wanted.allowedBy ?? '').trim() : null;
  if (needsReason(wanted.state) && reason === null) throw reasonNeeded();
  if (allowedBy === '') throw allowedByNeeded();

  const change = { state: wanted.state, reason, allowedBy, closedAt: isOpen(wanted.state) ? null : act.now };
  const author = authorOf(act);
  await updateObligationState(tx, { realmId: act.realmId, id: wanted.id }, change, author);
  const ends = await dateReopened(tx, act.realmId, [{ before: obligation, state: wanted.state }]);
  await recordAudit(tx, act, {
    action: 'work.set-obligation-state',
    object: { type: 'obligation', id: wanted.id },
    before: { state: obligation.state, reason: obligation.reason, allowedBy: obligation.allowedBy },
    after: { state: change.state, reason, allowedBy },
  });
  const version = obligation.version + 1;
  const changed = { ...change, ...ends.get(wanted.id), version };
  return { ...obligation, ...changed, changedAt: author.at, changedByName: author.name };
}
