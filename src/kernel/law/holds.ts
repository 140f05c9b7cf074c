import type { Actor, Position, Role } from './actor.ts';

/** Whether the actor holds one of the roles in whatever body. */
export function holds(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.positions.some(({ role }) => roles.includes(role));
}

/** Whether the actor holds one of the roles in that very body. */
export function holdsIn(actor: Actor, organizationId: string, ...roles: readonly Role[]): boolean {
  return actor.positions.some(
    (position) => position.organizationId === organizationId && roles.includes(position.role),
  );
}

/**
 * Whether the actor holds one of the roles in a body of the line.
 *
 * @param line a body and the bodies above it, in whatever order
 */
export function holdsAlong(actor: Actor, line: readonly string[], ...roles: readonly Role[]): boolean {
  return line.some((organizationId) => holdsIn(actor, organizationId, ...roles));
}

/** Whether the actor keeps the whole house. Nobody does so from a shared desk. */
export function administers(actor: Actor): boolean {
  return actor.kind === 'person' && holds(actor, 'administrator');
}

/** The bodies in which the actor does the everyday work of external information: as leader or as officer. */
export const WORKING_ROLES = ['leader', 'officer'] as const satisfies readonly Role[];

/** Whether the actor works for that body. */
export function worksFor(actor: Actor, organizationId: string): boolean {
  return holdsIn(actor, organizationId, ...WORKING_ROLES);
}

/** The actor as if this were the only position held: what a screen asks to say which position opens an act. */
export function actingAs(actor: Actor, position: Position): Actor {
  return { ...actor, positions: [position] };
}
