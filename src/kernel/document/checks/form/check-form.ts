import { checkEnding } from './check-ending.ts';
import { checkHead } from './check-head.ts';
import { checkLooks } from './check-looks.ts';
import { checkPages } from './check-pages.ts';
import { checkWords } from './check-words.ts';
import type { CheckedDocument, Deviation } from './checked-document.ts';

/** Lists where a document is not as its form says: pages first, then from the top of the text to its end. */
export function checkForm(document: CheckedDocument): readonly Deviation[] {
  const places = new Map(document.parts.map(({ paragraph }, at) => [paragraph.id, at]));
  const placeOf = ({ block }: Deviation): number => (block === null ? -1 : (places.get(block) ?? 0));
  return [checkPages, checkHead, checkLooks, checkWords, checkEnding]
    .flatMap((check) => check(document))
    .map((one): Deviation => (document.isOlder ? { ...one, severity: 'note' } : one))
    .sort((left, right) => placeOf(left) - placeOf(right));
}
