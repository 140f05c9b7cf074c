import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import type { PaperPlace } from '#modules/documents/widgets/paper-selection.ts';

/**
 * The task that words of the paper most likely belong to: the last one whose own words begin at or before them.
 * Null when they stand before every task.
 *
 * @param order indexes of the tasks in sight
 */
export function nearestTask(
  tree: DocumentTree,
  tasks: readonly DraftTask[],
  order: readonly number[],
  [first]: readonly PaperPlace[],
): number | null {
  if (first === undefined) return null;
  const blocks = new Map([...paragraphsOf(tree)].map(({ id }, place) => [id, place]));
  const placeOf = (block: string) => blocks.get(block) ?? -1;
  const here = placeOf(first.block);
  let nearest: { readonly index: number; readonly block: number; readonly start: number } | null = null;
  for (const index of order) {
    const begin = tasks[index]?.source[0];
    if (begin === undefined) continue;
    const block = placeOf(begin.block);
    const isBefore = block < here || (block === here && begin.start <= first.start);
    const isNearer =
      nearest === null || block > nearest.block || (block === nearest.block && begin.start >= nearest.start);
    if (isBefore && isNearer) nearest = { index, block, start: begin.start };
  }
  return nearest?.index ?? null;
}
