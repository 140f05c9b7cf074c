import type { Queryable } from '#platform/db/database.ts';
import type { AccessPorts } from './access-ports.ts';

/** A body and the bodies above it today; nothing for the whole house. */
export async function findLine(
  db: Queryable,
  ports: AccessPorts,
  realmId: string,
  organizationId: string | null,
  now: Date,
): Promise<readonly string[]> {
  if (organizationId === null) return [];
  return (await ports.findLines(db, realmId, [organizationId], now)).get(organizationId) ?? [organizationId];
}
