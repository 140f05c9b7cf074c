import { BlockIds } from '../document/model/block-ids.ts';
import type { OfficialDocument } from '../document/model/official-document.ts';
import { arrangeParts } from './arrange-parts.ts';
import { buildParagraph } from './build-blocks.ts';
import { composeTaskAnnex, noteOfAnnex } from './compose-task-annex.ts';
import {
  EMPTY_HEAD,
  kindWords,
  type Manuscript,
  type ManuscriptHead,
  type ManuscriptPart,
} from './manuscript.ts';
import { oneLine, printNames } from './print-names.ts';

/**
 * Composes the official document of a written plan. Number and day stay blank: the office's document system gives
 * them. What is still empty is left out, so that every state of the writing can be looked at as a page.
 */
export function composeFromManuscript(manuscript: Manuscript): OfficialDocument {
  // What was written before a field existed goes without it.
  const head = { ...EMPTY_HEAD, ...manuscript.head };
  const { body: placed, groups } = arrangeParts({ head, parts: manuscript.parts });
  const ids = new BlockIds();
  const kind = kindWords(head);
  const lines = [
    ...composeBases(head),
    ...placed.flatMap((one) =>
      one === 'annex'
        ? [`Nhiệm vụ cụ thể được phân công tại Phụ lục kèm theo ${kind} này.`]
        : printPart(one.part, one.number),
    ),
  ];
  const body = closeText(lines, head).map((text) => buildParagraph(text, ids));
  const annex = { kindWords: kind, note: noteOfAnnex(head, kind) };
  return {
    family: head.family,
    kind: kind.toUpperCase(),
    superior: linesOf(head.superior).map((line) => line.toUpperCase()),
    issuer: linesOf(head.issuer).map((line) => line.toUpperCase()),
    number: filled(head.symbol),
    place: filled(head.place),
    date: filled(head.month),
    issuerBelowKind: head.family === 'party' ? filled(head.belowKind.toUpperCase()) : null,
    subject: linesOf(head.subject),
    marks: [],
    remarks: [],
    addressees: [],
    body,
    signatures: composeSignature(head),
    recipientsNote: null,
    recipients: closeList(linesOf(head.recipients).map((line) => line.replace(/^[-–]\s*/u, ''))),
    annexes: groups.length === 0 ? [] : [composeTaskAnnex(groups, annex, ids)],
  };
}

/** What stands under one part of the paper; the words of a part are these and nothing else. */
export function printPart(part: ManuscriptPart, number: string): readonly string[] {
  const { kind, text } = part;
  if (kind === 'prose') return linesOf(text);
  const words = oneLine(text);
  if (words === '') return [];
  if (kind === 'section') return [`${number} ${words.toUpperCase()}`];
  if (kind === 'heading') return [`${number} ${words}`];
  if (kind === 'duty') return printDuty(part, number, words);
  return [
    `${number} ${closed(words)}`,
    ...labelled('Cơ quan chủ trì', printNames(part.lead)),
    ...labelled('Cơ quan phối hợp', printNames(part.coordinate)),
    ...labelled('Thời gian thực hiện', oneLine(part.time)),
    ...labelled('Sản phẩm', oneLine(part.product)),
  ];
}

/** `1. Sở Tài chính: bố trí kinh phí.` */
function printDuty({ lead }: ManuscriptPart, number: string, words: string): readonly string[] {
  const names = printNames(lead);
  return [`${number} ${names === '' ? '' : `${names}: `}${closed(words)}`];
}

function composeBases({ bases, opening }: ManuscriptHead): string[] {
  const lines = linesOf(bases).map((line) => (/[;,.:]$/u.test(line) ? line : `${line};`));
  return [...lines, ...linesOf(opening)];
}

function labelled(label: string, words: string): string[] {
  return words === '' ? [] : [`- ${label}: ${closed(words)}`];
}

function composeSignature({
  authority,
  capacity,
  title,
  signer,
}: ManuscriptHead): OfficialDocument['signatures'] {
  const office = [...linesOf(capacity), ...linesOf(title)];
  const lines = linesOf(authority);
  if (office.length === 0 && lines.length === 0 && filled(signer) === null) return [];
  return [{ authority: lines, office, name: filled(signer), notes: [] }];
}

/** `;` behind each and `.` behind the last, whatever was typed. */
function closeList(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    const bare = line.replace(/[;.,\s]+$/u, '');
    return `${bare}${index === lines.length - 1 ? '.' : ';'}`;
  });
}

/** Documents of the State end with `./.`, behind a sentence and no title; see the end mark of the form. */
function closeText(lines: readonly string[], { family }: ManuscriptHead): readonly string[] {
  const last = lines.at(-1);
  if (family === 'party' || last === undefined || !/[^/]\.$/u.test(last)) return lines;
  return [...lines.slice(0, -1), `${last.replace(/\.$/u, '')}./.`];
}

function closed(words: string): string {
  return /[.;:?!…]$/u.test(words) ? words.replace(/;$/u, '.') : `${words}.`;
}

function filled(words: string): string | null {
  const line = oneLine(words);
  return line === '' ? null : line;
}

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
}
