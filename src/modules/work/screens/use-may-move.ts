import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import type { Obligation } from '../contract.ts';

/** Says whether the signed-in person moves an obligation: of the own body, or as administrator any. */
export function useMayMove(): (obligation: Obligation) => boolean {
  const session = useSession();
  const may = mayDo(session, 'work.set-obligation-state');
  const { role, organization } = session.account;
  return (obligation) => may && (role === 'administrator' || organization?.id === obligation.organization.id);
}
