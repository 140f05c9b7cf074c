import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { GreyPicture } from './grey-picture.ts';

/** Dots of a picture to the inch: lines of text can be told apart, and a page takes some ten kilobytes. */
const RESOLUTION = 60;
/** Each dot is the mean of so many across and down: thin rules keep their place. */
const FINE = 3;

/** What the library draws on in Node: a canvas of its own, see `platform/pdf-in/draw-pdf-page.ts`. */
interface Sheet {
  readonly canvas: Drawing['canvas'];
  readonly context: Drawing['canvasContext'] & {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}

type Drawing = Parameters<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['render']>[0];

/** Draws the pages of a PDF small and grey. */
export async function drawGreyPages(pdf: Uint8Array): Promise<readonly GreyPicture[]> {
  const task = getDocument({
    data: new Uint8Array(pdf),
    standardFontDataUrl: fileURLToPath(
      new URL('../../standard_fonts/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')),
    ),
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    const pictures: GreyPicture[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pictures.push(await drawPage(document, number));
    return pictures;
  } finally {
    await task.destroy();
  }
}

async function drawPage(document: PDFDocumentProxy, number: number): Promise<GreyPicture> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: (RESOLUTION * FINE) / 72 });
  const [width, height] = [Math.floor(viewport.width / FINE), Math.floor(viewport.height / FINE)];
  const factory = document.canvasFactory as { create(width: number, height: number): Sheet };
  const { canvas, context } = factory.create(width * FINE, height * FINE);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data } = context.getImageData(0, 0, width * FINE, height * FINE);
  return {
    width,
    height,
    dots: Uint8Array.from({ length: width * height }, (_, at) => greyAt(data, at, width)),
  };
}

/** The mean of the fine dots of one dot; the page is black on white, so that one colour tells all. */
function greyAt(data: Uint8ClampedArray, at: number, width: number): number {
  const [left, top] = [(at % width) * FINE, Math.floor(at / width) * FINE];
  let sum = 0;
  for (let y = top; y < top + FINE; y += 1)
    for (let x = left; x < left + FINE; x += 1) sum += data[(y * width * FINE + x) * 4] ?? 0;
  return Math.round((sum / FINE ** 2 / 255) * 15);
}
