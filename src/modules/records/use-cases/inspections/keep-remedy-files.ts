import { enforceDecision } from '#modules/access/door.ts';
import { canInspect } from '../../domain/inspection/inspection-law.ts';
import type { RecordFile } from '../../domain/record.ts';
import { findInspection } from '../../store/inspections/read-inspections.ts';
import { findRemedy } from '../../store/inspections/remedies.ts';
import type { ActOfPerson } from '../add-records.ts';
import { type EvidenceWorld, type SentFile, takeFileIn } from '../keep-files.ts';
import { sidesOf } from './act-on-remedy.ts';
import { inspectionNotOpen, remedyNotFound } from './inspection-problems.ts';

/**
 * Takes a file in for a report that is being written about a remedy: the way of all evidence, through the secrets gate
 * before anything is stored.
 *
 * @throws ProblemError remedy-not-found, access.…, inspection-not-open, and those of `takeFileIn`
 */
export async function receiveRemedyFile(
  world: EvidenceWorld,
  act: ActOfPerson,
  remedyId: string,
  sent: SentFile,
): Promise<RecordFile> {
  const { realmId, actor } = act;
  const remedy = await findRemedy(world.db, realmId, remedyId);
  const inspection = remedy === null ? null : await findInspection(world.db, realmId, remedy.inspectionId);
  if (remedy === null || inspection === null) throw remedyNotFound();
  if (sidesOf(actor, remedy, inspection).length === 0)
    enforceDecision(canInspect(actor, 'records.run-inspection', inspection.organizationId));
  const { obligationId } = remedy;
  if (inspection.state !== 'sent' || obligationId === null) throw inspectionNotOpen();
  return takeFileIn(world, act, { obligationId, replyLinkId: null }, sent);
}
