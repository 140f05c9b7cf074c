import type { NumberCounter } from './count-numbers.ts';
import type { NumberingSheet } from './read-numbering.ts';
import type { StyleSheet } from './read-styles.ts';
import type { ReadingNotes } from './reading-notes.ts';

/** What the readers of one document share: its definitions, its counters, and how far they have come. */
export interface ReadingState {
  readonly styles: StyleSheet;
  readonly numbering: NumberingSheet;
  readonly counter: NumberCounter;
  readonly notes: ReadingNotes;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
  /** Blocks named so far. */
  paragraphs: number;
  tables: number;
  /** The page reached, null when the file does not say where its pages end. */
  page: number | null;
}

/** The id that the next paragraph will get. */
export function nextParagraphId(state: ReadingState): string {
  return `p${state.paragraphs + 1}`;
}
