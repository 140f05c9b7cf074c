import type { ObligationContext } from '../contract.ts';
import type { Context } from '../use-cases/get-obligation-context.ts';

/** What stands around an obligation as it is sent; a body's name of today only where it is another. */
export function presentContext(context: Context): ObligationContext {
  const { obligation, origin, namesNow } = context;
  const body = ({ id, name }: { readonly id: string; readonly name: string }) => {
    const now = namesNow.get(id);
    return { id, name, nameNow: now === undefined || now === name ? null : now };
  };
  return {
    plan: origin === null ? null : { ...origin.plan },
    owing: body({ id: obligation.organizationId, name: obligation.organizationName }),
    participants: (origin?.participants ?? []).map(({ role, printed_name, scope, organizations }) => ({
      role,
      printedName: printed_name,
      scope,
      organizations: organizations.map(body),
    })),
    siblings: [...context.siblings],
    consolidators: [...context.consolidators],
    own: context.own,
    consolidates: context.consolidates,
    permitted: [...context.permitted],
    history: context.history.map(({ at, ...step }) => ({ at: at.toISOString(), ...step })),
    givenAt: momentOf(obligation.id).toISOString(),
  };
}

/** Identifiers are made by us as UUIDv7 and begin with the millisecond of their making. */
function momentOf(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
}
