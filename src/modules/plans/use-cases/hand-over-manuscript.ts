import { composeFromManuscript } from '#kernel/composition/compose-from-manuscript.ts';
import type { Manuscript } from '#kernel/composition/manuscript.ts';
import type { Act } from '#modules/audit/door.ts';
import {
  correctReading,
  discardReading,
  getReadingStanding,
  type ReadingSummary,
  type ReceivingWorld,
  receiveOrFind,
  restoreReading,
} from '#modules/documents/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { type WriteDocument, writeOrRefuse } from '#writing/write-or-refuse.ts';
import { compareRead } from '../domain/manuscript/compare-read.ts';
import { answersOfNames, type KeptManuscript } from '../domain/manuscript/kept-manuscript.ts';
import { manuscriptIsPlan, manuscriptNotWriting, manuscriptUnfinished } from './manuscript-problems.ts';
import { getManuscript, moveTo, type SeenManuscript, takeManuscript } from './write-manuscript.ts';

/**
 * Hands a written plan over: it is written as a file, and that file comes in as any other, through the gate and the
 * reader, to be reviewed and confirmed. What was picked goes with it as answers. A document that an earlier handing
 * over made is put aside, never deleted.
 *
 * @throws ProblemError manuscript-not-found, version-conflict, manuscript-handed, manuscript-discarded,
 * manuscript-unfinished, manuscript-is-plan, secret-mark, and as `writeOrRefuse`
 */
export async function handOverManuscript(
  world: ReceivingWorld & { readonly write: WriteDocument },
  act: Act,
  seen: SeenManuscript,
): Promise<KeptManuscript> {
  const kept = await getManuscript(world.db, act.realmId, seen.id);
  if (kept.state !== 'writing') throw manuscriptNotWriting(kept);
  if (kept.version !== seen.version) throw versionConflict(kept);
  refuseUnfinished(kept.content);
  if (kept.readingId !== null) {
    const earlier = await getReadingStanding(world.db, act.realmId, kept.readingId);
    if (earlier.state === 'confirmed') throw manuscriptIsPlan(earlier.planId);
  }
  const bytes = await writeOrRefuse(world.write, composeFromManuscript(kept.content), 'docx');
  const received = await receiveOrFind(world, act, { name: fileNameOf(kept.content), bytes });
  if (received.state === 'confirmed') throw manuscriptIsPlan(received.planId);
  try {
    return await inTransaction(world.db, async (tx) => {
      const taken = await takeManuscript(tx, act, seen, 'writing');
      await putEarlierAside(tx, act, taken.readingId, received.id);
      await giveAnswers(tx, act, received, taken.content);
      return moveTo(tx, act, taken, 'handed', received.id);
    });
  } catch (reason) {
    // Somebody wrote while the file was made: what came in of the older words must not wait for a reviewer.
    const isOurs = received.receivedAt.getTime() === act.now.getTime() && received.state === 'awaiting';
    if (isOurs) await inTransaction(world.db, (tx) => discardReading(tx, act, received));
    throw reason;
  }
}

function refuseUnfinished({ head, parts }: Manuscript): void {
  if (head.subject.trim() === '') throw manuscriptUnfinished('subject');
  if (head.issuer.trim() === '') throw manuscriptUnfinished('issuer');
  if (!parts.some(({ kind, text }) => kind === 'task' && text.trim() !== ''))
    throw manuscriptUnfinished('tasks');
}

async function putEarlierAside(
  tx: Transaction,
  act: Act,
  earlierId: string | null,
  receivedId: string,
): Promise<void> {
  if (earlierId === null || earlierId === receivedId) return;
  const { id, state, version } = await getReadingStanding(tx, act.realmId, earlierId);
  if (state === 'awaiting') await discardReading(tx, act, { id, version });
}

/** The bodies that were picked, the year, and what is to come of each task: no reader has to guess them. */
async function giveAnswers(
  tx: Transaction,
  act: Act,
  received: ReadingSummary,
  content: Manuscript,
): Promise<void> {
  const standing =
    received.state === 'discarded'
      ? await restoreReading(tx, act, { id: received.id, version: received.version })
      : await getReadingStanding(tx, act.realmId, received.id);
  const { found } = compareRead(content, standing.draft);
  const products = content.parts.flatMap(({ id, product }) => {
    const index = found.get(id);
    return index === undefined || product.trim() === '' ? [] : [[String(index), { product: product.trim() }]];
  });
  const names = Object.entries(answersOfNames(content)).map(([name, organizationIds]) => [
    name,
    { kind: 'organizations' as const, organizationIds },
  ]);
  const corrections = {
    names: Object.fromEntries(names),
    tasks: Object.fromEntries(products),
    ...(content.head.year === null ? {} : { document: { year: content.head.year } }),
  };
  await correctReading(tx, act, { id: standing.id, version: standing.version }, corrections);
}

/** What an office finds again in a folder. */
function fileNameOf({ head }: Manuscript): string {
  const words = `Kế hoạch ${head.subject}`.replace(/[\s/\\]+/gu, ' ').trim();
  return `${words.length <= 90 ? words : words.slice(0, 90).trimEnd()}.docx`;
}
