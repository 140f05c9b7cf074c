import { type DetectedLabel, detectLabel } from '../../language/detect-label.ts';
import { foldText } from '../../language/fold-text.ts';
import type { Block, Paragraph } from '../model/document-tree.ts';
import { startOfWords } from './build-lines.ts';
import type { StyleName } from './forms/form-edition.ts';

/** What stands around a paragraph of the text. */
interface Surroundings {
  readonly above: Block | undefined;
  readonly below: Block | undefined;
  /** True up to the first heading or `như sau:`. */
  readonly inPreamble: boolean;
  /** Decisions and resolutions print their bases in italics (Decree 30/2020, models 1.1 to 1.3). */
  readonly decides: boolean;
}

/** The longest title of an item; what is longer is a sentence. */
const longestTitle = 160;

/** True for kinds that decide: `QUYẾT ĐỊNH`, `NGHỊ QUYẾT`. */
export function isDecidingKind(kind: string | null): boolean {
  return kind !== null && /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT)/u.test(kind);
}

/** Which part of the form each block of a text is; a table counts as text. */
export function classifyText(blocks: readonly Block[], decides: boolean): readonly StyleName[] {
  let inPreamble = true;
  return blocks.map((block, index) => {
    if (block.kind === 'table' || opensSections(block)) inPreamble = false;
    if (block.kind === 'table') return 'text';
    const around = { above: blocks[index - 1], below: blocks[index + 1], inPreamble, decides };
    const style = classifyParagraph(block, around);
    if (/sau(?: day)?\s?:$/u.test(foldText(block.text))) inPreamble = false;
    return style;
  });
}

function opensSections(paragraph: Paragraph): boolean {
  const style = paragraph.label === null ? null : (detectLabel(paragraph.text)?.style ?? null);
  return style !== null && !['dash', 'plus', 'star'].includes(style);
}

function classifyParagraph(paragraph: Paragraph, around: Surroundings): StyleName {
  const label = paragraph.label === null ? null : detectLabel(paragraph.text);
  if (label === null) return classifyUnlabelled(paragraph, around);
  if (label.style === 'part') return 'part';
  if (label.style === 'article') return 'article';
  const words = paragraph.text.slice(startOfWords(paragraph));
  if (label.style === 'roman' || label.style === 'capital')
    return isCapitals(words) || isTitle(words, around.below) ? 'section' : 'entry';
  if (label.style === 'arabic' && (isWhollyBold(paragraph) || isHeadOf(label, words, around.below)))
    return 'item';
  return 'entry';
}

function classifyUnlabelled(paragraph: Paragraph, around: Surroundings): StyleName {
  const { text } = paragraph;
  if (/^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT)\s*:?$/u.test(text)) return 'enacting';
  const { above, below } = around;
  if (above?.kind === 'paragraph' && above.label !== null && isCapitals(text)) {
    if (detectLabel(above.text)?.style === 'part') return 'partTitle';
  }
  if (!around.inPreamble) return 'text';
  if (around.decides && isCapitals(text) && below?.kind === 'paragraph' && opensBasis(below.text))
    return 'decider';
  return around.decides && opensBasis(text) ? 'basis' : 'text';
}

function opensBasis(text: string): boolean {
  return /^(?:[-–]\s*)?(?:can cu|theo|xet|thuc hien)\s/u.test(foldText(text));
}

/** `1. Mục đích` over its dashes: short, closed by no mark, with something below it. */
function isHeadOf(label: DetectedLabel, words: string, below: Block | undefined): boolean {
  if (!isTitle(words, below) || below?.kind !== 'paragraph') return false;
  const next = detectLabel(below.text);
  if (next === null) return true;
  return next.style !== 'arabic' ? next.style !== 'roman' : next.depth > label.depth;
}

function isTitle(words: string, below: Block | undefined): boolean {
  return below !== undefined && words !== '' && words.length <= longestTitle && !/[.;:,/]$/u.test(words);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The source itself sets the whole paragraph in bold. */
export function isWhollyBold(paragraph: Paragraph): boolean {
  const from = startOfWords(paragraph);
  const bold = paragraph.emphasis
    .filter((one) => one.bold && one.end > from)
    .reduce((sum, { start, end }) => sum + end - Math.max(start, from), 0);
  return bold >= paragraph.text.length - from - 1 && bold > 0;
}
