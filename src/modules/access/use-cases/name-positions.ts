import type { Permission } from '#kernel/law/law-page.ts';
import type { World } from '#platform/world/world.ts';
import type { AccessPorts } from './access-ports.ts';

/** Permissions, with the names of the bodies of the positions that open them; one statement however many. */
export async function namePositions<Explained extends Permission>(
  { db, clock }: World,
  ports: Pick<AccessPorts, 'nameOrganizations'>,
  realmId: string,
  people: readonly Explained[],
) {
  const ids = people
    .flatMap(({ positions }) => positions.map(({ organizationId }) => organizationId))
    .filter((id) => id !== null);
  const names = await ports.nameOrganizations(db, realmId, [...new Set(ids)], clock.now());
  return people.map(({ positions, ...person }) => ({
    ...person,
    positions: positions.map(({ organizationId, role, onBehalfOf }) => ({
      role,
      onBehalfOf,
      organization:
        organizationId === null ? null : { id: organizationId, name: names.get(organizationId) ?? '' },
    })),
  }));
}
