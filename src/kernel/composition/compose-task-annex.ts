import type { BlockIds } from '../document/model/block-ids.ts';
import type { Table, TableCell, TableRow } from '../document/model/document-tree.ts';
import type { Annex } from '../document/model/official-document.ts';
import type { TaskGroup } from './arrange-parts.ts';
import { buildParagraph } from './build-blocks.ts';
import type { ManuscriptHead, ManuscriptPart } from './manuscript.ts';
import { oneLine, printNames } from './print-names.ts';

/** The columns in which offices print their tasks. */
const COLUMNS = [
  'STT',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Sản phẩm',
] as const;

/** The annex that holds the tasks of a plan as a table; it stands across, for it has six columns. */
export function composeTaskAnnex(
  groups: readonly TaskGroup[],
  { kindWords, note }: { readonly kindWords: string; readonly note: string },
  ids: BlockIds,
): Annex {
  return {
    label: 'Phụ lục',
    title: [`PHÂN CÔNG NHIỆM VỤ THỰC HIỆN ${kindWords.toUpperCase()}`],
    note,
    body: [buildTaskTable(groups, ids)],
  };
}

/** `(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng 12 năm 2026 của …)`, with room where the number and the day are blank. */
export function noteOfAnnex({ family, symbol, month, issuer }: ManuscriptHead, kindWords: string): string {
  const [year, count] = month.split('-');
  const day =
    year === undefined || count === undefined
      ? ''
      : `${family === 'party' ? ',' : ''} ngày ${ROOM} tháng ${printMonth(count)} năm ${year}`;
  const by = oneLine(issuer);
  return `(Kèm theo ${kindWords} số ${ROOM}${symbol.trim()}${day}${by === '' ? '' : ` của ${by}`})`;
}

/** Room for what is written by hand. */
const ROOM = '……';

/** Months below 3 with a zero (Decree 30/2020, Annex I). */
function printMonth(month: string): string {
  return Number(month) < 3 ? month : String(Number(month));
}

function buildTaskTable(groups: readonly TaskGroup[], ids: BlockIds): Table {
  const id = ids.nextTable();
  const cell = (
    words: string,
    column: number,
    look: { bold?: boolean; columnSpan?: number } = {},
  ): TableCell => {
    const paragraph = buildParagraph(words, ids);
    const { text } = paragraph;
    const emphasis = look.bold === true ? [{ start: 0, end: text.length, bold: true, italic: false }] : [];
    return {
      column,
      columnSpan: look.columnSpan ?? 1,
      rowSpan: 1,
      // What a cell holds is no list: a number at its head stays part of its words.
      blocks: [{ ...paragraph, label: null, emphasis }],
    };
  };
  const rowsOf = ({ title, number, tasks }: TaskGroup): TableRow[] => [
    ...(title === null
      ? []
      : [
          {
            header: false,
            cells: [
              cell(number, 0, { bold: true }),
              cell(title, 1, { bold: true, columnSpan: COLUMNS.length - 1 }),
            ],
          },
        ]),
    ...tasks.map(({ part, number: own }) => ({
      header: false,
      cells: cellsOf(part, own).map((words, column) => cell(words, column)),
    })),
  ];
  const head: TableRow = { header: true, cells: COLUMNS.map((words, column) => cell(words, column)) };
  return { kind: 'table', id, rows: [head, ...groups.flatMap(rowsOf)], ruled: true, page: null };
}

function cellsOf(
  { text, lead, coordinate, time, product }: ManuscriptPart,
  number: string,
): readonly string[] {
  return [number, oneLine(text), printNames(lead), printNames(coordinate), oneLine(time), oneLine(product)];
}
