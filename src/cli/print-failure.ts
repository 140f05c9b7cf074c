import type { Bilingual } from '#platform/words/bilingual.ts';
import { withoutControls } from './read/terminal-text.ts';

/** What went wrong with a thing: a stable code, what it is, and what to do. */
export interface Failure {
  readonly code: string;
  readonly what: Bilingual;
  readonly remedy: Bilingual;
}

/** Prints a failure for people: the thing and its fault in Vietnamese with the code, the English, then the remedies. */
export function printFailure(thing: string, { code, what, remedy }: Failure): string {
  return `✗ ${withoutControls(thing)}: ${what.vi} [${code}]\n  ${what.en}\n  → ${remedy.vi}\n  → ${remedy.en}\n`;
}
