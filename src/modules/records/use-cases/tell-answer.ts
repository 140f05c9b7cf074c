import type { Act } from '#modules/audit/door.ts';
import { type OwedQuestion, setAnswerByRecords, takeOwedQuestions } from '#modules/work/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { readAnswering } from '../store/answering.ts';

/** An answer holds as many letters. */
const LONGEST = 4000;

/** Which question of which obligation a record answers. */
interface Answered {
  readonly obligationId: string;
  readonly questionId: string;
}

/** The questions under an obligation that records answer. */
export interface QuestionsToAnswer {
  /** All that are asked, in their order; a record may answer any of them. */
  readonly asked: readonly OwedQuestion[];
  /** Those that the next records answer which name none: what nobody answered yet; the only one, again and again. */
  readonly next: readonly string[];
}

/** Keeps the questions under an obligation from other writers; none for work that is none of an urgent request. */
export async function takeQuestionsToAnswer(
  tx: Transaction,
  realmId: string,
  obligationId: string,
): Promise<QuestionsToAnswer> {
  const asked = (await takeOwedQuestions(tx, realmId, obligationId)) ?? [];
  return { asked, next: nextOf(asked) };
}

function nextOf(asked: readonly OwedQuestion[]): readonly string[] {
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
