import type { Actor } from '#kernel/law/actor.ts';
import { denied } from '#kernel/law/decision.ts';
import { enforceDecision } from '#modules/access/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { seesBody, sightOf } from '../../domain/inspection/inspection-law.ts';
import type { RecordFile } from '../../domain/record.ts';
import { findInspection } from '../../store/inspections/read-inspections.ts';
import { findRemedyOfObligation } from '../../store/inspections/remedies.ts';

/** Refuses a file of a remedy to whom the remedy does not concern. @throws ProblemError access.other-organization */
export async function refuseUnseenFile(
  db: Queryable,
  actor: Actor,
  { obligationId }: Pick<RecordFile, 'obligationId'>,
): Promise<void> {
  const remedy = await findRemedyOfObligation(db, actor.realmId, obligationId);
  const inspection = remedy === null ? null : await findInspection(db, actor.realmId, remedy.inspectionId);
  if (remedy === null || inspection === null) return;
  if (!seesBody(sightOf(actor, inspection), remedy.organizationId))
    enforceDecision(denied('other-organization'));
}
