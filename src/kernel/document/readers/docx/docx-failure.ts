/**
 * Why a DOCX could not be read.
 *
 * - `not-a-zip`: the bytes are no ZIP package, or the package is cut off or damaged.
 * - `encrypted`: the file is locked with a password (Word keeps such files in an OLE container).
 * - `no-main-part`: a ZIP without a Word document inside.
 * - `too-large`: a part unpacks to more than a document can be, or the package looks like a ZIP bomb.
 * - `doctype-refused`: a part declares a DOCTYPE, which no word processor writes.
 * - `broken-xml`: a part is no well-formed XML.
 */
export type DocxFailureCode =
  | 'not-a-zip'
  | 'encrypted'
  | 'no-main-part'
  | 'too-large'
  | 'doctype-refused'
  | 'broken-xml';

/** The reason a DOCX was refused, with the part of the package where it happened. */
export interface DocxFailure {
  readonly code: DocxFailureCode;
  readonly part: string | null;
}

/** Carries a failure out of nested readers; `readDocx` catches it and nobody else sees it. */
export class DocxRefusal extends Error {
  readonly failure: DocxFailure;

  constructor(code: DocxFailureCode, part: string | null) {
    super(part === null ? code : `${code}: ${part}`);
    this.failure = { code, part };
  }
}
