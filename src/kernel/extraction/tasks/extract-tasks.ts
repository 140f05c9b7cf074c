import { appendAll } from '#kernel/base/append-all.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { type OutlineItem, walkItems } from '../outline/build-outline.ts';
import { findSections, type Section } from '../outline/find-sections.ts';
import { collectShares, listsBodies } from './collect-shares.ts';
import { collectUnits } from './collect-units.ts';
import { printTasks } from './print-tasks.ts';
import { readRequests } from './read-requests.ts';
import { readTaskTable, type TableTasks } from './read-task-table.ts';
import { isAssigned, type Unit } from './unit.ts';

/** Tasks of a document, and the sections that were read as duties of bodies. */
export interface ExtractedWork {
  readonly tasks: readonly DraftTask[];
  /** Sections whose items are duties, not tasks; empty where the duties are themselves the tasks. */
  readonly dutySections: readonly Section[];
}

/**
 * Finds the tasks of a document. Work stands in the sections of content and in tables; where a plan has none, in
 * any section that is not about aims or money; where nothing stands there, in the lists of each body's duties.
 */
export function extractTasks(context: ExtractionContext, planYear: number | null): ExtractedWork {
  const sections = findSections(context.outline);
  const dutySections = sections.filter((section) => section.purpose === 'duties');
  const hasContent = sections.some((section) => section.purpose === 'content');
  const fromTables = readTables(context, planYear);
  const units = sections
    .filter((section) => section.purpose === 'content' || section.purpose === 'other')
    .flatMap((section) => unitsOf(section, hasContent))
    .filter(
      (unit) => !pointsElsewhere(unit) && !isBareTitle(unit) && (fromTables.length === 0 || isAssigned(unit)),
    );
  if (units.length + fromTables.length > 0) {
    return { tasks: inReadingOrder(context, [...printTasks(units, planYear), ...fromTables]), dutySections };
  }
  const requests = readRequests(context, planYear);
  if (requests.length > 0) return { tasks: requests, dutySections };
  const lists = dutySections.filter((section) => listsBodies(section.items));
  const shared = lists.length > 0 ? lists : dutySections;
  const shares = shared.flatMap((section) => section.items.flatMap(collectShares));
  const rest = shares.length > 0 ? dutySections.filter((section) => !shared.includes(section)) : dutySections;
  return { tasks: printTasks(shares, planYear), dutySections: rest };
}

/** Sections without a telling title count only where somebody is assigned, or where no other holds the work. */
function unitsOf(section: Section, hasContent: boolean): Unit[] {
  if (section.item?.style === 'article') return unitsOfArticle(section.item);
  const units = collectUnits(section.items);
  if (section.purpose === 'content') return units;
  if (section.item === null) return units.filter((unit) => isAssigned(unit) && unit.item.style !== 'text');
  return units.some(isAssigned) || !hasContent ? units : [];
}

/** An article assigns work itself (`Điều 2. Giao Sở A …`); the formula of who carries out the decision is none. */
function unitsOfArticle(item: OutlineItem): Unit[] {
  const units = collectUnits([item]).filter(isAssigned);
  const text = item.block.kind === 'paragraph' ? foldText(item.block.text) : '';
  return /thi hanh (?:quyet dinh|nghi quyet|chi thi)|ban hanh kem theo|co hieu luc/u.test(text) ? [] : units;
}

/** `Nội dung cụ thể tại Phụ lục kèm theo` says where the work stands, and is none. */
function pointsElsewhere(unit: Unit): boolean {
  const first = unit.words[0];
  if (!first || unit.words.length > 1 || isAssigned(unit)) return false;
  const words = foldText(first.paragraph.text.slice(first.start, first.end));
  return (
    words.length < 220 &&
    /(?:phu luc|danh muc|bieu|bang)\b.{0,60}(?:kem theo|dinh kem|duoi day)|kem theo.{0,40}(?:phu luc|danh muc)/u.test(
      words,
    )
  );
}

/** `QUY ĐỊNH CHUNG` below `Chương I` names a part, and is no work. */
function isBareTitle(unit: Unit): boolean {
  return (
    !isAssigned(unit) &&
    unit.words.every(({ paragraph, start, end }) => !/\p{Ll}/u.test(paragraph.text.slice(start, end)))
  );
}

function readTables(context: ExtractionContext, planYear: number | null): DraftTask[] {
  const tasks: DraftTask[] = [];
  let header: TableTasks['header'] = null;
  for (const { block } of walkItems(context.outline.roots)) {
    if (block.kind !== 'table') continue;
    const read = readTaskTable(block, planYear, header);
    appendAll(tasks, read.tasks);
    header = read.header ?? header;
  }
  return tasks;
}

function inReadingOrder(context: ExtractionContext, tasks: readonly DraftTask[]): DraftTask[] {
  const place = new Map([...paragraphsOf(context.tree)].map((paragraph, index) => [paragraph.id, index]));
  const placeOf = (task: DraftTask) => place.get(task.source[0]?.block ?? '') ?? 0;
  return [...tasks].sort((left, right) => placeOf(left) - placeOf(right));
}
