import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { WorkRecord } from '../domain/record.ts';
import { type Letters, type TellingByLetter, tellByLetter } from './tell-by-letter.ts';

/** The words by which people know a record. */
export function wordsToTell({ words, link }: Pick<WorkRecord, 'words' | 'link'>): string {
  return words === '' ? (link ?? '') : words;
}

/** Tells a body what was decided of a record that it sent by a link; records that came another way need no letter. */
export async function tellVerdict(
  letters: Letters,
  tx: Transaction,
  act: Act,
  record: WorkRecord,
  { verdict, said, until = null }: Pick<TellingByLetter, 'verdict' | 'said' | 'until'>,
): Promise<void> {
  if (record.source !== 'reply-link') return;
  const { organizationId, organizationName } = record;
  await tellByLetter(letters, tx, act, {
    organizationId,
    organizationName,
    verdict,
    said,
    until,
    sent: wordsToTell(record),
  });
}
