import type { Actor } from '#kernel/law/actor.ts';

/** The standing in which somebody acted: their role, and who sat at a shared desk (`Người nhập`). */
export interface Standing {
  readonly role: string | null;
  readonly operator: string | null;
}

/** Reads the standing of an actor as the log keeps it; the house itself has none. */
export function standingOf(actor: Actor | null): Standing {
  if (actor === null) return { role: null, operator: null };
  const { operator } = actor as { readonly operator?: string | null };
  return { role: actor.role, operator: operator ?? null };
}
