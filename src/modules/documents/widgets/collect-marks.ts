import type { TextSpan } from '#kernel/base/text-span.ts';
import type { PaperMark } from './segment-paragraph.ts';

/** One value and the words of the document it was read from. */
export interface MarkedValue {
  readonly id: string;
  readonly source: readonly TextSpan[];
  readonly unsure?: boolean;
}

/** Gathers the words of values by the block they stand in, for the paper to show. */
export function collectMarks(values: Iterable<MarkedValue>): ReadonlyMap<string, readonly PaperMark[]> {
  const marks = new Map<string, PaperMark[]>();
  for (const { id, source, unsure = false } of values) {
    for (const { block, start, end } of source) {
      if (end <= start) continue;
      const here = marks.get(block);
      const mark: PaperMark = { id, start, end, unsure };
      if (here === undefined) marks.set(block, [mark]);
      else here.push(mark);
    }
  }
  return marks;
}
