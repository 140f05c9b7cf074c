import { fileURLToPath } from 'node:url';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failure, type Result, success } from '#kernel/base/result.ts';
import { pageLimit } from './open-pdf.ts';
import type { PdfFailure } from './pdf-failure.ts';

/** The size of a page in points, or of a picture in its own dots. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Why no picture came of a page: the file is no good, it has no such page, or this machine cannot draw. */
export interface DrawFailure {
  readonly code: PdfFailure['code'] | 'no-such-page' | 'no-canvas';
  readonly detail: string | null;
}

/** Dots across a page picture: small print of a scan can be read on a screen. */
const WIDTH = 1240;
/** A long strip is drawn smaller instead of taller. */
const MOST_HEIGHT = 3600;
/** Dots of one picture on the page that are decoded; A3 at 600 dpi stays below. A larger one is left out. */
const MOST_DOTS = 72_000_000;
/** JPEG quality at which letters of a scan keep their edges. */
const QUALITY = 78;

/**
 * Measures the pages of a PDF without looking at what stands on them. Heavy and hostile: runs behind a fence.
 */
export async function measurePdf(bytes: Uint8Array): Promise<Result<readonly PageSize[], PdfFailure>> {
  const measured = await withDocument(
    bytes,
    async (document): Promise<Result<readonly PageSize[], DrawFailure>> => {
      if (document.numPages === 0) return failure({ code: 'without-pages', detail: null });
      if (document.numPages > pageLimit)
        return failure({ code: 'too-many-pages', detail: `${document.numPages} > ${pageLimit}` });
      const sizes: PageSize[] = [];
      for (let number = 1; number <= document.numPages; number += 1) {
        const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
        sizes.push({ width: Math.round(width), height: Math.round(height) });
      }
      return success(sizes);
    },
  );
  return measured as Result<readonly PageSize[], PdfFailure>;
}

/**
 * Draws one page of a PDF as a JPEG. Every byte of the file is parsed and every picture in it decoded by the
 * library's own JavaScript; the canvas in machine code is only told lines, letters as outlines, and dots.
 */
export async function drawPdfPage(
  bytes: Uint8Array,
  number: number,
): Promise<Result<Uint8Array, DrawFailure>> {
  return withDocument(bytes, async (document) => {
    if (number < 1 || number > Math.min(document.numPages, pageLimit))
      return failure({ code: 'no-such-page', detail: null });
    const page = await document.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const scale = Math.min(WIDTH / whole.width, MOST_HEIGHT / whole.height);
    const viewport = page.getViewport({ scale });
    const sheet = makeSheet(document, Math.ceil(viewport.width), Math.ceil(viewport.height));
    if (sheet === null) return failure({ code: 'no-canvas', detail: null });
    const canvas = sheet.canvas as unknown as Drawing['canvas'];
    await page.render({ canvas, canvasContext: sheet.context, viewport }).promise;
    return success(new Uint8Array(await sheet.canvas.encode('jpeg', QUALITY)));
  });
}

/** What the library draws with; its types name things of a page that Node does not know. */
type Drawing = Parameters<Pdfjs.PDFPageProxy['render']>[0];

/** The canvas that the library brings for Node, with the one thing it can do beyond a page's own. */
interface Sheet {
  readonly canvas: { encode(format: 'jpeg', quality: number): Promise<Uint8Array> };
  readonly context: Drawing['canvasContext'];
}

/** Null where npm had no canvas for this machine: it is an optional part of the library. */
function makeSheet(document: Pdfjs.PDFDocumentProxy, width: number, height: number): Sheet | null {
  const factory = document.canvasFactory as { create(width: number, height: number): Sheet };
  try {
    return factory.create(width, height);
  } catch {
    return null;
  }
}

async function withDocument<Value>(
  bytes: Uint8Array,
  act: (document: Pdfjs.PDFDocumentProxy) => Promise<Result<Value, DrawFailure>>,
): Promise<Result<Value, DrawFailure>> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: folderOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folderOf('standard_fonts'),
    wasmUrl: folderOf('wasm'),
    useWasm: false,
    maxImageSize: MOST_DOTS,
    // Letters become outlines here, so that no font of the file reaches the machine's own reader of fonts.
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await act(await task.promise);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return failure({ code: isLocked ? 'encrypted' : 'broken', detail: null });
  } finally {
    await task.destroy();
  }
}

function folderOf(part: string): string {
  return `${fileURLToPath(new URL(`../../${part}`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))}/`;
}
