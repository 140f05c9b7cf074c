import type { DatedName, KnownOrganization } from '../known-organization.ts';
import { bareLetters } from './bare-letters.ts';
import { groupPairs } from './group-pairs.ts';
import { wordsOfKey } from './name-key.ts';
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
  const byKey = lazily(() => groupPairs(names().map((entry) => [entry.key, entry] as const)));
  const byShortForm = lazily(() => groupPairs(names().flatMap(listShort)));
  const byLetters = lazily(() => groupPairs(names().flatMap(listLetters)));
  const byInitials = lazily(() =>
    groupPairs(names().map((entry) => [initialsOf(entry.key), entry] as const)),
  );
  return {
    findByKey: (key) => [
      ...(byKey().get(key) ?? []),
      ...listOfTerritory(key, byKey()),
      ...(byShortForm().get(key) ?? []),
      ...findWithParent(key, byKey(), childrenOf, placing),
    ],
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

function listShort(entry: NameEntry): (readonly [string, NameEntry])[] {
  return listShortForms(entry.key).map(({ key, bare }) => [
    key,
    { ...entry, key, form: bare ? 'bare' : 'short' },
  ]);
}

function listOfTerritory(key: string, byKey: ReadonlyMap<string, readonly NameEntry[]>): NameEntry[] {
  const whole = nameOfTerritory(key);
  const named = whole === null ? [] : (byKey.get(whole) ?? []);
  return named.map((entry) => ({ ...entry, key, form: 'short' }));
}

function listLetters(entry: NameEntry): (readonly [string, NameEntry])[] {
  const { abbreviation } = entry.name;
  return abbreviation === null ? [] : [[bareLetters(abbreviation), entry]];
}

const COMMITTEES = ['', 'uy ban nhan dan ', 'hoi dong nhan dan '];
/** What stands directly below the province needs no more than its own name. */
const OF_PROVINCE = /^(uy ban nhan dan|tinh uy|hoi dong nhan dan)$/u;

/**
 * `Cục A, Bộ B`, `Phòng C xã D`: the own name together with a name of the body above. The words are parted at each
 * place where the second part is somebody's name; what stands below that body is then compared with the first.
 */
function findWithParent(
  key: string,
  byKey: ReadonlyMap<string, readonly NameEntry[]>,
  childrenOf: ChildrenOf,
  placing: Placing,
): NameEntry[] {
  const found = new Map<DatedName, NameEntry>();
  for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1)) {
    const own = key.slice(0, at);
    for (const committee of COMMITTEES) {
      const whole = committee + key.slice(at + 1);
      if (OF_PROVINCE.test(whole)) continue;
      const above = new Set(byKey.get(whole)?.map(({ body }) => body.id));
      for (const id of above) {
        for (const body of childrenOf(id)) {
          for (const name of body.names) {
            const entry = { body, name, key, form: 'below' } as const;
            if (isOwnName(own, whole, entry, placing)) found.set(name, entry);
          }
        }
      }
    }
  }
  return [...found.values()];
}

/** Whether these words are the name without what it says of the body above ("Văn phòng" of "Văn phòng Sở"). */
function isOwnName(own: string, above: string, { body, name, key: whole }: NameEntry, placing: Placing) {
  const key = placing.keyOf(body, name);
  if (key === whole) return false;
  const [first = ''] = above.split(' ', 1);
  const bare = key.endsWith(` ${first}`) ? key.slice(0, -first.length - 1) : key;
  return bare === own || wordsOfKey(name.name).join(' ') === own;
}

/** The first letters of the words of a key. */
export function initialsOf(key: string): string {
  return key.replace(/(\S)\S*\s*/gu, '$1');
}

function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
