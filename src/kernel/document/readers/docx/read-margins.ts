import { paragraphsIn } from '../../model/walk-document.ts';
import { createNumberCounter } from './count-numbers.ts';
import type { DocxParts, MarginPart } from './open-package.ts';
import { readBlocks } from './read-blocks.ts';
import type { ReadingState } from './reading-state.ts';
import type { XmlElement } from './xml-element.ts';
import { listChildren } from './xml-element.ts';

/** Texts of the footnotes or endnotes of a document by their ids; rules between notes and text are left out. */
export function readNotes(
  root: XmlElement | null,
  name: string,
  state: ReadingState,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const note of listChildren(root, name)) {
    const type = note.attributes['w:type'];
    if (type !== undefined && type !== 'normal') continue;
    texts.set(note.attributes['w:id'] ?? '', readApart(note, state).join(' '));
  }
  return texts;
}

/** Notes the words of page headers and footers but one that was read in place; page numbers alone are no words. */
export function keepMargins(parts: DocxParts, readAlready: MarginPart | null, state: ReadingState): void {
  const margins = [
    ...parts.headers
      .filter((part) => part !== readAlready)
      .map(({ root }) => ({ place: 'header' as const, part: root })),
    ...parts.footers.map(({ root }) => ({ place: 'footer' as const, part: root })),
  ];
  for (const { place, part } of margins) {
    for (const line of readApart(part, state)) {
      if (/\p{L}/u.test(line)) state.notes.keepOutside(place, line, null);
    }
  }
}

/** Lines of a part that is no running text: its numbers and ids do not count with those of the body. */
function readApart(part: XmlElement, state: ReadingState): string[] {
  const apart: ReadingState = {
    ...state,
    counter: createNumberCounter(),
    paragraphs: 0,
    tables: 0,
    page: null,
  };
  return [...paragraphsIn(readBlocks(part, apart))].map((paragraph) => paragraph.text);
}
