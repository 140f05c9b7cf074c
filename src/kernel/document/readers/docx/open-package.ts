import { strFromU8, unzipSync } from 'fflate';
import { DocxRefusal } from './docx-failure.ts';
import { parseXml } from './parse-xml.ts';
import type { XmlElement } from './xml-element.ts';
import { listChildren } from './xml-element.ts';

const megabyte = 1024 * 1024;
/** Parts of real documents stay below a few megabytes; the largest seen elsewhere (books) below fifty. */
const maximumPartSize = 64 * megabyte;
const maximumTotalSize = 128 * megabyte;
/** XML of documents shrinks 10 to 60 times; deflate can reach a thousand only on what repeats without end. */
const maximumRatio = 250;
const ratioIsCheckedFrom = 4 * megabyte;
const maximumEntries = 5000;

/** The parts of a package that carry words, parsed; null where the package has none. */
export interface DocxParts {
  readonly main: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly headers: readonly XmlElement[];
  readonly footers: readonly XmlElement[];
}

/** Opens a DOCX package and parses the parts that carry words; throws `DocxRefusal`. */
export function openPackage(bytes: Uint8Array): DocxParts {
  if (isOleContainer(bytes)) throw new DocxRefusal('encrypted', null);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DocxRefusal('not-a-zip', null);
  const links = unzip(bytes, (name) => name.endsWith('.rels'));
  const mainName = findMainPart(links);
  const related = relationshipsOf(links, mainName);
  const named = (kind: string): string[] =>
    related.filter((link) => link.kind === kind).map((link) => link.target);
  const kinds = ['styles', 'numbering', 'footnotes', 'endnotes', 'header', 'footer'];
  const wanted = new Set([mainName, ...kinds.flatMap(named)]);
  const files = unzip(bytes, (name) => wanted.has(name));

  const parse = (name: string): XmlElement | null => {
    const file = files.get(name);
    return file === undefined ? null : parseXml(decode(file), name);
  };
  const parseAll = (kind: string): XmlElement[] =>
    [...new Set(named(kind))].map(parse).filter((part): part is XmlElement => part !== null);
  const parseFirst = (kind: string): XmlElement | null => parseAll(kind)[0] ?? null;
  const main = parse(mainName);
  if (main === null || main.name !== 'w:document') throw new DocxRefusal('no-main-part', mainName);
  return {
    main,
    styles: parseFirst('styles'),
    numbering: parseFirst('numbering'),
    footnotes: parseFirst('footnotes'),
    endnotes: parseFirst('endnotes'),
    headers: parseAll('header'),
    footers: parseAll('footer'),
  };
}

/** The container of old .doc files; a DOCX locked with a password is kept in one too. */
function isOleContainer(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > maximumEntries) throw new DocxRefusal('too-large', null);
        if (!isWanted(name)) return false;
        total += originalSize;
        const swells = originalSize > ratioIsCheckedFrom && originalSize > size * maximumRatio;
        if (swells || originalSize > maximumPartSize || total > maximumTotalSize) {
          throw new DocxRefusal('too-large', name);
        }
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof DocxRefusal) throw error;
    throw new DocxRefusal('not-a-zip', null);
  }
}

interface Relationship {
  readonly kind: string;
  readonly target: string;
}

function findMainPart(links: ReadonlyMap<string, Uint8Array>): string {
  const main = relationshipsOf(links, '').find((link) => link.kind === 'officeDocument');
  if (main === undefined) throw new DocxRefusal('no-main-part', null);
  return main.target;
}

/** Relationships of one part (of the package itself for ''), targets as names inside the package. */
function relationshipsOf(links: ReadonlyMap<string, Uint8Array>, part: string): Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const file = links.get(name);
  if (file === undefined) return [];
  return listChildren(parseXml(decode(file), name))
    .filter((link) => link.attributes.TargetMode !== 'External')
    .map((link) => ({
      kind: (link.attributes.Type ?? '').replace(/^.*\//, ''),
      target: resolveTarget(folder, link.attributes.Target ?? ''),
    }));
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'low-first');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'high-first');
  const text = strFromU8(bytes);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function decodeUtf16(bytes: Uint8Array, order: 'low-first' | 'high-first'): string {
  const pieces: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    pieces.push(String.fromCharCode(order === 'low-first' ? first | (second << 8) : (first << 8) | second));
  }
  return pieces.join('');
}
