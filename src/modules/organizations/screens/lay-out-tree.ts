import type { Organization, OrganizationTree } from '../contract.ts';

/** One body in the order of its tree, with its depth from 0. */
export interface TreeRow {
  readonly organization: Organization;
  readonly depth: number;
}

/** The kinds that stand in the tree of the Party and the mass organizations when nothing else says where. */
const PARTY_KINDS: ReadonlySet<Organization['kind']> = new Set(['party-committee', 'party-body', 'front']);

const byName = new Intl.Collator('vi');

/**
 * Lays the bodies of one tree out in reading order: each below its parent, siblings by name.
 *
 * A body whose parent is not among those given (found by words, or in the other tree) stands at the root, so that
 * nothing that was found is hidden. A circle of parents, which the data should never hold, ends where it began.
 */
export function layOutTree(
  organizations: readonly Organization[],
  tree: OrganizationTree,
): readonly TreeRow[] {
  const inTree = treeMembers(organizations, tree);
  const known = new Set(inTree.map((organization) => organization.id));
  const children = new Map<string | null, Organization[]>();
  for (const organization of inTree) {
    const parent = organization.parents.find((candidate) => candidate.tree === tree)?.id ?? null;
    const place = parent !== null && known.has(parent) ? parent : null;
    children.set(place, [...(children.get(place) ?? []), organization]);
  }
  const rows: TreeRow[] = [];
  const laid = new Set<string>();
  const lay = (parent: string | null, depth: number): void => {
    const siblings = (children.get(parent) ?? []).sort((first, second) =>
      byName.compare(first.name, second.name),
    );
    for (const organization of siblings) {
      if (laid.has(organization.id)) continue;
      laid.add(organization.id);
      rows.push({ organization, depth });
      lay(organization.id, depth + 1);
    }
  };
  lay(null, 0);
  for (const organization of inTree) if (!laid.has(organization.id)) rows.push({ organization, depth: 0 });
  return rows;
}

/**
 * Bodies with a place in the tree: below a parent, above a child, or, where a body stands all alone, by its kind.
 * The root of one tree is thus not shown in the other.
 */
function treeMembers(
  organizations: readonly Organization[],
  tree: OrganizationTree,
): readonly Organization[] {
  const above = new Map<string, Set<OrganizationTree>>();
  for (const { parents } of organizations) {
    for (const parent of parents) above.set(parent.id, (above.get(parent.id) ?? new Set()).add(parent.tree));
  }
  return organizations.filter(({ id, kind, parents }) => {
    const trees = new Set([...parents.map((parent) => parent.tree), ...(above.get(id) ?? [])]);
    if (trees.size > 0) return trees.has(tree);
    return tree === (PARTY_KINDS.has(kind) ? 'party' : 'state');
  });
}
