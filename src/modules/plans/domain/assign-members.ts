import type { Assignment, ParticipantRole } from './lay-out-plan.ts';
import { nameKey } from './name-key.ts';
import type { Body } from './name-resolution.ts';

/** A printed name of an item, and the bodies it stands for already. */
export interface StandingName {
  readonly id: string;
  readonly itemId: string;
  readonly role: ParticipantRole;
  readonly printedName: string;
  readonly scope: string | null;
  readonly bodies: readonly { readonly id: string; readonly namingId: string | null }[];
}

/** Whoever is named so owes the item; the others take part. */
function owes({ role }: { readonly role: ParticipantRole }): boolean {
  return role === 'lead' || role === 'duty';
}

/** The places in which the words still stand for nobody; with `itemId` only those of that item. */
export function openPlaces(
  names: readonly StandingName[],
  words: string,
  itemId: string | null,
): readonly StandingName[] {
  const key = nameKey(words);
  return names.filter(
    (name) =>
      name.bodies.length === 0 &&
      nameKey(name.printedName) === key &&
      (itemId === null || name.itemId === itemId),
  );
}

/** A place in the plan, and the bodies it stands for from now on. */
export interface NamedPlace {
  readonly place: StandingName;
  readonly bodies: readonly Body[];
}

/**
 * Who owes which item once these places stand for their bodies, and did not before: a body that another name of
 * the item meant already owes it once.
 */
export function newAssignments(
  names: readonly StandingName[],
  places: readonly NamedPlace[],
): ReadonlyMap<string, readonly Assignment[]> {
  const owed = new Set(
    names.filter(owes).flatMap(({ itemId, bodies: known }) => known.map(({ id }) => `${itemId} ${id}`)),
  );
  const made = new Map<string, Assignment[]>();
  for (const { place, bodies } of places.filter((named) => owes(named.place))) {
    const { itemId, printedName, scope } = place;
    for (const organization of bodies) {
      const pair = `${itemId} ${organization.id}`;
      if (owed.has(pair)) continue;
      owed.add(pair);
      made.set(itemId, [...(made.get(itemId) ?? []), { organization, printedName, scope }]);
    }
  }
  return made;
}

/** Who owes which item only because of this naming, and would no longer if it were taken back. */
export function assignmentsOf(
  names: readonly StandingName[],
  namingId: string,
): readonly { readonly itemId: string; readonly organizationId: string }[] {
  const others = new Set<string>();
  const own = new Map<string, { itemId: string; organizationId: string }>();
  for (const { itemId, bodies } of names.filter(owes)) {
    for (const body of bodies) {
      const pair = `${itemId} ${body.id}`;
      if (body.namingId === namingId) own.set(pair, { itemId, organizationId: body.id });
      else others.add(pair);
    }
  }
  return [...own].flatMap(([pair, assignment]) => (others.has(pair) ? [] : [assignment]));
}
