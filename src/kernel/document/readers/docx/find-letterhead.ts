import { foldText } from '#kernel/language/fold-text.ts';
import { listBelow } from './chosen-content.ts';
import type { MarginPart } from './open-package.ts';
import type { XmlElement } from './xml-element.ts';
import { findChild, findSwitch, listChildren, textWithin } from './xml-element.ts';

/** The lines under which a State or a Party document begins. */
const mottos = ['cong hoa xa hoi chu nghia viet nam', 'dang cong san viet nam'];

/**
 * Finds the page header that carries the letterhead of the document: some offices keep theirs there.
 *
 * Only the header printed on the first page counts, and only when the national motto or the Party's name stands in it.
 */
export function findLetterhead(body: XmlElement, headers: readonly MarginPart[]): MarginPart | null {
  const section = findFirstSection(body);
  if (section === null) return null;
  const wanted = findSwitch(section, 'w:titlePg') === true ? 'first' : 'default';
  const reference = listChildren(section, 'w:headerReference').find(
    (candidate) => (candidate.attributes['w:type'] ?? 'default') === wanted,
  );
  const id = reference?.attributes['r:id'];
  const header = id === undefined ? undefined : headers.find(({ ids }) => ids.includes(id));
  if (header === undefined) return null;
  const words = listBelow(header.root, (name) => name === 'w:t')
    .map(textWithin)
    .join('');
  const folded = foldText(words.normalize('NFC')).replace(/\s+/g, ' ');
  return mottos.some((motto) => folded.includes(motto)) ? header : null;
}

/** The properties of a section stand in its last paragraph, those of the last section at the end of the body. */
function findFirstSection(body: XmlElement): XmlElement | null {
  for (const child of listChildren(body)) {
    const section = child.name === 'w:sectPr' ? child : findChild(findChild(child, 'w:pPr'), 'w:sectPr');
    if (section !== null) return section;
  }
  return null;
}
