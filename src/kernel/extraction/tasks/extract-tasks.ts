import { appendAll } from '#kernel/base/append-all.ts';
import type { Table } from '#kernel/document/model/document-tree.ts';
import { paragraphsIn, paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import type { DraftTask, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { parseTimeWindow } from '#kernel/time/parse-time-window.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { type OutlineItem, walkItems } from '../outline/build-outline.ts';
import { findSections, type Section } from '../outline/find-sections.ts';
import { joinQuotes, quoteWords } from '../quote-words.ts';
import { purposeOfKind } from '../regions/kind-purpose.ts';
import { collectShares, listsBodies } from './collect-shares.ts';
import { collectUnits } from './collect-units.ts';
import { printTasks } from './print-tasks.ts';
import { readRequests } from './read-requests.ts';
import { readTaskTable, type TableTasks } from './read-task-table.ts';
import { isAssigned, type Unit } from './unit.ts';

/** Tasks of a document, and the sections that were read as duties of bodies. */
export interface ExtractedWork extends WorkDoubts {
  readonly tasks: readonly DraftTask[];
  /** Sections whose items are duties, not tasks; empty where the duties are themselves the tasks. */
  readonly dutySections: readonly Section[];
}

/** What is not sure about the tasks, for a person to look at. */
interface WorkDoubts {
  /** Tasks whose lead stands beside other work, and where. */
  readonly borrowedLeads: ReadonlyMap<DraftTask, BorrowedLead>;
  /** First words of each table from which nothing was read, because its titles name neither who nor when. */
  readonly silentTables: readonly SourcedText[];
}

/** Where a lead stands that a task has from elsewhere: in the row above, or in a sentence about its whole list. */
export type BorrowedLead = 'row-above' | 'whole-list';

/** The doubts while they are gathered. */
interface Doubts extends WorkDoubts {
  readonly borrowedLeads: Map<DraftTask, BorrowedLead>;
  readonly silentTables: SourcedText[];
}

/**
 * Finds the tasks of a document, or what a letter or notice asks for; a report or a submission assigns nothing.
 * `issued` is the day of issue, as far as it is printed: a request is due after it.
 */
export function extractTasks(
  context: ExtractionContext,
  planYear: number | null,
  issued: string | null = null,
): ExtractedWork {
  const purpose = purposeOfKind(context);
  const doubts: Doubts = { borrowedLeads: new Map(), silentTables: [] };
  if (purpose === 'tells')
    return { tasks: readTables(context, planYear, doubts), dutySections: [], ...doubts };
  return purpose === 'asks'
    ? readAskedWork(context, planYear ?? yearOf(issued), issued, doubts)
    : readPlannedWork(context, planYear, doubts);
}

function readAskedWork(
  context: ExtractionContext,
  year: number | null,
  issued: string | null,
  doubts: Doubts,
): ExtractedWork {
  const units = findSections(context.outline)
    .filter(({ item }) => item?.style === 'roman' || item?.style === 'title')
    .flatMap(workOf);
  const asked = units.length > 0 ? units : readRequests(context);
  const tasks = [...printUnits(asked, year, doubts), ...readTables(context, year, doubts)].map((task) => {
    const request = toRequest(task, issued);
    const borrowed = doubts.borrowedLeads.get(task);
    if (borrowed !== undefined) doubts.borrowedLeads.set(request, borrowed);
    return request;
  });
  return { tasks, dutySections: [], ...doubts };
}

/**
 * Work stands in the sections of content and in tables; where a plan has none, in any section that is not about aims
 * or money; where nothing stands there, in the lists of each body's duties.
 */
function readPlannedWork(context: ExtractionContext, planYear: number | null, doubts: Doubts): ExtractedWork {
  const sections = findSections(context.outline);
  const lists = sections.filter((section) => section.purpose === 'duties');
  const hasContent = sections.some((section) => section.purpose === 'content');
  const fromTables = readTables(context, planYear, doubts);
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
    const tasks = inReadingOrder(context, [...printUnits(units, planYear, doubts), ...fromTables]);
    return { tasks, dutySections, ...doubts };
  }
  const byBody = dutySections.filter((section) => listsBodies(section.items));
  const shared = byBody.length > 0 ? byBody : dutySections;
  const shares = shared.flatMap((section) => section.items.flatMap(collectShares));
  const rest = shares.length > 0 ? dutySections.filter((section) => !shared.includes(section)) : dutySections;
  return { tasks: printUnits(shares, planYear, doubts), dutySections: rest, ...doubts };
}

function printUnits(units: readonly Unit[], year: number | null, doubts: Doubts): DraftTask[] {
  return printTasks(units, year, (task, unit) => {
    if (unit.hasSharedLead) doubts.borrowedLeads.set(task, 'whole-list');
  });
}

function yearOf(issued: string | null): number | null {
  return issued === null ? null : Number(issued.slice(0, 4));
}

/** What is asked for by `15/01` in December is due in the next year. */
function toRequest(task: DraftTask, issued: string | null): DraftTask {
  const { text, to } = task.time;
  const isOpen = text !== null && parseTimeWindow(text, null).to === null;
  if (!isOpen || issued === null || to === null || to >= issued) return { ...task, isRequest: true };
  const year = Number(issued.slice(0, 4)) + 1;
  const { kind, from, to: end, until, windows } = parseTimeWindow(text, year);
  return { ...task, time: { ...task.time, kind, from, to: end, until, windows }, isRequest: true };
}

/** What a section of a notice asks for: all of its work, or what is assigned in one without a telling title. */
function workOf(section: Section): Unit[] {
  const units = section.purpose === 'content' || section.purpose === 'other' ? unitsOf(section, true) : [];
  const own = section.purpose === 'duties' ? collectUnits(section.items) : units;
  return own.filter((unit) => !pointsElsewhere(unit) && !isBareTitle(unit));
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

function readTables(context: ExtractionContext, planYear: number | null, doubts: Doubts): DraftTask[] {
  const tasks: DraftTask[] = [];
  let header: TableTasks['header'] = null;
  for (const { block } of walkItems(context.outline.roots)) {
    if (block.kind !== 'table') continue;
    const read = readTaskTable(block, planYear, header);
    appendAll(tasks, read.tasks);
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
