import type { Branch, OrganizationKind } from '../contract.ts';

/** Bodies of one kind in a branch, so that a hundred communes do not hide twelve departments. */
export interface KindGroup {
  readonly kind: OrganizationKind;
  readonly bodies: readonly Branch[];
}

/** Branches up to this long are read at a glance. */
const SHORT = 14;

/** The order in which kinds of bodies are named in papers. */
const ORDER: readonly OrganizationKind[] = [
  'party-body',
  'department',
  'agency',
  'public-service-unit',
  'division',
  'press',
  'armed-forces',
  'judiciary',
  'front',
  'association',
  'steering-committee',
  'enterprise',
  'central',
  'foreign-partner',
  'peoples-council',
  'party-committee',
  'peoples-committee',
  'commune',
  'other',
];

/** Puts a long branch of several kinds under the names of its kinds; a short one, or of one kind, stays a list. */
export function groupBranch(branch: readonly Branch[]): readonly KindGroup[] | null {
  const groups = new Map<OrganizationKind, Branch[]>();
  for (const body of branch) groups.set(body.kind, [...(groups.get(body.kind) ?? []), body]);
  if (branch.length <= SHORT || groups.size < 2) return null;
  return [...groups]
    .map(([kind, bodies]) => ({ kind, bodies }))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The committee of a province, under which nearly all of its bodies stand. */
export function isCommittee({ kind }: Pick<Branch, 'kind'>): boolean {
  return kind === 'peoples-committee' || kind === 'party-committee';
}

/** The roots of a tree with the committees first: central bodies beside them are looked for less often. */
export function committeesFirst(roots: readonly Branch[]): readonly Branch[] {
  return [...roots.filter(isCommittee), ...roots.filter((body) => !isCommittee(body))];
}
