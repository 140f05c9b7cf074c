import type { Paragraph, Table } from '#kernel/document/model/document-tree.ts';
import { detectLabel } from '#kernel/language/detect-label.ts';
import { readRoman } from '#kernel/language/roman-numerals.ts';
import type { DraftTask, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { type Assignment, joinAssignments, NO_ASSIGNMENT } from '../assignments/assignment.ts';
import { findRoleLabels } from '../assignments/find-role-labels.ts';
import { joinQuotes, quoteWords } from '../quote-words.ts';
import { readTime } from '../times/find-time-phrase.ts';
import { assignmentOf, readValue } from './read-entry.ts';
import { type GridCell, layOutTable, textOfCell } from './table-grid.ts';
import { type ColumnUse, readTableHeader, type TableHeader } from './table-header.ts';

/** Tasks of a table, and its header for the next part of a table that a page cut. */
export interface TableTasks {
  readonly tasks: readonly DraftTask[];
  readonly header: TableHeader | null;
  /** Tasks whose empty cell took the lead of the row above, as a merged cell reads after conversion. */
  readonly inherited: ReadonlySet<DraftTask>;
}

type Row = readonly (GridCell | undefined)[];

/**
 * Reads a table of tasks (STT, nội dung, chủ trì, phối hợp, thời gian …). Rows without a body and a time are
 * headings of what follows; a row without number and words goes on with the row above. `earlier` is the header
 * of the table before, for a part that has none of its own.
 */
export function readTaskTable(
  table: Table,
  planYear: number | null,
  earlier: TableHeader | null,
): TableTasks {
  const grid = layOutTable(table);
  const own = readTableHeader(grid);
  const header =
    own ??
    (earlier && [...earlier.uses.keys()].every((column) => column < grid.columns)
      ? { ...earlier, next: 0 }
      : null);
  if (header === null) return { tasks: [], header: null, inherited: new Set() };
  const showsMerges = table.rows.some((row) => row.cells.some((cell) => cell.rowSpan > 1));
  const reader = new RowReader(header, planYear, showsMerges);
  for (const row of grid.rows.slice(header.next)) reader.take(row);
  return { tasks: reader.tasks, header, inherited: reader.inherited };
}

/** `-nt-`, `Như trên`, `"`: the cell says what the one above says. */
const DITTO = /^[-–\s"“”'.]*(?:nt|n\.t|như trên|["“”])[-–\s"“”'.]*$/iu;

class RowReader {
  readonly tasks: DraftTask[] = [];
  readonly inherited = new Set<DraftTask>();
  readonly #showsMerges: boolean;
  readonly #above = new Map<ColumnUse, GridCell | undefined>();
  readonly #uses: ReadonlyMap<number, ColumnUse>;
  readonly #planYear: number | null;
  readonly #hasDeadlines: boolean;
  #heading: string | null = null;

  constructor(header: TableHeader, planYear: number | null, showsMerges: boolean) {
    this.#showsMerges = showsMerges;
    this.#uses = header.uses;
    this.#hasDeadlines = header.hasDeadlines;
    this.#planYear = planYear;
  }

  take(row: Row): void {
    const { number, words } = this.#readContent(row);
    const roles = ['lead', 'coordinate', 'advise', 'time'] as const;
    const isAssigned = roles.some((use) => textOfCell(this.#cell(row, use)) !== '');
    const last = this.#leaveParent(number);
    if (isRepeatedHeader(row, this.#uses)) return;
    const goesOn = words === null || /^\p{Ll}/u.test(words.text);
    if (number === '' && goesOn && last && (isAssigned || words !== null)) this.#complete(last, words, row);
    else if (
      !isAssigned &&
      (words === null || number === '' || readRoman(number) !== null || /^[A-Z]$/u.test(number))
    ) {
      this.#heading =
        [number, words?.text ?? lineOf(row)].filter((part) => part !== '').join('. ') || this.#heading;
    } else if (words !== null) this.#push(this.#makeTask(number, words, row));
    for (const use of roles) this.#above.set(use, this.#cell(row, use));
  }

  /** A cell left empty beside others that are filled was merged with the one above, in a table that shows no merges. */
  #push(task: DraftTask): void {
    const above = this.tasks.at(-1);
    const isFilled = task.coordinate.length > 0 || task.time.text !== null;
    const inherits =
      !this.#showsMerges &&
      [...this.#uses.values()].includes('lead') &&
      task.lead.length === 0 &&
      isFilled &&
      above?.heading === task.heading;
    const whole = inherits ? { ...task, lead: above.lead } : task;
    if (inherits && above.lead.length > 0) this.inherited.add(whole);
    this.tasks.push(whole);
  }

  /** Number and words of a row; a table without a column of numbers prints them before the words. */
  #readContent(row: Row): { readonly number: string; readonly words: SourcedText | null } {
    const cell = this.#cell(row, 'content');
    const number = textOfCell(this.#cell(row, 'number')).replace(/[.)\s]+$/u, '');
    const words = this.#quote(cell);
    const first = cell?.paragraphs[0];
    const label = first === undefined ? null : detectLabel(first.text);
    const hasColumn = [...this.#uses.values()].includes('number');
    if (hasColumn || first === undefined || !label?.number) return { number, words };
    const rest = (cell?.paragraphs ?? []).slice(1);
    const quotes = [
      quoteWords(first, label.end, first.text.length),
      ...rest.map((paragraph) => quoteWords(paragraph, 0, paragraph.text.length)),
    ];
    return { number: label.number, words: joinQuotes(quotes) };
  }

  /** `2. Cuộc thi` without anybody, over `2.1`, `2.2`: a heading of those, no task. Returns the last task left. */
  #leaveParent(number: string): DraftTask | undefined {
    const last = this.tasks.at(-1);
    const isParent =
      last !== undefined &&
      last.number !== null &&
      number.startsWith(`${last.number}.`) &&
      last.lead.length + last.coordinate.length + last.advise.length === 0 &&
      last.time.text === null;
    if (!isParent) return last;
    this.#heading = `${last.number}. ${last.text}`;
    this.tasks.pop();
    return this.tasks.at(-1);
  }

  #makeTask(number: string, words: SourcedText, row: Row): DraftTask {
    const { lead, coordinate, advise, time } = this.#assign(row);
    return {
      number: number === '' ? null : number,
      bullet: null,
      heading: this.#heading,
      text: words.text,
      lead,
      coordinate,
      advise,
      assignments: [],
      time: readTime(time, this.#planYear),
      source: words.source,
    };
  }

  /** A page cut the row: what stands on the next page belongs to the task above. */
  #complete(task: DraftTask, words: SourcedText | null, row: Row): void {
    const more = this.#assign(row);
    this.tasks[this.tasks.length - 1] = {
      ...task,
      text: words === null ? task.text : `${task.text} ${words.text}`,
      source: [...task.source, ...(words?.source ?? [])],
      lead: [...task.lead, ...more.lead],
      coordinate: [...task.coordinate, ...more.coordinate],
      advise: [...task.advise, ...more.advise],
      time: task.time.text === null ? readTime(more.time, this.#planYear) : task.time,
    };
  }

  #assign(row: Row): Assignment {
    const roles = ['lead', 'coordinate', 'advise'] as const;
    const parts = roles.flatMap((role) => {
      const paragraphs = this.#cell(row, role)?.paragraphs ?? [];
      return paragraphs.map((paragraph) => readCell(paragraph, role));
    });
    const words = this.#quote(this.#cell(row, 'time'));
    const time = words && { ...words, isDeadline: this.#hasDeadlines };
    return joinAssignments([...parts, { ...NO_ASSIGNMENT, time }]);
  }

  #cell(row: Row, use: ColumnUse): GridCell | undefined {
    for (const [column, known] of this.#uses)
      if (known === use) return DITTO.test(textOfCell(row[column])) ? this.#above.get(use) : row[column];
    return undefined;
  }

  #quote(cell: GridCell | undefined): SourcedText | null {
    const paragraphs = cell?.paragraphs ?? [];
    return joinQuotes(
      paragraphs.map((paragraph) => {
        const bullet = /^[-–+*•]\s*/u.exec(paragraph.text);
        return quoteWords(paragraph, bullet?.[0].length ?? 0, paragraph.text.length);
      }),
    );
  }
}

/** A cell names bodies, or says in labels or a sentence who leads and who helps. */
function readCell(paragraph: Paragraph, role: 'lead' | 'coordinate' | 'advise'): Assignment {
  const start = /^[-–+*•]?\s*/u.exec(paragraph.text)?.[0].length ?? 0;
  const segments = findRoleLabels(paragraph.text, start);
  if (segments[0]?.labelStart === start) return assignmentOf(paragraph, segments);
  return readValue(paragraph, { role, valueStart: start, valueEnd: paragraph.text.length });
}

/** The header printed again at the head of a page. */
function isRepeatedHeader(row: Row, uses: ReadonlyMap<number, ColumnUse>): boolean {
  const again = readTableHeader({ columns: row.length, rows: [row] });
  return again !== null && [...uses].every(([column, use]) => again.uses.get(column) === use);
}

function lineOf(row: Row): string {
  return row.map((cell) => textOfCell(cell)).find((text) => text !== '') ?? '';
}
