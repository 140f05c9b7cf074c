import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Loads the library that takes PDF files apart; the first call pays for it.
 *
 * The library wants three drawing classes when it loads, and would take them from a canvas in machine code, which the
 * fence forbids. Nothing is drawn here, so empty classes do.
 */
export async function loadPdfjs(): Promise<typeof Pdfjs> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
