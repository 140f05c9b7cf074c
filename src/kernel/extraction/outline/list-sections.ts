import type { Paragraph } from '#kernel/document/model/document-tree.ts';
import type { DraftSection } from '#kernel/plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { spanOf } from '../quote-words.ts';
import type { OutlineItem } from './build-outline.ts';
import { findSections } from './find-sections.ts';

/** The numbered sections of the document as printed, a colon behind the title included; those of annexes are not among them. */
export function listSections(context: ExtractionContext): DraftSection[] {
  const body = new Set(context.regions.body);
  return findSections(context.outline).flatMap(({ item }): DraftSection[] =>
    item && body.has(item.block) ? [describe(item)] : [],
  );
}

function describe(item: OutlineItem): DraftSection {
  const paragraph = item.block as Paragraph;
  const words = paragraph.text.slice(item.start);
  const runIn = /^([^:]{3,80}):\s+\S/u.exec(words);
  const title = (runIn?.[1] ?? words).replace(/\s*\.$/u, '');
  return { number: item.number, title, source: [spanOf(paragraph, item.start, item.start + title.length)] };
}
