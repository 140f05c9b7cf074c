import type { FormEdition, StyleName, StyleRule } from './form-edition.ts';

const part = (clause: string): string => `Phụ lục I, Phần I, ${clause}`;
const general = part('Mục I');
const nation = part('Mục II khoản 1');
const bodies = part('Mục II khoản 2');
const number = part('Mục II khoản 3');
const place = part('Mục II khoản 4');
const kind = part('Mục II khoản 5');
const text = part('Mục II khoản 6');
const signing = part('Mục II khoản 7');
const recipients = part('Mục II khoản 9');
const annex = part('Mục III khoản 1');
const marks = part('Mục III khoản 2');

const upright = { bold: false, italic: false } as const;
const heavy = { bold: true, italic: false } as const;
const small = { sizes: [12, 13], size: 12 } as const;
const plain = { sizes: [13, 14], size: 14 } as const;
const running = { ...plain, align: 'justify', indented: true, below: 6 } as const;

const head: Pick<
  Record<StyleName, StyleRule>,
  'nation' | 'motto' | 'superior' | 'issuer' | 'star' | 'number' | 'placeAndDate'
> = {
  nation: { name: 'Quốc hiệu', clause: nation, ...small, ...heavy, capitals: true, align: 'center' },
  motto: { name: 'Tiêu ngữ', clause: nation, sizes: [13, 14], size: 13, ...heavy, align: 'center' },
  superior: {
    name: 'Cơ quan chủ quản',
    clause: bodies,
    ...small,
    ...upright,
    capitals: true,
    align: 'center',
  },
  issuer: { name: 'Cơ quan ban hành', clause: bodies, ...small, ...heavy, capitals: true, align: 'center' },
  star: { name: 'Dấu sao', clause: bodies, ...small, ...upright, align: 'center' },
  number: { name: 'Số, ký hiệu', clause: number, sizes: [13, 13], size: 13, ...upright, align: 'center' },
  placeAndDate: {
    name: 'Địa danh và thời gian',
    clause: place,
    sizes: [13, 14],
    size: 13,
    bold: false,
    italic: true,
    align: 'center',
  },
};

const title: Pick<
  Record<StyleName, StyleRule>,
  | 'kind'
  | 'issuerBelowKind'
  | 'subject'
  | 'letterSubject'
  | 'mark'
  | 'remark'
  | 'addressee'
  | 'decider'
  | 'enacting'
> = {
  kind: {
    name: 'Tên loại',
    clause: kind,
    ...plain,
    ...heavy,
    capitals: true,
    align: 'center',
    above: 12,
    keepsWithNext: true,
  },
  issuerBelowKind: { name: 'Cơ quan dưới tên loại', clause: kind, ...plain, ...heavy, align: 'center' },
  subject: { name: 'Trích yếu', clause: kind, ...plain, ...heavy, align: 'center', keepsWithNext: true },
  letterSubject: {
    name: 'Trích yếu công văn',
    clause: kind,
    ...small,
    ...upright,
    align: 'center',
    above: 3,
  },
  mark: {
    name: 'Dấu khẩn, dự thảo',
    clause: marks,
    ...plain,
    size: 13,
    ...heavy,
    capitals: true,
    align: 'center',
    above: 3,
  },
  remark: { name: 'Ghi chú đầu trang', clause: marks, ...plain, bold: null, italic: null, align: 'center' },
  addressee: { name: 'Kính gửi', clause: recipients, ...plain, ...upright, align: 'left' },
  decider: {
    name: 'Thẩm quyền ban hành',
    clause: text,
    ...plain,
    ...heavy,
    capitals: true,
    align: 'center',
    above: 6,
    below: 6,
    keepsWithNext: true,
  },
  enacting: {
    name: 'Quyết định, quyết nghị',
    clause: text,
    ...plain,
    ...heavy,
    capitals: true,
    align: 'center',
    above: 6,
    below: 6,
    keepsWithNext: true,
  },
};

const body: Pick<
  Record<StyleName, StyleRule>,
  'basis' | 'text' | 'part' | 'partTitle' | 'section' | 'item' | 'article' | 'entry'
> = {
  basis: { name: 'Căn cứ', clause: text, ...running, bold: false, italic: true },
  text: { name: 'Lời văn', clause: text, ...running, ...upright },
  part: {
    name: 'Phần, chương',
    clause: text,
    ...plain,
    ...heavy,
    align: 'center',
    above: 6,
    keepsWithNext: true,
    outline: 1,
  },
  partTitle: {
    name: 'Tiêu đề phần, chương',
    clause: text,
    ...plain,
    ...heavy,
    capitals: true,
    align: 'center',
    below: 6,
    keepsWithNext: true,
  },
  section: { name: 'Mục La Mã', clause: text, ...running, ...heavy, keepsWithNext: true, outline: 1 },
  item: { name: 'Khoản có tiêu đề', clause: text, ...running, ...heavy, keepsWithNext: true, outline: 2 },
  article: { name: 'Điều', clause: text, ...running, bold: null, italic: false, outline: 2 },
  entry: { name: 'Khoản, điểm, gạch đầu dòng', clause: text, ...running, ...upright },
};

const ending: Pick<
  Record<StyleName, StyleRule>,
  | 'authority'
  | 'office'
  | 'signatureNote'
  | 'signer'
  | 'recipientsHead'
  | 'recipient'
  | 'annexLabel'
  | 'annexTitle'
  | 'annexNote'
  | 'columnHead'
  | 'cell'
  | 'ordinal'
  | 'pageNumber'
> = {
  authority: { name: 'Quyền hạn', clause: signing, ...plain, ...heavy, capitals: true, align: 'center' },
  office: { name: 'Chức vụ', clause: signing, ...plain, ...heavy, capitals: true, align: 'center' },
  signatureNote: { name: 'Ghi chú ký', clause: signing, ...plain, bold: null, italic: null, align: 'center' },
  signer: { name: 'Họ tên người ký', clause: signing, ...plain, ...heavy, align: 'center' },
  recipientsHead: {
    name: 'Nơi nhận',
    clause: recipients,
    sizes: [12, 12],
    size: 12,
    bold: true,
    italic: true,
    align: 'left',
  },
  recipient: {
    name: 'Danh sách nơi nhận',
    clause: recipients,
    sizes: [11, 11],
    size: 11,
    ...upright,
    align: 'left',
  },
  annexLabel: {
    name: 'Phụ lục',
    clause: annex,
    sizes: [14, 14],
    size: 14,
    ...heavy,
    align: 'center',
    keepsWithNext: true,
    outline: 1,
  },
  annexTitle: {
    name: 'Tiêu đề phụ lục',
    clause: annex,
    ...plain,
    ...heavy,
    capitals: true,
    align: 'center',
    keepsWithNext: true,
  },
  annexNote: {
    name: 'Kèm theo',
    clause: annex,
    ...plain,
    bold: false,
    italic: true,
    align: 'center',
    below: 12,
  },
  columnHead: {
    name: 'Tên cột',
    clause: annex,
    sizes: [11, 14],
    size: 12,
    bold: null,
    italic: null,
    prints: { bold: true },
    align: 'center',
  },
  cell: {
    name: 'Ô bảng',
    clause: annex,
    sizes: [11, 14],
    size: 12,
    bold: null,
    italic: null,
    align: 'left',
  },
  ordinal: {
    name: 'Ô số thứ tự',
    clause: annex,
    sizes: [11, 14],
    size: 12,
    bold: null,
    italic: null,
    align: 'center',
  },
  pageNumber: {
    name: 'Số trang',
    clause: `${general} khoản 7`,
    ...plain,
    size: 13,
    ...upright,
    align: 'center',
  },
};

/** Administrative documents of the State: Nghị định 30/2020/NĐ-CP, 05/3/2020, in force the same day. */
export const state30Of2020: FormEdition = {
  id: 'state-30-2020',
  family: 'state',
  source: 'Nghị định 30/2020/NĐ-CP',
  from: '2020-03-05',
  to: null,
  page: {
    clause: `${general} khoản 1, khoản 3`,
    size: [210, 297],
    margins: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
    prints: { top: 20, bottom: 20, left: 30, right: 15 },
  },
  font: { clause: `${general} khoản 4`, name: 'Times New Roman' },
  paragraph: {
    clause: text,
    indents: [10, 12.7],
    indent: 12.7,
    between: 6,
    pitch: { kind: 'share', share: [1, 1.5], prints: 18 },
  },
  words: {
    numberLead: 'Số: ',
    numberClause: number,
    dateClause: place,
    recipientsHead: 'Nơi nhận:',
    recipientsClause: recipients,
    endMark: './.',
    endClause: 'tập quán soạn thảo, Nghị định 30/2020/NĐ-CP không quy định',
    orderClause: part('Mục IV'),
    capitalsClause: 'Phụ lục II, Mục V khoản 7',
    bodiesClause: 'Phụ lục II, Mục IV',
    signatureClause: signing,
  },
  styles: { ...head, ...title, ...body, ...ending },
};
