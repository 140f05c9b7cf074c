import type { DatedName, KnownOrganization } from '../known-organization.ts';
import { bareLetters } from './bare-letters.ts';
import { addTo, groupBy } from './group-pairs.ts';
import { textOfKey } from './name-key.ts';
import type { Placing } from './place-bodies.ts';
import { listShortForms, nameOfTerritory } from './short-forms.ts';

/** One way in which one name of a body may be written. */
export interface NameEntry {
  readonly body: KnownOrganization;
  readonly name: DatedName;
  readonly key: string;
  /** The name itself, a shorter form of it, one that leaves its level out, or the name with that of the body above. */
  readonly form: 'name' | 'short' | 'bare' | 'below';
}

/** Tables by which names are found; each is made when it is first asked, for most pages ask none. */
export interface NameTables {
  findByKey(key: string): readonly NameEntry[];
  /** Names of which this is the key itself, and no other way of writing them. */
  findByWholeKey(key: string): readonly NameEntry[];
  findByLetters(letters: string): readonly NameEntry[];
  findByInitials(letters: string): readonly NameEntry[];
}

type ChildrenOf = (parentId: string) => readonly KnownOrganization[];

/** Lays out the names of bodies. */
export function layOutNames(
  bodies: readonly KnownOrganization[],
  childrenOf: ChildrenOf,
  placing: Placing,
): NameTables {
  const names = lazily(() => listNames(bodies, placing));
  const byKey = lazily(() => groupBy(names(), ({ key }) => key));
  const fronts = lazily(() => listFronts(byKey()));
  const byShortForm = lazily(() => groupShort(names()));
  const byLetters = lazily(() => groupLetters(names()));
  const byInitials = lazily(() => groupBy(names(), ({ key }) => initialsOf(key)));
  return {
    findByKey: (key) => {
      const found = [...(byKey().get(key) ?? []), ...listOfTerritory(key, byKey())];
      for (const short of byShortForm().get(key) ?? []) found.push(short);
      for (const below of findWithParent(key, byKey(), fronts(), childrenOf, placing)) found.push(below);
      return found;
    },
    findByWholeKey: (key) => byKey().get(key) ?? [],
    findByLetters: (letters) => byLetters().get(letters) ?? [],
    findByInitials: (letters) => byInitials().get(letters) ?? [],
  };
}

function listNames(bodies: readonly KnownOrganization[], placing: Placing): NameEntry[] {
  const names: NameEntry[] = [];
  for (const body of bodies) {
    for (const name of body.names) names.push({ body, name, key: placing.keyOf(body, name), form: 'name' });
  }
  return names;
}

function groupShort(names: readonly NameEntry[]): ReadonlyMap<string, readonly NameEntry[]> {
  const grouped = new Map<string, NameEntry[]>();
  for (const entry of names) {
    for (const { key, bare } of listShortForms(entry.key))
      addTo(grouped, key, { ...entry, key, form: bare ? 'bare' : 'short' });
  }
  return grouped;
}

function listOfTerritory(key: string, byKey: ReadonlyMap<string, readonly NameEntry[]>): NameEntry[] {
  const whole = nameOfTerritory(key);
  const named = whole === null ? [] : (byKey.get(whole) ?? []);
  return named.map((entry) => ({ ...entry, key, form: 'short' }));
}

function groupLetters(names: readonly NameEntry[]): ReadonlyMap<string, readonly NameEntry[]> {
  const grouped = new Map<string, NameEntry[]>();
  for (const entry of names) {
    const { abbreviation } = entry.name;
    if (abbreviation !== null) addTo(grouped, bareLetters(abbreviation), entry);
  }
  return grouped;
}

/** What stands directly below the province needs no more than its own name. */
const OF_PROVINCE = /^(uy ban nhan dan|tinh uy|hoi dong nhan dan)$/u;

const FRONTS = ['', 'uy ban nhan dan ', 'hoi dong nhan dan '];

/** Of each word: what stands before it at the front of a name, nothing or the words of a committee. */
function listFronts(byKey: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly string[]> {
  const fronts = new Map<string, Set<string>>();
  for (const front of FRONTS) {
    for (const key of byKey.keys()) {
      if (!key.startsWith(front)) continue;
      const word = firstWord(key, front.length);
      const known = fronts.get(word);
      if (known === undefined) fronts.set(word, new Set([front]));
      else known.add(front);
    }
  }
  return new Map(Array.from(fronts, ([word, found]) => [word, [...found]]));
}

function firstWord(key: string, from: number): string {
  const end = key.indexOf(' ', from);
  return end < 0 ? key.slice(from) : key.slice(from, end);
}

/**
 * `Cục A, Bộ B`, `Phòng C xã D`: the own name together with a name of the body above. The words are parted at each
 * place where the second part is somebody's name; what stands below that body is then compared with the first.
 */
function findWithParent(
  key: string,
  byKey: ReadonlyMap<string, readonly NameEntry[]>,
  fronts: ReadonlyMap<string, readonly string[]>,
  childrenOf: ChildrenOf,
  placing: Placing,
): NameEntry[] {
  const found = new Map<DatedName, NameEntry>();
  for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1)) {
    for (const front of fronts.get(firstWord(key, at + 1)) ?? []) {
      const whole = front + key.slice(at + 1);
      const above = byKey.get(whole);
      if (above === undefined || OF_PROVINCE.test(whole)) continue;
      const isOwn = ownNameBelow(key.slice(0, at), whole);
      for (const id of new Set(above.map(({ body }) => body.id))) {
        for (const body of childrenOf(id)) {
          for (const name of body.names) {
            const held = placing.keyOf(body, name);
            if (held !== key && isOwn(held, name)) found.set(name, { body, name, key, form: 'below' });
          }
        }
      }
    }
  }
  return [...found.values()];
}

/** Tells whether words are a name without what it says of the body above ("Văn phòng" of "Văn phòng Sở"). */
function ownNameBelow(own: string, above: string): (key: string, name: DatedName) => boolean {
  const [first = ''] = above.split(' ', 1);
  const longer = `${own} ${first}`;
  const isBare = !own.endsWith(` ${first}`);
  return (key, name) => key === longer || (key === own && isBare) || textOfKey(name.name) === own;
}

/** The first letters of the words of a key. */
export function initialsOf(key: string): string {
  let letters = key.charAt(0);
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) letters += key.charAt(at + 1);
  return letters;
}

function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
