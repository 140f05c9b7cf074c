import type { XmlElement } from './xml-element.ts';
import { findChild, listChildren } from './xml-element.ts';

const nothing: XmlElement = { name: 'mc:Choice', attributes: {}, children: [] };

/** The first choice of an `mc:AlternateContent`: what a present-day Word shows; the fallback repeats it for old programs. */
export function chosenContent(alternate: XmlElement): XmlElement {
  return findChild(alternate, 'mc:Choice') ?? findChild(alternate, 'mc:Fallback') ?? nothing;
}

/** Lists the elements of that kind below, outermost only, the fallbacks for old programs left aside. */
export function listBelow(element: XmlElement, isWanted: (name: string) => boolean): XmlElement[] {
  const found: XmlElement[] = [];
  collect(element, isWanted, found);
  return found;
}

function collect(element: XmlElement, isWanted: (name: string) => boolean, found: XmlElement[]): void {
  for (const child of listChildren(element)) {
    if (isWanted(child.name)) found.push(child);
    else collect(child.name === 'mc:AlternateContent' ? chosenContent(child) : child, isWanted, found);
  }
}

/** The words of a content control that still shows its hint, null when somebody filled it in. */
export function hintOf(control: XmlElement): string | null {
  if (findChild(findChild(control, 'w:sdtPr'), 'w:showingPlcHdr') === null) return null;
  return listBelow(control, (name) => name === 'w:t')
    .flatMap((text) => text.children.filter((child) => typeof child === 'string'))
    .join('')
    .trim();
}
