/** One element of a part, its prefix already the usual one of the format (`w:p`, `mc:Choice`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Finds the first child element of that name. */
export function findChild(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null;
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === name) return child;
  }
  return null;
}

/** Lists the child elements, of one name when it is given. */
export function listChildren(element: XmlElement | null, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  if (element === null) return found;
  for (const child of element.children) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  }
  return found;
}

/** Reads `w:val` of the named child, null when the child or the attribute is absent. */
export function findValue(element: XmlElement | null, name: string): string | null {
  return findChild(element, name)?.attributes['w:val'] ?? null;
}

/** Reads `w:val` of the named child as a whole number, null when it is absent or no number. */
export function findNumber(element: XmlElement | null, name: string): number | null {
  const value = findValue(element, name);
  if (value === null) return null;
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) ? null : number;
}

/** Reads an on/off property: null when absent, true for a bare element (ECMA-376 part 1, 17.17.4). */
export function findSwitch(element: XmlElement | null, name: string): boolean | null {
  const child = findChild(element, name);
  if (child === null) return null;
  const value = child.attributes['w:val'];
  return value === undefined || !(value === '0' || value === 'false' || value === 'off' || value === 'none');
}

/** Joins all text below the element, without any reading of its meaning. */
export function textWithin(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textWithin(child);
  return text;
}

/** True when an element of that name stands anywhere below. */
export function holds(element: XmlElement, name: string): boolean {
  for (const child of element.children) {
    if (typeof child !== 'string' && (child.name === name || holds(child, name))) return true;
  }
  return false;
}
