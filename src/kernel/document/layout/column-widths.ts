import type { Block } from '../model/document-tree.ts';
import { paragraphsIn } from '../model/walk-document.ts';
import { measureText } from './letter-widths.ts';
import type { PlacedCell } from './place-cells.ts';

/** Space between the words of a cell and its lines, both sides together. */
const padding = 11;

/**
 * Shares the width of a page among the columns of a table: none narrower than its longest word where that can be, the
 * rest by how much is written in each.
 */
export function shareWidth(
  rows: readonly (readonly PlacedCell[])[],
  total: number,
  size: number,
): readonly number[] {
  const count = Math.max(1, ...rows.flatMap((row) => row.map((cell) => cell.column + cell.columnSpan)));
  const least = Array.from({ length: count }, () => size + padding);
  const wanted = Array.from({ length: count }, () => size);
  for (const row of rows) {
    for (const cell of row) {
      if (cell.columnSpan > 1) continue;
      const { column } = cell;
      least[column] = Math.max(least[column] ?? 0, longestWord(cell.blocks, size) + padding);
      wanted[column] = Math.max(wanted[column] ?? 0, area(cell.blocks, size));
    }
  }
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= total) return least.map((width) => (width / needed) * total);
  // Twice the words take less than twice the width: the row grows in height too. What fits needs no more.
  const weights = wanted.map((words, column) =>
    Math.sqrt(Math.max(0, words + padding - (least[column] ?? 0))),
  );
  const weight = weights.reduce((sum, one) => sum + one, 0);
  if (weight === 0) return least.map((width) => width + (total - needed) / count);
  return least.map((width, column) => width + ((weights[column] ?? 0) / weight) * (total - needed));
}

function longestWord(blocks: readonly Block[], size: number): number {
  let longest = 0;
  for (const { text } of paragraphsIn(blocks))
    for (const word of text.split(/\s+/u)) longest = Math.max(longest, measureText(word, size, true));
  return longest;
}

function area(blocks: readonly Block[], size: number): number {
  let sum = 0;
  for (const { text } of paragraphsIn(blocks)) sum += measureText(text, size, false);
  return sum;
}
