import type { FenceFailureCode } from '#platform/fence/fence-failure.ts';
import { type DrawFailure, drawPdfPage, measurePdf, type PageSize } from '#platform/pdf-in/draw-pdf-page.ts';
import { detectFormat } from './detect-format.ts';
import { measurePicture, type PictureFailure } from './measure-picture.ts';

/** What is asked of a scan: its pages, or the picture of one of them. */
export interface ScanQuestion {
  readonly bytes: Uint8Array;
  /** From 1; null: measure all pages. */
  readonly page: number | null;
}

/** Why a scan cannot be shown; stable codes. */
export type ScanFailureCode =
  | PictureFailure['code']
  | `pdf-${DrawFailure['code']}`
  | 'no-scan'
  | FenceFailureCode;

/** What looking at a scan came to. */
export type ScanOutcome =
  | {
      readonly kind: 'measured';
      readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg';
      readonly pages: readonly PageSize[];
    }
  /** A JPEG. */
  | { readonly kind: 'drawn'; readonly picture: Uint8Array }
  | { readonly kind: 'refused'; readonly code: ScanFailureCode; readonly detail: string | null };

/**
 * Looks at a file that holds pictures of words: measures its pages, or draws one of a PDF. What it is is told by its
 * content, never by its name. Run it behind a fence: `createScanFence`.
 */
export async function lookAtScan({ bytes, page }: ScanQuestion): Promise<ScanOutcome> {
  const format = detectFormat(bytes);
  if (format === 'image' && page === null) {
    const measured = measurePicture(bytes);
    if (!measured.ok) return { kind: 'refused', ...measured.reason };
    const { mediaType, width, height } = measured.value;
    return { kind: 'measured', mediaType, pages: [{ width, height }] };
  }
  if (format !== 'pdf') return { kind: 'refused', code: 'no-scan', detail: null };
  if (page === null) {
    const measured = await measurePdf(bytes);
    if (!measured.ok) return refusedPdf(measured.reason);
    return { kind: 'measured', mediaType: 'application/pdf', pages: measured.value };
  }
  const drawn = await drawPdfPage(bytes, page);
  return drawn.ok ? { kind: 'drawn', picture: drawn.value } : refusedPdf(drawn.reason);
}

function refusedPdf({ code, detail }: DrawFailure): ScanOutcome {
  return { kind: 'refused', code: `pdf-${code}`, detail };
}
