import type { Actor } from '#kernel/law/actor.ts';
import { administers, worksFor } from '#kernel/law/holds.ts';

/** How work is given to a body: a superior orders (`giao`), everybody else asks (`đề nghị`). */
export type Manner = 'order' | 'request';

/** A body to which work is to be given. */
export interface BodyAsked {
  readonly id: string;
  /** As organizations calls it. */
  readonly kind: string;
  /** That body and the bodies above it. */
  readonly line: readonly string[];
}

/** Bodies that no authority of the state orders about, wherever they stand (DESIGN 5): they are asked. */
const ASKED_ONLY: ReadonlySet<string> = new Set(['armed-forces', 'press', 'judiciary', 'front', 'central']);

/** Bodies of the Party: ordered along its own tree, asked from the state's side. */
const OF_THE_PARTY: ReadonlySet<string> = new Set(['party-committee', 'party-body']);

/**
 * How the actor gives work to a body, or null when he cannot: nobody gives work to a body above the own one. Whoever
 * keeps the house does so in the name of the province, in the state's tree.
 *
 * @param superiors the bodies above those the actor works for
 */
export function mannerToward(actor: Actor, body: BodyAsked, superiors: ReadonlySet<string>): Manner | null {
  const { kind } = body;
  if (administers(actor)) return ASKED_ONLY.has(kind) || OF_THE_PARTY.has(kind) ? 'request' : 'order';
  if (superiors.has(body.id) && !worksFor(actor, body.id)) return null;
  if (worksFor(actor, body.id)) return 'order';
  const isBelow = body.line.slice(1).some((above) => worksFor(actor, above));
  if (!isBelow) return 'request';
  return ASKED_ONLY.has(kind) ? 'request' : 'order';
}
