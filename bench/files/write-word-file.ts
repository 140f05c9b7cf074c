import { strToU8, zipSync } from 'fflate';

/**
 * How many words the file spends on its looks: `word` repeats font, size, language and revision at every run as Word
 * does; `lean` says only what differs from the style, as converters do.
 */
export type WordManner = 'word' | 'lean';

const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATIONSHIPS}"`;
/** Word writes as many latent styles into every file. */
const LATENT_STYLES = 376;
const NAMED_STYLES = 60;
/** Word begins a new run at a change of revision or spelling; a dozen words on average. */
const WORDS_IN_RUN = 12;

/** Writes lines with Markdown emphasis as a DOCX of one paragraph a line. */
export function writeWordFile(lines: readonly string[], manner: WordManner): Uint8Array {
  const paragraphs = lines.map((line, index) => writeParagraph(line, index, manner)).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `${PROLOG}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': writeLinks([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': writeLinks([['styles', 'styles.xml']]),
    'word/document.xml': `${PROLOG}<w:document ${NAMESPACES}><w:body>${paragraphs}<w:sectPr><w:pgSz w:w="11907" w:h="16840"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': writeStyles(manner),
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
    ),
    { level: 6 },
  );
}

function writeLinks(links: readonly (readonly [kind: string, target: string])[]): string {
  const inside = links.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `${PROLOG}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`;
}

function writeParagraph(line: string, index: number, manner: WordManner): string {
  const runs = line
    .split('**')
    .flatMap((text, part) => cutRuns(text).map((words) => writeRun(words, part % 2 === 1, index, manner)))
    .join('');
  if (manner === 'lean') return `<w:p>${runs}</w:p>`;
  const revision = (0x00a77b3e + index * 7919).toString(16).toUpperCase().padStart(8, '0');
  return (
    `<w:p w:rsidR="${revision}" w:rsidRDefault="${revision}" w:rsidP="00D52F41"><w:pPr>` +
    '<w:spacing w:before="120" w:after="120" w:line="340" w:lineRule="exact"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>' +
    `<w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:pPr>${runs}</w:p>`
  );
}

function cutRuns(text: string): string[] {
  const words = text.split(/(?<=\s)/u).filter((word) => word !== '');
  const runs: string[] = [];
  for (let at = 0; at < words.length; at += WORDS_IN_RUN)
    runs.push(words.slice(at, at + WORDS_IN_RUN).join(''));
  return runs;
}

function writeRun(text: string, isBold: boolean, index: number, manner: WordManner): string {
  const words = `<w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t>`;
  const bold = isBold ? '<w:b/><w:bCs/>' : '';
  if (manner === 'lean') return `<w:r>${bold === '' ? '' : `<w:rPr>${bold}</w:rPr>`}${words}</w:r>`;
  const look =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>' +
    `${bold}<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>`;
  return `<w:r w:rsidRPr="00${(0x4b1f00 + index).toString(16).toUpperCase()}"><w:rPr>${look}</w:rPr>${words}</w:r>`;
}

function writeStyles(manner: WordManner): string {
  const latent = Array.from(
    { length: manner === 'word' ? LATENT_STYLES : 0 },
    (_, at) =>
      `<w:lsdException w:name="Table Style ${at}" w:semiHidden="1" w:uiPriority="99" w:unhideWhenUsed="1"/>`,
  );
  const named = Array.from(
    { length: manner === 'word' ? NAMED_STYLES : 10 },
    (_, at) =>
      `<w:style w:type="paragraph" w:styleId="Style${at}"><w:name w:val="Style ${at}"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr></w:style>`,
  );
  return (
    `${PROLOG}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>` +
    `<w:latentStyles>${latent.join('')}</w:latentStyles>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${named.join('')}</w:styles>`
  );
}
