import { ORGANIZATION_KINDS, ORGANIZATION_TREES, type OrganizationKind } from './organization.ts';

/** A body or one above it, as it was climbed to. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly tree: (typeof ORGANIZATION_TREES)[number];
  readonly parentId: string | null;
}

/** A body in the order of its tree. */
export interface OrderedBody {
  readonly id: string;
  /** How many of the bodies above it are in the list too. */
  readonly depth: number;
}

const byName = new Intl.Collator('vi');

/**
 * Puts bodies into the order in which a tree is read: the state's tree, then the Party's; a body before those
 * below it; those beside one another by kind and then by name. Bodies of which nothing is known are left out.
 */
export function orderByTree(places: readonly Place[], ids: ReadonlySet<string>): OrderedBody[] {
  const ordered: OrderedBody[] = [];
  const seen = new Set<string>();
  for (const tree of ORGANIZATION_TREES) {
    const standing = places.filter((place) => place.tree === tree);
    const known = new Set(standing.map(({ id }) => id));
    const below = Map.groupBy(standing, ({ parentId }) =>
      parentId !== null && known.has(parentId) ? parentId : null,
    );
    const walk = (parent: string | null, depth: number): void => {
      for (const place of [...(below.get(parent) ?? [])].sort(compare)) {
        // A body of the state may stand above one of the Party: it was listed in its own tree already.
        const listed = ids.has(place.id) && !seen.has(place.id);
        if (listed) ordered.push({ id: place.id, depth });
        seen.add(place.id);
        walk(place.id, listed ? depth + 1 : depth);
      }
    };
    walk(null, 0);
  }
  return ordered;
}

function compare(first: Place, second: Place): number {
  const byKind = ORGANIZATION_KINDS.indexOf(first.kind) - ORGANIZATION_KINDS.indexOf(second.kind);
  return byKind || byName.compare(first.name, second.name);
}
