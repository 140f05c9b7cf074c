import { quoteBlocks } from '#modules/documents/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { changeOfLaw, type LawChange } from '../domain/changed-law.ts';
import { basisLineOf, composeBasisLine } from '../domain/manuscript/basis-lines.ts';
import { type KnownBasis, readKnownBases } from '../store/read-known-bases.ts';

/** A document that a plan can stand on, with the line that cites it. */
export interface OfferedBasis {
  readonly symbol: string;
  readonly line: string;
  /** What became of it, as far as the house knows. */
  readonly change: LawChange | null;
}

/** Older plans stand on what newer ones cite anew. */
const NEWEST_PLANS = 60;

/**
 * What the newest plans of the house stand on, in the words of the papers where they cite it in a line of its own, and
 * those plans themselves; each once. Three statements.
 */
export async function listKnownBases(
  db: Queryable,
  realmId: string,
  today: string,
): Promise<readonly OfferedBasis[]> {
  const { cited, own } = await readKnownBases(db, realmId, NEWEST_PLANS);
  const quoted = await quoteCitations(db, realmId, cited);
  const found = new Map<string, OfferedBasis>();
  const offer = (key: string, symbol: string, line: string, isQuoted: boolean): void => {
    const known = found.get(key);
    // The words of a paper say more than what can be put together of it.
    if (known !== undefined && (!isQuoted || known.line.length >= line.length)) return;
    found.set(key, { symbol, line, change: changeOfLaw(key, today) });
  };
  for (const basis of cited) {
    const words = quoted(basis);
    offer(basis.symbolKey, basis.symbol, words ?? composeBasisLine(basis), words !== null);
  }
  for (const { symbolKey, number, ...plan } of own)
    offer(symbolKey, number, composeBasisLine({ ...plan, symbol: number }), true);
  return [...found.values()];
}

/** Looks up the line in which each basis is cited; null where that line says more. */
async function quoteCitations(
  db: Queryable,
  realmId: string,
  cited: readonly KnownBasis[],
): Promise<(basis: KnownBasis) => string | null> {
  const wanted = new Map<string, Set<string>>();
  for (const { readingId, source } of cited)
    for (const { block } of source)
      wanted.set(readingId, (wanted.get(readingId) ?? new Set<string>()).add(block));
  const places = [...wanted].map(([readingId, blocks]) => ({ readingId, blocks: [...blocks] }));
  const quotes = places.length === 0 ? [] : await quoteBlocks(db, realmId, places);
  const textAt = new Map(quotes.map(({ readingId, block, text }) => [`${readingId} ${block}`, text]));
  return ({ readingId, source }) => {
    const [first] = source;
    const text = first === undefined ? undefined : textAt.get(`${readingId} ${first.block}`);
    return text === undefined ? null : basisLineOf(text);
  };
}
