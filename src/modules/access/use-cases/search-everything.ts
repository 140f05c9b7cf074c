import { foldText } from '#kernel/language/fold-text.ts';
import type { Actor } from '#kernel/law/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { SearchKind } from '../domain/search-kind.ts';

/** What was found, as the module that keeps it tells of it. */
export interface SearchHit {
  readonly id: string;
  /** What it hangs on where it has no page of its own. */
  readonly of: string | null;
  readonly title: string;
  readonly detail: string | null;
}

/** What is looked for. */
export interface SearchAsked {
  /** NFC, trimmed, two letters or more. */
  readonly words: string;
  /** The words bear accents, so those who have them as typed come first. */
  readonly hasAccents: boolean;
  readonly most: number;
  readonly now: Date;
}

/** The port by which a module answers search over everything: what kind of thing, who may find it, and how. */
export interface SearchSource {
  readonly kind: SearchKind;
  /** Asked before anything is looked for: what may not be read is not found. */
  may(actor: Actor): boolean;
  /** At most `most` hits within the actor's realm, the best first, in a constant number of statements. */
  find(db: Queryable, actor: Actor, asked: SearchAsked): Promise<readonly SearchHit[]>;
}

/** The hits of one kind. */
export interface SearchGroup {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
}

/** Fewer letters than this find nothing: they would find everything. */
const FEWEST_LETTERS = 2;

/**
 * Asks every source that the actor may read; kinds without a hit are left out. Hits that show the words closest to how
 * they were typed come first, and kinds by their closest hit; otherwise the order of the sources holds.
 */
export async function searchEverything(
  db: Queryable,
  actor: Actor,
  sources: readonly SearchSource[],
  {
    q,
    kind,
    most,
    now,
  }: { readonly q: string; readonly kind: SearchKind | null; readonly most: number; readonly now: Date },
): Promise<readonly SearchGroup[]> {
  // Marks that nobody sees come along when words are copied out of a page; inside a word they would hide it.
  const words = q
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if ((words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEWEST_LETTERS) return [];
  const hasAccents = foldText(words) !== words.toLowerCase();
  const asked = { words, hasAccents, most: most + 1, now };
  const open = sources.filter((source) => (kind === null || source.kind === kind) && source.may(actor));
  const groups = await Promise.all(
    open.map(async (source) => {
      const found = await source.find(db, actor, asked);
      const hits = closestFirst(found, (hit) => closeness(hit, words, hasAccents));
      return { kind: source.kind, hits: hits.slice(0, most), more: hits.length > most };
    }),
  );
  const full = groups.filter(({ hits }) => hits.length > 0);
  return closestFirst(full, ({ hits: [first] }) => (first ? closeness(first, words, hasAccents) : 0));
}

function closestFirst<Item>(items: readonly Item[], close: (item: Item) => number): readonly Item[] {
  const measured = items.map((item) => ({ item, close: close(item) }));
  return measured.sort((a, b) => b.close - a.close).map(({ item }) => item);
}

/**
 * How close what is shown of a hit comes to what was typed: 3 the words together in its title, 2 together beside it,
 * 1 each of them somewhere, 0 not so. The last may still be being typed. Accents count where some were typed.
 */
function closeness({ title, detail }: SearchHit, words: string, hasAccents: boolean): number {
  const wordsOf = (text: string): readonly string[] => {
    const given = text.normalize('NFC');
    return (hasAccents ? given.toLowerCase() : foldText(given)).match(/[\p{L}\p{N}]+/gu) ?? [];
  };
  const wanted = wordsOf(words);
  const together = (text: string): boolean => ` ${wordsOf(text).join(' ')}`.includes(` ${wanted.join(' ')}`);
  if (together(title)) return 3;
  if (together(detail ?? '')) return 2;
  const shown = wordsOf(`${title} ${detail ?? ''}`);
  const isLast = (index: number): boolean => index === wanted.length - 1;
  const isEach = wanted.every((word, index) =>
    shown.some((one) => (isLast(index) ? one.startsWith(word) : one === word)),
  );
  return isEach ? 1 : 0;
}
