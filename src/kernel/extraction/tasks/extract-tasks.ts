import type { Table } from '#kernel/document/model/document-tree.ts';
import { paragraphsIn, paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import type { DraftTask, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { type OutlineItem, walkItems } from '../outline/build-outline.ts';
import { findSections, type Section } from '../outline/find-sections.ts';
import { joinQuotes, quoteWords } from '../quote-words.ts';
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
  /** Tasks whose lead stands beside other work, and where: what a person should look at. */
  readonly borrowedLeads: ReadonlyMap<DraftTask, BorrowedLead>;
  /** First words of each table from which nothing was read, because its titles name neither who nor when. */
  readonly silentTables: readonly SourcedText[];
}

/** Where a lead stands that a task has from elsewhere: in the row above, or in a sentence about its whole list. */
export type BorrowedLead = 'row-above' | 'whole-list';

/**
 * Finds the tasks of a document. Work stands in the sections of content and in tables; where a plan has none, in
 * any section that is not about aims or money; where nothing stands there, in the lists of each body's duties.
 */
export function extractTasks(context: ExtractionContext, planYear: number | null): ExtractedWork {
  const sections = findSections(context.outline);
  const lists = sections.filter((section) => section.purpose === 'duties');
  const hasContent = sections.some((section) => section.purpose === 'content');
  const borrowedLeads = new Map<DraftTask, BorrowedLead>();
  const print = (units: readonly Unit[]) =>
    printTasks(units, planYear, (task, unit) => {
      if (unit.hasSharedLead) borrowedLeads.set(task, 'whole-list');
    });
  const silentTables: SourcedText[] = [];
  const fromTables = readTables(context, planYear, { borrowedLeads, silentTables });
  const isWork = (unit: Unit) =>
    !pointsElsewhere(unit) && !isBareTitle(unit) && (fromTables.length === 0 || isAssigned(unit));
  const working = sections.filter((section) => section.purpose === 'content' || section.purpose === 'other');
  const carryOut = working.filter(isCarryingOut);
  const below = working.filter((section) => !carryOut.includes(section));
  const found = below.flatMap((section) => unitsOf(section, hasContent)).filter(isWork);
  const isIssued = found.length + fromTables.length > 0;
  const units = isIssued ? found : working.flatMap((section) => unitsOf(section, hasContent)).filter(isWork);
  const dutySections = [...(isIssued ? carryOut.map(asDuty) : []), ...lists];
  if (units.length + fromTables.length > 0) {
    return {
      tasks: inReadingOrder(context, [...print(units), ...fromTables]),
      dutySections,
      borrowedLeads,
      silentTables,
    };
  }
  const requests = readRequests(context, planYear);
  if (requests.length > 0) return { tasks: requests, dutySections, borrowedLeads, silentTables };
  const byBody = dutySections.filter((section) => listsBodies(section.items));
  const shared = byBody.length > 0 ? byBody : dutySections;
  const shares = shared.flatMap((section) => section.items.flatMap(collectShares));
  const rest = shares.length > 0 ? dutySections.filter((section) => !shared.includes(section)) : dutySections;
  return { tasks: print(shares), dutySections: rest, borrowedLeads, silentTables };
}

/** Sections without a telling title count only where somebody is assigned, or where no other holds the work. */
function unitsOf(section: Section, hasContent: boolean): Unit[] {
  if (section.item?.style === 'article') return unitsOfArticle(section.item);
  const units = collectUnits(section.items);
  if (section.purpose === 'content') return units;
  if (section.item === null) return units.filter((unit) => isAssigned(unit) && unit.item.style !== 'text');
  return units.some(isAssigned) || !hasContent ? units : [];
}

/** `Điều 2. Giao Sở A … triển khai thực hiện Chương trình`: who sees to what the decision issues; a duty beside its work. */
function isCarryingOut({ item }: Section): boolean {
  if (item?.style !== 'article' || item.block.kind !== 'paragraph') return false;
  return /(?:thuc hien|trien khai|theo doi|don doc).{0,40}(?:chuong trinh|ke hoach|de an|quyet dinh)/u.test(
    foldText(item.block.text),
  );
}

function asDuty(section: Section): Section {
  return section.item === null ? section : { ...section, purpose: 'duties', items: [section.item] };
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
    /(?:phu luc|danh muc|bieu|bang)\b.{0,60}(?:kem theo|dinh kem|duoi day|ke hoach nay)|(?:kem theo|tai|theo).{0,40}(?:phu luc|danh muc)/u.test(
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

function readTables(
  context: ExtractionContext,
  planYear: number | null,
  doubts: { readonly borrowedLeads: Map<DraftTask, BorrowedLead>; readonly silentTables: SourcedText[] },
): DraftTask[] {
  const tasks: DraftTask[] = [];
  let header: TableTasks['header'] = null;
  for (const { block } of walkItems(context.outline.roots)) {
    if (block.kind !== 'table') continue;
    const read = readTaskTable(block, planYear, header);
    tasks.push(...read.tasks);
    for (const task of read.inherited) doubts.borrowedLeads.set(task, 'row-above');
    if (read.header === null && read.tasks.length === 0) doubts.silentTables.push(...openingWords(block));
    header = read.header ?? header;
  }
  return tasks;
}

/** The titles of a table wide and long enough to list work. */
function openingWords(table: Table): SourcedText[] {
  const first = table.rows[0];
  if (!first || table.rows.length < 3 || first.cells.length < 3) return [];
  const titles = [...paragraphsIn(first.cells.flatMap((cell) => cell.blocks))];
  const words = joinQuotes(titles.map((paragraph) => quoteWords(paragraph, 0, paragraph.text.length)));
  return words === null ? [] : [words];
}

function inReadingOrder(context: ExtractionContext, tasks: readonly DraftTask[]): DraftTask[] {
  const place = new Map([...paragraphsOf(context.tree)].map((paragraph, index) => [paragraph.id, index]));
  const placeOf = (task: DraftTask) => place.get(task.source[0]?.block ?? '') ?? 0;
  return [...tasks].sort((left, right) => placeOf(left) - placeOf(right));
}
