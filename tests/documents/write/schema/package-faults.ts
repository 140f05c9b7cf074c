import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { findChildFaults } from './child-orders.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Attributes that hold whole numbers; those that a printer of floats gets wrong first. */
const whole =
  /^(?:w:(?:w|h|top|bottom|left|right|header|footer|gutter|start|line|before|after|firstLine|hanging|ilvl|numId|sz|space|abstractNumId))$/u;
const valued = new Set(['w:sz', 'w:szCs', 'w:ilvl', 'w:numId', 'w:outlineLvl', 'w:gridSpan', 'w:start']);

/** Lists what a strict reader could refuse in a Word file; nothing for a sound one. */
export function findPackageFaults(bytes: Uint8Array): readonly string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  return [
    ...[...parts].flatMap(([name, xml]) => findXmlFaults(xml).map((fault) => `${name}: ${fault}`)),
    ...findTypeFaults(parts),
    ...[...parts].flatMap(([name, xml]) =>
      name.endsWith('.rels') ? findRelationFaults(name, xml, parts) : [],
    ),
    ...findReferenceFaults(parts),
  ];
}

/** Faults of one part: no XML, children out of order, numbers that are none, a cell that ends with a table. */
function findXmlFaults(xml: string): string[] {
  const faults = new Set<string>();
  const open: { readonly name: string; readonly children: string[] }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => faults.add(error.message));
  parser.on('opentag', (tag) => {
    const name = tag.uri === main ? tag.local : tag.name;
    open.at(-1)?.children.push(name);
    open.push({ name, children: [] });
    for (const fault of findNumberFaults(tag)) faults.add(fault);
  });
  parser.on('closetag', (tag) => {
    const closed = open.pop();
    if (closed === undefined || tag.uri !== main) return;
    for (const fault of findChildFaults(closed.name, closed.children)) faults.add(fault);
    if (['tc', 'body'].includes(closed.name) && !closed.children.some((child) => child === 'p'))
      faults.add(`${closed.name}: without a paragraph`);
    if (closed.name === 'tc' && closed.children.at(-1) !== 'p') faults.add('tc: ends with no paragraph');
  });
  parser.write(xml).close();
  return [...faults];
}

function findNumberFaults({ name, attributes }: SaxesTagNS): string[] {
  return Object.values(attributes).flatMap((attribute) => {
    const isNumber = whole.test(attribute.name) || (attribute.name === 'w:val' && valued.has(name));
    return !isNumber || /^-?\d+$/u.test(attribute.value)
      ? []
      : [`${name}: ${attribute.name} is ${attribute.value}`];
  });
}

/** Every part has one content type, and none is named that is not there. */
function findTypeFaults(parts: ReadonlyMap<string, string>): string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const overrides = valuesOf(types, /<Override [^>]*PartName="\/([^"]+)"/gu);
  const defaults = valuesOf(types, /<Default [^>]*Extension="([^"]+)"/gu);
  return [
    ...overrides
      .filter((name) => !parts.has(name))
      .map((name) => `a content type for ${name}, which is not there`),
    ...twice(overrides).map((name) => `two content types for ${name}`),
    ...twice(defaults).map((name) => `two content types for files *.${name}`),
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name))
      .filter((name) => !defaults.includes(name.replace(/^.*\./u, '')))
      .map((name) => `no content type for ${name}`),
  ];
}

function findRelationFaults(name: string, xml: string, parts: ReadonlyMap<string, string>): string[] {
  const folder = name.replace(/_rels\/[^/]+$/u, '');
  const owner = `${folder}${name.replace(/^.*_rels\//u, '').replace(/\.rels$/u, '')}`;
  const relations = [...xml.matchAll(/<Relationship [^>]*>/gu)].map(([relation]) => relation);
  const ids = relations.flatMap((relation) => valuesOf(relation, / Id="([^"]+)"/gu));
  const targets = relations
    .filter((relation) => !relation.includes('TargetMode="External"'))
    .flatMap((relation) => valuesOf(relation, / Target="([^"]+)"/gu))
    .map((target) => (target.startsWith('/') ? target.slice(1) : `${folder}${target}`));
  const used = valuesOf(parts.get(owner) ?? '', / r:(?:id|embed|link)="([^"]+)"/gu);
  return [
    ...(name === '_rels/.rels' || parts.has(owner) ? [] : [`${name} belongs to no part`]),
    ...twice(ids).map((id) => `${name}: ${id} is there twice`),
    ...targets.filter((target) => !parts.has(target)).map((target) => `${name}: ${target} is not there`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${owner}: ${id} is no relationship of it`),
  ];
}

/** Styles and lists that are named are there, each once. */
function findReferenceFaults(parts: ReadonlyMap<string, string>): string[] {
  const styles = parts.get('word/styles.xml') ?? '';
  const numbering = parts.get('word/numbering.xml') ?? '';
  const styleIds = valuesOf(styles, /<w:style [^>]*w:styleId="([^"]+)"/gu);
  const lists = valuesOf(numbering, /<w:num w:numId="([^"]+)"/gu);
  const abstracts = valuesOf(numbering, /<w:abstractNum [^>]*w:abstractNumId="([^"]+)"/gu);
  const texts = [...parts].filter(([name]) =>
    /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u.test(name),
  );
  const wantedStyles = [
    ...texts.flatMap(([, xml]) => valuesOf(xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/gu)),
    ...valuesOf(styles, /<w:(?:basedOn|next|link) w:val="([^"]+)"/gu),
  ];
  const wantedLists = texts.flatMap(([, xml]) => valuesOf(xml, /<w:numId w:val="([^"]+)"/gu));
  const wantedAbstracts = valuesOf(numbering, /<w:abstractNumId w:val="([^"]+)"/gu);
  return [
    ...valuesOf(styles, /<w:name w:val="([^"]*,[^"]*)"/gu).map((name) => `style name ${name} holds a comma`),
    ...twice(styleIds).map((id) => `style ${id} is there twice`),
    ...twice(lists).map((id) => `list ${id} is there twice`),
    ...[...new Set(wantedStyles)]
      .filter((id) => !styleIds.includes(id))
      .map((id) => `style ${id} is not there`),
    ...[...new Set(wantedLists)].filter((id) => !lists.includes(id)).map((id) => `list ${id} is not there`),
    ...wantedAbstracts.filter((id) => !abstracts.includes(id)).map((id) => `numbering ${id} is not there`),
  ];
}

function valuesOf(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
