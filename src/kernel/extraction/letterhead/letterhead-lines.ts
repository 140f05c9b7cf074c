import type { Paragraph } from '../../document/model/document-tree.ts';
import { paragraphsOf } from '../../document/model/walk-document.ts';
import type { ExtractionContext } from '../extraction-context.ts';

/** How far down the number line of a letter can stand. */
const REACH = 16;

/**
 * The lines above the text: the letterhead, and for a letter everything before `Kính gửi`, because recognition
 * can put both columns of its head on one line, which then looks like no line of a head.
 */
export function letterheadLines({ tree, regions }: ExtractionContext): readonly Paragraph[] {
  if (regions.kindLine !== null) return regions.letterhead;
  const first: Paragraph[] = [];
  for (const paragraph of paragraphsOf(tree)) {
    if (/^Kính (?:gửi|trình)/iu.test(paragraph.text)) return first;
    if (first.length === REACH) break;
    first.push(paragraph);
  }
  return regions.letterhead;
}
