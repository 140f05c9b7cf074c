import { foldText } from '#kernel/language/fold-text.ts';
import type { Assignment } from '../assignments/assignment.ts';
import type { OutlineItem } from '../outline/build-outline.ts';
import { readEntry } from './read-entry.ts';
import type { Unit } from './unit.ts';

/** One sentence that assigns every item of its list, and the items that are left as work. */
export interface SharedSentence {
  readonly assignment: Assignment;
  readonly items: readonly OutlineItem[];
}

const OPENS_LIST =
  /(?:nhiem vu|noi dung|cong viec|hoat dong|cong tac|viec|giai phap)(?: chu yeu| cu the| trong tam)? (?:sau|sau day|duoi day)[\s:.]*$/u;
const CLOSES_LIST = /(?:nhiem vu|noi dung|cong viec|hoat dong)(?: neu)? tren[\s:.]*$/u;

/**
 * Finds `Sở A làm đầu mối, phối hợp với … thực hiện các nhiệm vụ sau:` before a list, or `… các nội dung trên.`
 * behind it: one body in charge of all that the list holds. Null where no sentence speaks of the list as a whole.
 */
export function findSharedSentence(items: readonly OutlineItem[]): SharedSentence | null {
  for (const [index, item] of items.entries()) {
    if (item.style !== 'text' || item.block.kind !== 'paragraph') continue;
    const folded = foldText(item.block.text).trim();
    const opens = OPENS_LIST.test(folded) && items.slice(index + 1).some(isListed);
    const closes = CLOSES_LIST.test(folded) && items.slice(0, index).some(isListed);
    if (!opens && !closes) continue;
    const entry = readEntry(item, item.block);
    if (entry.kind !== 'sentence' || !(entry.sentence.namesLead || entry.sentence.assigns)) continue;
    return {
      assignment: entry.sentence.assignment,
      items: [...items.slice(0, index), ...item.children, ...items.slice(index + 1)],
    };
  }
  return null;
}

/** The unit with the bodies of the sentence that speaks of its whole list, where it names no lead itself. */
export function takeShared(unit: Unit, shared: Assignment): Unit {
  if (unit.assignments.some((one) => one.lead.length > 0)) return unit;
  return { ...unit, assignments: [...unit.assignments, shared], hasSharedLead: true };
}

function isListed(item: OutlineItem): boolean {
  return item.style !== 'text' && item.style !== 'table';
}
