import { guessLevel } from '../guess-level.ts';
import type { DatedName, KnownOrganization } from '../known-organization.ts';
import { groupPairs } from './group-pairs.ts';
import { NO_PLACE, nameKey, type Place, textOfKey, wordsOfKey } from './name-key.ts';

/** A place under one of its names. */
export interface KnownPlace extends Place {
  /** The bare name it bears last: the same for all its names. */
  readonly id: string;
}

const HEAD = /^(?:uy ban nhan dan|hoi dong nhan dan|tinh uy|thanh uy)(?: (tinh|thanh pho))?(?: (.+))?$/u;
const MOST_STEPS_UP = 12;

/** Where bodies belong, and the keys of their names by it. */
export interface Placing {
  readonly places: readonly KnownPlace[];
  /** Places whose name ends with the word. */
  placesEndingWith(word: string): readonly KnownPlace[];
  placeOf(body: KnownOrganization): KnownPlace | null;
  /** The key of a name of the body, the body's own place left out. */
  keyOf(body: KnownOrganization, name: DatedName): string;
}

/** Finds the province of each body that is asked for, by climbing to the provincial body above it. */
export function placeBodies(
  bodies: readonly KnownOrganization[],
  byId: ReadonlyMap<string, KnownOrganization>,
  realmPlace: Place,
): Placing {
  const heads = new Map<KnownOrganization, readonly KnownPlace[]>();
  for (const body of bodies) {
    const places = readHead(body, realmPlace);
    if (places !== null) heads.set(body, places);
  }
  const homeOf = climbTo(listHomes(heads), byId);
  const known = new Map([...heads.values()].flat().map((place) => [place.words.join(' '), place]));
  const realm = realmPlace.words.join(' ');
  if (realm !== '' && !known.has(realm)) known.set(realm, { ...realmPlace, id: realm });
  const places = [...known.values()];
  const byEnd = groupPairs(places.map((place) => [place.words.at(-1) ?? '', place] as const));
  return {
    places,
    placesEndingWith: (word) => byEnd.get(word) ?? [],
    placeOf: (body) => homeOf(body)?.place ?? null,
    keyOf: (body, { name }) => keyAmong(name, homeOf(body)?.names ?? [realmPlace]),
  };
}

/** The place to which a body belongs, and the names that its committees bore. */
interface Home {
  readonly place: KnownPlace;
  readonly names: readonly KnownPlace[];
}

/** The nearest place of a body itself or of one above it; the parent that holds last is asked first. */
function climbTo(
  heads: ReadonlyMap<KnownOrganization, Home>,
  byId: ReadonlyMap<string, KnownOrganization>,
): (body: KnownOrganization) => Home | null {
  const found = new Map<KnownOrganization, Home | null>(heads);
  const find = (body: KnownOrganization, steps: number): Home | null => {
    const own = found.get(body);
    if (own !== undefined) return own;
    if (steps === 0) return null;
    for (let i = body.parents.length - 1; i >= 0; i -= 1) {
      const above = byId.get(body.parents[i]?.id ?? '');
      const home = above === undefined ? null : find(above, steps - 1);
      if (home !== null) return home;
    }
    return null;
  };
  return (body) => {
    const known = found.get(body);
    if (known !== undefined) return known;
    const home = find(body, MOST_STEPS_UP);
    found.set(body, home);
    return home;
  };
}

function listHomes(
  heads: ReadonlyMap<KnownOrganization, readonly KnownPlace[]>,
): ReadonlyMap<KnownOrganization, Home> {
  const aliases = listAliases([...heads.values()].flat());
  const homes = new Map<KnownOrganization, Home>();
  for (const [body, places] of heads) {
    const place = places.at(-1);
    if (place !== undefined) homes.set(body, { place, names: aliases.get(place.id) ?? [] });
  }
  return homes;
}

/** The names of each place; what several committees call alike stands once. */
function listAliases(heads: readonly KnownPlace[]): ReadonlyMap<string, readonly KnownPlace[]> {
  const aliases = new Map<string, KnownPlace[]>();
  for (const place of heads) {
    const known = aliases.get(place.id) ?? [];
    if (!known.some((other) => isSamePlace(other, place))) aliases.set(place.id, [...known, place]);
  }
  return aliases;
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.city === other.city && one.words.join(' ') === other.words.join(' ');
}

/** The key of a name of a place's body; of the names that the place bore, the one that ends the words is left out. */
function keyAmong(name: string, own: readonly Place[]): string {
  const [first] = own;
  if (first === undefined || own.length === 1) return nameKey(name, first ?? NO_PLACE);
  const words = wordsOfKey(name);
  const ending = own.find(({ words: place }) =>
    place.every((word, i) => word === words[words.length - place.length + i]),
  );
  return nameKey(name, ending ?? first);
}

/** The names of a province that a provincial committee bears in its own; null for every other body. */
function readHead(body: KnownOrganization, realmPlace: Place): readonly KnownPlace[] | null {
  if (body.kind !== 'peoples-committee' && body.kind !== 'party-committee') return null;
  if (body.level !== null && body.level !== 'province') return null;
  const found: Place[] = [];
  for (const { name } of body.names) {
    const match = HEAD.exec(textOfKey(name));
    if (match === null) return null;
    if (body.level === null && guessLevel(body.kind, name, body.parents.length === 0) !== 'province')
      return null;
    const city = match[1] === 'thanh pho' || (match[1] === undefined && /^thanh uy/u.test(match[0]));
    found.push(match[2] === undefined ? realmPlace : { words: match[2].split(' '), city });
  }
  const id = found.at(-1)?.words.join(' ') ?? '';
  return id === '' ? null : found.map((place) => ({ ...place, id }));
}
