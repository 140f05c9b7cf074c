import { findSecrecyMarkInText } from '#kernel/document/checks/find-secrecy-mark.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import { type Database, inTransaction } from '#platform/db/database.ts';
import { secretMark } from './problems.ts';

/**
 * The secrets gate for words a person typed or pasted (DESIGN law 4): to be asked before they are kept anywhere. A
 * refusal leaves the event and no word of it.
 *
 * @throws ProblemError secret-mark
 */
export async function guardTypedWords(
  db: Database,
  act: Act,
  words: readonly (string | null | undefined)[],
): Promise<void> {
  const marked = words.some((text) => typeof text === 'string' && findSecrecyMarkInText(text) !== null);
  if (!marked) return;
  await inTransaction(db, (tx) =>
    recordAudit(tx, act, {
      action: 'documents.refuse-secret',
      object: { type: 'typed-words', id: act.newId() },
      before: null,
      after: null,
    }),
  );
  throw secretMark();
}
