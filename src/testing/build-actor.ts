import type { Actor, Role } from '#kernel/law/actor.ts';

/** What a test says of an actor; the rest is a person of whom nothing more matters. */
export interface ActorToBuild extends Partial<Omit<Actor, 'organizationId' | 'positions'>> {
  readonly role: Role;
  readonly organizationId?: string | null;
}

/** An actor with one position, in the body given or in none. */
export function buildActor({ role, organizationId = null, ...rest }: ActorToBuild): Actor {
  return {
    realmId: 'realm',
    accountId: 'account',
    name: 'Lò Thị Mây',
    kind: 'person',
    operator: null,
    ...rest,
    organizationId,
    positions: [{ role, organizationId, onBehalfOf: null }],
  };
}
