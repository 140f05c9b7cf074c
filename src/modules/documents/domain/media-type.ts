import type { DocumentFormat } from '#kernel/document/model/document-tree.ts';

const TYPES: Readonly<Record<DocumentFormat, string>> = {
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The media type of a file by the format its content was read as, never by its name. */
export function mediaTypeOf(format: DocumentFormat): string {
  return TYPES[format];
}

/** The kind of a spreadsheet of tasks (XLSX). */
export const SHEET_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
