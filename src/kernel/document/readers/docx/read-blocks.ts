import { appendAll } from '#kernel/base/append-all.ts';
import type { Block } from '../../model/document-tree.ts';
import type { ParagraphText } from './paragraph-text.ts';
import { readParagraph } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import type { ReadingState } from './reading-state.ts';
import { nextParagraphId } from './reading-state.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild } from './xml-element.ts';

/** Elements that only group blocks. */
const groups = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'mc:Choice', 'mc:Fallback']);

/** Reads the paragraphs and tables of a body, a cell or a text box in reading order. */
export function readBlocks(container: XmlElement, state: ReadingState): Block[] {
  const blocks: Block[] = [];
  const carried = readInto(container, state, blocks, null);
  if (carried !== null && !carried.isBlank) {
    const empty: XmlElement = { name: 'w:p', attributes: {}, children: [] };
    appendAll(blocks, readParagraph(empty, state, carried).paragraphs);
  }
  return blocks;
}

function readInto(
  container: XmlElement,
  state: ReadingState,
  blocks: Block[],
  carriedIn: ParagraphText | null,
): ParagraphText | null {
  let carried = carriedIn;
  for (const child of container.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:p') {
      const read = readParagraph(child, state, carried);
      carried = read.carried;
      appendAll(blocks, read.paragraphs);
      for (const box of read.textBoxes) appendAll(blocks, readBlocks(box, state));
    } else if (child.name === 'w:tbl') {
      const table = readTable(child, state, readBlocks);
      if (table !== null) blocks.push(table);
    } else if (child.name === 'w:altChunk') {
      state.notes.count('embedded-unread', nextParagraphId(state));
    } else {
      const inner = groupOf(child);
      if (inner !== null) carried = readInto(inner, state, blocks, carried);
    }
  }
  return carried;
}

function groupOf(element: XmlElement): XmlElement | null {
  if (element.name === 'w:sdt') return findChild(element, 'w:sdtContent');
  if (element.name === 'mc:AlternateContent') {
    return findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback');
  }
  return groups.has(element.name) ? element : null;
}
