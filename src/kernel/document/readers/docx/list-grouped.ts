import { chosenContent, hintOf } from './chosen-content.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, listChildren } from './xml-element.ts';

const groups = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/**
 * Lists rows or cells, those inside content controls and custom XML included.
 *
 * A cell that shows the hint of its control is given back blank; `onHint` hears the hint.
 */
export function listGrouped(
  element: XmlElement,
  name: 'w:tr' | 'w:tc',
  onHint?: (hint: string) => void,
): XmlElement[] {
  const found: XmlElement[] = [];
  collect(element, name, onHint, found);
  return found;
}

function collect(
  element: XmlElement,
  name: string,
  onHint: ((hint: string) => void) | undefined,
  found: XmlElement[],
): void {
  for (const child of listChildren(element)) {
    if (child.name === name) found.push(child);
    else if (child.name === 'w:sdt') {
      const hint = name === 'w:tc' ? hintOf(child) : null;
      const content = findChild(child, 'w:sdtContent') ?? child;
      if (hint === null) collect(content, name, onHint, found);
      else {
        onHint?.(hint);
        for (const cell of listGrouped(content, 'w:tc')) found.push(blankCell(cell));
      }
    } else if (child.name === 'mc:AlternateContent') collect(chosenContent(child), name, onHint, found);
    else if (groups.has(child.name)) collect(child, name, onHint, found);
  }
}

function blankCell(cell: XmlElement): XmlElement {
  return {
    ...cell,
    children: cell.children.filter((child) => typeof child !== 'string' && child.name === 'w:tcPr'),
  };
}
