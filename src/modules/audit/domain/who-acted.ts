import type { Actor } from '#kernel/law/actor.ts';

/** The standing in which somebody acted: the roles held that day, with commas between, and who sat at a shared desk (`Người nhập`). */
export interface Standing {
  readonly role: string | null;
  readonly operator: string | null;
}

/** Reads the standing of an actor as the log keeps it; the house itself has none. */
export function standingOf(actor: Actor | null): Standing {
  if (actor === null) return { role: null, operator: null };
  const roles = [...new Set(actor.positions.map(({ role }) => role))];
  return { role: roles.length === 0 ? null : roles.join(', '), operator: actor.operator };
}
