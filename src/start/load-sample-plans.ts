import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Act } from '#modules/audit/door.ts';
import { receiveDocument } from '#modules/documents/door.ts';
import { confirmPlan } from '#modules/plans/door.ts';
import { makeObligations } from '#modules/work/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { World } from '#platform/world/world.ts';
import { createReadingFence } from '#reading/create-reading-fence.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../samples/plans');

/** Plans of three levels: what people would have confirmed is confirmed, the last waits for whoever tries the house. */
const PLANS = [
  { file: '1-tinh-uy-chuong-trinh-2026.md', confirmed: true },
  { file: '2-ubnd-tinh-ke-hoach-2026.md', confirmed: true },
  { file: '3-so-vhttdl-ke-hoach-2026.md', confirmed: true },
  { file: '4-ubnd-xa-ke-hoach-2026.md', confirmed: false },
] as const;

/**
 * Brings the plans of the invented province in by the way every document comes: secrets gate, fence, reading,
 * confirming. Those that came in before are left as they are.
 */
export async function loadSamplePlans(world: World, realmId: string): Promise<void> {
  const fence = createReadingFence();
  try {
    for (const { file, confirmed } of PLANS) {
      const act = startAct(world, realmId);
      const upload = { name: file, bytes: new Uint8Array(readFileSync(path.join(FOLDER, file))) };
      const reading = await receiveDocument({ ...world, readDocument: fence.read }, act, upload).catch(
        skipKnown,
      );
      if (reading === null || !confirmed) continue;
      const seen = { id: reading.id, version: reading.version };
      await inTransaction(world.db, (tx) => confirmPlan(tx, act, seen, {}, makeObligations));
    }
  } finally {
    fence.close();
  }
}

function startAct({ clock, newId }: World, realmId: string): Act {
  return { realmId, actor: null, now: clock.now(), newId, requestId: null, address: null };
}

function skipKnown(error: unknown): null {
  if (error instanceof ProblemError && error.code === 'already-received') return null;
  throw error;
}
