import type { Queryable } from '#platform/db/database.ts';
import { FIRST_PREVIOUS } from '../domain/chain.ts';
import { type ExportLine, writeExportLine } from '../domain/export-lines.ts';
import { findRange, readCheckpoints, readLinkHash, readLinks } from '../store/read-chain.ts';

const BATCH = 1000;
const END = Number.MAX_SAFE_INTEGER;

/** The days (ISO, of Vietnam) of which entries go out; null: without that end. */
export interface ExportedDays {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The lines of an export without their ends, of the whole chain or of some days. Entries stand in the chain in the
 * order in which they were sealed, so that those of a neighbouring day may come along.
 */
export async function* exportChain(
  db: Queryable,
  realm: { readonly id: string; readonly name: string },
  { from, to }: ExportedDays,
  now: Date,
): AsyncGenerator<string> {
  const range = await rangeOf(db, realm.id, { from, to });
  const before = range.first - 1;
  const previous = before === 0 ? FIRST_PREVIOUS : await readLinkHash(db, realm.id, before);
  if (previous === null)
    throw new Error(`The chain has no link ${before}; it cannot go out from the next one.`);
  const head: ExportLine = {
    audit: 'nhipcau',
    version: 1,
    realm: { id: realm.id, name: realm.name },
    from,
    to,
    exportedAt: now.toISOString(),
    after: { seq: before, hash: previous },
  };
  yield writeExportLine(head);
  let end = head.after;
  for (;;) {
    const links = await readLinks(db, realm.id, { after: end.seq, upTo: range.last, most: BATCH });
    const last = links.at(-1)?.link;
    if (links.length === 0) break;
    const checkpoints = new Map(
      (await readCheckpoints(db, realm.id, { after: end.seq, upTo: links.at(-1)?.seq ?? 0 })).map((one) => [
        one.seq,
        one,
      ]),
    );
    for (const { seq, link } of links) {
      // What was taken away leaves a gap, which whoever checks the file sees.
      if (link !== null) yield writeExportLine(link);
      const checkpoint = checkpoints.get(seq);
      if (checkpoint !== undefined) yield writeExportLine({ checkpoint });
    }
    end = { seq: links.at(-1)?.seq ?? end.seq, hash: last?.hash ?? end.hash };
  }
  yield writeExportLine({ end });
}

async function rangeOf(
  db: Queryable,
  realmId: string,
  { from, to }: ExportedDays,
): Promise<{ readonly first: number; readonly last: number }> {
  if (from === null && to === null) return { first: 1, last: END };
  const found = await findRange(db, realmId, {
    from: from === null ? null : startOfDay(from),
    before: to === null ? null : new Date(startOfDay(to).getTime() + DAY),
  });
  // Days without entries: a file that begins after the last link and ends there.
  if (found === null) return { first: 1, last: 0 };
  return { first: from === null ? 1 : found.first, last: to === null ? END : found.last };
}

const DAY = 86_400_000;

/** The first moment of a day in Vietnam. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
