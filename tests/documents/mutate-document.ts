import { mutateLayout } from './mutate-layout.ts';
import { drawWordChanges, type WordChanges } from './mutate-words.ts';
import { seededRandom } from './seeded-random.ts';

/** A JSON value of a gold. */
export type Gold = string | number | boolean | null | Gold[] | { [key: string]: Gold };

/** A text with the gold that says what it holds. */
export interface GoldenDocument {
  readonly text: string;
  readonly gold: { readonly [key: string]: Gold };
}

/**
 * Makes a copy of a document that says the same things about other places, people, years, days and numbers,
 * printed in another way, with its gold changed likewise. The same seed makes the same copy.
 *
 * Rules that know the five texts by heart fail on it; rules of how plans are written do not.
 */
export function mutateDocument(document: GoldenDocument, seed: number): GoldenDocument {
  const random = seededRandom(seed);
  const head = asObject(document.gold.document);
  const signer = asString(asObject(head.signer).name);
  const changes = drawWordChanges(document.text, signer, asString(head.place), random);
  return {
    text: mutateLayout(changes.words(document.text), random),
    gold: asObject(changeGold({ ...document.gold }, [], changes)),
  };
}

/** Words of the house, not of the document. */
const OWN_WORDS = new Set(['file', 'kind', 'cadence', 'role', 'purpose']);

function changeGold(value: Gold, path: readonly string[], changes: WordChanges): Gold {
  const key = path.at(-1) ?? '';
  if (Array.isArray(value)) return value.map((item) => changeGold(item, path, changes));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, changeGold(inner, [...path, name], changes)]),
    );
  }
  if (typeof value === 'number') return key === 'year' || key === 'startYear' ? changes.year(value) : value;
  if (typeof value !== 'string') return value;
  if (OWN_WORDS.has(key) && !(key === 'kind' && path.includes('references'))) return value;
  if (key === 'due') return changeIso(value, changes, true);
  if (/^\d{4}(?:-\d{2}){0,2}$/u.test(value)) return changeIso(value, changes, !path.includes('time'));
  return changes.words(value);
}

/** Quarters and months keep their first and last days, so the days of times stay. */
function changeIso(value: string, { year, day }: WordChanges, moveDay: boolean): string {
  return value
    .replace(/^\d{4}/u, (digits) => String(year(Number(digits))))
    .replace(/(?<=^(?:\d{4}-)?\d{2}-)\d{2}$/u, (digits) =>
      moveDay ? twoDigits(day(Number(digits))) : digits,
    );
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function asObject(value: Gold | undefined): { [key: string]: Gold } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function asString(value: Gold | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
