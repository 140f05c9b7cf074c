import { suspectLegacyCharset } from '#kernel/language/legacy-charset.ts';
import type { Result } from '../../../base/result.ts';
import { failure, success } from '../../../base/result.ts';
import type { Block, DocumentTree } from '../../model/document-tree.ts';
import { paragraphsIn } from '../../model/walk-document.ts';
import { createNumberCounter } from './count-numbers.ts';
import type { DocxFailure } from './docx-failure.ts';
import { DocxRefusal } from './docx-failure.ts';
import { findLetterhead } from './find-letterhead.ts';
import type { DocxParts } from './open-package.ts';
import { openPackage } from './open-package.ts';
import { readBlocks } from './read-blocks.ts';
import { keepMargins, readNotes } from './read-margins.ts';
import { readNumbering } from './read-numbering.ts';
import { readStyles } from './read-styles.ts';
import { ReadingNotes } from './reading-notes.ts';
import type { ReadingState } from './reading-state.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, holds } from './xml-element.ts';

/**
 * Reads a Word document as it is printed: automatic numbers in the text, tracked deletions left out, tables in place.
 *
 * Never throws on bad bytes: the reason says what is wrong and where. Words outside the running text (headers,
 * footers, watermarks, notes, hidden text) come as findings `outside-*`.
 */
export function readDocx(bytes: Uint8Array): Result<DocumentTree, DocxFailure> {
  try {
    return success(readParts(openPackage(bytes)));
  } catch (error) {
    if (error instanceof DocxRefusal) return failure(error.failure);
    throw error;
  }
}

function readParts(parts: DocxParts): DocumentTree {
  const styles = readStyles(parts.styles, parts.theme);
  const notes = new ReadingNotes();
  const body = findChild(parts.main, 'w:body');
  if (body === null) throw new DocxRefusal('no-main-part', null);
  const base: ReadingState = {
    styles,
    numbering: readNumbering(parts.numbering, styles),
    counter: createNumberCounter(),
    notes,
    footnotes: new Map(),
    endnotes: new Map(),
    paragraphs: 0,
    tables: 0,
    page: null,
  };
  const state: ReadingState = {
    ...base,
    footnotes: readNotes(parts.footnotes, 'w:footnote', base),
    endnotes: readNotes(parts.endnotes, 'w:endnote', base),
    page: findFirstPage(body),
  };
  const letterhead = findLetterhead(body, parts.headers);
  const head = letterhead === null ? [] : readBlocks(letterhead.root, state);
  const blocks = [...head, ...readBlocks(body, state)];
  keepMargins(parts, letterhead, base);
  if (suspectLegacyCharset(sampleOf(blocks)) !== null) notes.count('legacy-text');
  for (const name of parts.damaged) notes.name('part-damaged', name);
  return { version: 1, format: 'docx', pages: state.page, blocks, findings: notes.findings() };
}

const sampleLength = 20_000;

/** The first words of the document, enough to tell how they are encoded. */
function sampleOf(blocks: readonly Block[]): string {
  let sample = '';
  for (const { text } of paragraphsIn(blocks)) {
    sample += `${text} `;
    if (sample.length > sampleLength) break;
  }
  return sample;
}

/**
 * 1 when the file tells where its pages end, else null.
 *
 * Word leaves a mark where each page began when it last laid the document out. The number of pages in the statistics
 * is no proof: many programs write 1 there whatever the length.
 */
function findFirstPage(body: XmlElement): number | null {
  return holds(body, 'w:lastRenderedPageBreak') ? 1 : null;
}
