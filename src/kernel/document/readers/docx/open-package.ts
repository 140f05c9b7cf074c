import { strFromU8 } from 'fflate';
import { DocxRefusal } from './docx-failure.ts';
import { parseXml } from './parse-xml.ts';
import type { UnpackedPart } from './read-archive.ts';
import { plainPartName, unpackParts } from './read-archive.ts';
import type { XmlElement } from './xml-element.ts';
import { listChildren } from './xml-element.ts';

/** A page header or footer, with the ids under which sections ask for it. */
export interface MarginPart {
  readonly ids: readonly string[];
  readonly root: XmlElement;
}

/** The parts of a package that carry words, parsed; null where the package has none. */
export interface DocxParts {
  readonly main: XmlElement;
  readonly styles: XmlElement | null;
  readonly theme: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly headers: readonly MarginPart[];
  readonly footers: readonly MarginPart[];
  /** Names of parts whose bytes are not those that were packed. */
  readonly damaged: readonly string[];
}

/** Where every program puts the document itself, asked when the package does not say where. */
const usualMainPart = 'word/document.xml';
const kinds = ['styles', 'theme', 'numbering', 'footnotes', 'endnotes', 'header', 'footer'];

/** Opens a DOCX package and parses the parts that carry words; throws `DocxRefusal`. */
export function openPackage(bytes: Uint8Array): DocxParts {
  if (isOleContainer(bytes)) throw new DocxRefusal('encrypted', null);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DocxRefusal('not-a-zip', null);
  const links = unpackParts(bytes, (name) => name.endsWith('.rels'));
  const mainName = findMainPart(links);
  const related = relationshipsOf(links, mainName);
  const wanted = new Set([
    mainName,
    ...related.filter(({ kind }) => kinds.includes(kind)).map(({ target }) => target),
  ]);
  const files = unpackParts(bytes, (name) => wanted.has(name));

  const parse = (name: string): XmlElement | null => {
    const file = files.get(name);
    return file === undefined ? null : parseXml(decode(file.bytes), name);
  };
  const parseAll = (kind: string): MarginPart[] => {
    const links = related.filter((link) => link.kind === kind);
    return [...new Set(links.map(({ target }) => target))].flatMap((target) => {
      const root = parse(target);
      return root === null
        ? []
        : [{ ids: links.filter((link) => link.target === target).map(({ id }) => id), root }];
    });
  };
  const parseFirst = (kind: string): XmlElement | null => parseAll(kind)[0]?.root ?? null;
  const main = parse(mainName);
  if (main === null || main.name !== 'w:document') throw new DocxRefusal('no-main-part', mainName);
  return {
    main,
    styles: parseFirst('styles'),
    theme: parseFirst('theme'),
    numbering: parseFirst('numbering'),
    footnotes: parseFirst('footnotes'),
    endnotes: parseFirst('endnotes'),
    headers: parseAll('header'),
    footers: parseAll('footer'),
    damaged: [...files].filter(([, part]) => part.damaged).map(([name]) => name),
  };
}

/** The container of old .doc files; a DOCX locked with a password is kept in one too. */
function isOleContainer(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

function findMainPart(links: ReadonlyMap<string, UnpackedPart>): string {
  const main = relationshipsOf(links, '').find((link) => link.kind === 'officeDocument');
  return main?.target ?? usualMainPart;
}

/** Relationships of one part (of the package itself for ''), targets as names inside the package. */
function relationshipsOf(links: ReadonlyMap<string, UnpackedPart>, part: string): Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const file = links.get(name);
  if (file === undefined) return [];
  return listChildren(parseXml(decode(file.bytes), name))
    .filter((link) => link.attributes.TargetMode !== 'External')
    .map((link) => ({
      id: link.attributes.Id ?? '',
      kind: (link.attributes.Type ?? '').replace(/^.*\//, ''),
      target: plainPartName(resolveTarget(folder, link.attributes.Target ?? '')),
    }));
}

function resolveTarget(folder: string, target: string): string {
  if (/^[/\\]/.test(target)) return target;
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split(/[/\\]/)) {
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
