/** Words printed on a page, measured in points from its upper left corner. */
export interface PrintedWords {
  readonly text: string;
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly size?: number;
  readonly look?: PrintedLook;
  /** Degrees by which the words are turned. */
  readonly turn?: number;
  /** True for words that are there to be found and copied, but are not drawn. */
  readonly unseen?: boolean;
}

/** One page: its words, its drawn lines (from x, y to x, y), and whether a picture covers it. */
export interface PrintedPage {
  readonly words?: readonly PrintedWords[];
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly picture?: boolean;
  /** True for a page that lies on its side in the file and is turned for the reader. */
  readonly turned?: boolean;
}

/** The fonts of these files: of today, of the years before Unicode, and one that does not say which letters it has. */
export type PrintedLook = keyof typeof fontNames;

/** Every letter of these files is half as wide as its size. */
export const letterWidth = 0.5;

const [pageWidth, pageHeight] = [595, 842];
const fontNames = {
  regular: 'Song-Regular',
  bold: 'Song-Bold',
  italic: 'Song-Italic',
  old: '.VnTimeH',
  'old-small': 'ABCDEF+.VnTime',
  'old-bold': 'ABCDEF+.VnArialH,Bold',
  vni: 'VNI-Times,Italic',
  mute: 'Song-Mute',
} as const;
const looks = Object.keys(fontNames) as PrintedLook[];

/**
 * Builds a small PDF as a word processor would: letters by number, with the table that says which letters they are.
 * `locked` puts it under a password that nobody knows.
 */
export function buildPdf(pages: readonly PrintedPage[], { locked = false } = {}): Uint8Array {
  const letters = [...new Set(pages.flatMap(({ words = [] }) => words.flatMap(({ text }) => [...text])))];
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const reference = (number: number): string => `${number} 0 R`;
  const unicode = add(stream(unicodeTable(letters)));
  const fonts = looks.map((look) =>
    reference(addFont(add, fontNames[look], look === 'mute' ? null : unicode)),
  );
  const picture = add(
    stream('\u0000', '/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 1/ColorSpace/DeviceGray'),
  );
  const tree = objects.length + 1 + pages.length * 2;
  const sheets = pages.map((page) => {
    const content = add(stream(drawPage(page, letters)));
    const used = `/Font<<${fonts.map((font, at) => `/F${at} ${font}`).join('')}>>/XObject<</P ${reference(picture)}>>`;
    return add(
      `<</Type/Page/Parent ${reference(tree)}/MediaBox[0 0 ${pageWidth} ${pageHeight}]${page.turned ? '/Rotate 90' : ''}` +
        `/Resources<<${used}>>/Contents ${reference(content)}>>`,
    );
  });
  add(`<</Type/Pages/Kids[${sheets.map(reference).join(' ')}]/Count ${sheets.length}>>`);
  const root = add(`<</Type/Catalog/Pages ${reference(tree)}>>`);
  return writePdf(objects, `/Root ${reference(root)}${locked ? lock : ''}`);
}

const lock =
  `/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]` +
  `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;

function addFont(add: (body: string) => number, name: string, unicode: number | null): number {
  const told = unicode === null ? '' : `/ToUnicode ${unicode} 0 R`;
  const descriptor = add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>`,
  );
  const letters = add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/DW ${letterWidth * 1000}>>`,
  );
  return add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${letters} 0 R]${told}>>`,
  );
}

function unicodeTable(letters: readonly string[]): string {
  const pairs = letters.map((letter, at) => `<${hex(at + 1)}> <${[...letter].map(utf16).join('')}>`);
  const parts: string[] = [];
  for (let at = 0; at < pairs.length; at += 100) {
    const part = pairs.slice(at, at + 100);
    parts.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return (
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Song def /CMapType 2 def\n' +
    `1 begincodespacerange <0000> <ffff> endcodespacerange\n${parts.join('\n')}\n` +
    'endcmap CMapName currentdict /CMap defineresource pop end end'
  );
}

function utf16(letter: string): string {
  return Array.from({ length: letter.length }, (_, at) => hex(letter.charCodeAt(at))).join('');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function drawPage(
  { words = [], lines = [], picture = false, turned = false }: PrintedPage,
  letters: readonly string[],
): string {
  const laid = turned ? [`0 1 -1 0 ${pageWidth} 0 cm 1 0 0 1 0 ${pageWidth - pageHeight} cm`] : [];
  const drawn = lines.map(([x, y, toX, toY]) => `${x} ${pageHeight - y} m ${toX} ${pageHeight - toY} l S`);
  const printed = words.map(({ text, x, y, size = 14, look = 'regular', turn = 0, unseen = false }) => {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const codes = [...text].map((letter) => hex(letters.indexOf(letter) + 1)).join('');
    const matrix = [cos, sin, -sin, cos, x, pageHeight - y].map((value) => value.toFixed(4)).join(' ');
    return `BT ${unseen ? '3 Tr ' : ''}/F${looks.indexOf(look)} ${size} Tf ${matrix} Tm <${codes}> Tj ET`;
  });
  const shown = picture ? [`q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /P Do Q`] : [];
  return [...laid, ...shown, '0.5 w', ...drawn, ...printed].join('\n');
}

function stream(content: string, entries = ''): string {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** Writes objects, the first is 1, as a PDF file with its table of contents. */
export function writePdf(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<</Size ${objects.length + 1}${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}
