import { type AccountKind, ROLES, type Role } from '#kernel/law/actor.ts';

/**
 * Where somebody stands to the body that the acts of the walk are about: in no body at all, in the body itself, in one
 * above, below or beside it, or in a body of the Party's tree.
 */
export const PLACES = ['house', 'above', 'own', 'below', 'beside', 'party'] as const;

/** One of `PLACES`. */
export type Place = (typeof PLACES)[number];

/** One who walks every route. */
export interface Walker {
  /** How the page of law names it: a role, or a desk. */
  readonly title: string;
  readonly place: Place;
  readonly role: Role;
  readonly kind: AccountKind;
  readonly operator: string | null;
}

const OF_HOUSE: readonly Role[] = ['administrator', 'auditor', 'reader'];

/** Everybody who walks: each role at each place it can be held, and shared desks with somebody and with nobody at them. */
export const WALKERS: readonly Walker[] = [
  ...ROLES.flatMap((role) =>
    PLACES.filter((place) => (place === 'house' ? OF_HOUSE.includes(role) : role !== 'administrator')).map(
      (place): Walker => ({ title: role, place, role, kind: 'person', operator: null }),
    ),
  ),
  ...(['officer', 'clerk'] as const).map(
    (role): Walker => ({
      title: `desk of ${role}s`,
      place: 'own',
      role,
      kind: 'desk',
      operator: 'Lò Thị Mây',
    }),
  ),
  { title: 'desk with nobody at it', place: 'own', role: 'officer', kind: 'desk', operator: null },
];

/** One act of the walk and who was let in. */
export interface Passage {
  /** `PATCH /obligations/:obligation`, with the case in brackets where a route has several. */
  readonly route: string;
  readonly allowed: readonly Walker[];
}

/** The page that people read and the test compares: who is let in, route by route. */
export function drawPassages(passages: readonly Passage[]): string {
  return passages.map(({ route, allowed }) => `${route}\n${drawAllowed(allowed)}`).join('\n');
}

function drawAllowed(allowed: readonly Walker[]): string {
  if (allowed.length === WALKERS.length) return '    everybody signed in\n';
  if (allowed.length === 0) return '    nobody\n';
  const titles = [...new Set(WALKERS.map(({ title }) => title))];
  const lines = titles.flatMap((title) => {
    const all = WALKERS.filter((walker) => walker.title === title);
    const letIn = allowed.filter((walker) => walker.title === title);
    if (letIn.length === 0) return [];
    const where = letIn.length === all.length ? '' : `: ${letIn.map(({ place }) => place).join(', ')}`;
    return [{ title, where }];
  });
  const byWhere = Map.groupBy(lines, ({ where }) => where);
  return [...byWhere]
    .map(([where, same]) => `    ${same.map(({ title }) => title).join(', ')}${where}\n`)
    .join('');
}
