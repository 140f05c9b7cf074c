import type { GroupRule } from '../group-rule.ts';
import { guessLevel } from '../guess-level.ts';
import { type DatedName, holdsOn, type KnownOrganization } from '../known-organization.ts';
import { bareLetters } from './bare-letters.ts';
import { keyOfWords, NO_PLACE, type Place, readPlace, wordsOfKey } from './name-key.ts';
import { listShortForms } from './short-forms.ts';

/** One way in which one name of a body may be written. */
export interface NameEntry {
  readonly body: KnownOrganization;
  readonly name: DatedName;
  readonly key: string;
  /** The name itself, a shorter form of it, one that leaves its level out, or the name with that of the body above. */
  readonly form: 'name' | 'short' | 'bare' | 'below';
}

/**
 * The bodies of a realm laid out for finding them by printed names, at any day. Building it costs a pass over
 * all names; finding costs a look into a table.
 */
export interface Directory {
  readonly bodies: readonly KnownOrganization[];
  readonly groupRules: readonly GroupRule[];
  readonly realmPlace: Place;
  /** All provinces whose bodies stand here, under every name they bore. */
  readonly places: readonly KnownPlace[];
  get(id: string): KnownOrganization | undefined;
  /** Bodies from which this one took over, wholly or in part. */
  predecessorsOf(id: string): readonly KnownOrganization[];
  /** The bare name of the province a body belongs to; null when no provincial body stands above it. */
  placeOf(body: KnownOrganization): string | null;
  /** The key of one of the body's names, its own province left out. */
  keyOf(body: KnownOrganization, name: DatedName): string;
  findByKey(key: string): readonly NameEntry[];
  findByLetters(letters: string): readonly NameEntry[];
  /** Names whose words begin with these letters, in their order. */
  findByInitials(letters: string): readonly NameEntry[];
  /** Names that share the rarest of these words. */
  findBySharedWords(words: readonly string[]): readonly NameEntry[];
  childrenOn(parentId: string, day: string): readonly KnownOrganization[];
  /** What was worked out before under this key, else what `make` makes: bodies do not change below a directory. */
  remember<Value>(key: string, make: () => Value): Value;
  /** All bodies of these kinds. */
  ofKinds(kinds: readonly string[]): readonly KnownOrganization[];
}

/** A place under one of its names. */
export interface KnownPlace extends Place {
  /** The bare name it bears last: the same for all its names. */
  readonly id: string;
}

const HEAD = /^(?:uy ban nhan dan|hoi dong nhan dan|tinh uy|thanh uy)(?: (tinh|thanh pho))?(?: (.+))?$/u;
const MOST_STEPS_UP = 12;
const MOST_REMEMBERED = 5000;
const MOST_ALIKE = 400;

/** Lays out the bodies of the realm of this name, with the groups that hold in it. */
export function openDirectory(
  bodies: readonly KnownOrganization[],
  realmName: string,
  groupRules: readonly GroupRule[],
): Directory {
  const realmPlace = readPlace(realmName);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const placing = placeBodies(bodies, byId, realmPlace);
  const tables = fillTables(bodies, byId, placing);
  const children = group(
    bodies.flatMap((body) => body.parents.map((parent) => [parent.id, { body, parent }] as const)),
  );
  const predecessors = group(
    bodies.flatMap((body) => body.successors.map((heir) => [heir.id, body] as const)),
  );
  const remembered = new Map<string, unknown>();
  const kinds = group(bodies.map((body) => [body.kind as string, body] as const));
  return {
    bodies,
    groupRules,
    realmPlace,
    places: placing.places,
    get: (id) => byId.get(id),
    predecessorsOf: (id) => predecessors.get(id) ?? [],
    placeOf: (body) => placing.placeOf.get(body.id)?.id ?? null,
    keyOf: (body, name) => tables.keys.get(name) ?? placing.keyOf(body, name.name),
    findByKey: (key) => tables.byKey.get(key) ?? [],
    findByLetters: (letters) => tables.byLetters.get(letters) ?? [],
    findByInitials: (letters) => tables.findByInitials(letters),
    findBySharedWords: (words) => tables.findBySharedWords(words),
    childrenOn: (parentId, day) =>
      (children.get(parentId) ?? []).filter(({ parent }) => holdsOn(parent, day)).map(({ body }) => body),
    remember: <Value>(key: string, make: () => Value) => {
      if (!remembered.has(key)) {
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        remembered.set(key, make());
      }
      return remembered.get(key) as Value;
    },
    ofKinds: (wanted) =>
      wanted.length === 1
        ? (kinds.get(wanted[0] ?? '') ?? [])
        : bodies.filter((body) => wanted.includes(body.kind)),
  };
}

interface Placing {
  readonly places: readonly KnownPlace[];
  readonly placeOf: ReadonlyMap<string, KnownPlace>;
  keyOf(body: KnownOrganization, name: string): string;
}

/** Finds the province of each body by climbing to the provincial body above it. */
function placeBodies(
  bodies: readonly KnownOrganization[],
  byId: ReadonlyMap<string, KnownOrganization>,
  realmPlace: Place,
): Placing {
  const heads = new Map<string, readonly KnownPlace[]>();
  for (const body of bodies) {
    const places = readHead(body, realmPlace);
    if (places !== null) heads.set(body.id, places);
  }
  const placeOf = new Map<string, KnownPlace>();
  const find = (body: KnownOrganization, steps: number): KnownPlace | null => {
    const own = heads.get(body.id)?.at(-1) ?? placeOf.get(body.id);
    if (own !== undefined) return own;
    if (steps === 0) return null;
    for (const parent of body.parents.toReversed()) {
      const above = byId.get(parent.id);
      const place = above === undefined ? null : find(above, steps - 1);
      if (place !== null) return place;
    }
    return null;
  };
  for (const body of bodies) {
    const place = find(body, MOST_STEPS_UP);
    if (place !== null) placeOf.set(body.id, place);
  }
  const aliases = group([...heads.values()].flat().map((place) => [place.id, place] as const));
  const keyOf = (body: KnownOrganization, name: string) => {
    const words = wordsOfKey(name);
    const own = aliases.get(placeOf.get(body.id)?.id ?? '') ?? [realmPlace];
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

interface Tables {
  readonly keys: ReadonlyMap<DatedName, string>;
  readonly byKey: ReadonlyMap<string, readonly NameEntry[]>;
  readonly byLetters: ReadonlyMap<string, readonly NameEntry[]>;
  findByInitials(letters: string): readonly NameEntry[];
  findBySharedWords(words: readonly string[]): readonly NameEntry[];
}

function fillTables(
  bodies: readonly KnownOrganization[],
  byId: ReadonlyMap<string, KnownOrganization>,
  placing: Placing,
): Tables {
  const keys = new Map<DatedName, string>();
  const byKey = new Map<string, NameEntry[]>();
  const byLetters = new Map<string, NameEntry[]>();
  const names: NameEntry[] = [];
  for (const body of bodies) {
    for (const name of body.names) {
      const key = placing.keyOf(body, name.name);
      keys.set(name, key);
      const entry: NameEntry = { body, name, key, form: 'name' };
      names.push(entry);
      add(byKey, key, entry);
      for (const { key: short, bare } of listShortForms(key))
        add(byKey, short, { ...entry, key: short, form: bare ? 'bare' : 'short' });
      if (name.abbreviation !== null) add(byLetters, bareLetters(name.abbreviation), entry);
    }
  }
  for (const entry of names) {
    for (const key of keysWithParent(entry, byId, keys)) add(byKey, key, { ...entry, key, form: 'below' });
  }
  return {
    keys,
    byKey,
    byLetters,
    findByInitials: lookUpLazily(names, (entry) => [initialsOf(entry.key)]),
    findBySharedWords: shareWords(names),
  };
}

/** `Cục A, Bộ B`, `Phòng C xã D`: the name together with each name of the body above it. */
function keysWithParent(
  { body, name: printed, key }: NameEntry,
  byId: ReadonlyMap<string, KnownOrganization>,
  keys: ReadonlyMap<DatedName, string>,
): Set<string> {
  const found = new Set<string>();
  for (const parent of body.parents) {
    const above = byId.get(parent.id);
    for (const name of above?.names ?? []) {
      const whole = keys.get(name) ?? '';
      // What stands directly below the province needs no more than its own name.
      if (/^(uy ban nhan dan|tinh uy|hoi dong nhan dan)$/u.test(whole)) continue;
      const first = whole.split(' ')[0] ?? '';
      const bare = key.endsWith(` ${first}`) ? key.slice(0, -first.length - 1) : key;
      for (const own of new Set([bare, wordsOfKey(printed.name).join(' ')])) {
        found.add(`${own} ${whole}`);
        found.add(`${own} ${whole.replace(/^(?:uy ban nhan dan|hoi dong nhan dan) /u, '')}`);
      }
    }
  }
  found.delete(key);
  return found;
}

/** The first letters of the words of a key. */
export function initialsOf(key: string): string {
  return key.replace(/(\S)\S*\s*/gu, '$1');
}

/** A table from words to names, made when it is first asked: most names are found without it. */
function lookUpLazily(
  names: readonly NameEntry[],
  wordsOf: (entry: NameEntry) => Iterable<string>,
): (word: string) => readonly NameEntry[] {
  let table: ReadonlyMap<string, readonly NameEntry[]> | null = null;
  return (word) => {
    table ??= group(names.flatMap((entry) => [...wordsOf(entry)].map((each) => [each, entry] as const)));
    return table.get(word) ?? [];
  };
}

/** Answers names that share the two rarest of the words asked for. */
function shareWords(names: readonly NameEntry[]): Tables['findBySharedWords'] {
  const lookUp = lookUpLazily(names, (entry) => new Set(entry.key.split(' ')));
  return (words) => {
    const lists = [...new Set(words)].map(lookUp).filter((list) => list.length > 0);
    // A word that hundreds of names share says nothing of likeness.
    const rarest = lists
      .filter((list) => list.length <= MOST_ALIKE)
      .sort((a, b) => a.length - b.length)
      .slice(0, 2);
    return [...new Set(rarest.flat())];
  };
}

function group<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const grouped = new Map<Key, Value[]>();
  for (const [key, value] of pairs) add(grouped, key, value);
  return grouped;
}

function add<Key, Value>(grouped: Map<Key, Value[]>, key: Key, value: Value): void {
  const here = grouped.get(key);
  if (here === undefined) grouped.set(key, [value]);
  else here.push(value);
}
