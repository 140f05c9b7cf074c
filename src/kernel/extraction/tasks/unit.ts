import { type Assignment, namesBodies } from '../assignments/assignment.ts';
import type { OutlineItem } from '../outline/build-outline.ts';
import type { Words } from './read-entry.ts';

/** A task before it is printed: its words, where it stands, and what is said of who does it. */
export interface Unit {
  /** The item that numbers the task: the heading itself, or the bullet. */
  readonly item: OutlineItem;
  readonly words: readonly Words[];
  readonly assignments: readonly Assignment[];
  /** True when the lead stands in a sentence about the whole list, not beside the task. */
  readonly hasSharedLead?: boolean;
}

const BULLETS = new Set(['dash', 'plus', 'star']);
const UNNUMBERED = new Set(['dash', 'plus', 'star', 'title', 'body', 'text', 'table']);

/** True for an item that a printed number or letter begins. */
export function isNumbered(item: OutlineItem): boolean {
  return !UNNUMBERED.has(item.style);
}

/** True for an item that an unnumbered bullet begins. */
export function isBullet(item: OutlineItem): boolean {
  return BULLETS.has(item.style);
}

/** True when somebody is named for the unit. */
export function isAssigned(unit: Unit): boolean {
  return unit.assignments.some(namesBodies);
}
