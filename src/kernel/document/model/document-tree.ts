/**
 * The one document tree: every reader makes it, every extractor, checker and writer reads it.
 *
 * Text is NFC, without marks of the source format, as a person would read it on paper. Numbers that Word
 * adds by itself ("1.1.", "a)", "-") are part of the text, because readers of the paper see them there.
 */
export interface DocumentTree {
  readonly version: 1;
  readonly format: DocumentFormat;
  /** Printed pages, or null where the format does not know them. */
  readonly pages: number | null;
  readonly blocks: readonly Block[];
  readonly findings: readonly ReadingFinding[];
}

/** Formats that a reader exists or is planned for. */
export type DocumentFormat = 'text' | 'docx' | 'pdf';

/** What a document is made of, in reading order. */
export type Block = Paragraph | Table;

/** One paragraph of the document; a sentence broken by a page or a line end of the scan is one paragraph again. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** Stable within the tree: `p1`, `p2` … in reading order, cell paragraphs counted in place. */
  readonly id: string;
  readonly text: string;
  /** The printed number or bullet at the head of `text`, when there is one. */
  readonly label: ParagraphLabel | null;
  /** Heading level from the source's own marks (Markdown #, Word outline level), from 1; null when it has none. */
  readonly headingLevel: number | null;
  /** Stretches of emphasis in `text`, in order, not overlapping. */
  readonly emphasis: readonly Emphasis[];
  readonly align: 'left' | 'center' | 'right' | 'justify' | null;
  /** Left indent of the paragraph in points, 0 when unknown. */
  readonly indent: number;
  readonly page: number | null;
}

/** A printed number or bullet: `text.slice(0, end)` of the paragraph is the label as printed, spaces not counted. */
export interface ParagraphLabel {
  readonly text: string;
  readonly end: number;
  /** True when Word numbered the paragraph by itself, false when somebody typed it. */
  readonly automatic: boolean;
}

/** A stretch of bold or italic text, UTF-16 offsets, end exclusive. */
export interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A table as printed: cells merged over rows or columns stand once, at their first row and column. */
export interface Table {
  readonly kind: 'table';
  /** `t1`, `t2` … in reading order. */
  readonly id: string;
  readonly rows: readonly TableRow[];
  /** False for the borderless tables that only arrange a letterhead or a signature. */
  readonly ruled: boolean;
  readonly page: number | null;
}

/** One printed row; `header` when the table repeats it on each page or it names the columns. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly header: boolean;
}

/** One cell with its place in the grid. */
export interface TableCell {
  /** First column of the cell in the grid, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly Block[];
}

/** Something the reader had to decide or could not keep, in a stable code with the place. */
export interface ReadingFinding {
  readonly code: string;
  readonly severity: 'info' | 'warning';
  readonly block: string | null;
  /** Values that the message of this code names, already printable. */
  readonly values: Readonly<Record<string, string>>;
}
