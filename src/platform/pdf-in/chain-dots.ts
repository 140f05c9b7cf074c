import type { PdfRule } from '#kernel/document/readers/pdf/pdf-page.ts';

/** Dots of one line lie no further apart than this, in points. */
const APART = 4.5;
/** Fewer dots, or a shorter row of them, are dots and no line. */
const FEWEST = 6;
const SHORTEST = 20;
/** A page with more dots is a picture made of dots. */
const MOST = 40_000;

/** Finds level and upright lines among drawn dots: dotted and dashed rules that a program draws dot by dot. */
export function chainDots(dots: readonly PdfRule[]): PdfRule[] {
  if (dots.length < FEWEST || dots.length > MOST) return [];
  const turned = dots.map(turn);
  return [...chainLevel(dots), ...chainLevel(turned).map(turn)];
}

/** Level lines of dots whose middles lie at one height. */
function chainLevel(dots: readonly PdfRule[]): PdfRule[] {
  const heightOf = (dot: PdfRule): number => Math.round((dot.top + dot.bottom) / 2);
  const sorted = [...dots].sort((one, other) => heightOf(one) - heightOf(other) || one.left - other.left);
  const found: PdfRule[] = [];
  let chain: PdfRule[] = [];
  const close = (): void => {
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined) return;
    const middle = (first.top + first.bottom) / 2;
    if (chain.length >= FEWEST && last.right - first.left >= SHORTEST)
      found.push({ left: first.left, right: last.right, top: middle, bottom: middle });
    chain = [];
  };
  for (const dot of sorted) {
    const last = chain.at(-1);
    const goesOn = last !== undefined && heightOf(last) === heightOf(dot) && dot.left - last.right <= APART;
    if (!goesOn) close();
    chain.push(dot);
  }
  close();
  return found;
}

/** The same page with its two directions changed for each other. */
function turn({ left, top, right, bottom }: PdfRule): PdfRule {
  return { left: top, top: left, right: bottom, bottom: right };
}
