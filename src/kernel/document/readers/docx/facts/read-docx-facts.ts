import type { DocumentFacts, ParagraphFacts } from '../../../model/document-facts.ts';
import type { DocumentTree } from '../../../model/document-tree.ts';
import { paragraphsOf } from '../../../model/walk-document.ts';
import { DocxRefusal } from '../docx-failure.ts';
import { openPackage } from '../open-package.ts';
import { findChild, textWithin, type XmlElement } from '../xml-element.ts';
import { readParagraphLook } from './read-paragraph-look.ts';
import { readSections } from './read-sections.ts';
import { StyleChains } from './style-chains.ts';

/** How far a paragraph of the file may stand from its place in the tree: text boxes and notes are read elsewhere. */
const reach = 24;

/**
 * Reads how a Word file sets its pages and paragraphs, for a tree read from the same bytes. Empty when the file cannot be
 * opened: the reader of its words says why.
 */
export function readDocxFacts(bytes: Uint8Array, tree: DocumentTree): DocumentFacts {
  try {
    const parts = openPackage(bytes);
    const body = findChild(parts.main, 'w:body');
    if (body === null) return { sections: [], paragraphs: {} };
    const chains = new StyleChains(parts.styles);
    const elements: XmlElement[] = [];
    collectParagraphs(body, elements);
    return {
      sections: readSections(body, parts, chains),
      paragraphs: matchParagraphs(elements, tree, (element) => readParagraphLook(element, chains)),
    };
  } catch (error) {
    if (error instanceof DocxRefusal) return { sections: [], paragraphs: {} };
    throw error;
  }
}

function collectParagraphs(element: XmlElement, found: XmlElement[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:p') found.push(child);
    else if (child.name !== 'mc:Fallback') collectParagraphs(child, found);
  }
}

/** Both lists are in reading order; a paragraph of the tree ends with the words of its element, numbers stand before. */
function matchParagraphs(
  elements: readonly XmlElement[],
  tree: DocumentTree,
  read: (element: XmlElement) => ParagraphFacts | null,
): Record<string, ParagraphFacts> {
  const paragraphs = [...paragraphsOf(tree)];
  const facts: Record<string, ParagraphFacts> = {};
  let next = 0;
  for (const element of elements) {
    const look = read(element);
    if (look === null) continue;
    for (const line of linesOf(element)) {
      const found = paragraphs
        .slice(next, next + reach)
        .findIndex(({ text }) => foldSpace(text).endsWith(line));
      const paragraph = found < 0 ? undefined : paragraphs[next + found];
      if (paragraph === undefined) continue;
      facts[paragraph.id] = look;
      next += found + 1;
    }
  }
  return facts;
}

/** The words of a paragraph, a text for each line that is broken by hand. */
function linesOf(element: XmlElement): string[] {
  const parts: string[] = [''];
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'w:t') parts[parts.length - 1] += textWithin(child);
      else if (child.name === 'w:br' || child.name === 'w:cr') parts.push('');
      else if (child.name === 'w:tab') parts[parts.length - 1] += ' ';
      else if (child.name === 'w:noBreakHyphen') parts[parts.length - 1] += '-';
      else if (!leftOut.has(child.name)) walk(child);
    }
  };
  walk(element);
  return parts.map(foldSpace).filter((line) => line !== '');
}

const leftOut = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:Fallback',
]);

function foldSpace(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}
