import type { Actor } from '#kernel/law/actor.ts';
import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { UrgentAnswer } from '../../domain/urgent/urgent.ts';

/** What a body answers to a question, as the record that it is shall say it. */
export interface AnswerToKeep {
  readonly obligationId: string;
  readonly questionId: string;
  readonly words: string;
  /** How it was told; null: the body itself answers. */
  readonly toldHow: Exclude<UrgentAnswer['toldHow'], 'link'>;
}

/**
 * Keeps an answer as a record under what the body owes; a later module does it and says through `setAnswerByRecords` what
 * the answer is since. Whether the actor may answer is asked before.
 */
export interface AnswerPort {
  keep(tx: Transaction, act: Act & { readonly actor: Actor }, answer: AnswerToKeep): Promise<void>;
}
