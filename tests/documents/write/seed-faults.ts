import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One fault put into a document that had none: what a hurried typist does to a paper. */
export interface SeededFault {
  readonly what: string;
  /** Code and clause that the checker has to give. */
  readonly code: string;
  readonly clause: RegExp;
  /** Changes a part of the package; words stand between tags as they were written. */
  readonly part?: string;
  readonly seed: (xml: string) => string;
  /** Which of the documents is spoiled. */
  readonly kind?: string;
}

const state = (place: string): RegExp =>
  new RegExp(`^Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục ${place}`, 'u');
const styles = 'word/styles.xml';

function style(name: string, change: (style: string) => string): (xml: string) => string {
  return (xml) => xml.replace(new RegExp(`<w:style [^>]*w:styleId="NC${name}".*?</w:style>`, 'su'), change);
}

const words =
  (from: string, to: string): ((xml: string) => string) =>
  (xml) =>
    xml.replace(`>${from}<`, `>${to}<`);

/** The faults, each alone in its document. */
export const seededFaults: readonly SeededFault[] = [
  {
    what: 'paper of another size',
    code: 'page-size',
    clause: state('I khoản 1'),
    seed: (xml) => xml.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
  },
  {
    what: 'a narrow top margin',
    code: 'margin-top',
    clause: state('I khoản 1, khoản 3'),
    seed: (xml) => xml.replace('w:top="1134"', 'w:top="700"'),
  },
  {
    what: 'a wide bottom margin',
    code: 'margin-bottom',
    clause: state('I khoản 1, khoản 3'),
    seed: (xml) => xml.replace('w:bottom="1134"', 'w:bottom="2000"'),
  },
  {
    what: 'a narrow left margin',
    code: 'margin-left',
    clause: state('I khoản 1, khoản 3'),
    seed: (xml) => xml.replace('w:left="1701"', 'w:left="1134"'),
  },
  {
    what: 'a wide right margin',
    code: 'margin-right',
    clause: state('I khoản 1, khoản 3'),
    seed: (xml) => xml.replace('w:right="850"', 'w:right="1700"'),
  },
  {
    what: 'a number on the first page',
    code: 'page-number-first',
    clause: state('I khoản 7'),
    seed: (xml) => xml.replace('<w:titlePg/>', ''),
  },
  {
    what: 'page numbers on the right',
    code: 'page-number-place',
    clause: state('I khoản 7'),
    part: styles,
    seed: style('PageNumber', (one) => one.replace('w:val="center"', 'w:val="right"')),
  },
  {
    what: 'another font',
    code: 'font',
    clause: state('I khoản 4'),
    part: styles,
    seed: style('Text', (one) =>
      one.replace('<w:rPr>', '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
    ),
  },
  {
    what: 'letters in colour',
    code: 'colour',
    clause: state('I khoản 4'),
    part: styles,
    seed: style('Kind', (one) => one.replace('<w:rPr>', '<w:rPr><w:color w:val="C00000"/>')),
  },
  {
    what: 'small running text',
    code: 'size',
    clause: state('II khoản 6'),
    part: styles,
    seed: style('Text', (one) => one.replace('<w:sz w:val="28"/>', '<w:sz w:val="24"/>')),
  },
  {
    what: 'a large motto',
    code: 'size',
    clause: state('II khoản 1'),
    part: styles,
    seed: style('Motto', (one) => one.replace('<w:sz w:val="26"/>', '<w:sz w:val="32"/>')),
  },
  {
    what: 'a light issuer',
    code: 'bold',
    clause: state('II khoản 2'),
    part: styles,
    seed: style('Issuer', (one) => one.replace(/<w:b\/>/u, '<w:b w:val="false"/>')),
  },
  {
    what: 'an upright date',
    code: 'italic',
    clause: state('II khoản 4'),
    part: styles,
    seed: style('PlaceAndDate', (one) => one.replace(/<w:i\/>/u, '<w:i w:val="false"/>')),
  },
  {
    what: 'running text without an indent',
    code: 'first-line',
    clause: state('II khoản 6'),
    part: styles,
    seed: style('Text', (one) => one.replace(/w:firstLine="\d+"/u, 'w:firstLine="0"')),
  },
  {
    what: 'running text set to the left',
    code: 'align',
    clause: state('II khoản 6'),
    part: styles,
    seed: style('Text', (one) => one.replace('w:val="both"', 'w:val="left"')),
  },
  {
    what: 'paragraphs that touch',
    code: 'space-between',
    clause: state('II khoản 6'),
    part: styles,
    seed: style('Text', (one) => one.replace('w:after="120"', 'w:after="0"')),
  },
  {
    what: 'lines far apart',
    code: 'line-pitch',
    clause: state('II khoản 6'),
    part: styles,
    seed: style('Text', (one) =>
      one.replace(
        /w:line="360" w:lineRule="atLeast"|w:lineRule="atLeast" w:line="360"/u,
        'w:line="480" w:lineRule="auto"',
      ),
    ),
  },
  {
    what: 'upright bases of a decision',
    code: 'italic',
    clause: state('II khoản 6'),
    part: styles,
    kind: 'decision',
    seed: style('Basis', (one) => one.replace(/<w:i\/>/u, '<w:i w:val="false"/>')),
  },
  {
    what: 'a motto without spaces',
    code: 'motto-words',
    clause: state('II khoản 1'),
    seed: words('Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc'),
  },
  {
    what: 'a number without its colon',
    code: 'number-colon',
    clause: state('II khoản 3'),
    seed: words('Số: 88/BC-SVHTTDL', 'Số 88/BC-SVHTTDL'),
  },
  {
    what: 'a number without its zero',
    code: 'number-zero',
    clause: state('II khoản 3'),
    seed: words('Số: 88/BC-SVHTTDL', 'Số: 8/BC-SVHTTDL'),
  },
  {
    what: 'spaces in the symbol',
    code: 'number-spaces',
    clause: state('II khoản 3'),
    seed: words('Số: 88/BC-SVHTTDL', 'Số: 88/BC - SVHTTDL'),
  },
  {
    what: 'the symbol of another kind',
    code: 'number-kind',
    clause: state('II khoản 3'),
    seed: words('Số: 88/BC-SVHTTDL', 'Số: 88/KH-SVHTTDL'),
  },
  {
    what: 'a day without its zero',
    code: 'date-day-zero',
    clause: state('II khoản 4'),
    seed: words('Sông Hiền, ngày 15 tháng 6 năm 2026', 'Sông Hiền, ngày 5 tháng 6 năm 2026'),
  },
  {
    what: 'a zero before June',
    code: 'date-month-zero',
    clause: state('II khoản 4'),
    seed: words('Sông Hiền, ngày 15 tháng 6 năm 2026', 'Sông Hiền, ngày 15 tháng 06 năm 2026'),
  },
  {
    what: 'a date without its place',
    code: 'place-missing',
    clause: state('II khoản 4'),
    seed: words('Sông Hiền, ngày 15 tháng 6 năm 2026', 'Ngày 15 tháng 6 năm 2026'),
  },
  {
    what: 'a letter without V/v',
    code: 'letter-subject',
    clause: state('II khoản 5'),
    kind: 'letter',
    seed: words(
      'V/v gửi số liệu thông tin đối ngoại năm 2026',
      'Về gửi số liệu thông tin đối ngoại năm 2026',
    ),
  },
  {
    what: 'CV in the symbol of a letter',
    code: 'number-letter',
    clause: state('II khoản 3'),
    kind: 'letter',
    seed: words('Số: 1203/SVHTTDL-QLBC', 'Số: 1203/CV-SVHTTDL'),
  },
  {
    what: 'a recipient without its mark',
    code: 'recipients-end',
    clause: state('II khoản 9'),
    seed: words('UBND tỉnh (b/c);', 'UBND tỉnh (b/c)'),
  },
  {
    what: 'recipients without a filing line',
    code: 'recipients-filing',
    clause: state('II khoản 9'),
    seed: words('Lưu: VT, QLBC.', 'Sở Ngoại vụ.'),
  },
  {
    what: 'a mark of authority without its stop',
    code: 'signature-mark',
    clause: state('II khoản 7'),
    kind: 'plan',
    seed: words('KT. CHỦ TỊCH', 'KT CHỦ TỊCH'),
  },
  {
    what: 'a signer with a degree',
    code: 'signer-title',
    clause: state('II khoản 7'),
    seed: words('Phùng Văn Khải', 'TS. Phùng Văn Khải'),
  },
  {
    what: 'a text without its end mark',
    code: 'end-mark',
    clause: /^tập quán/u,
    seed: (xml) => xml.replace('bố trí thêm kinh phí./.', 'bố trí thêm kinh phí.'),
  },
  {
    what: 'a cited article in small letters',
    code: 'citation-capitals',
    clause: /Phụ lục II, Mục V khoản 7$/u,
    seed: (xml) => xml.replace('Đề nghị UBND tỉnh', 'Theo quy định tại điều 5, đề nghị UBND tỉnh'),
  },
  {
    what: 'a cited clause in capitals',
    code: 'citation-capitals',
    clause: /Phụ lục II, Mục V khoản 7$/u,
    seed: (xml) => xml.replace('Đề nghị UBND tỉnh', 'Theo Khoản 2 Điều 5, đề nghị UBND tỉnh'),
  },
  {
    what: 'a committee in small letters',
    code: 'body-capitals',
    clause: /Phụ lục II, Mục IV$/u,
    seed: (xml) => xml.replace('Đề nghị UBND tỉnh', 'Đề nghị ủy ban nhân dân tỉnh'),
  },
  {
    what: 'a department in small letters',
    code: 'body-capitals',
    clause: /Phụ lục II, Mục IV$/u,
    seed: (xml) => xml.replace('Đề nghị UBND tỉnh', 'Đề nghị Sở tài chính và UBND tỉnh'),
  },
  {
    what: 'a Party number with a colon',
    code: 'number-colon',
    clause: /^Hướng dẫn 05-HD\/VPTW, thể thức ô 3$/u,
    kind: 'party-programme-2026',
    seed: words('Số 12-CTr/TU', 'Số: 12-CTr/TU'),
  },
  {
    what: 'a Party signature with the marks of the State',
    code: 'signature-mark',
    clause: /^Hướng dẫn 36-HD\/VPTW, thể thức ô 7a$/u,
    kind: 'party-programme-2025',
    seed: words('T/M BAN THƯỜNG VỤ', 'TM. BAN THƯỜNG VỤ'),
  },
  {
    what: 'Party recipients that are not underlined',
    code: 'underline',
    clause: /^Hướng dẫn 05-HD\/VPTW, thể thức ô 9b$/u,
    kind: 'party-programme-2026',
    part: styles,
    seed: style('RecipientsHead', (one) => one.replace(/<w:u [^>]*\/>/u, '')),
  },
];

/** The document with one part of its package changed. @throws Error when the change changed nothing. */
export function spoil(
  bytes: Uint8Array,
  { part = 'word/document.xml', seed, what }: SeededFault,
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = seed(before);
  if (after === before) throw new Error(`nothing was spoiled: ${what}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}
