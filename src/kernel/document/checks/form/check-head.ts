import type { Paragraph } from '../../model/document-tree.ts';
import { type CheckedDocument, type Deviation, deviation, partsOf } from './checked-document.ts';

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
const party = 'ĐẢNG CỘNG SẢN VIỆT NAM';

/** Checks the words of the letterhead and of the kind: motto, number, place and date, kind. */
export function checkHead(document: CheckedDocument): Deviation[] {
  const { form, kind } = document;
  return [
    ...checkMotto(document),
    ...partsOf(document, 'number').flatMap((paragraph) => checkNumber(paragraph, document)),
    ...partsOf(document, 'placeAndDate').flatMap((paragraph) => checkDate(paragraph, document)),
    ...[...partsOf(document, 'issuer'), ...partsOf(document, 'superior')]
      .filter(({ text }) => /\p{Ll}/u.test(text))
      .map(({ id, text }) =>
        deviation(form, form.styles.issuer.clause, {
          code: 'issuer-capitals',
          block: id,
          found: text,
          expected: text.toUpperCase(),
        }),
      ),
    ...partsOf(document, 'kind')
      .filter(({ text }) => /\p{Ll}/u.test(kind === null ? text : text.slice(0, kind.length)))
      .map(({ id, text }) =>
        deviation(form, form.styles.kind.clause, {
          code: 'kind-capitals',
          block: id,
          found: text,
          expected: text.toUpperCase(),
        }),
      ),
    ...checkLetterSubject(document),
  ];
}

function checkMotto(document: CheckedDocument): Deviation[] {
  const { form } = document;
  const { clause } = form.styles.nation;
  const [first] = partsOf(document, 'nation');
  const wanted = form.family === 'party' ? party : nation;
  if (first === undefined)
    return [deviation(form, clause, { code: 'motto-missing', block: null, found: '', expected: wanted })];
  const second = form.family === 'state' ? partsOf(document, 'motto')[0] : undefined;
  const lines: readonly (readonly [Paragraph, string])[] = [
    [first, wanted],
    ...(second ? [[second, motto] as const] : []),
  ];
  return lines
    .filter(([{ text }, words]) => text.replace(/\s+/gu, ' ').trim() !== words)
    .map(([{ id, text }, words]) =>
      deviation(form, clause, { code: 'motto-words', block: id, found: text, expected: words }),
    );
}

function checkNumber({ id, text }: Paragraph, { form, kind }: CheckedDocument): Deviation[] {
  const clause = form.words.numberClause;
  const found: Deviation[] = [];
  const say = (code: string, expected: string): void => {
    found.push(deviation(form, clause, { code, block: id, found: text, expected }));
  };
  const lead = /^(?<word>số)\s*(?<colon>:?)\s*(?<rest>.*)$/iu.exec(
    text.replace(/[\s\u00a0]+/gu, ' ').trim(),
  )?.groups;
  if (lead === undefined) {
    say('number-lead', `${form.words.numberLead}…`);
    return found;
  }
  const { word = '', colon = '', rest = '' } = lead;
  if (word !== 'Số') say('number-lead', `Số${form.family === 'state' ? ':' : ''} ${rest}`);
  if (form.family === 'state' && colon === '') say('number-colon', `Số: ${rest}`);
  if (form.family === 'party' && colon !== '') say('number-colon', `Số ${rest}`);
  if (/^\d(?!\d)/u.test(rest)) say('number-zero', `${form.words.numberLead}0${rest}`);
  if (/\S\s*[/-]\s+\S|\d\s+[/-]|[\p{L}]\s+[/-]/u.test(rest))
    say('number-spaces', rest.replace(/\s*([/-])\s*/gu, '$1'));
  const symbol = rest.replace(/\s/gu, '');
  if (form.family === 'state') {
    if (/^\d*\/\d{4}\/(?!NĐ|TT|QĐ|NQ)/u.test(symbol)) say('number-year', symbol.replace(/\/\d{4}\//u, '/'));
    if (/^\d*\/(?:CV|CV-)/u.test(symbol)) say('number-letter', symbol.replace(/\/CV-?/u, '/'));
    if (/^\d*-[\p{L}]+\/[\p{L}]/u.test(symbol))
      say('number-order', symbol.replace(/^(\d*)-(\p{L}+)\/(.+)$/u, '$1/$2-$3'));
  } else if (/^\d*\/[\p{L}]+-/u.test(symbol))
    say('number-order', symbol.replace(/^(\d*)\/(\p{L}+)-(.+)$/u, '$1-$2/$3'));
  const wanted = kind === null ? undefined : kindCodes[kind];
  const code = /^\d*[/-](?:\d{4}\/)?(\p{L}+)/u.exec(symbol)?.[1];
  if (
    wanted !== undefined &&
    code !== undefined &&
    code !== wanted &&
    Object.values(kindCodes).includes(code)
  )
    say('number-kind', symbol.replace(code, wanted));
  return found;
}

/** Codes of kinds in symbols: Decree 30/2020, Annex III, and the Party's. */
const kindCodes: Readonly<Record<string, string>> = {
  'KẾ HOẠCH': 'KH',
  'BÁO CÁO': 'BC',
  'THÔNG BÁO': 'TB',
  'QUYẾT ĐỊNH': 'QĐ',
  'CHƯƠNG TRÌNH': 'CTr',
  'HƯỚNG DẪN': 'HD',
  'BIÊN BẢN': 'BB',
  'TỜ TRÌNH': 'TTr',
  'GIẤY MỜI': 'GM',
  'CHỈ THỊ': 'CT',
  'NGHỊ QUYẾT': 'NQ',
};

function checkDate({ id, text }: Paragraph, { form }: CheckedDocument): Deviation[] {
  const clause = form.words.dateClause;
  const found: Deviation[] = [];
  const say = (code: string, expected: string): void => {
    found.push(deviation(form, clause, { code, block: id, found: text, expected }));
  };
  const date = /ngày\s*(?<day>\d{0,2})\s*tháng\s*(?<month>\d{0,2})\s*năm\s*(?<year>\d{4})/iu.exec(
    text,
  )?.groups;
  if (date === undefined) {
    if (/\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}/u.test(text)) say('date-words', 'ngày … tháng … năm …');
    return found;
  }
  const { day = '', month = '' } = date;
  if (day.length === 1) say('date-day-zero', `ngày 0${day}`);
  if (/^[12]$/u.test(month)) say('date-month-zero', `tháng 0${month}`);
  if (/^0[3-9]$/u.test(month)) say('date-month-zero', `tháng ${month.slice(1)}`);
  if (!/^\s*\p{L}[^,]*,\s*ngày/iu.test(text)) say('place-missing', 'Địa danh, ngày … tháng … năm …');
  return found;
}

function checkLetterSubject(document: CheckedDocument): Deviation[] {
  const { form, kind } = document;
  if (kind !== null || form.family === 'party') return [];
  const [subject] = partsOf(document, 'letterSubject');
  if (subject === undefined || /^V\/v\s/u.test(subject.text)) return [];
  return [
    deviation(form, form.styles.letterSubject.clause, {
      code: 'letter-subject',
      block: subject.id,
      found: subject.text,
      expected: `V/v ${subject.text.replace(/^(?:v\/v|về việc|v\.v)\s*:?\s*/iu, '')}`,
    }),
  ];
}
