import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';

/** True for a letter or notice: what it wants of bodies are requests, with or without a plan behind them. */
export function asksOnly({ tasks }: Pick<PlanDraft, 'tasks'>): boolean {
  return tasks.length > 0 && tasks.every(({ isRequest }) => isRequest === true);
}
