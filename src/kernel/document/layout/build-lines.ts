import type { Paragraph } from '../model/document-tree.ts';
import type { StyleName } from './forms/form-edition.ts';
import type { Gap, Line, Run } from './layout.ts';
import { measureText } from './letter-widths.ts';

/** A line of one run that follows its style. */
export function plainLine(style: StyleName, text: string, more: Partial<Line> = {}): Line {
  return {
    kind: 'line',
    style,
    runs: [{ text, bold: null, italic: null }],
    label: null,
    labelBold: null,
    list: null,
    inset: [0, 0],
    keepsWithNext: false,
    framed: false,
    ...more,
  };
}

/** Free space of a height in points. */
export function gapOf(height: number, keepsWithNext = false): Gap {
  return { kind: 'gap', height, keepsWithNext };
}

/** The words of a paragraph behind its label, in runs of one look; a look that covers all of them is kept too. */
export function runsOf(paragraph: Paragraph): readonly Run[] {
  const from = startOfWords(paragraph);
  const runs: Run[] = [];
  let at = from;
  for (const { start, end, bold, italic } of paragraph.emphasis) {
    if (end <= from) continue;
    if (start > at) runs.push({ text: paragraph.text.slice(at, start), bold: null, italic: null });
    runs.push({
      text: paragraph.text.slice(Math.max(start, from), end),
      bold: bold || null,
      italic: italic || null,
    });
    at = end;
  }
  if (at < paragraph.text.length) runs.push({ text: paragraph.text.slice(at), bold: null, italic: null });
  return runs;
}

/** Where the words behind the label begin. */
export function startOfWords({ text, label }: Paragraph): number {
  if (label === null) return 0;
  return label.end + (/^\s*/u.exec(text.slice(label.end))?.[0].length ?? 0);
}

/**
 * Sets a title that is wider than its column in two lines of like length by leaving free space on both sides; names are
 * cut behind a comma or before words of place where they can be. No break is written: an editor may change the words.
 */
export function balancedInset(
  text: string,
  size: number,
  isBold: boolean,
  width: number,
): readonly [number, number] {
  const measure = (words: readonly string[]): number => measureText(words.join(' '), size, isBold);
  const words = text.split(' ');
  if (measure(words) <= width) return [0, 0];
  let best = { room: width, cost: Number.POSITIVE_INFINITY };
  for (let cut = 1; cut < words.length; cut += 1) {
    // A little more than the words need: programs differ in the last tenth of a point.
    const room = Math.max(measure(words.slice(0, cut)), measure(words.slice(cut))) + 2;
    // A line takes every word it has room for, so the next one must not fit.
    if (room > width || room >= measure(words.slice(0, cut + 1))) continue;
    const cost = room + (isGoodCut(words[cut - 1] ?? '', words[cut] ?? '') ? 0 : 3 * size);
    if (cost < best.cost) best = { room, cost };
  }
  const free = (width - best.room) / 2;
  return [free, free];
}

function isGoodCut(before: string, behind: string): boolean {
  return (
    before.endsWith(',') ||
    /^(?:TỈNH|THÀNH|XÃ|PHƯỜNG|ĐẶC|VÀ|tỉnh|thành|xã|phường|đặc|và|năm|giai)$/u.test(behind)
  );
}

/** How wide the widest line is that a title takes in a column when it is set in lines of like length. */
export function printedWidth(text: string, size: number, isBold: boolean, width: number): number {
  const [left, right] = balancedInset(text, size, isBold, width);
  return Math.min(measureText(text, size, isBold), width - left - right);
}
