import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Actor } from '#kernel/law/actor.ts';
import { callApi } from '#ui-kit/client/call-api.ts';
import type { AccessApi, Session } from '../contract.ts';

/** Calls of the access module. */
export const accessApi = callApi<AccessApi>();

/** The signed-in person; refused with 401 when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => accessApi('get /api/session'),
  staleTime: 5 * 60_000,
});

/** Whether the first run is still to be done. */
export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: () => accessApi('get /api/setup') });

/** The signed-in person, on a screen behind the sign-in. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the page of law lets the person do this act; screens offer nothing that would be refused. */
export function mayDo(session: Session, act: string): boolean {
  return session.may.includes(act);
}

/** The signed-in person as pages of law see one: a screen asks them the same question as the server. */
export function actorOf({ account, realm }: Session): Actor {
  const { id, name, kind, operator, organization, positions } = account;
  return {
    realmId: realm.id,
    accountId: id,
    name,
    kind,
    operator,
    organizationId: organization?.id ?? null,
    positions: positions.map((position) => ({
      role: position.role,
      organizationId: position.organization?.id ?? null,
      onBehalfOf: position.delegatedFrom?.name ?? null,
    })),
  };
}
/** Whether the person must set a second factor up before anything else is open to them. */
export function owesSecondFactor({ secondFactor }: Session): boolean {
  return secondFactor.need !== null && !secondFactor.has;
}

/** How the signed-in person signs in, and where they are signed in. */
export const ownAccountQuery = queryOptions({
  queryKey: ['own-account'],
  queryFn: () => accessApi('get /api/own-account'),
});

/** The rule of the realm and who has a second factor; for administrators. */
export const secondFactorsQuery = queryOptions({
  queryKey: ['second-factors'],
  queryFn: () => accessApi('get /api/second-factors'),
});
