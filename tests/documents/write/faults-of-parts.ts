import { type SeededFault, state } from './seeded-fault.ts';

const words =
  (from: string, to: string): ((xml: string) => string) =>
  (xml) =>
    xml.replace(`>${from}<`, `>${to}<`);

/** Faults of parts that are not there, stand elsewhere, or are written in other letters than the form wants. */
export const faultsOfParts: readonly SeededFault[] = [
  {
    what: 'no page numbers on a paper of several pages',
    code: 'page-number-missing',
    clause: state('I khoản 7'),
    kind: 'plan-of-pages',
    seed: (xml) => xml.replace(/<w:headerReference [^>]*w:type="default"[^>]*\/>/gu, ''),
  },
  {
    what: 'a paper without the motto',
    code: 'motto-missing',
    clause: state('II khoản 1'),
    seed: (xml) =>
      words('Độc lập - Tự do - Hạnh phúc', '')(words('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '')(xml)),
  },
  {
    what: 'an issuer in small letters',
    code: 'issuer-capitals',
    clause: state('II khoản 2'),
    seed: words('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'),
  },
  {
    what: 'a kind in small letters',
    code: 'kind-capitals',
    clause: state('II khoản 5'),
    seed: words('BÁO CÁO', 'Báo cáo'),
  },
  {
    what: 'a number in small letters',
    code: 'number-lead',
    clause: state('II khoản 3'),
    seed: words('Số: 88/BC-SVHTTDL', 'số: 88/BC-SVHTTDL'),
  },
  {
    what: 'a year in the symbol of a report',
    code: 'number-year',
    clause: state('II khoản 3'),
    seed: words('Số: 88/BC-SVHTTDL', 'Số: 88/2026/BC-SVHTTDL'),
  },
  {
    what: 'a symbol with its strokes in the order of the Party',
    code: 'number-order',
    clause: state('II khoản 3'),
    seed: words('Số: 88/BC-SVHTTDL', 'Số: 88-BC/SVHTTDL'),
  },
  {
    what: 'a date in figures alone',
    code: 'date-words',
    clause: state('II khoản 4'),
    seed: words('Sông Hiền, ngày 15 tháng 6 năm 2026', 'Sông Hiền, 15/6/2026'),
  },
  {
    what: 'a signed paper without recipients',
    code: 'recipients-missing',
    clause: state('II khoản 9'),
    seed: (xml) =>
      [': UBND tỉnh (b/c);', 'Lưu: VT, QLBC.', 'UBND tỉnh (b/c);', 'Nơi nhận:', '- ', '- '].reduce(
        (spoiled, text) => words(text, '')(spoiled),
        xml,
      ),
  },
  {
    what: 'recipients under other words',
    code: 'recipients-head',
    clause: state('II khoản 9'),
    seed: words('Nơi nhận:', 'Nơi nhận'),
  },
  {
    what: 'a recipient without its dash',
    code: 'recipients-dash',
    clause: state('II khoản 9'),
    seed: words('- ', '+ '),
  },
  {
    what: 'a filing line above another recipient',
    code: 'recipients-filing-last',
    clause: state('II khoản 9'),
    kind: 'plan',
    seed: (xml) =>
      words('UBND các xã, phường;', 'Lưu: VT, VX;')(words('Lưu: VT, VX.', 'UBND các xã, phường.')(xml)),
  },
  {
    what: 'a signer in capitals',
    code: 'signer-capitals',
    clause: state('II khoản 7'),
    seed: words('Phùng Văn Khải', 'PHÙNG VĂN KHẢI'),
  },
  {
    what: 'a last sentence below the signature',
    code: 'order',
    clause: state('IV'),
    seed: (xml) => {
      const at = xml.lastIndexOf('<w:p>', xml.indexOf('Đề nghị UBND tỉnh'));
      const end = xml.indexOf('</w:p>', at) + 6;
      const table = xml.lastIndexOf('</w:tbl>') + 8;
      return xml.slice(0, at) + xml.slice(end, table) + xml.slice(at, end) + xml.slice(table);
    },
  },
  {
    what: 'a cited day without its zero',
    code: 'cited-day-zero',
    clause: state('II khoản 4'),
    kind: 'plan',
    seed: (xml) => xml.replace('ngày 07/9/2015', 'ngày 7/9/2015'),
  },
];
