import type { SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import type { CorrectedText } from './corrections.ts';

/** The words of a correction, wherever they came from. */
export function wordsOf(given: CorrectedText): string {
  return typeof given === 'string' ? given : given.text;
}

/** Corrected words with their place: that of the paper they were taken from, that of the same words as read, or none. */
export function toSourced(given: CorrectedText, read: SourcedText | null | undefined): SourcedText {
  if (typeof given !== 'string') return given;
  return read?.text === given ? read : { text: given, source: [] };
}

/** A fact that may be missing: as read while nothing was given, missing for null or no words. */
export function correctText(
  read: SourcedText | null,
  given: CorrectedText | null | undefined,
): SourcedText | null {
  if (given === undefined) return read;
  return given === null || wordsOf(given) === '' ? null : toSourced(given, read);
}

/** Names that were already there keep their place in the document. */
export function correctNames(
  read: readonly SourcedText[],
  given: readonly CorrectedText[] | undefined,
): readonly SourcedText[] {
  if (given === undefined) return read;
  return given.map((name) =>
    toSourced(
      name,
      read.find(({ text }) => text === wordsOf(name)),
    ),
  );
}
