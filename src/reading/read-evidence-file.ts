import { findSecrecyInFileName } from '#kernel/document/checks/secrecy-file-name.ts';
import type { PictureFailure } from '#platform/pictures/picture.ts';
import type { SheetFailure } from '#platform/sheets/sheet-cell.ts';
import { detectFormat } from './detect-format.ts';
import { type DocumentFile, readDocumentFile } from './read-document-file.ts';
import type { SecretOutcome, UnreadableCode } from './reading-outcome.ts';

/** What became of a file that shows what was done: a picture, a Word file, a PDF, a text or a workbook. */
export type EvidenceOutcome =
  | {
      readonly kind: 'picture';
      readonly mediaType: string;
      /** The picture written anew; only these bytes may be kept. */
      readonly bytes: Uint8Array;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'document';
      readonly mediaType: string;
      /** False for a scan: the gate had no words to read. */
      readonly hasWords: boolean;
    }
  | Pick<SecretOutcome, 'kind'>
  | {
      readonly kind: 'unreadable';
      readonly code: UnreadableCode | PictureFailure['code'] | `sheet-${SheetFailure['code']}`;
      readonly detail: string | null;
    };

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mediaTypes = { docx: wordType, pdf: 'application/pdf', text: 'text/plain' } as const;
/** PDF whose pages are pictures, or whose letters nobody can tell: the gate saw no words. */
const mute: ReadonlySet<string> = new Set(['pdf-without-text', 'pdf-unknown-letters']);

/**
 * Reads one file of evidence: format by content, secrets gate (DESIGN law 4), pictures written anew. Run it behind
 * a fence: `createEvidenceFence`.
 */
export async function readEvidenceFile(file: DocumentFile): Promise<EvidenceOutcome> {
  if (findSecrecyInFileName(file.name) !== null) return { kind: 'secret' };
  const format = detectFormat(file.bytes);
  if (format === 'image') return readPicture(file.bytes);
  if (format === 'spreadsheet') return readSheets(file);
  const outcome = await readDocumentFile(file);
  if (outcome.kind === 'secret') return { kind: 'secret' };
  if (outcome.kind === 'read')
    return { kind: 'document', mediaType: mediaTypes[outcome.tree.format], hasWords: true };
  return mute.has(outcome.code) ? { kind: 'document', mediaType: mediaTypes.pdf, hasWords: false } : outcome;
}

async function readPicture(bytes: Uint8Array): Promise<EvidenceOutcome> {
  const { rebuildPicture } = await import('#platform/pictures/rebuild-picture.ts');
  const rebuilt = rebuildPicture(bytes);
  return rebuilt.ok ? { kind: 'picture', ...rebuilt.value } : { kind: 'unreadable', ...rebuilt.reason };
}

async function readSheets(file: DocumentFile): Promise<EvidenceOutcome> {
  const { readSheetsFile } = await import('./read-sheets-file.ts');
  const outcome = await readSheetsFile(file);
  if (outcome.kind === 'read') return { kind: 'document', mediaType: workbookType, hasWords: true };
  if (outcome.kind === 'secret') return { kind: 'secret' };
  const code = `sheet-${outcome.code as SheetFailure['code']}` as const;
  return { kind: 'unreadable', code, detail: outcome.detail };
}
