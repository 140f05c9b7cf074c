import { appendAll } from '#kernel/base/append-all.ts';
import type { Block } from '../../model/document-tree.ts';
import { chosenContent, hintOf } from './chosen-content.ts';
import { createNumberCounter } from './count-numbers.ts';
import type { CarriedText } from './read-paragraph.ts';
import { printCarried, readParagraph } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import type { ReadingState } from './reading-state.ts';
import { nextParagraphId } from './reading-state.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild } from './xml-element.ts';

/** Elements that only group blocks. */
const groups = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/**
 * Reads the paragraphs and tables of a body, a cell or a text box in reading order.
 *
 * Tables with nothing between them are printed as one and become one.
 */
export function readBlocks(container: XmlElement, state: ReadingState): Block[] {
  const blocks: Block[] = [];
  const carried = readInto(container, state, blocks, null);
  if (carried !== null) appendAll(blocks, printCarried(carried, state));
  return blocks;
}

function readInto(
  container: XmlElement,
  state: ReadingState,
  blocks: Block[],
  carriedIn: CarriedText | null,
): CarriedText | null {
  let carried = carriedIn;
  let isBelowTable = false;
  for (const child of container.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:p') {
      const read = readParagraph(child, state, carried);
      carried = read.carried;
      for (const paragraph of read.paragraphs) blocks.push(paragraph);
      for (const box of read.textBoxes) readTextBox(box, state, blocks);
    } else if (child.name === 'w:tbl') {
      if (carried !== null) appendAll(blocks, printCarried(carried, state));
      carried = null;
      const table = readTable(child, state, readBlocks);
      const last = blocks[blocks.length - 1];
      if (table === null) continue;
      if (isBelowTable && last?.kind === 'table' && last.ruled === table.ruled) {
        blocks[blocks.length - 1] = { ...last, rows: [...last.rows, ...table.rows] };
      } else blocks.push(table);
      isBelowTable = true;
      continue;
    } else if (child.name === 'w:altChunk' || child.name === 'w:subDoc') {
      state.notes.count('embedded-unread', nextParagraphId(state));
    } else {
      const inner = groupOf(child, state);
      if (inner === null) continue;
      carried = readInto(inner, state, blocks, carried);
    }
    isBelowTable = false;
  }
  return carried;
}

/** A text box is a text of its own: its lists do not count with those around it. */
function readTextBox(box: XmlElement, state: ReadingState, blocks: Block[]): void {
  const apart: ReadingState = { ...state, counter: createNumberCounter() };
  for (const block of readBlocks(box, apart)) blocks.push(block);
  state.paragraphs = apart.paragraphs;
  state.tables = apart.tables;
}

function groupOf(element: XmlElement, state: ReadingState): XmlElement | null {
  if (element.name === 'w:sdt') {
    const hint = hintOf(element);
    if (hint === null) return findChild(element, 'w:sdtContent');
    state.notes.keepOutside('hint', hint, nextParagraphId(state));
    return null;
  }
  if (element.name === 'mc:AlternateContent') return chosenContent(element);
  return groups.has(element.name) ? element : null;
}
