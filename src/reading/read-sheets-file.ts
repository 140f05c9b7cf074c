import { findSecrecyMarkInText } from '#kernel/document/checks/find-secrecy-mark.ts';
import { findSecrecyInFileName } from '#kernel/document/checks/secrecy-file-name.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import type { ReadSheet, SheetFailure } from '#platform/sheets/sheet-cell.ts';
import type { DocumentFile } from './read-document-file.ts';

/** What became of a file that should hold sheets; `fence-*` codes are those of the fence itself. */
export type SheetsOutcome =
  | { readonly kind: 'read'; readonly sheets: readonly ReadSheet[] }
  | { readonly kind: 'secret'; readonly mark: string; readonly place: string }
  | {
      readonly kind: 'unreadable';
      readonly code: SheetFailure['code'] | `fence-${string}`;
      readonly detail: string | null;
    };

/**
 * Reads the sheets of one file. The secrets gate (DESIGN law 4) stands before anything is made of them: each cell is
 * looked at as a line of its own, and so is the name of the file. Run it behind a fence: `createSheetsFence`.
 */
export async function readSheetsFile(file: DocumentFile): Promise<SheetsOutcome> {
  const named = findSecrecyInFileName(file.name);
  if (named !== null) return { kind: 'secret', mark: named, place: 'file-name' };
  const read = await readWorkbook(file.bytes);
  if (!read.ok) return { kind: 'unreadable', ...read.reason };
  const lines = read.value.flatMap(({ name, rows }) => [
    name,
    ...rows.flatMap((row) => row.filter((cell) => typeof cell === 'string')),
  ]);
  const mark = findSecrecyMarkInText(lines.join('\n\n'));
  return mark === null
    ? { kind: 'read', sheets: read.value }
    : { kind: 'secret', mark: mark.mark, place: mark.place };
}
