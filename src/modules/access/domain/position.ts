import type { AccountKind, Actor, Position, Role } from '#kernel/law/actor.ts';

/** One role that an account holds, held or will hold in one body. */
export interface HeldPosition {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly organizationId: string | null;
  /** As it stands under a signature: `Phó Trưởng phòng`. */
  readonly title: string | null;
  /** First day, ISO, in Vietnam. */
  readonly fromDay: string;
  /** Last day, that day included; null: it goes on. */
  readonly toDay: string | null;
  /** The position that its holder gave away, and who that is; null for one's own. */
  readonly delegatedFrom: { readonly id: string; readonly name: string } | null;
  readonly reason: string | null;
  /** Taken away at that moment, whatever the days say. */
  readonly endedAt: Date | null;
  readonly version: number;
}

/** A position to be given. */
export interface PositionToGive {
  readonly role: Role;
  readonly organizationId: string | null;
  readonly title: string | null;
  readonly fromDay: string;
  readonly toDay: string | null;
}

/** Whether a position holds on a day, holds later, or is over. */
export type PositionState = 'coming' | 'current' | 'over';

/** What a position is on that day (ISO); one taken away is over whatever its days say. */
export function stateOfPosition(
  position: Pick<HeldPosition, 'fromDay' | 'toDay' | 'endedAt'>,
  today: string,
): PositionState {
  if (position.endedAt !== null || (position.toDay !== null && position.toDay < today)) return 'over';
  return position.fromDay > today ? 'coming' : 'current';
}

/** Roles that a desk shared by several people may hold: approving, clearing and administering need one's own account. */
export const DESK_ROLES = ['officer', 'clerk', 'reader'] as const satisfies readonly Role[];

/** Roles that may stand in no body: they hold for the whole house. */
const ROLES_OF_HOUSE: readonly Role[] = ['administrator', 'auditor', 'reader'];

/** Roles that are never given away for a while: who keeps or watches the house is named by who keeps it. */
const NEVER_DELEGATED: readonly Role[] = ['administrator', 'body-administrator', 'auditor', 'reader'];

/** What is wrong with a position, in the order in which a person should be told; null when nothing is. */
export type PositionFault = 'organization-needed' | 'role-not-for-desk' | 'days-turned-round';

/** Finds what forbids an account of that kind to hold the position. */
export function findPositionFault(
  kind: AccountKind,
  { role, organizationId, fromDay, toDay }: Omit<PositionToGive, 'title'>,
): PositionFault | null {
  if (organizationId === null && !ROLES_OF_HOUSE.includes(role)) return 'organization-needed';
  if (kind === 'desk' && !(DESK_ROLES as readonly Role[]).includes(role)) return 'role-not-for-desk';
  return toDay !== null && toDay < fromDay ? 'days-turned-round' : null;
}

/** Whether the holder may give a position away while absent: only one's own, and none that keeps or watches the house. */
export function isDelegable({ role, delegatedFrom }: Pick<HeldPosition, 'role' | 'delegatedFrom'>): boolean {
  return delegatedFrom === null && !NEVER_DELEGATED.includes(role);
}

/** The body that an account works for first: that of its oldest own position in a body. */
export function homeOf(positions: readonly Position[]): string | null {
  const placed = positions.filter(({ organizationId }) => organizationId !== null);
  return (placed.find(({ onBehalfOf }) => onBehalfOf === null) ?? placed[0])?.organizationId ?? null;
}

/** The actor of an account with the positions it holds today, the oldest first. */
export function actorOf(
  account: Omit<Actor, 'organizationId' | 'operator'> & { readonly operator?: string | null },
): Actor {
  const { realmId, accountId, name, kind, operator = null, positions } = account;
  return { realmId, accountId, name, kind, operator, positions, organizationId: homeOf(positions) };
}
