import type { Paragraph } from '../../document/model/document-tree.ts';
import { paragraphsOf } from '../../document/model/walk-document.ts';
import type { DraftOccasion } from '../../plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { spanOf } from '../quote-words.ts';
import { type FoundOccasion, occasionsInText } from './occasions-in-text.ts';

/** Lists the anniversaries that a document names, once each, by first mention. */
export function findOccasions({ tree }: ExtractionContext): DraftOccasion[] {
  const found: DraftOccasion[] = [];
  const seen = new Set<string>();
  for (const paragraph of paragraphsOf(tree)) {
    for (const occasion of occasionsInText(paragraph.text)) {
      const { name, ordinal, date, anniversary } = occasion;
      const key = `${name.toLowerCase()} ${ordinal} ${anniversary}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ name, ordinal, date, anniversary, source: sourceOf(paragraph, occasion) });
    }
  }
  return found;
}

/** One place for each printed value, in the order of the keys of an occasion. */
function sourceOf(paragraph: Paragraph, occasion: FoundOccasion): DraftOccasion['source'] {
  const { nameRange, ordinalRange, dateRange, anniversaryRange } = occasion;
  return [nameRange, ordinalRange, dateRange, anniversaryRange].flatMap((range) =>
    range === null ? [] : [spanOf(paragraph, range.start, range.end)],
  );
}
