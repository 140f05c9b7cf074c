import type { Emphasis } from './document-tree.ts';

/** The look of a text, one entry for each of its UTF-16 units. */
export interface UnitLooks {
  readonly bold: readonly boolean[];
  readonly italic: readonly boolean[];
}

/** Folds the look of single units into stretches of bold or italic, in order, not overlapping. */
export function findEmphasis({ bold, italic }: UnitLooks): Emphasis[] {
  const found: Emphasis[] = [];
  let start = 0;
  for (let index = 1; index <= bold.length; index += 1) {
    if (index < bold.length && bold[index] === bold[start] && italic[index] === italic[start]) continue;
    if (bold[start] || italic[start])
      found.push({ start, end: index, bold: bold[start] === true, italic: italic[start] === true });
    start = index;
  }
  return found;
}
