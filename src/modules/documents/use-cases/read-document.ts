import type { ScanOutcome, ScanQuestion } from '#reading/look-at-scan.ts';
import type { DocumentFile } from '#reading/read-document-file.ts';
import type { SheetsOutcome } from '#reading/read-sheets-file.ts';
import type { ReadingOutcome } from '#reading/reading-outcome.ts';

/** Reads one file behind the fence: its tree and draft, a refusal by the secrets gate, or why it cannot be read. */
export type ReadDocument = (file: DocumentFile) => Promise<ReadingOutcome>;

/** Looks at a scan behind the fence: measures its pages, or draws one. */
export type LookAtScan = (question: ScanQuestion) => Promise<ScanOutcome>;

/** Reads the cells of a spreadsheet behind the fence. */
export type ReadSheets = (file: DocumentFile) => Promise<SheetsOutcome>;
