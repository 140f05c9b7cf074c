import type { OfficialDocument } from '../model/official-document.ts';
import { balancedInset, gapOf, plainLine, printedWidth } from './build-lines.ts';
import type { FormEdition, StyleName } from './forms/form-edition.ts';
import type { LayoutItem, Line } from './layout.ts';
import { measureText } from './letter-widths.ts';
import { printNumber, printPlaceAndDate } from './print-form-words.ts';

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
const party = 'ĐẢNG CỘNG SẢN VIỆT NAM';
/** The issuer's column and that of the motto. */
const shares = [0.42, 0.58] as const;
/** Rules below names and subjects: a third to a half of the words. */
const ruleShare = 0.42;

/** The head of a document above its text: letterhead, kind and subject, addressees. */
export function layOutHead(document: OfficialDocument, form: FormEdition, width: number): LayoutItem[] {
  return [
    ...layOutLetterhead(document, form, width),
    ...document.remarks.map((text) => plainLine('remark', text)),
    ...layOutTitle(document, form, width),
    ...layOutAddressees(document),
  ];
}

function layOutLetterhead(document: OfficialDocument, form: FormEdition, width: number): LayoutItem[] {
  const { issuer, number, date, place, superior, kind } = document;
  const isFragment = kind === null && number === null && date === null;
  if (isFragment && issuer.length + superior.length === 0) return [];
  const widths = shares.map((share) => share * width) as [number, number];
  const numberAndDate: LayoutItem[][] = [
    [...layOutNumber(document, form, widths[0])],
    dateLine(printPlaceAndDate(place, date)),
  ];
  const rows = [[layOutIssuer(document, form, widths[0]), layOutMotto(form)], numberAndDate];
  return [{ kind: 'columns', widths, rows, together: false }];
}

function dateLine(text: string | null): LayoutItem[] {
  return text === null ? [] : [plainLine('placeAndDate', text)];
}

function layOutMotto(form: FormEdition): LayoutItem[] {
  const { styles } = form;
  if (form.family === 'party') {
    return [
      plainLine('nation', party),
      { kind: 'rule', length: measureText(party, styles.nation.size, true) },
    ];
  }
  return [
    plainLine('nation', nation),
    plainLine('motto', motto),
    { kind: 'rule', length: measureText(motto, styles.motto.size, true) },
  ];
}

function layOutIssuer(document: OfficialDocument, form: FormEdition, width: number): LayoutItem[] {
  const { superior, issuer } = document;
  const lines = [
    ...superior.map((text) => titleLine('superior', text, form, width)),
    ...issuer.map((text) => titleLine('issuer', text, form, width)),
  ];
  if (lines.length === 0) return [];
  if (form.family === 'party') return [...lines, plainLine('star', '*')];
  const { size } = form.styles.issuer;
  const widest = Math.max(...issuer.map((text) => printedWidth(text, size, true, width)), 60);
  return [...lines, { kind: 'rule', length: widest * ruleShare }];
}

function titleLine(style: StyleName, text: string, form: FormEdition, width: number): Line {
  const { size, bold } = form.styles[style];
  return plainLine(style, text, { inset: balancedInset(text, size, bold === true, width) });
}

function layOutNumber(document: OfficialDocument, form: FormEdition, width: number): LayoutItem[] {
  const { number, kind, subject, marks } = document;
  const numbered = number === null ? [] : [plainLine('number', printNumber(number, form))];
  const about = kind === null ? subject.map((text) => titleLine('letterSubject', text, form, width)) : [];
  return [
    ...numbered,
    ...about,
    ...marks.map((text) => {
      const free = (width - measureText(text, form.styles.mark.size, true) - 16) / 2;
      return plainLine('mark', text, { framed: true, inset: [Math.max(free, 0), Math.max(free, 0)] });
    }),
  ];
}

function layOutTitle(document: OfficialDocument, form: FormEdition, width: number): LayoutItem[] {
  const { kind, subject, issuerBelowKind } = document;
  if (kind === null) return [];
  const { size } = form.styles.subject;
  const widest = Math.max(0, ...subject.map((text) => printedWidth(text, size, true, width)));
  const end: LayoutItem =
    form.family === 'party'
      ? plainLine('subject', '-----')
      : { kind: 'rule', length: Math.min(widest * ruleShare, width / 3) };
  return [
    plainLine('kind', kind),
    ...(issuerBelowKind === null ? [] : [plainLine('issuerBelowKind', issuerBelowKind)]),
    ...subject.map((text) => titleLine('subject', text, form, width)),
    ...(subject.length > 0 ? [end] : []),
    gapOf(10),
  ];
}

/** The name of the addressee begins right of the words `Kính gửi:`, a list of them below. */
function layOutAddressees({ addressees }: OfficialDocument): LayoutItem[] {
  if (addressees.length === 0) return [];
  const lines = addressees.map((text, index) =>
    plainLine('addressee', text, { inset: [index === 0 ? 85 : 113, 0] }),
  );
  return [gapOf(10), ...lines, gapOf(10)];
}
