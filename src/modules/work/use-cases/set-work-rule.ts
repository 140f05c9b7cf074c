import type { Actor } from '#kernel/law/actor.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { canWork } from '../domain/permissions.ts';
import { readWorkRule, type WorkRule } from '../store/read-course.ts';
import { upsertWorkRule } from '../store/write-course.ts';

/** How often more time may be granted in the realm. */
export function getWorkRule(db: Queryable, realmId: string): Promise<WorkRule> {
  return readWorkRule(db, realmId);
}

/** Sets how often more time may be granted for one obligation of the realm. @throws ProblemError version-conflict */
export async function setWorkRule(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  wanted: { readonly version: number; readonly mostExtensions: number },
): Promise<WorkRule> {
  enforceDecision(canWork(act.actor, 'work.set-rules'));
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`work-rule ${act.realmId}`]);
  const before = await readWorkRule(tx, act.realmId);
  if (before.version !== wanted.version)
    throw versionConflict({
      version: before.version,
      changedAt: before.changedAt ?? act.now,
      changedByName: before.changedByName ?? '',
    });
  await upsertWorkRule(tx, act.realmId, wanted.mostExtensions, authorOf(act));
  await recordAudit(tx, act, {
    action: 'work.set-rules',
    object: { type: 'realm', id: act.realmId },
    before: { mostExtensions: before.mostExtensions },
    after: { mostExtensions: wanted.mostExtensions },
  });
  return readWorkRule(tx, act.realmId);
}
