/**
 * Why a PDF gave no pages.
 *
 * - `encrypted`: it opens only with a password.
 * - `broken`: its structure is damaged beyond what the library mends.
 * - `without-pages`: it is a PDF and has no page.
 * - `too-many-pages`: it has more pages than are read.
 */
export type PdfFailureCode = 'encrypted' | 'broken' | 'without-pages' | 'too-many-pages';

/** The reason a PDF was refused; `detail` names the limit that was broken, null when there is none. */
export interface PdfFailure {
  readonly code: PdfFailureCode;
  readonly detail: string | null;
}
