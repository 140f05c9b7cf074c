import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfTextItem } from '#kernel/document/readers/pdf/pdf-page.ts';
import { type Matrix, multiply } from './collect-rules.ts';

/** What stands on a page beside its own content. */
export interface PageAnnotations {
  /** Words typed onto the paper: a number and a day written in by the mail room, a field that was filled in. */
  readonly typed: readonly PdfTextItem[];
  /** Words of notes and stamps. */
  readonly remarks: readonly string[];
}

interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly hidden?: boolean;
  readonly rect?: readonly number[];
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[];
  readonly defaultAppearanceData?: { readonly fontSize?: number };
}

/** Reads what people laid onto a page; a page whose annotations are damaged has none. */
export async function readAnnotations(page: Pdfjs.PDFPageProxy, matrix: Matrix): Promise<PageAnnotations> {
  const found = (await page.getAnnotations().catch(() => [])) as readonly Annotation[];
  const typed: PdfTextItem[] = [];
  const remarks: string[] = [];
  for (const annotation of found) {
    const words = wordsOf(annotation);
    if (words === '') continue;
    const item = placeWords(annotation, words, matrix);
    if (item === null) remarks.push(words);
    else typed.push(item);
  }
  return { typed, remarks };
}

function wordsOf({ contentsObj, textContent, fieldValue }: Annotation): string {
  const shown = textContent?.join(' ') ?? '';
  const value = typeof fieldValue === 'string' ? fieldValue : '';
  const told = contentsObj?.str ?? '';
  return (
    [shown, value, told].map((words) => words.replace(/\s+/gu, ' ').trim()).find((words) => words !== '') ??
    ''
  );
}

/** One line typed into a box stands about a quarter of its height above the lower edge of the box. */
function placeWords(annotation: Annotation, words: string, matrix: Matrix): PdfTextItem | null {
  const { subtype, fieldType, hidden, rect, defaultAppearanceData } = annotation;
  const isTyped = subtype === 'FreeText' || (subtype === 'Widget' && fieldType === 'Tx');
  if (!isTyped || hidden === true || rect === undefined) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const height = top - bottom;
  if (height > LARGEST_LINE || height <= 0 || right <= left) return null;
  const size = Math.min(defaultAppearanceData?.fontSize || height * 0.8, height);
  const [, , , , x, baseline] = multiply(matrix, [1, 0, 0, 1, left, bottom + (height - size * 0.7) / 2]);
  const width = Math.min(right - left, words.length * size * 0.5);
  return { text: words, x, baseline, width, size, font: '', bold: false, italic: false, turned: false };
}

/** A box higher than this, in points, holds more than one line. */
const LARGEST_LINE = 30;
