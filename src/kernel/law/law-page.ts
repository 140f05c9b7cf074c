import type { Actor, Position } from './actor.ts';
import type { Decision } from './decision.ts';
import { actingAs } from './holds.ts';

/** What an act is asked about when nothing of it is known but a body. */
export interface BodyAsked {
  readonly organizationId: string;
  /** That body and the bodies above it. */
  readonly line: readonly string[];
}

/** One module's page of law, as somebody asks who may do something. */
export interface LawPage {
  readonly actions: readonly string[];
  /** What the page says of an act of `actions`; without a body: whether the act is open at all. */
  decide(actor: Actor, action: string, about: BodyAsked | null): Decision;
}

/** Why somebody may do something: the positions which alone open the act; none when everybody of the realm may. */
export interface Permission {
  readonly positions: readonly Position[];
  /** Open to everybody who is signed in, whatever position is held. */
  readonly isOpenToAll: boolean;
}

/** Asks a page whether the actor may, and why; null when not. */
export function explainPermission(
  page: LawPage,
  actor: Actor,
  action: string,
  about: BodyAsked | null,
): Permission | null {
  if (!page.decide(actor, action, about).allowed) return null;
  const stranger: Actor = { ...actor, kind: 'person', positions: [], organizationId: null };
  const isOpenToAll = page.decide(stranger, action, about).allowed;
  const positions = actor.positions.filter((position) => {
    const alone = { ...actingAs(actor, position), organizationId: position.organizationId };
    return page.decide(alone, action, about).allowed;
  });
  return { positions: isOpenToAll ? [] : positions, isOpenToAll };
}
