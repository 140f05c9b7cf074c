import { lowerText } from '#kernel/language/fold-text.ts';
import { NO_ASSIGNMENT } from '../assignments/assignment.ts';
import { readPartners } from '../assignments/read-assignment.ts';
import { readBodyHeading, readDutyBodies } from '../duties/read-duty-bodies.ts';
import type { OutlineItem } from '../outline/build-outline.ts';
import { findClosingPeriod, findDeadlinePhrase } from '../times/find-time-phrase.ts';
import { smallestUnits } from './smallest-units.ts';
import { isNumbered, type Unit } from './unit.ts';

/**
 * Tasks of a plan whose work stands only in lists of what each body has to do: the smallest items below the name
 * of a body, which leads them; an item that names its body itself is a task as a whole.
 */
export function collectShares(item: OutlineItem): Unit[] {
  if (item.block.kind !== 'paragraph') return [];
  const heading = readBodyHeading(item.block, item.start);
  if (heading.length > 0) {
    if (item.children.length === 0) return [];
    const lead = { ...NO_ASSIGNMENT, lead: heading };
    const shares = item.children.flatMap(smallestUnits);
    return shares.map((unit) => ({
      ...unit,
      assignments: [...withLead(unit, lead), ...partnersOf(unit), ...deadlineOf(unit)],
    }));
  }
  const lead = readDutyBodies(item.block, item.start);
  const units = smallestUnits(item);
  if (lead.length === 0) return item.children.length > 0 ? item.children.flatMap(collectShares) : units;
  return units.map((unit) => ({ ...unit, assignments: withLead(unit, { ...NO_ASSIGNMENT, lead }) }));
}

/** True where the headings of a section are names of bodies, each with its list below. */
export function listsBodies(items: readonly OutlineItem[]): boolean {
  return mostHeadsAreBodies(items) || eachItemNamesABody(items);
}

/** `1. Bộ A:` over its list, `2. Bộ B bố trí …` without one: conclusions that give each body its share. */
function eachItemNamesABody(items: readonly OutlineItem[]): boolean {
  const numbered = items.filter(isNumbered);
  let heads = 0;
  for (const item of numbered) {
    if (item.block.kind !== 'paragraph') return false;
    const isHead = item.children.length > 0 && readBodyHeading(item.block, item.start).length > 0;
    if (isHead) heads += 1;
    else if (readDutyBodies(item.block, item.start).length === 0) return false;
  }
  return heads > 0 && numbered.length > 1;
}

function mostHeadsAreBodies(items: readonly OutlineItem[]): boolean {
  const heads = items.filter((item) => item.children.length > 0 && item.block.kind === 'paragraph');
  const bodies = heads.filter(
    (item) => item.block.kind === 'paragraph' && readBodyHeading(item.block, item.start).length > 0,
  );
  return bodies.length >= 2 && bodies.length * 2 > heads.length;
}

/** `…; phối hợp với Báo A tuyên truyền`: a later clause of the item. */
const PARTNERS = /[;,]\s(?:chủ động\s)?phối hợp (?:chặt chẽ )?(?:với|cùng)\s/u;

/** `Chủ trì, phối hợp với Sở B …` below the name of a body: the partners stand in the item. */
function partnersOf(unit: Unit): Unit['assignments'] {
  const first = unit.words[0];
  if (!first) return [];
  const { paragraph, start, end } = first;
  const own = readPartners(paragraph, start, end);
  const clause = own.length > 0 ? null : PARTNERS.exec(lowerText(paragraph.text.slice(start, end)));
  const coordinate = clause ? readPartners(paragraph, start + clause.index, end) : own;
  return coordinate.length > 0 ? [{ ...NO_ASSIGNMENT, coordinate }] : [];
}

/** `…, trình Thủ tướng trước ngày 30/6/2026.`: the day by which a share is done. */
function deadlineOf(unit: Unit): Unit['assignments'] {
  const last = unit.words.at(-1);
  if (!last || unit.assignments.some((one) => one.time !== null)) return [];
  const { paragraph, start, end } = last;
  const time = findDeadlinePhrase(paragraph, start, end) ?? findClosingPeriod(paragraph, start, end);
  return time === null ? [] : [{ ...NO_ASSIGNMENT, time }];
}

/** What an item says itself of who leads it goes before the body of the list. */
function withLead(unit: Unit, lead: Unit['assignments'][number]): Unit['assignments'] {
  return unit.assignments.some((one) => one.lead.length > 0) ? unit.assignments : [...unit.assignments, lead];
}
