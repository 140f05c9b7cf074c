import { type SeededFault, state } from './seeded-fault.ts';

const styles = 'word/styles.xml';

const words =
  (from: string, to: string): ((xml: string) => string) =>
  (xml) =>
    xml.replace(`>${from}<`, `>${to}<`);

/** Faults of what is written in the parts of the form. */
export const faultsOfWords: readonly SeededFault[] = [
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
    seed: (xml) =>
      xml.replace(/<w:style [^>]*w:styleId="NCRecipientsHead".*?<\/w:style>/su, (one) =>
        one.replace(/<w:u [^>]*\/>/u, ''),
      ),
  },
];
