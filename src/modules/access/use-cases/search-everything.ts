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
 * Asks every source that the actor may read, in their order; kinds without a hit are left out. Where the words bear
 * accents, hits that show them together as typed come first, then those that show each of them, and kinds that have such a hit before those that have none.
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
  const words = q.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if ((words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEWEST_LETTERS) return [];
  const hasAccents = foldText(words) !== words.toLowerCase();
  const asked = { words, hasAccents, most: most + 1, now };
  const open = sources.filter((source) => (kind === null || source.kind === kind) && source.may(actor));
  const groups = await Promise.all(
    open.map(async (source) => {
      const found = await source.find(db, actor, asked);
      const hits = hasAccents ? exactFirst(found, words) : found;
      return { kind: source.kind, hits: hits.slice(0, most), more: hits.length > most };
    }),
  );
  const full = groups.filter(({ hits }) => hits.length > 0);
  if (!hasAccents) return full;
  const isExact = ({ hits }: SearchGroup): boolean => hits.some((hit) => closeness(hit, words) > 0);
  return [...full.filter(isExact), ...full.filter((group) => !isExact(group))];
}

function exactFirst(hits: readonly SearchHit[], words: string): readonly SearchHit[] {
  return [2, 1, 0].flatMap((close) => hits.filter((hit) => closeness(hit, words) === close));
}

/** 2: the words stand together with their accents; 1: each stands somewhere, the last perhaps half typed; 0: neither. */
function closeness({ title, detail }: SearchHit, words: string): 0 | 1 | 2 {
  const shown = wordsOf(`${title} ${detail ?? ''}`);
  const wanted = wordsOf(words);
  if (` ${shown.join(' ')} `.includes(` ${wanted.join(' ')} `)) return 2;
  const isEach = wanted.every((word, index) =>
    shown.some((one) => (index === wanted.length - 1 ? one.startsWith(word) : one === word)),
  );
  return isEach ? 1 : 0;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
