import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What a test puts into a DOCX: the inside of each part as WordprocessingML. */
export interface DocxContent {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly theme?: string;
  readonly footnotes?: string;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** Properties of the last section; headers and footers are `rId` and their place among the parts. */
  readonly section?: string;
  /** Number of pages as the word processor left it in the statistics. */
  readonly pages?: number;
  /** Further files of the package, or replacements of those made here. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** Builds the bytes of a DOCX. */
export function buildDocx(content: DocxContent | string): Uint8Array {
  const given: DocxContent = typeof content === 'string' ? { body: content } : content;
  const parts: { kind: string; name: string; xml: string }[] = [];
  const add = (kind: string, name: string, element: string, inside: string | undefined): void => {
    if (inside !== undefined) parts.push({ kind, name, xml: wrap(element, inside) });
  };
  add('styles', 'styles.xml', 'w:styles', given.styles);
  add('numbering', 'numbering.xml', 'w:numbering', given.numbering);
  add('theme', 'theme1.xml', 'a:theme', given.theme);
  add('footnotes', 'footnotes.xml', 'w:footnotes', given.footnotes);
  given.headers?.forEach((inside, index) => {
    add('header', `header${index + 1}.xml`, 'w:hdr', inside);
  });
  given.footers?.forEach((inside, index) => {
    add('footer', `footer${index + 1}.xml`, 'w:ftr', inside);
  });
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${prolog}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships([{ kind: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': wrap(
      'w:document',
      `<w:body>${given.body}<w:sectPr>${given.section ?? ''}</w:sectPr></w:body>`,
    ),
    'word/_rels/document.xml.rels': relationships(parts.map(({ kind, name }) => ({ kind, target: name }))),
  };
  for (const part of parts) files[`word/${part.name}`] = part.xml;
  if (given.pages !== undefined) {
    files['docProps/app.xml'] = `${prolog}<Properties><Pages>${given.pages}</Pages></Properties>`;
  }
  return zip({ ...files, ...given.files });
}

/** Zips texts and bytes as they are. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, file]): [string, Uint8Array] => [
    name,
    typeof file === 'string' ? strToU8(file) : file,
  ]);
  return zipSync(Object.fromEntries(bytes), { level: 6 });
}

function wrap(element: string, inside: string): string {
  return `${prolog}<${element} ${namespaces}>${inside}</${element}>`;
}

function relationships(links: readonly { kind: string; target: string }[]): string {
  const inside = links
    .map(({ kind, target }, index) => {
      return `<Relationship Id="rId${index + 1}" Type="${relationshipType}/${kind}" Target="${target}"/>`;
    })
    .join('');
  return `${prolog}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

/** What a paragraph of a test says about itself. */
export interface ParagraphOptions {
  readonly style?: string;
  /** List and level, from 0. */
  readonly list?: readonly [id: number, level: number];
  /** Further paragraph properties. */
  readonly properties?: string;
  /** Properties of its one run. */
  readonly run?: string;
}

/** A paragraph of one run. */
export function paragraph(text: string, options: ParagraphOptions = {}): string {
  return paragraphOf(text === '' ? '' : run(text, options.run), options);
}

/** A paragraph around runs made by hand. */
export function paragraphOf(runs: string, options: ParagraphOptions = {}): string {
  const style = options.style === undefined ? '' : `<w:pStyle w:val="${options.style}"/>`;
  const list =
    options.list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${options.list[1]}"/><w:numId w:val="${options.list[0]}"/></w:numPr>`;
  return `<w:p><w:pPr>${style}${list}${options.properties ?? ''}</w:pPr>${runs}</w:p>`;
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** One level of a list. */
export function level(at: number, format: string, text: string, extra = ''): string {
  return (
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}` +
    `<w:lvlText w:val="${escapeXml(text)}"/></w:lvl>`
  );
}

/** An abstract list. */
export function abstractList(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
}

/** A list that stands on an abstract one. */
export function list(id: number, abstractId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

/** A table of rows of cells; each cell is the blocks in it. */
export function table(rows: readonly (readonly string[])[], properties = ''): string {
  const inside = rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`)
    .join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${inside}</w:tbl>`;
}

/** Table borders on all sides and between cells. */
export const allBorders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single"/>`)
  .join('')}</w:tblBorders>`;

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
