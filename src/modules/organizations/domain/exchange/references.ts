import type { PackBody } from '../packs/pack-data.ts';

/** Finds the body that words in a cell name. */
export interface References {
  find(text: string): { readonly key: string } | 'several' | null;
  /** Whether a key stands for a body of the house and not of the file. */
  isKnown(key: string): boolean;
  /** Whether the body of the house under that key existed on a day. */
  existsOn(key: string, day: string): boolean;
}

/** Looks among the bodies of the file first, by key and then by name, and then in the house. */
export function findReferences(
  bodies: readonly Pick<PackBody, 'key' | 'names'>[],
  house: References,
): References {
  const byKey = new Map(bodies.map((body) => [body.key.toLowerCase(), body.key]));
  const byName = new Map<string, Set<string>>();
  for (const body of bodies) {
    for (const { name, abbreviation } of body.names) {
      for (const words of [name, ...(abbreviation === undefined ? [] : [abbreviation])]) {
        const folded = words.toLowerCase();
        byName.set(folded, (byName.get(folded) ?? new Set()).add(body.key));
      }
    }
  }
  return {
    isKnown: house.isKnown,
    existsOn: house.existsOn,
    find: (text) => {
      const wanted = text.toLowerCase();
      const key = byKey.get(wanted);
      if (key !== undefined) return { key };
      const named = [...(byName.get(wanted) ?? [])];
      if (named.length > 1) return 'several';
      return named[0] === undefined ? house.find(text) : { key: named[0] };
    },
  };
}
