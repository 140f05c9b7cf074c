import { composeFromManuscript } from '#kernel/composition/compose-from-manuscript.ts';
import { EMPTY_HEAD, kindWords, type Manuscript } from '#kernel/composition/manuscript.ts';
import type { Act } from '#modules/audit/door.ts';
import {
  carryCorrections,
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

/** A plan that was handed over, and how much of what was set right after an earlier handing over went along. */
export interface HandedManuscript extends KeptManuscript {
  readonly carried: number;
  readonly left: number;
}

/**
 * Hands a written plan over: it is written as a file, and that file comes in as any other, through the gate and the
 * reader, to be reviewed and confirmed. What was picked goes with it as answers, and what a reviewer set right
 * after an earlier handing over, where it reads the same now. The document of that one is put aside, never deleted.
 *
 * @throws ProblemError manuscript-not-found, version-conflict, manuscript-handed, manuscript-discarded,
 * manuscript-unfinished, manuscript-is-plan, secret-mark, and as `writeOrRefuse`
 */
export async function handOverManuscript(
  world: ReceivingWorld & { readonly write: WriteDocument },
  act: Act,
  seen: SeenManuscript,
): Promise<HandedManuscript> {
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
      const earlier = await putEarlierAside(tx, act, taken.readingId, received.id);
      const { carried, left } = await giveAnswers(tx, act, received, { content: taken.content, earlier });
      return { ...(await moveTo(tx, act, taken, 'handed', received.id)), carried, left };
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
): Promise<Earlier | null> {
  if (earlierId === null || earlierId === receivedId) return null;
  const earlier = await getReadingStanding(tx, act.realmId, earlierId);
  const { id, state, version } = earlier;
  if (state === 'awaiting') await discardReading(tx, act, { id, version });
  return earlier;
}

type Earlier = Parameters<typeof carryCorrections>[0];

/**
 * The bodies that were picked, the year, and what is to come of each task: no reader has to guess them. Below them what
 * was set right in the document of an earlier handing over.
 */
async function giveAnswers(
  tx: Transaction,
  act: Act,
  received: ReadingSummary,
  { content, earlier }: { readonly content: Manuscript; readonly earlier: Earlier | null },
): Promise<{ readonly carried: number; readonly left: number }> {
  const standing =
    received.state === 'discarded'
      ? await restoreReading(tx, act, { id: received.id, version: received.version })
      : await getReadingStanding(tx, act.realmId, received.id);
  const { found } = compareRead(content, standing.draft);
  const products = content.parts.flatMap(({ id, product }) => {
    const index = found.get(id);
    return index === undefined || product.trim() === '' ? [] : [[String(index), { product: product.trim() }]];
  });
  const picked = answersOfNames(content);
  const names = Object.entries(picked).map(([name, organizationIds]) => [
    name,
    { kind: 'organizations' as const, organizationIds },
  ]);
  const corrections = {
    names: Object.fromEntries(names),
    tasks: Object.fromEntries(products),
    ...(content.head.year === null ? {} : { document: { year: content.head.year } }),
  };
  const before = earlier === null ? null : carryCorrections(withoutNames(earlier, picked), standing.draft);
  const seen = { id: standing.id, version: standing.version };
  const kept = before === null ? null : await correctReading(tx, act, seen, before.corrections);
  await correctReading(tx, act, kept === null ? seen : { id: kept.id, version: kept.version }, corrections);
  return { carried: before?.carried ?? 0, left: before?.left ?? 0 };
}

/** What names stand for is told by the writing where it was picked there. */
function withoutNames({ draft, corrections }: Earlier, picked: Readonly<Record<string, unknown>>): Earlier {
  const names = Object.entries(corrections.names ?? {}).filter(([name]) => !Object.hasOwn(picked, name));
  return { draft, corrections: { ...corrections, names: Object.fromEntries(names) } };
}

/** What an office finds again in a folder. */
function fileNameOf({ head }: Manuscript): string {
  const words = `${kindWords({ ...EMPTY_HEAD, ...head })} ${head.subject}`.replace(/[\s/\\]+/gu, ' ').trim();
  return `${words.length <= 90 ? words : words.slice(0, 90).trimEnd()}.docx`;
}
