import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';

/** The printed number of a task with the place of its dash (`7.1 (1)`); nothing where it has none. */
export function taskName({ number, bullet }: Pick<DraftTask, 'number' | 'bullet'>): string {
  return [number, bullet === null ? null : `(${bullet})`].filter((part) => part !== null).join(' ');
}
