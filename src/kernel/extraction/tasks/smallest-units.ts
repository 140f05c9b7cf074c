import type { Assignment } from '../assignments/assignment.ts';
import type { OutlineItem } from '../outline/build-outline.ts';
import { type Entry, readEntry, type Words } from './read-entry.ts';
import { isNumbered, type Unit } from './unit.ts';

/** A paragraph that holds words of a task. */
export type ContentEntry = Extract<Entry, { kind: 'content' | 'sentence' }>;

/** The smallest items, whoever does them: a title with its text, else each item of the list below it. */
export function smallestUnits(item: OutlineItem): Unit[] {
  if (item.block.kind !== 'paragraph') return [];
  const entry = readEntry(item, item.block);
  if (entry.kind === 'roles') return [];
  const kids = item.children.filter((child) => child.block.kind === 'paragraph');
  const isList = kids.some((kid) => kid.style !== 'text');
  const leadsIn = isNumbered(item) || /:\s*$/u.test(item.block.text);
  if (!isList || !leadsIn)
    return [makeUnit(item, [entry.words, ...wordsBelow(item.children)], ownAssignments(entry))];
  return kids.filter((kid) => !(kid.style === 'text' && /:\s*$/u.test(textOf(kid)))).flatMap(smallestUnits);
}

/** What the paragraph itself says of who does it. */
export function ownAssignments(entry: ContentEntry): readonly Assignment[] {
  if (entry.kind === 'sentence') return [entry.sentence.assignment];
  return entry.own === null ? [] : [entry.own];
}

/** The words of an item without its label; empty for a table. */
export function textOf(item: OutlineItem): string {
  return item.block.kind === 'paragraph' ? item.block.text.slice(item.start) : '';
}

/** Words of everything below, labelled lines left out. */
export function wordsBelow(items: readonly OutlineItem[]): Words[] {
  return items.flatMap((item) => {
    if (item.block.kind !== 'paragraph') return [];
    const entry = readEntry(item, item.block);
    return entry.kind === 'roles' ? [] : [entry.words, ...wordsBelow(item.children)];
  });
}

/** Puts a unit together. */
export function makeUnit(
  item: OutlineItem,
  words: readonly Words[],
  assignments: readonly Assignment[],
): Unit {
  return { item, words, assignments };
}
