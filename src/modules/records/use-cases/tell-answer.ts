import type { Act } from '#modules/audit/door.ts';
import { setAnswerByRecords, takeOwedQuestions } from '#modules/work/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { readAnswering } from '../store/answering.ts';

/** An answer holds as many letters. */
const LONGEST = 4000;

/** Which question of which obligation a record answers. */
interface Answered {
  readonly obligationId: string;
  readonly questionId: string;
}

/**
 * Which questions the next records under an obligation answer, in their order: those that nobody answered yet; where only
 * one is asked, each adds to its answer. Empty for work that is none of an urgent request.
 */
export async function takeQuestionsToAnswer(
  tx: Transaction,
  realmId: string,
  obligationId: string,
): Promise<readonly string[]> {
  const asked = (await takeOwedQuestions(tx, realmId, obligationId)) ?? [];
  const [only, another] = asked;
  if (only !== undefined && another === undefined) return [only.id];
  return asked.filter(({ isAnswered }) => !isAnswered).map(({ id }) => id);
}

/** Says to the urgent request what its answer is since the records of a question changed. */
export async function tellAnswer(tx: Transaction, act: Act, of: Answered): Promise<void> {
  const standing = await readAnswering(tx, act.realmId, of);
  const last = standing.at(-1);
  if (last === undefined) return setAnswerByRecords(tx, act, of, null);
  const words = standing.map((record) => record.words).join('\n');
  await setAnswerByRecords(tx, act, of, {
    words: words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`,
    by: { at: last.changedAt, accountId: last.changedById, name: last.changedByName },
    toldHow: last.source === 'reply-link' ? 'link' : last.toldHow,
    waits: standing.some(({ source, isConfirmed }) => source === 'reply-link' && !isConfirmed),
  });
}
