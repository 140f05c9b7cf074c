import type { Actor } from '#kernel/law/actor.ts';

/** The standing in which somebody acted: the roles they held, and who sat at a shared desk (`Người nhập`). */
export interface Standing {
  /** Roles with commas between; one that was lent for a while is marked, its owner is not named. Null for the house. */
  readonly role: string | null;
  readonly operator: string | null;
}

/** How a role that was lent is marked. */
export const LENT = '+lent';

/** Reads the standing of an actor as the log keeps it; the house itself has none. */
export function standingOf(actor: Actor | null): Standing {
  if (actor === null) return { role: null, operator: null };
  const roles = actor.positions.map(({ role, onBehalfOf }) =>
    onBehalfOf === null ? role : `${role}${LENT}`,
  );
  const held = [...new Set(roles)].join(',');
  return { role: held === '' ? null : held, operator: actor.operator };
}
