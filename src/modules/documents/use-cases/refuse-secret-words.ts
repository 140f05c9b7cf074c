import { findSecrecyMarkInText } from '#kernel/document/checks/find-secrecy-mark.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import { type Database, inTransaction } from '#platform/db/database.ts';
import { secretMark } from './problems.ts';

/**
 * The secrets gate for what is typed or pasted (DESIGN law 4): words that bear a mark of State secrecy are refused
 * before anything is made of them, and only the event is kept. Call it before the transaction of the write: what is
 * thrown there would take the event with it.
 *
 * @throws ProblemError secret-mark
 */
export async function refuseSecretWords(
  db: Database,
  act: Act,
  words: readonly (string | null | undefined)[],
): Promise<void> {
  const marked = words.some((text) => typeof text === 'string' && findSecrecyMarkInText(text) !== null);
  if (!marked) return;
  await keepRefusal(db, act, null);
  throw secretMark();
}

/** Only the event: neither words nor name of a file, nor a digest by which it could be known again. */
export async function keepRefusal(db: Database, act: Act, extension: string | null): Promise<void> {
  await inTransaction(db, (tx) =>
    recordAudit(tx, act, {
      action: 'documents.refuse-secret',
      object: { type: 'upload', id: act.newId() },
      before: null,
      after: { extension },
    }),
  );
}
