import { actorOf, useSession } from '#modules/access/widgets/session.ts';
import type { Obligation } from '../contract.ts';
import { canWork } from '../domain/permissions.ts';

/** Says whether the page of law lets the signed-in person move an obligation. */
export function useMayMove(): (obligation: Obligation) => boolean {
  const actor = actorOf(useSession());
  return ({ organization }) => canWork(actor, 'work.set-obligation-state', organization.id).allowed;
}
