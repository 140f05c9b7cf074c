import type { Actor } from '#kernel/law/actor.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { canWork } from '../domain/permissions.ts';
import { readWorkRule, type WorkRule } from '../store/read-course.ts';
import { upsertWorkRule } from '../store/write-course.ts';

/** The rule of the realm on more time: how often, and whether whoever gave the work decides. */
export function getWorkRule(db: Queryable, realmId: string): Promise<WorkRule> {
  return readWorkRule(db, realmId);
}

/** A rule as somebody wants it, over the version that was seen; what is left out stays. */
export interface WantedRule {
  readonly version: number;
  readonly mostExtensions: number;
  readonly giverDecides?: boolean | undefined;
}

/** Sets the rule of the realm on more time. @throws ProblemError version-conflict with both rules */
export async function setWorkRule(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  { version, ...wanted }: WantedRule,
): Promise<WorkRule> {
  enforceDecision(canWork(act.actor, 'work.set-rules'));
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`work-rule ${act.realmId}`]);
  const before = await readWorkRule(tx, act.realmId);
  const stands = { mostExtensions: before.mostExtensions, giverDecides: before.giverDecides };
  const after = {
    mostExtensions: wanted.mostExtensions,
    giverDecides: wanted.giverDecides ?? before.giverDecides,
  };
  if (before.version !== version) throw conflictOfRule(before, act.now, { stands, yours: after });
  await upsertWorkRule(tx, act.realmId, after, authorOf(act));
  await recordAudit(tx, act, {
    action: 'work.set-rules',
    object: { type: 'work-rule', id: act.realmId },
    before: stands,
    after,
  });
  return readWorkRule(tx, act.realmId);
}

function conflictOfRule(before: WorkRule, now: Date, texts: Readonly<Record<string, unknown>>): ProblemError {
  const { code, status, title, options } = versionConflict({
    version: before.version,
    changedAt: before.changedAt ?? now,
    changedByName: before.changedByName ?? '',
  });
  return new ProblemError(code, status, title, { ...options, extra: { ...options.extra, ...texts } });
}
