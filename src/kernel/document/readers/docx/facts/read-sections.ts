import type { SectionFacts } from '../../../model/document-facts.ts';
import type { DocxParts } from '../open-package.ts';
import { findChild, findSwitch, holds, listChildren, textWithin, type XmlElement } from '../xml-element.ts';
import { readParagraphLook } from './read-paragraph-look.ts';
import { nearestAttribute, type StyleChains } from './style-chains.ts';

const twipsInMillimetre = 1440 / 25.4;

/** Page sizes, margins and page numbers of a document, section by section. */
export function readSections(body: XmlElement, parts: DocxParts, chains: StyleChains): SectionFacts[] {
  const elements = [
    ...listChildren(body, 'w:p').flatMap(
      (paragraph) => findChild(findChild(paragraph, 'w:pPr'), 'w:sectPr') ?? [],
    ),
    ...listChildren(body, 'w:sectPr'),
  ];
  const number = findPageNumber(parts, chains);
  return elements.map((element) => readSection(element, number));
}

function readSection(element: XmlElement, number: PageNumber | null): SectionFacts {
  const millimetres = (child: XmlElement | null, attribute: string): number =>
    Math.abs(Number.parseFloat(child?.attributes[attribute] ?? '0') || 0) / twipsInMillimetre;
  const size = findChild(element, 'w:pgSz');
  const margins = findChild(element, 'w:pgMar');
  const hidesFirst = findSwitch(element, 'w:titlePg') === true;
  return {
    width: millimetres(size, 'w:w'),
    height: millimetres(size, 'w:h'),
    margins: margins && {
      top: millimetres(margins, 'w:top'),
      bottom: millimetres(margins, 'w:bottom'),
      left: millimetres(margins, 'w:left'),
      right: millimetres(margins, 'w:right'),
    },
    pageNumber: {
      place: number?.place ?? null,
      align: number?.align ?? 'left',
      onFirstPage: number !== null && !hidesFirst,
    },
  };
}

interface PageNumber {
  readonly place: 'header' | 'footer';
  readonly align: 'left' | 'center' | 'right' | 'justify';
}

function findPageNumber(parts: DocxParts, chains: StyleChains): PageNumber | null {
  for (const [place, part] of [
    ...parts.headers.map(({ root }) => ['header', root] as const),
    ...parts.footers.map(({ root }) => ['footer', root] as const),
  ]) {
    const paragraph = paragraphsWithin(part).find(printsPageNumber);
    if (paragraph === undefined) continue;
    const look = readParagraphLook(paragraph, chains);
    const jc = nearestAttribute(chains.paragraph(findChild(paragraph, 'w:pPr')), 'w:jc', ['w:val']);
    const align =
      look?.align ?? (jc === 'center' ? 'center' : jc === 'right' || jc === 'end' ? 'right' : 'left');
    return { place, align: isFramedCentre(paragraph) ? 'center' : align };
  }
  return null;
}

/** Word's own gallery of page numbers puts the number into a frame in the middle of the page. */
function isFramedCentre(paragraph: XmlElement): boolean {
  return findChild(findChild(paragraph, 'w:pPr'), 'w:framePr')?.attributes['w:xAlign'] === 'center';
}

function printsPageNumber(paragraph: XmlElement): boolean {
  const fields = [...fieldCodes(paragraph)];
  return fields.some((code) => /(?:^|\s)PAGE(?:\s|$)/u.test(code));
}

function* fieldCodes(element: XmlElement): Generator<string> {
  for (const child of listChildren(element)) {
    if (child.name === 'w:instrText') yield textWithin(child);
    else if (child.name === 'w:fldSimple') yield child.attributes['w:instr'] ?? '';
    if (holds(child, 'w:instrText') || holds(child, 'w:fldSimple')) yield* fieldCodes(child);
  }
}

function paragraphsWithin(element: XmlElement): XmlElement[] {
  return listChildren(element).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsWithin(child)));
}
