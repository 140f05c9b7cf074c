import type { GroupRule } from '../group-rule.ts';
import { type DatedName, type KnownOrganization, standsBelow } from '../known-organization.ts';
import { addTo, groupBy, groupPairs } from './group-pairs.ts';
import { type Place, readPlace } from './name-key.ts';
import { layOutNames, type NameTables } from './name-tables.ts';
import { type KnownPlace, placeBodies } from './place-bodies.ts';

/**
 * The bodies of a realm laid out for finding them by printed names, at any day. What a question
 * needs is laid out when it is first asked; after that an answer costs a look into a table.
 */
export interface Directory extends NameTables {
  readonly bodies: readonly KnownOrganization[];
  readonly groupRules: readonly GroupRule[];
  readonly realmPlace: Place;
  /** All provinces whose bodies stand here, under every name they bore. */
  readonly places: readonly KnownPlace[];
  /** Those of them whose name ends with the word. */
  placesEndingWith(word: string): readonly KnownPlace[];
  get(id: string): KnownOrganization | undefined;
  /** Bodies from which this one took over, wholly or in part. */
  predecessorsOf(id: string): readonly KnownOrganization[];
  /** The bare name of the province a body belongs to; null when no provincial body stands above it. */
  placeOf(body: KnownOrganization): string | null;
  /** The key of one of the body's names, its own province left out. */
  keyOf(body: KnownOrganization, name: DatedName): string;
  childrenOn(parentId: string, day: string): readonly KnownOrganization[];
  /** These bodies in the order in which they were entered. */
  inOrder(some: readonly KnownOrganization[]): readonly KnownOrganization[];
  /** What was worked out before under this key, else what `make` makes: bodies do not change below a directory. */
  remember<Value>(key: string, make: () => Value): Value;
  /** The bodies of a province, and those of which no province is known; with null all bodies. */
  ofPlace(place: string | null): readonly KnownOrganization[];
}

const MOST_REMEMBERED = 5000;

/** Lays out the bodies of the realm of this name, with the groups that hold in it. */
export function openDirectory(
  bodies: readonly KnownOrganization[],
  realmName: string,
  groupRules: readonly GroupRule[],
): Directory {
  const realmPlace = readPlace(realmName);
  const byId = new Map<string, KnownOrganization>();
  for (const body of bodies) byId.set(body.id, body);
  const placing = placeBodies(bodies, byId, realmPlace);
  const remember = rememberIn(new Map());
  const childrenOf = (id: string) => remember('children', () => groupByParent(bodies)).get(id) ?? [];
  return {
    ...layOutNames(bodies, childrenOf, placing),
    bodies,
    groupRules,
    realmPlace,
    places: placing.places,
    placesEndingWith: placing.placesEndingWith,
    get: (id) => byId.get(id),
    predecessorsOf: (id) => remember('predecessors', () => groupByHeir(bodies)).get(id) ?? [],
    placeOf: (body) => placing.placeOf(body)?.id ?? null,
    keyOf: (body, name) => placing.keyOf(body, name),
    childrenOn: (parentId, day) => childrenOf(parentId).filter((body) => standsBelow(body, parentId, day)),
    inOrder: (some) => {
      const order = remember('order', () => new Map(bodies.map((body, at) => [body, at])));
      const ranked = some.map((body) => ({ body, rank: order.get(body) ?? 0 }));
      return ranked.sort((a, b) => a.rank - b.rank).map(({ body }) => body);
    },
    remember,
    ofPlace: (place) => {
      if (place === null) return bodies;
      const byPlace = remember('bodies by place', () =>
        groupBy(bodies, (body) => placing.placeOf(body)?.id ?? null),
      );
      return remember(`bodies of ${place}`, () => [
        ...(byPlace.get(place) ?? []),
        ...(byPlace.get(null) ?? []),
      ]);
    },
  };
}

/** Bodies by what they stand or stood below, each once. */
function groupByParent(
  bodies: readonly KnownOrganization[],
): ReadonlyMap<string, readonly KnownOrganization[]> {
  const children = new Map<string, KnownOrganization[]>();
  for (const body of bodies) {
    for (const { id } of body.parents) if (children.get(id)?.at(-1) !== body) addTo(children, id, body);
  }
  return children;
}

function groupByHeir(
  bodies: readonly KnownOrganization[],
): ReadonlyMap<string, readonly KnownOrganization[]> {
  return groupPairs(bodies.flatMap((body) => body.successors.map((heir) => [heir.id, body] as const)));
}

function rememberIn(remembered: Map<string, unknown>): Directory['remember'] {
  return <Value>(key: string, make: () => Value) => {
    if (!remembered.has(key)) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, make());
    }
    return remembered.get(key) as Value;
  };
}
