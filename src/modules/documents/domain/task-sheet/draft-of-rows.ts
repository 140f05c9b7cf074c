import { BlockIds } from '#kernel/document/model/block-ids.ts';
import type { DocumentTree, Paragraph, TableRow } from '#kernel/document/model/document-tree.ts';
import { quoteBodies } from '#kernel/extraction/assignments/read-assignment.ts';
import { findTaskFindings } from '#kernel/extraction/findings/find-draft-findings.ts';
import { quoteWords } from '#kernel/extraction/quote-words.ts';
import { readTime } from '#kernel/extraction/times/find-time-phrase.ts';
import type { DraftTask, PlanDraft, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { EMPTY_DRAFT } from '../empty-reading.ts';
import { isHeading, TASK_COLUMNS, type TaskColumn, type TaskRow } from './task-row.ts';

/** Rows of tasks as a document: the table they were written in, and what was understood of it. */
export interface DraftOfRows {
  readonly tree: DocumentTree;
  readonly draft: PlanDraft;
}

/**
 * Makes an ordinary draft of rows that a person wrote: each row a task, its names split and its time read as those of
 * a document are, every value pointing at its cell. `year` completes times that name none.
 */
export function draftOfRows(rows: readonly TaskRow[], year: number | null): DraftOfRows {
  const ids = new BlockIds();
  const table = { kind: 'table' as const, id: ids.nextTable(), ruled: true, page: null };
  const header = makeRow(
    ids,
    Object.fromEntries(TASK_COLUMNS.map(({ key, header: words }) => [key, words])),
    true,
  );
  const made = rows.map((row) => ({ row, ...makeRow(ids, row, false) }));
  const tree: DocumentTree = {
    version: 1,
    format: 'text',
    pages: null,
    blocks: [{ ...table, rows: [header.printed, ...made.map(({ printed }) => printed)] }],
    findings: [],
  };
  let heading: string | null = null;
  const tasks: DraftTask[] = [];
  for (const { row, cells } of made) {
    if (isHeading(row)) heading = `${row.number} ${row.text}`;
    else tasks.push(taskOf(row, cells, heading, year));
  }
  return {
    tree,
    draft: {
      ...EMPTY_DRAFT,
      document: { ...EMPTY_DRAFT.document, year: year === null ? null : { value: year, source: [] } },
      tasks,
      findings: tasks.flatMap((task, index) => findTaskFindings(task, index, year)),
    },
  };
}

type Cells = Readonly<Record<TaskColumn, Paragraph>>;

function taskOf(row: TaskRow, cells: Cells, heading: string | null, year: number | null): DraftTask {
  const text = wholeCell(cells.text);
  const product = row.product === '' ? null : wholeCell(cells.product);
  const time = row.time === '' ? null : { ...wholeCell(cells.time), isDeadline: true };
  return {
    number: row.number === '' ? null : row.number.replace(/[.)]$/u, ''),
    bullet: null,
    heading,
    text: product === null ? text.text : `${text.text}. Sản phẩm: ${product.text}`,
    lead: namesIn(cells.lead),
    coordinate: namesIn(cells.coordinate),
    advise: [],
    assignments: [],
    time: readTime(time, year),
    source: [...text.source, ...(product?.source ?? [])],
  };
}

function wholeCell(cell: Paragraph): SourcedText {
  return quoteWords(cell, 0, cell.text.length);
}

/** Lines and semicolons part names for certain; within a line they are split as in a document. */
function namesIn(cell: Paragraph): SourcedText[] {
  const stretches = [...cell.text.matchAll(/[^;\n]+/gu)];
  return stretches.flatMap(({ index, 0: words }) => {
    if (words.trim() === '') return [];
    const from = index + (/^\s*(?:[-–+•]\s*)?/u.exec(words)?.[0].length ?? 0);
    const names = quoteBodies(cell, from, index + words.length);
    // What no rule takes for a body is still what the person wrote; a finding asks about it.
    return names.length > 0 ? names : [quoteWords(cell, from, index + words.length)];
  });
}

function makeRow(
  ids: BlockIds,
  words: Readonly<Partial<Record<TaskColumn, string>>>,
  header: boolean,
): { readonly printed: TableRow; readonly cells: Cells } {
  const made = TASK_COLUMNS.map(({ key }) => ({ key, paragraph: makeParagraph(ids, words[key] ?? '') }));
  const cells = Object.fromEntries(made.map(({ key, paragraph }) => [key, paragraph])) as unknown as Cells;
  const printed = made.map(({ paragraph }, column) => ({
    column,
    columnSpan: 1,
    rowSpan: 1,
    blocks: [paragraph],
  }));
  return { printed: { cells: printed, header }, cells };
}

function makeParagraph(ids: BlockIds, text: string): Paragraph {
  return {
    kind: 'paragraph',
    id: ids.nextParagraph(),
    text,
    label: null,
    headingLevel: null,
    emphasis: [],
    align: null,
    indent: 0,
    page: null,
  };
}
