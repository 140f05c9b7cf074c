import { gatherLines, type PdfLine, sizeOf } from './gather-lines.ts';
import type { PdfTextItem } from './pdf-page.ts';

/** Items of a page without those that a digital signature printed on it, and what these said. */
export interface UnstampedItems {
  readonly items: readonly PdfTextItem[];
  readonly stamps: readonly string[];
}

/** Programs that sign print smaller than this share of the text. */
const SMALL = 0.8;
/** The first line of the stamp of a digital signature. */
const OPENER =
  /^(?:người ký|(?:được )?ký (?:số |điện tử )?bởi|đã (?:được )?ký số|chữ ký số|ký số\s?:|(?:digitally )?signed by|signature (?:not )?(?:valid|verified))/iu;

/** Leaves out stamps of digital signatures: small lines of one size from `Ký bởi: …` downwards. */
export function dropStamps(items: readonly PdfTextItem[], page: number): UnstampedItems {
  const text = sizeOf(items);
  const small = items.filter((item) => item.size < text * SMALL);
  const lines = gatherLines(small, page);
  const blocks = lines.filter((line) => OPENER.test(line.text)).map((line) => growStamp(line, lines));
  if (blocks.length === 0) return { items, stamps: [] };
  const isStamped = (item: PdfTextItem): boolean =>
    small.includes(item) && blocks.some((block) => block.some((line) => isIn(item, line)));
  return {
    items: items.filter((item) => !isStamped(item)),
    stamps: [...new Set(blocks.map((block) => block.map((line) => line.text).join('; ')))],
  };
}

/** Lines that go on below the first one, close to it and of its size. */
function growStamp(opener: PdfLine, lines: readonly PdfLine[]): PdfLine[] {
  const block = [opener];
  for (const line of lines) {
    const last = block.at(-1) as PdfLine;
    const gap = line.baseline - last.baseline;
    const isBelow = gap > 0 && gap < last.size * 2;
    const isUnder = line.left < last.right && last.left < line.right;
    if (isBelow && isUnder && Math.abs(line.size - last.size) < 0.6) block.push(line);
  }
  return block;
}

function isIn(item: PdfTextItem, line: PdfLine): boolean {
  return (
    Math.abs(item.baseline - line.baseline) < line.size * 0.4 &&
    item.x >= line.left - 0.5 &&
    item.x <= line.right + 0.5
  );
}
