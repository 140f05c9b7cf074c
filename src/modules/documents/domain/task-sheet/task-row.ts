/** One task as somebody wrote it in a row of a sheet, or typed it: words, not yet understood. */
export interface TaskRow {
  readonly number: string;
  readonly text: string;
  readonly lead: string;
  readonly coordinate: string;
  readonly time: string;
  readonly product: string;
}

/** What a column of the sheet holds. */
export type TaskColumn = keyof TaskRow;

/** The columns in their order, with their headers as the template has them. */
export const TASK_COLUMNS: readonly {
  readonly key: TaskColumn;
  readonly header: string;
  readonly width: number;
}[] = [
  { key: 'number', header: 'STT', width: 8 },
  { key: 'text', header: 'Nội dung', width: 60 },
  { key: 'lead', header: 'Chủ trì', width: 30 },
  { key: 'coordinate', header: 'Phối hợp', width: 36 },
  { key: 'time', header: 'Thời gian', width: 20 },
  { key: 'product', header: 'Sản phẩm', width: 30 },
];

/** The longest words of one task, in characters. */
export const LONGEST_TEXT = 20_000;
/** The longest words of any other cell. */
export const LONGEST_CELL = 2000;

/** True for a row that heads those below it: `I | Công tác thông tin`, with nobody and no time beside it. */
export function isHeading(row: TaskRow): boolean {
  const stands = [row.lead, row.coordinate, row.time, row.product].every((words) => words === '');
  return stands && row.text !== '' && /^(?:[IVX]{1,6}|[A-ZĐ])\.?$/u.test(row.number);
}
