import { guessLevel } from '../guess-level.ts';
import type { DatedName, KnownOrganization } from '../known-organization.ts';
import { groupPairs } from './group-pairs.ts';
import { keyOfWords, NO_PLACE, type Place, wordsOfKey } from './name-key.ts';

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
  const heads = new Map<string, readonly KnownPlace[]>();
  for (const body of bodies) {
    const places = readHead(body, realmPlace);
    if (places !== null) heads.set(body.id, places);
  }
  const found = new Map<string, KnownPlace | null>();
  const find = (body: KnownOrganization, steps: number): KnownPlace | null => {
    const own = heads.get(body.id)?.at(-1) ?? found.get(body.id);
    if (own !== undefined) return own;
    if (steps === 0) return null;
    for (let i = body.parents.length - 1; i >= 0; i -= 1) {
      const above = byId.get(body.parents[i]?.id ?? '');
      const place = above === undefined ? null : find(above, steps - 1);
      if (place !== null) return place;
    }
    return null;
  };
  const placeOf = (body: KnownOrganization) => {
    const known = found.get(body.id);
    if (known !== undefined) return known;
    const place = find(body, MOST_STEPS_UP);
    found.set(body.id, place);
    return place;
  };
  const aliases = groupPairs([...heads.values()].flat().map((place) => [place.id, place] as const));
  const keys = new Map<DatedName, string>();
  const keyOf = (body: KnownOrganization, name: DatedName) => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = makeKey(body, name.name);
    keys.set(name, key);
    return key;
  };
  const makeKey = (body: KnownOrganization, name: string) => {
    const words = wordsOfKey(name);
    const own = aliases.get(placeOf(body)?.id ?? '') ?? [realmPlace];
    const [first = NO_PLACE] = own;
    const ending = own.find(({ words: place }) =>
      place.every((word, i) => word === words[words.length - place.length + i]),
    );
    return keyOfWords(words, ending ?? first);
  };
  const known = new Map([...heads.values()].flat().map((place) => [place.words.join(' '), place]));
  const realm = realmPlace.words.join(' ');
  if (realm !== '' && !known.has(realm)) known.set(realm, { ...realmPlace, id: realm });
  return { places: [...known.values()], placeOf, keyOf };
}

/** The names of a province that a provincial committee bears in its own; null for every other body. */
function readHead(body: KnownOrganization, realmPlace: Place): readonly KnownPlace[] | null {
  if (body.kind !== 'peoples-committee' && body.kind !== 'party-committee') return null;
  if (body.level !== null && body.level !== 'province') return null;
  const found: Place[] = [];
  for (const { name } of body.names) {
    const match = HEAD.exec(wordsOfKey(name).join(' '));
    if (match === null) return null;
    if (body.level === null && guessLevel(body.kind, name, body.parents.length === 0) !== 'province')
      return null;
    const city = match[1] === 'thanh pho' || (match[1] === undefined && /^thanh uy/u.test(match[0]));
    found.push(match[2] === undefined ? realmPlace : { words: match[2].split(' '), city });
  }
  const id = found.at(-1)?.words.join(' ') ?? '';
  return id === '' ? null : found.map((place) => ({ ...place, id }));
}
