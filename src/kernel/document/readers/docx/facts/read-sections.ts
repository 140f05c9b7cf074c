import type { ParagraphFacts, SectionFacts } from '../../../model/document-facts.ts';
import type { DocxParts, MarginPart } from '../open-package.ts';
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
  const margins = new Map<string, MarginPart>();
  return elements.map((element) => {
    for (const [key, part] of namedMargins(element, parts)) margins.set(key, part);
    return readSection(element, findPageNumber(margins, findSwitch(element, 'w:titlePg') === true, chains));
  });
}

/** The headers and footers that a section names, by place and page; for the others it keeps those of the one before. */
function namedMargins(section: XmlElement, parts: DocxParts): readonly (readonly [string, MarginPart])[] {
  return (['header', 'footer'] as const).flatMap((place) =>
    listChildren(section, `w:${place}Reference`).flatMap(({ attributes }) => {
      const list = place === 'header' ? parts.headers : parts.footers;
      const part = list.find(({ ids }) => ids.includes(attributes['r:id'] ?? ''));
      return part === undefined ? [] : [[`${place} ${attributes['w:type'] ?? 'default'}`, part] as const];
    }),
  );
}

function readSection(element: XmlElement, pageNumber: SectionFacts['pageNumber']): SectionFacts {
  const millimetres = (child: XmlElement | null, attribute: string): number =>
    Math.abs(Number.parseFloat(child?.attributes[attribute] ?? '0') || 0) / twipsInMillimetre;
  const size = findChild(element, 'w:pgSz');
  const margins = findChild(element, 'w:pgMar');
  return {
    width: millimetres(size, 'w:w'),
    height: millimetres(size, 'w:h'),
    margins: margins && {
      top: millimetres(margins, 'w:top'),
      bottom: millimetres(margins, 'w:bottom'),
      left: millimetres(margins, 'w:left'),
      right: millimetres(margins, 'w:right'),
    },
    pageNumber,
  };
}

/** Where the pages of a section print their number, and whether the first of them does. */
function findPageNumber(
  margins: ReadonlyMap<string, MarginPart>,
  hasFirst: boolean,
  chains: StyleChains,
): SectionFacts['pageNumber'] {
  const printed = (page: string) =>
    (['header', 'footer'] as const).flatMap((place) => {
      const part = margins.get(`${place} ${page}`);
      const paragraph = part === undefined ? undefined : paragraphsWithin(part.root).find(printsPageNumber);
      return paragraph === undefined ? [] : [{ place, align: alignOf(paragraph, chains) }];
    })[0];
  const [usual, first] = [printed('default') ?? printed('even'), printed('first')];
  const any = usual ?? (hasFirst ? first : undefined);
  return {
    place: any?.place ?? null,
    align: any?.align ?? 'left',
    onFirstPage: (hasFirst ? first : usual) !== undefined,
  };
}

function alignOf(paragraph: XmlElement, chains: StyleChains): ParagraphFacts['align'] {
  if (isFramedCentre(paragraph)) return 'center';
  const look = readParagraphLook(paragraph, chains);
  const jc = nearestAttribute(chains.paragraph(findChild(paragraph, 'w:pPr')), 'w:jc', ['w:val']);
  return look?.align ?? (jc === 'center' ? 'center' : jc === 'right' || jc === 'end' ? 'right' : 'left');
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
