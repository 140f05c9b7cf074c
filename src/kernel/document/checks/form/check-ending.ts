import type { Paragraph } from '../../model/document-tree.ts';
import {
  type CheckedDocument,
  type Deviation,
  deviation,
  type FormPart,
  partsOf,
} from './checked-document.ts';

/** Checks recipients, signature, the end mark and the order of the parts. */
export function checkEnding(document: CheckedDocument): Deviation[] {
  return [
    ...checkRecipients(document),
    ...checkSignature(document),
    ...checkEndMark(document),
    ...checkOrder(document),
  ];
}

function checkRecipients(document: CheckedDocument): Deviation[] {
  const { form } = document;
  const clause = form.words.recipientsClause;
  const [head] = partsOf(document, 'recipientsHead');
  const list = partsOf(document, 'recipient');
  const signs = partsOf(document, 'signer').length + partsOf(document, 'office').length > 0;
  if (head === undefined) {
    if (!signs) return [];
    return [
      deviation(form, clause, {
        code: 'recipients-missing',
        block: null,
        found: '',
        expected: form.words.recipientsHead,
      }),
    ];
  }
  const found: Deviation[] = [];
  const say = (code: string, block: string, words: string, expected: string): void => {
    found.push(deviation(form, clause, { code, block, found: words, expected }));
  };
  if (!/^Nơi nhận:/u.test(head.text)) say('recipients-head', head.id, head.text, form.words.recipientsHead);
  const last = list.at(-1);
  for (const line of list) {
    if (!/^-\s/u.test(line.text))
      say('recipients-dash', line.id, line.text, `- ${line.text.replace(/^[+•*–—]\s*/u, '')}`);
    const isLast = line === last;
    const ends = isLast ? /\.$/u : form.family === 'party' ? /[;,]$/u : /;$/u;
    if (!ends.test(line.text))
      say('recipients-end', line.id, line.text, `${line.text.replace(/[;,.]$/u, '')}${isLast ? '.' : ';'}`);
  }
  if (last !== undefined && !/^-?\s*Lưu(?:\s|:)/u.test(last.text)) {
    const filed = list.find(({ text }) => /^-?\s*Lưu(?:\s|:)/u.test(text));
    say(
      filed === undefined ? 'recipients-filing' : 'recipients-filing-last',
      (filed ?? last).id,
      (filed ?? last).text,
      '- Lưu: VT, …',
    );
  }
  return found;
}

/** `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` with stop and space; the Party writes `T/M`, `K/T`, `T/L`. */
function checkSignature(document: CheckedDocument): Deviation[] {
  const { form } = document;
  const clause = form.words.signatureClause;
  const lines = [...partsOf(document, 'authority'), ...partsOf(document, 'office')];
  const marks = lines.flatMap(({ id, text }) => {
    const mark = /^(?<mark>TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)(?<sign>[.\s]*)(?<rest>\p{Lu}.*)$/u.exec(
      text,
    )?.groups;
    if (mark?.mark === undefined) return [];
    const wanted =
      form.family === 'party'
        ? (partyMarks[mark.mark] ?? mark.mark)
        : `${stateMarks[mark.mark] ?? mark.mark}.`;
    const expected = `${wanted} ${mark.rest ?? ''}`;
    return text === expected
      ? []
      : [deviation(form, clause, { code: 'signature-mark', block: id, found: text, expected })];
  });
  const names = partsOf(document, 'signer').flatMap(({ id, text }) => {
    const plain = text.replace(
      /^(?:(?:GS|PGS|TS|ThS|BS|CN|KS|LS|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng)[.\s,]+)+/u,
      '',
    );
    if (plain !== text && form.family === 'state')
      return [deviation(form, clause, { code: 'signer-title', block: id, found: text, expected: plain })];
    if (/\p{Ll}/u.test(text)) return [];
    return [
      deviation(form, clause, {
        code: 'signer-capitals',
        block: id,
        found: text,
        expected: inNameCase(text),
      }),
    ];
  });
  return [...marks, ...names];
}

const stateMarks: Readonly<Record<string, string>> = { 'T/M': 'TM', 'K/T': 'KT', 'T/L': 'TL' };
const partyMarks: Readonly<Record<string, string>> = { TM: 'T/M', KT: 'K/T', TL: 'T/L' };

function inNameCase(name: string): string {
  return name
    .split(' ')
    .map((word) => `${word.charAt(0)}${word.slice(1).toLowerCase()}`)
    .join(' ');
}

const textual = new Set<FormPart['style']>(['text', 'entry', 'section', 'item', 'article', 'basis']);

function checkEndMark(document: CheckedDocument): Deviation[] {
  const { form } = document;
  const annexAt = document.parts.findIndex(({ style }) => style === 'annexLabel' || style === 'annexTitle');
  const main = annexAt < 0 ? document.parts : document.parts.slice(0, annexAt);
  const last = main.filter(({ style }) => textual.has(style)).at(-1)?.paragraph;
  if (last === undefined) return [];
  const marked = /\.\s?\/\s?\.?$/u.test(last.text);
  const say = (expected: string): Deviation[] => [
    deviation(form, form.words.endClause, {
      code: 'end-mark',
      block: last.id,
      found: last.text.slice(-40),
      expected,
    }),
  ];
  if (form.words.endMark === null) return marked ? say('.') : [];
  return /\.\/\.$/u.test(last.text) ? [] : say(form.words.endMark);
}

/** Ranks of the parts from the top of the page down; recipients and signature stand side by side. */
const ranks: Partial<Record<FormPart['style'], number>> = {
  nation: 0,
  motto: 0,
  superior: 0,
  issuer: 0,
  number: 0,
  placeAndDate: 0,
  kind: 1,
  subject: 2,
  addressee: 3,
  basis: 4,
  text: 4,
  section: 4,
  item: 4,
  article: 4,
  entry: 4,
  authority: 5,
  office: 5,
  signer: 5,
  recipientsHead: 5,
  recipient: 5,
  annexLabel: 6,
};

function checkOrder(document: CheckedDocument): Deviation[] {
  const { form } = document;
  const annexAt = document.parts.findIndex(({ style }) => style === 'annexLabel' || style === 'annexTitle');
  const main = annexAt < 0 ? document.parts : document.parts.slice(0, annexAt);
  let highest: { readonly rank: number; readonly name: string } = { rank: -1, name: '' };
  for (const { style, paragraph } of main) {
    const rank = ranks[style];
    if (rank === undefined) continue;
    const { name } = form.styles[style];
    if (rank < highest.rank) return [orderFault(document, paragraph, name, highest.name)];
    if (rank > highest.rank) highest = { rank, name };
  }
  return [];
}

function orderFault({ form }: CheckedDocument, { id }: Paragraph, name: string, above: string): Deviation {
  return deviation(form, form.words.orderClause, {
    code: 'order',
    block: id,
    found: `${name} đứng sau ${above}`,
    expected: `${name} đứng trước ${above}`,
  });
}
