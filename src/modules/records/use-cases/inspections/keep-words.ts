import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { CheckedContent } from '../../domain/inspection/inspection.ts';
import { wordsForReaders } from '../../domain/inspection/inspection-words.ts';
import { writeInspectionWords } from '../../store/inspections/inspection-words.ts';

/** Keeps the words by which each reader finds an inspection, as it says them now. */
export async function keepWords(
  tx: Transaction,
  act: Pick<Act, 'realmId' | 'newId'>,
  id: string,
  content: CheckedContent,
): Promise<void> {
  const owing = new Map(content.lookedAt.map((one) => [one.id, one.organizationId]));
  const words = wordsForReaders(content, owing).map((own) => ({ ...own, id: act.newId() }));
  await writeInspectionWords(tx, { realmId: act.realmId, id }, words);
}
