import { fileURLToPath } from 'node:url';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failure, type Result, success } from '#kernel/base/result.ts';
import type { PdfPage, PdfTextItem } from '#kernel/document/readers/pdf/pdf-page.ts';
import { collectRules, type DrawingSteps, type Matrix, multiply } from './collect-rules.ts';
import { countUnseenText } from './count-unseen-text.ts';
import { loadPdfjs } from './load-pdfjs.ts';
import type { PdfFailure } from './pdf-failure.ts';
import { readAnnotations } from './read-annotations.ts';

/** A longer document is a book; nobody plans a year on so many pages. */
export const pageLimit = 300;

/**
 * Takes a PDF apart into words at places and drawn lines, page by page; a scan gives pages without words.
 *
 * Heavy and hostile work: runs behind a fence. Never throws on bad bytes.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<readonly PdfPage[], PdfFailure>> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // The library takes the buffer away from whoever hands it in.
    data: new Uint8Array(bytes),
    cMapUrl: folderOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folderOf('standard_fonts'),
    // Pictures are not read: one point large, so that none is decoded.
    maxImageSize: 1,
    useWasm: false,
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > pageLimit)
      return failure({ code: 'too-many-pages', detail: `${document.numPages} > ${pageLimit}` });
    if (document.numPages === 0) return failure({ code: 'without-pages', detail: null });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, pdfjs));
      page.cleanup();
    }
    return success(pages);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return failure({ code: isLocked ? 'encrypted' : 'broken', detail: null });
  } finally {
    await task.destroy();
  }
}

/** A folder of the library as a path; the library asks for the slash at its end on every system. */
function folderOf(part: string): string {
  return `${fileURLToPath(new URL(`../../${part}`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))}/`;
}

async function readPage(page: Pdfjs.PDFPageProxy, pdfjs: typeof Pdfjs): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 });
  const matrix = view.transform as unknown as Matrix;
  const steps = await page.getOperatorList();
  const content = await page.getTextContent({ disableNormalization: true });
  const fonts = new Map<string, FontLook>();
  const items = content.items.flatMap((item): PdfTextItem[] => {
    if (!('str' in item) || item.str === '') return [];
    const look = fonts.get(item.fontName) ?? lookOf(page, item.fontName);
    fonts.set(item.fontName, look);
    return [placeItem(item, look, matrix)];
  });
  const { typed, remarks } = await readAnnotations(page, matrix);
  const { seen, unseen } = countUnseenText(steps, pdfjs.OPS);
  return {
    width: view.width,
    height: view.height,
    items: [...items, ...typed],
    rules: collectRules(steps, pdfjs.OPS, matrix),
    isPictured: isPictured(steps, pdfjs.OPS.transform, view.width * view.height),
    isUnseen: unseen > seen,
    remarks,
  };
}

/** Pictures are not kept, but each leaves the step that stretches it, one unit wide and high, over its place. */
function isPictured(steps: DrawingSteps, transform: number, paper: number): boolean {
  const stretches = Array.from(steps.argsArray).filter((_, at) => steps.fnArray[at] === transform);
  return stretches.some((given) => {
    const [a, b, c, d] = given as Matrix;
    return Math.abs(a * d - b * c) > paper / 4;
  });
}

interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function placeItem(item: PlacedText, look: FontLook, page: Matrix): PdfTextItem {
  const placed = multiply(page, item.transform as unknown as Matrix);
  // A font that slants its letters by the matrix leaves the direction of the line as it is.
  const size = Math.hypot(placed[2], placed[3]);
  return {
    text: item.str,
    x: placed[4],
    baseline: placed[5],
    width: item.width,
    size,
    font: look.name,
    bold: look.bold,
    italic: look.italic || Math.abs(placed[2]) > Math.abs(placed[3]) * 0.1,
    turned: placed[0] <= 0 || Math.abs(placed[1]) > Math.abs(placed[0]) * 0.05,
  };
}

interface FontLook {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Bold and italic by what the font says of itself, else by its name: `ABCDEF+TimesNewRomanPS-BoldItalicMT`. */
function lookOf(page: Pdfjs.PDFPageProxy, fontName: string): FontLook {
  if (!page.commonObjs.has(fontName)) return { name: '', bold: false, italic: false };
  const font = page.commonObjs.get(fontName) as {
    readonly name?: string;
    readonly bold?: boolean;
    readonly black?: boolean;
    readonly italic?: boolean;
  } | null;
  const name = (font?.name ?? '').replace(/^[A-Z]{6}\+/u, '');
  return {
    name,
    bold: font?.bold === true || font?.black === true || /bold|black|heavy|demi/i.test(name),
    italic: font?.italic === true || /italic|oblique/i.test(name),
  };
}
