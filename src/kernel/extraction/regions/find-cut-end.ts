import type { SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { quoteWords } from '../quote-words.ts';
import type { Regions } from './find-regions.ts';

/** Words that are shown of a sentence without its end. */
const SHOWN = 60;

/**
 * Finds the words at which a document breaks off in mid-sentence: a file that holds only the first pages. Null
 * where the paper has an end (signature, recipients, closing) or its last sentence is whole.
 */
export function findCutEnd(regions: Regions): SourcedText | null {
  const ends = [regions.closing, regions.recipients, regions.signature, regions.annexes];
  const last = regions.body.at(-1);
  if (last?.kind !== 'paragraph' || ends.some((part) => part.length > 0)) return null;
  const { text } = last;
  const isHeading = !/\p{Ll}/u.test(text) || last.headingLevel !== null;
  if (isHeading || text.length < 20 || /[.;:!?…/)\]"”]$/u.test(text)) return null;
  const from = text.length > SHOWN ? text.indexOf(' ', text.length - SHOWN) + 1 : 0;
  return quoteWords(last, from, text.length);
}
