import { appendAll } from '#kernel/base/append-all.ts';
import { type Assignment, NO_ASSIGNMENT } from '../assignments/assignment.ts';
import { quoteBodies } from '../assignments/read-assignment.ts';
import type { OutlineItem } from '../outline/build-outline.ts';
import { quoteWords } from '../quote-words.ts';
import type { Entry } from './read-entry.ts';
import { isBullet, isNumbered } from './unit.ts';

/** Content, and what is said about it right behind it. */
export interface EntryGroup {
  readonly contents: Extract<Entry, { kind: 'content' | 'sentence' }>[];
  readonly assignments: Assignment[];
  /** Roles that labelled lines of the group named. */
  readonly roles: Set<string>;
  /** True when a sentence, not labelled lines, says who does it. */
  bySentence: boolean;
}

/** Gathers entries in reading order into groups: content first, then the lines that assign it. */
export function groupEntries(entries: readonly Entry[], parent: OutlineItem | null): EntryGroup[] {
  const groups: EntryGroup[] = [];
  const current = () => {
    const last = groups.at(-1);
    if (last) return last;
    return open(groups);
  };
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index] as Entry;
    if (entry.kind === 'roles') {
      const group = startsAnew(current(), entry) ? open(groups) : current();
      group.assignments.push(entry.assignment);
      for (const segment of entry.segments) group.roles.add(segment.role);
      index = takeScopes(entries, index, group);
    } else if (entry.kind === 'sentence' && assignsOthers(entry, current(), parent)) {
      const group = current();
      group.assignments.push(entry.sentence.assignment);
      group.bySentence = true;
    } else {
      const group = current();
      const isClosed = group.assignments.length > 0 && (group.contents.length > 0 || group.bySentence);
      (isClosed ? open(groups) : group).contents.push(entry);
    }
  }
  return groups;
}

function open(groups: EntryGroup[]): EntryGroup {
  const group: EntryGroup = { contents: [], assignments: [], roles: new Set(), bySentence: false };
  groups.push(group);
  return group;
}

/** A role named twice belongs to the next task, whose words the paper left out; time and outputs repeat freely. */
function startsAnew(group: EntryGroup, entry: Extract<Entry, { kind: 'roles' }>): boolean {
  return (
    group.contents.length === 0 &&
    entry.segments.some((segment) => segment.role === 'lead' && group.roles.has('lead'))
  );
}

/** True when a sentence about bodies assigns the content before it, false when it is a task of its own. */
function assignsOthers(
  entry: Extract<Entry, { kind: 'sentence' }>,
  group: EntryGroup,
  parent: OutlineItem | null,
): boolean {
  const { sentence, item } = entry;
  if (isNumbered(item)) return false;
  const last = group.contents.at(-1);
  const isOpen = group.assignments.length === 0;
  if (!last || !isOpen)
    return (
      !last &&
      isOpen &&
      parent !== null &&
      isAside(entry) &&
      (sentence.ownWords <= 3 || item.style === 'star' || (isNumbered(parent) && isWholeSentence(parent)))
    );
  if (last.kind === 'sentence' && last.item.style === item.style) return false;
  if (sentence.ownWords <= 1) return true;
  if (sentence.ownWords <= 3 && (sentence.namesLead || item.style !== last.item.style)) return true;
  return isAside(entry) && (item.style !== last.item.style || (sentence.assigns && item.style === 'text'));
}

/** `4. Vận động kiều bào đóng góp.` says the whole work, so that `Giao …` below it only assigns; a bare title does not. */
function isWholeSentence(item: OutlineItem): boolean {
  return item.block.kind === 'paragraph' && /[.;]["”)]?$/u.test(item.block.text);
}

/** Stars, italics and unmarked sentences of assigning stand beside the work, not among it. */
function isAside({ item, words, sentence }: Extract<Entry, { kind: 'sentence' }>): boolean {
  const { paragraph } = words;
  const italic = paragraph.emphasis.some(
    (one) => one.italic && one.start <= words.start && one.end >= paragraph.text.length - 1,
  );
  return (
    item.style === 'star' ||
    italic ||
    (item.style === 'text' && (sentence.assigns || sentence.namesLead)) ||
    (sentence.assigns && isBullet(item))
  );
}

/**
 * `Cơ quan chủ trì:` with nothing behind it takes the lines below: each a body, or an activity and its bodies.
 * Returns the index of the last entry taken.
 */
function takeScopes(entries: readonly Entry[], at: number, group: EntryGroup): number {
  const entry = entries[at] as Extract<Entry, { kind: 'roles' }>;
  const last = entry.segments.at(-1);
  if (!last || last.valueEnd > last.valueStart) return at;
  if (last.role === 'time' || last.role === 'output') return at;
  const { role } = last;
  const under = entry.item.children.flatMap((child) => readScope(child, role));
  if (under.length > 0) {
    appendAll(group.assignments, under);
    return at;
  }
  let index = at;
  while (index + 1 < entries.length) {
    const next = entries[index + 1] as Entry;
    if (next.kind === 'roles') break;
    const scope = readScope(next.item, role);
    if (scope.length === 0) break;
    appendAll(group.assignments, scope);
    index += 1;
  }
  return index;
}

/** `+ Hội chợ: Sở A, Sở B` or `+ Sở A`; nothing when the line names no body. */
function readScope(item: OutlineItem, role: 'lead' | 'coordinate' | 'advise'): Assignment[] {
  if (item.block.kind !== 'paragraph') return [];
  const paragraph = item.block;
  const colon = paragraph.text.lastIndexOf(':');
  const isSplit = colon > item.start;
  const bodies = quoteBodies(paragraph, isSplit ? colon + 1 : item.start, paragraph.text.length);
  if (bodies.length === 0) return [];
  if (!isSplit || role !== 'lead') return [{ ...NO_ASSIGNMENT, [role]: bodies }];
  return [
    {
      ...NO_ASSIGNMENT,
      lead: bodies,
      scopes: [{ scope: quoteWords(paragraph, item.start, colon), lead: bodies }],
    },
  ];
}
