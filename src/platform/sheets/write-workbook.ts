import type { SheetToWrite } from './sheet-cell.ts';

/** Rows below the last one in which the choices of a column are still offered. */
const SPARE_ROWS = 500;

/**
 * Writes an XLSX file of words. A text that a spreadsheet program could take for a formula (`=`, `+`, `-`, `@`)
 * gets an apostrophe before it; `readWorkbook` takes it off again.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  // Seventy modules that no start of the server needs.
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    defaultFont: { name: 'Times New Roman', size: 12 },
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map(({ width }) => ({ width, numFmt: '@' })),
      rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map(toCell))],
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${columnName(columns.length - 1)}${rows.length + 1}` },
      cells: new Map(
        columns.map((_, i) => [
          `0,${i}`,
          { style: { font: { bold: true }, alignment: { vertical: 'center' as const, wrapText: true } } },
        ]),
      ),
      dataValidations: columns.flatMap(({ choices }, i) =>
        choices === undefined
          ? []
          : [
              {
                type: 'list' as const,
                formula1: choices,
                allowBlank: true,
                range: `${columnName(i)}2:${columnName(i)}${rows.length + SPARE_ROWS}`,
              },
            ],
      ),
    })),
  });
}

function toCell(text: string): string | null {
  if (text === '') return null;
  return /^[=+\-@\t\r']/u.test(text) ? `'${text}` : text;
}

/** `A` for the first column, `AA` for the twenty-seventh. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (index % 26));
}
