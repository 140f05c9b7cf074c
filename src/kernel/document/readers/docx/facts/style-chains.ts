import { findChild, findValue, listChildren, type XmlElement } from '../xml-element.ts';

/** Word stops a chain of styles long before; a longer one is a loop. */
const longest = 32;

/** The styles of a document: which properties hold for a paragraph or a run that bears a style. */
export class StyleChains {
  readonly #styles = new Map<string, XmlElement>();
  readonly #defaults: XmlElement | null;
  #defaultStyle: string | null = null;

  constructor(root: XmlElement | null) {
    this.#defaults = findChild(root, 'w:docDefaults');
    for (const style of listChildren(root, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#styles.set(id, style);
      const isDefault = ['1', 'true'].includes(style.attributes['w:default'] ?? '');
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#defaultStyle ??= id;
    }
  }

  /** Property lists of a paragraph, the nearest first: its own, its style's and those above, the document's. */
  paragraph(own: XmlElement | null): readonly XmlElement[] {
    const defaults = findChild(findChild(this.#defaults, 'w:pPrDefault'), 'w:pPr');
    return [own, ...this.#chain(findValue(own, 'w:pStyle'), 'w:pPr'), defaults].filter(isElement);
  }

  /** Property lists of a run, the nearest first. */
  run(own: XmlElement | null, paragraph: XmlElement | null): readonly XmlElement[] {
    const defaults = findChild(findChild(this.#defaults, 'w:rPrDefault'), 'w:rPr');
    const character = findValue(own, 'w:rStyle');
    const fromCharacter = character === null ? [] : this.#chain(character, 'w:rPr');
    return [
      own,
      ...fromCharacter,
      ...this.#chain(findValue(paragraph, 'w:pStyle'), 'w:rPr'),
      defaults,
    ].filter(isElement);
  }

  #chain(id: string | null, part: 'w:pPr' | 'w:rPr'): (XmlElement | null)[] {
    const found: (XmlElement | null)[] = [];
    let next = id ?? this.#defaultStyle;
    while (next !== null && found.length < longest) {
      const style: XmlElement | null = this.#styles.get(next) ?? null;
      found.push(findChild(style, part));
      next = findValue(style, 'w:basedOn');
    }
    return found;
  }
}

function isElement(element: XmlElement | null): element is XmlElement {
  return element !== null;
}

/** The first of the lists that has a child of that name. */
export function nearest(lists: readonly XmlElement[], name: string): XmlElement | null {
  for (const list of lists) {
    const found = findChild(list, name);
    if (found !== null) return found;
  }
  return null;
}

/** The value of an attribute in the first list whose child of that name has it. */
export function nearestAttribute(
  lists: readonly XmlElement[],
  name: string,
  attributes: readonly string[],
): string | null {
  for (const list of lists) {
    const found = findChild(list, name);
    for (const attribute of attributes)
      if (found?.attributes[attribute] !== undefined) return found.attributes[attribute];
  }
  return null;
}
