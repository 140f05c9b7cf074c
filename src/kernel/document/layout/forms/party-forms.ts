import type { FormEdition, StyleName, StyleRule } from './form-edition.ts';
import { state30Of2020 } from './state-30-2020.ts';

/** What differs between the two editions of the Party's form. */
interface PartyEdition {
  readonly id: 'party-36-2018' | 'party-05-2026';
  readonly source: string;
  readonly from: string;
  readonly to: string | null;
  readonly marginsRight: readonly [number, number];
  readonly bodySizes: readonly [number, number];
  readonly kindSizes: readonly [number, number];
  readonly recipientsHeadSizes: readonly [number, number];
  readonly indents: readonly number[];
  readonly pitch: readonly [number, number];
}

const upright = { bold: false, italic: false } as const;
const heavy = { bold: true, italic: false } as const;

const { styles } = state30Of2020;
const fourteen = { sizes: [14, 14], size: 14 } as const;
const at = (place: string): string => `thể thức ${place}`;

function asText(rule: StyleRule, place: string, { bodySizes }: PartyEdition): StyleRule {
  return { ...rule, sizes: bodySizes, size: 14, clause: at(place) };
}

function partyStyles(edition: PartyEdition): Readonly<Record<StyleName, StyleRule>> {
  return { ...headStyles(edition), ...textStyles(edition), ...endingStyles(edition) };
}

function headStyles(edition: PartyEdition) {
  const [least] = edition.kindSizes;
  return {
    nation: {
      ...styles.nation,
      name: 'Tiêu đề',
      clause: at('ô 1'),
      sizes: [15, 15],
      size: 15,
      ...heavy,
    },
    motto: { ...styles.motto, clause: at('ô 1') },
    superior: { ...styles.superior, clause: at('ô 2'), ...fourteen },
    issuer: { ...styles.issuer, clause: at('ô 2'), ...fourteen },
    star: { ...styles.star, clause: at('ô 2'), ...fourteen },
    number: { ...styles.number, clause: at('ô 3'), ...fourteen },
    placeAndDate: { ...styles.placeAndDate, clause: at('ô 4'), ...fourteen },
    kind: { ...styles.kind, clause: at('ô 5a'), sizes: edition.kindSizes, size: least },
    issuerBelowKind: asText(styles.issuerBelowKind, 'ô 5a', edition),
    subject: asText(styles.subject, 'ô 5a', edition),
    letterSubject: {
      ...styles.letterSubject,
      clause: at('ô 5b'),
      sizes: [12, 12],
      size: 12,
      bold: false,
      italic: true,
    },
    mark: asText(styles.mark, 'ô 10, ô 11', edition),
    remark: asText(styles.remark, 'ô 10, ô 11', edition),
    addressee: asText(styles.addressee, 'ô 9a', edition),
    decider: asText(styles.decider, 'ô 6', edition),
    enacting: asText(styles.enacting, 'ô 6', edition),
  } satisfies Partial<Record<StyleName, StyleRule>>;
}

function textStyles(edition: PartyEdition) {
  const plain = { sizes: edition.bodySizes, size: 14 };
  const running = { ...plain, align: 'justify', indented: true, below: 6 } as const;
  return {
    // Reports of the edition disagree whether bases are upright or italic.
    basis: { ...styles.basis, ...running, clause: at('ô 6'), bold: false, italic: null },
    text: { ...styles.text, ...running, clause: at('ô 6') },
    part: asText(styles.part, 'ô 6', edition),
    partTitle: asText(styles.partTitle, 'ô 6', edition),
    section: { ...styles.section, ...running, clause: at('ô 6') },
    item: { ...styles.item, ...running, clause: at('ô 6') },
    article: { ...styles.article, ...running, clause: at('ô 6') },
    entry: { ...styles.entry, ...running, clause: at('ô 6') },
  } satisfies Partial<Record<StyleName, StyleRule>>;
}

function endingStyles(edition: PartyEdition) {
  return {
    authority: asText(styles.authority, 'ô 7a', edition),
    // Reports of the edition disagree whether the office is bold.
    office: { ...asText(styles.office, 'ô 7a', edition), bold: null },
    signatureNote: asText(styles.signatureNote, 'ô 7b', edition),
    signer: asText(styles.signer, 'ô 7c', edition),
    recipientsHead: {
      ...styles.recipientsHead,
      clause: at('ô 9b'),
      sizes: edition.recipientsHeadSizes,
      size: 14,
      ...upright,
      underlined: true,
    },
    recipient: { ...styles.recipient, clause: at('ô 9b'), sizes: [11, 12], size: 12 },
    annexLabel: { ...styles.annexLabel, clause: at('phụ lục') },
    annexTitle: asText(styles.annexTitle, 'phụ lục', edition),
    annexNote: asText(styles.annexNote, 'phụ lục', edition),
    columnHead: { ...styles.columnHead, clause: at('phụ lục') },
    cell: { ...styles.cell, clause: at('phụ lục') },
    ordinal: { ...styles.ordinal, clause: at('phụ lục') },
    pageNumber: { ...styles.pageNumber, clause: at('số trang'), sizes: [13, 14], size: 14 },
  } satisfies Partial<Record<StyleName, StyleRule>>;
}

function partyForm(edition: PartyEdition): FormEdition {
  const { pitch, marginsRight } = edition;
  return {
    id: edition.id,
    family: 'party',
    source: edition.source,
    from: edition.from,
    to: edition.to,
    page: {
      clause: 'khổ giấy, lề trang',
      size: [210, 297],
      margins: { top: [20, 20], bottom: [20, 20], left: [30, 30], right: marginsRight },
      prints: { top: 20, bottom: 20, left: 30, right: 15 },
    },
    font: { clause: 'phông chữ', name: 'Times New Roman' },
    paragraph: {
      clause: 'thể thức ô 6',
      indents: edition.indents,
      indent: 10,
      between: 0,
      pitch: { kind: 'exact', points: pitch, prints: 18 },
    },
    words: {
      numberLead: 'Số ',
      numberClause: 'thể thức ô 3',
      dateClause: 'thể thức ô 4',
      recipientsHead: 'Nơi nhận:',
      recipientsClause: 'thể thức ô 9b',
      endMark: null,
      endClause: 'thể thức ô 6',
      orderClause: 'sơ đồ vị trí các thành phần thể thức',
      capitalsClause: 'quy định viết hoa (theo Phụ lục II Nghị định 30/2020/NĐ-CP, Mục V khoản 7)',
      bodiesClause: 'quy định viết hoa (theo Phụ lục II Nghị định 30/2020/NĐ-CP, Mục IV)',
      signatureClause: 'thể thức ô 7a',
    },
    styles: partyStyles(edition),
  };
}

/** Documents of the Party until 26/5/2026: Hướng dẫn 36-HD/VPTW, 03/4/2018. */
export const party36Of2018: FormEdition = partyForm({
  id: 'party-36-2018',
  source: 'Hướng dẫn 36-HD/VPTW',
  from: '2018-04-03',
  to: '2026-05-26',
  marginsRight: [15, 20],
  bodySizes: [14, 15],
  kindSizes: [15, 16],
  recipientsHeadSizes: [14, 14],
  indents: [10, 12.7],
  pitch: [16, 24],
});

/** Documents of the Party from 27/5/2026: Hướng dẫn 05-HD/VPTW; sizes that its reports disagree on are ranges. */
export const party05Of2026: FormEdition = partyForm({
  id: 'party-05-2026',
  source: 'Hướng dẫn 05-HD/VPTW',
  from: '2026-05-27',
  to: null,
  marginsRight: [15, 15],
  bodySizes: [14, 14],
  kindSizes: [15, 16],
  recipientsHeadSizes: [12, 14],
  indents: [10],
  pitch: [18, 20],
});
