import { SaxesParser } from 'saxes';
import { DocxRefusal } from './docx-failure.ts';
import type { XmlElement } from './xml-element.ts';

/** Word nests tables some ten deep at most; a file far beyond that is made to exhaust the stack of its reader. */
const maximumDepth = 400;
/** A page holds a few hundred elements; this allows for some ten thousand pages. */
const maximumElements = 3_000_000;

const usualPrefixes: readonly (readonly [namespace: string, prefix: string])[] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
];
const prefixOfNamespace = new Map(usualPrefixes);

/** Prefixes of the source that are not the usual ones, mapped to those; empty in nearly every file. */
type Renaming = ReadonlyMap<string, string>;
const noRenaming: Renaming = new Map();

/**
 * Parses one part of a package into elements, dropping comments and instructions.
 *
 * Throws `DocxRefusal` for a DOCTYPE, for XML that is not well formed and for parts beyond every measure.
 */
export function parseXml(source: string, part: string): XmlElement {
  const parser = new SaxesParser();
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const renamings: Renaming[] = [noRenaming];
  let elements = 0;
  let declaresPrefix = false;

  parser.on('doctype', () => {
    throw new DocxRefusal('doctype-refused', part);
  });
  parser.on('error', () => {
    throw new DocxRefusal('broken-xml', part);
  });
  const keepText = (text: string): void => {
    open[open.length - 1]?.children.push(text);
  };
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.on('attribute', ({ name }) => {
    if (name.startsWith('xmlns')) declaresPrefix = true;
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length > maximumDepth || elements > maximumElements) throw new DocxRefusal('too-large', part);
    const inherited = renamings[renamings.length - 1] ?? noRenaming;
    const renaming = declaresPrefix ? extendRenaming(inherited, tag.attributes) : inherited;
    declaresPrefix = false;
    renamings.push(renaming);
    const element: XmlElement =
      renaming.size === 0
        ? { name: tag.name, attributes: tag.attributes, children: [] }
        : { name: rename(tag.name, renaming), attributes: renameAll(tag.attributes, renaming), children: [] };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
    renamings.pop();
  });
  parser.write(source).close();

  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined) throw new DocxRefusal('broken-xml', part);
  return top;
}

function extendRenaming(current: Renaming, attributes: Readonly<Record<string, string>>): Renaming {
  let extended: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const declared = name === 'xmlns' ? '' : name.slice(6);
    const usual = prefixOfNamespace.get(attributes[name] ?? '');
    const renamedTo = usual === declared ? undefined : usual;
    if ((extended ?? current).get(declared) === renamedTo) continue;
    extended ??= new Map(current);
    if (renamedTo === undefined) extended.delete(declared);
    else extended.set(declared, renamedTo);
  }
  return extended ?? current;
}

function rename(name: string, renaming: Renaming): string {
  const colon = name.indexOf(':');
  const usual = renaming.get(colon === -1 ? '' : name.slice(0, colon));
  return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
}

function renameAll(attributes: Readonly<Record<string, string>>, renaming: Renaming): Record<string, string> {
  const renamed: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    renamed[name.includes(':') ? rename(name, renaming) : name] = value;
  }
  return renamed;
}
