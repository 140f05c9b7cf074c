import { appendAll } from '#kernel/base/append-all.ts';
import type { OutlineItem } from '../outline/build-outline.ts';
import { opensWithAims } from '../outline/classify-section.ts';
import { collectShares, listsBodies } from './collect-shares.ts';
import { findSharedSentence, takeShared } from './find-shared-sentence.ts';
import { type EntryGroup, groupEntries } from './group-entries.ts';
import { type Entry, readEntry } from './read-entry.ts';
import {
  type ContentEntry,
  makeUnit,
  ownAssignments,
  smallestUnits,
  textOf,
  wordsBelow,
} from './smallest-units.ts';
import { isNumbered, type Unit } from './unit.ts';

/** What stands under one heading, as far as it is known: tasks with somebody named, and content with nobody. */
interface Found {
  /** Tasks in reading order; empty when nobody is assigned below the item. */
  readonly units: readonly Unit[];
  /** True when the item itself, not something below it, is the one task. */
  readonly isItself: boolean;
}

const NOTHING: Found = { units: [], isItself: false };

/** Finds the tasks of a section: the smallest items with their own assignment, or the smallest items where nobody is assigned. */
export function collectUnits(items: readonly OutlineItem[]): Unit[] {
  if (listsBodies(items)) return items.flatMap(collectShares);
  const found = collectBelow(null, items);
  return found.units.length > 0
    ? [...found.units]
    : items.filter((item) => !isPreface(item)).flatMap(smallestUnits);
}

/** Collects the tasks under an item (`null` for a section); one sentence may assign all of them. */
function collectBelow(parent: OutlineItem | null, items: readonly OutlineItem[]): Found {
  const shared = findSharedSentence(items);
  if (shared === null) return collectEach(parent, items);
  const found = collectEach(parent, shared.items).units;
  const units =
    found.length > 0 ? found : shared.items.filter((item) => !isPreface(item)).flatMap(smallestUnits);
  return { units: units.map((unit) => takeShared(unit, shared.assignment)), isItself: false };
}

/** Collects the tasks that the items name one by one. */
function collectEach(parent: OutlineItem | null, items: readonly OutlineItem[]): Found {
  const solved = new Map<OutlineItem, Found>();
  const entries = items.flatMap(readEntries);
  for (const entry of entries)
    if (entry.kind !== 'roles') solved.set(entry.item, collectItem(entry.item, entry));
  const groups = groupEntries(splitSolved(entries, solved), parent);
  const merged = mergeComplementary(groups);
  const assigned = merged.filter((group) => group.assignments.length > 0);
  const inner = merged.some((group) =>
    group.contents.some((entry) => (solved.get(entry.item) ?? NOTHING).units.length > 0),
  );
  if (assigned.length === 0 && !inner) return NOTHING;
  if (
    parent !== null &&
    !inner &&
    assigned.length === 1 &&
    isAboutParent(assigned[0] as EntryGroup, merged)
  ) {
    const group = assigned[0] as EntryGroup;
    const words = merged.flatMap((one) =>
      one.contents.flatMap((entry) => [entry.words, ...wordsBelow(entry.item.children)]),
    );
    return { units: [makeUnit(parent, words, group.assignments)], isItself: true };
  }
  const hasWholes = merged.some((group) =>
    group.contents.some((entry) => isNumbered(entry.item) && solved.get(entry.item)?.isItself),
  );
  const units = merged.flatMap((group) => unitsOfGroup(group, solved, hasWholes));
  const only = units.length === 1 && parent !== null && isNumbered(parent) ? units[0] : undefined;
  const isPlain = merged.every((group) => group.contents.every((entry) => entry.item.style === 'text'));
  if (only === undefined || !isPlain || only.item.style !== 'text') return { units, isItself: false };
  // `1. Title` over one paragraph that says who does it: title and words are one task.
  const words = merged.flatMap((group) =>
    group.contents.flatMap((entry) => [entry.words, ...wordsBelow(entry.item.children)]),
  );
  return { units: [makeUnit(parent as OutlineItem, words, only.assignments)], isItself: true };
}

/** The entry of an item; labelled lines that a scan put under a labelled line stand beside it. */
function readEntries(item: OutlineItem): Entry[] {
  if (item.block.kind !== 'paragraph' || isPreface(item)) return [];
  const entry = readEntry(item, item.block);
  if (entry.kind !== 'roles') return [entry];
  return [entry, ...item.children.flatMap(readEntries).filter((below) => below.kind === 'roles')];
}

/** An item with what stands below it; its own paragraph may name who does it. */
function collectItem(item: OutlineItem, entry: ContentEntry): Found {
  const below = collectBelow(item, item.children);
  const own = ownAssignments(entry);
  if (below.isItself) {
    const unit = below.units[0] as Unit;
    return {
      units: [{ ...unit, words: [entry.words, ...unit.words], assignments: [...own, ...unit.assignments] }],
      isItself: true,
    };
  }
  if (below.units.length > 0) return below;
  const isOwn = own.some((one) => one.lead.length + one.coordinate.length + one.advise.length > 0);
  if (!isOwn || (entry.kind === 'sentence' && !isBodyTask(entry))) return NOTHING;
  return { units: [makeUnit(item, [entry.words, ...wordsBelow(item.children)], own)], isItself: true };
}

/** A sentence about bodies is a task when it says what they do. */
function isBodyTask(entry: Extract<Entry, { kind: 'sentence' }>): boolean {
  return entry.sentence.assigns || entry.sentence.namesLead || entry.sentence.ownWords > 3;
}

/** Sentences that assign the content before them are no tasks, even though they name bodies. */
function splitSolved(entries: readonly Entry[], solved: ReadonlyMap<OutlineItem, Found>): Entry[] {
  return entries.map((entry) => {
    const found = solved.get(entry.item);
    if (entry.kind !== 'sentence' || !found || found.isItself || found.units.length === 0) return entry;
    return { kind: 'content', item: entry.item, words: entry.words, own: null };
  });
}

/** `Thời gian: …`, content, `Cơ quan chủ trì: …`: lines that complete each other are about one task. */
function mergeComplementary(groups: readonly EntryGroup[]): EntryGroup[] {
  const merged: EntryGroup[] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    const completes =
      last !== undefined &&
      last.contents.length === 0 &&
      !last.bySentence &&
      !group.bySentence &&
      last.roles.size > 0 &&
      [...group.roles].every((role) => !last.roles.has(role));
    if (!completes) merged.push(group);
    else {
      merged[merged.length - 1] = {
        contents: group.contents,
        assignments: [...last.assignments, ...group.assignments],
        roles: new Set([...last.roles, ...group.roles]),
        bySentence: false,
      };
    }
  }
  return merged;
}

/** True when the only assignment below a heading is about the heading as a whole. */
function isAboutParent(group: EntryGroup, groups: readonly EntryGroup[]): boolean {
  if (!group.bySentence) return true;
  const contents = groups.flatMap((one) => one.contents);
  return contents.every((entry) => entry.item.style === 'text');
}

function unitsOfGroup(group: EntryGroup, solved: ReadonlyMap<OutlineItem, Found>, wholes: boolean): Unit[] {
  const units: Unit[] = [];
  const open: ContentEntry[] = [];
  for (const entry of group.contents) {
    const found = solved.get(entry.item) ?? NOTHING;
    if (found.units.length === 0) open.push(entry);
    else {
      appendAll(
        units,
        open.splice(0).flatMap((one) => unassigned(one, wholes)),
      );
      appendAll(units, found.units);
    }
  }
  if (group.assignments.length === 0)
    return [...units, ...open.flatMap((entry) => unassigned(entry, wholes))];
  return [...units, ...assignOpen(open, group)];
}

/** Labelled lines are about the content right before them; a sentence is about each item since the last one. */
function assignOpen(open: readonly ContentEntry[], group: EntryGroup): Unit[] {
  const whole = (entries: readonly ContentEntry[]) => {
    const words = entries.flatMap((entry) => [entry.words, ...wordsBelow(entry.item.children)]);
    return entries[0] ? [makeUnit(entries[0].item, words, group.assignments)] : [];
  };
  if (group.bySentence) return open.flatMap((entry) => whole([entry]));
  const bullets = open.filter((entry) => entry.item.style !== 'text');
  if (bullets.length < 2) return whole(open);
  const last = open.lastIndexOf(bullets.at(-1) as ContentEntry);
  return [...open.slice(0, last).flatMap((entry) => unassigned(entry, false)), ...whole(open.slice(last))];
}

/** Content that nobody is named for, beside content that has somebody: bullets and numbers are tasks, plain text is talk. */
function unassigned(entry: ContentEntry, asWhole: boolean): Unit[] {
  if (entry.item.style === 'text') return [];
  if (!asWhole) return smallestUnits(entry.item);
  return [makeUnit(entry.item, [entry.words, ...wordsBelow(entry.item.children)], ownAssignments(entry))];
}

/** `1. Mục tiêu` inside a section of work holds none. */
function isPreface(item: OutlineItem): boolean {
  const text = textOf(item);
  return isNumbered(item) && text.length < 70 && opensWithAims(text);
}
