import { foldText } from '#kernel/language/fold-text.ts';
import type { WantedChange } from '../check-change.ts';
import type { ObligationState } from '../obligation-state.ts';
import { HEADERS, STATE_WORDS } from './list-columns.ts';

/** A cell as the fence gives it. */
export type Cell = string | number | boolean | { readonly day: string } | null;

/** A sheet as the fence gives it. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Something that stands in the way of an import, by the row of the sheet a person sees (from 1). */
export interface RowProblem {
  readonly row: number | null;
  readonly column: string | null;
  readonly code:
    | 'no-sheet'
    | 'column-missing'
    | 'id-unreadable'
    | 'id-unknown'
    | 'id-twice'
    | 'version-unreadable'
    | 'changed-meanwhile'
    | 'state-unknown'
    | 'step-not-permitted'
    | 'reason-needed'
    | 'allowed-by-needed'
    | 'other-organization'
    | 'note-too-long';
  readonly given: string | null;
}

/** What one row says; state or note is undefined where the sheet has no such column. */
export interface SheetRow extends Pick<WantedChange, 'id' | 'version'> {
  readonly row: number;
  readonly state: ObligationState | undefined;
  readonly note: string | null | undefined;
}

/** Longest note that is kept. */
const LONGEST_NOTE = 2000;
const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the rows of a list that went out: which obligation, from which version, with which state and note. */
export function readListSheet(sheets: readonly TableSheet[]): {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly RowProblem[];
} {
  const sheet = sheets.find(({ rows }) => findColumn(rows[0], 'id') >= 0);
  if (sheet === undefined)
    return { rows: [], problems: [{ row: null, column: HEADERS.id.words, code: 'no-sheet', given: null }] };
  const [head = [], ...body] = sheet.rows;
  const at = (name: 'id' | 'version' | 'state' | 'note') => findColumn(head, name);
  const columns = { id: at('id'), version: at('version'), state: at('state'), note: at('note') };
  if (columns.version < 0) return { rows: [], problems: [missing('version')] };
  if (columns.state < 0 && columns.note < 0) return { rows: [], problems: [missing('state')] };
  const rows: SheetRow[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of body.entries()) {
    if (cells.every((cell) => cell === null)) continue;
    const read = readRow(cells, columns, index + 2);
    if ('code' in read) problems.push(read);
    else if (seen.has(read.id))
      problems.push({ row: index + 2, column: HEADERS.id.words, code: 'id-twice', given: read.id });
    else rows.push(read);
    if ('id' in read) seen.add(read.id);
  }
  return { rows, problems };
}

interface Columns {
  readonly id: number;
  readonly version: number;
  readonly state: number;
  readonly note: number;
}

function readRow(cells: readonly Cell[], columns: Columns, row: number): SheetRow | RowProblem {
  const problem = (column: keyof Columns, code: RowProblem['code'], given: string): RowProblem => ({
    row,
    column: HEADERS[column].words,
    code,
    given: given.slice(0, 80),
  });
  const id = words(cells[columns.id]).toLowerCase();
  if (!IDENTIFIER.test(id)) return problem('id', 'id-unreadable', id);
  const version = words(cells[columns.version]);
  if (!/^\d{1,9}$/.test(version)) return problem('version', 'version-unreadable', version);
  const written = words(cells[columns.state]);
  const state = columns.state < 0 ? undefined : readState(written);
  if (state === null) return problem('state', 'state-unknown', written);
  const note = words(cells[columns.note]);
  if (note.length > LONGEST_NOTE) return problem('note', 'note-too-long', note);
  const kept = note === '' ? null : note;
  return { row, id, version: Number(version), state, note: columns.note < 0 ? undefined : kept };
}

/** A state by its words, marks and case aside; null for no state. */
function readState(written: string): ObligationState | null {
  const wanted = foldText(written.normalize('NFC')).trim();
  const found = Object.entries(STATE_WORDS).find(([, state]) => foldText(state) === wanted);
  return (found?.[0] as ObligationState | undefined) ?? null;
}

function missing(column: 'version' | 'state'): RowProblem {
  return { row: 1, column: HEADERS[column].words, code: 'column-missing', given: null };
}

function findColumn(head: readonly Cell[] | undefined, name: keyof Columns): number {
  const wanted = foldText(HEADERS[name].words);
  return (head ?? []).findIndex((cell) => foldText(words(cell)) === wanted);
}

function words(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.day;
  return String(cell).normalize('NFC').trim();
}
