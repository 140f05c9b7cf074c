import type { OfficialDocument, Signature } from '../model/official-document.ts';
import { gapOf, plainLine } from './build-lines.ts';
import type { FormEdition } from './forms/form-edition.ts';
import type { LayoutItem } from './layout.ts';

/** Room for signature and seal, in points. */
const signingRoom = 78;
/** Longer lists of recipients may go on over a page end; shorter ones stay in one piece with the signature. */
const longList = 32;

/** The end of a document: recipients on the left, signature on the right; two signers side by side. */
export function layOutEnding(document: OfficialDocument, form: FormEdition, width: number): LayoutItem[] {
  const { signatures, recipients, recipientsNote } = document;
  const list = layOutRecipients(recipients, recipientsNote, form);
  if (list.length === 0 && signatures.length === 0) return [];
  const signed = signatures.map(layOutSignature);
  const together = recipients.length <= longList;
  const widths = [width * 0.44, width * 0.56];
  const [first = [], ...others] = signed;
  if (others.length === 0) return [gap, { kind: 'columns', widths, rows: [[list, first]], together }];
  const half = signed.map(() => width / signed.length);
  const below: LayoutItem[] = list.length === 0 ? [] : [gap, ...list];
  return [gap, { kind: 'columns', widths: half, rows: [signed], together: true }, ...below];
}

/** Stays with the signature below it. */
const gap = gapOf(8, true);

function layOutRecipients(
  recipients: readonly string[],
  note: string | null,
  { words }: FormEdition,
): LayoutItem[] {
  if (recipients.length === 0) return [];
  return [
    plainLine('recipientsHead', note === null ? words.recipientsHead : `${words.recipientsHead} ${note}`),
    ...recipients.map((text) => plainLine('recipient', text, { label: '-' })),
  ];
}

/** `KT. CHỦ TỊCH`, `T/L GIÁM ĐỐC` say by what authority the office below them signs. */
const opensAuthority = /^(?:KT|TL|TUQ|Q|K\/T|T\/L)[.\s]/u;

function layOutSignature({ authority, office, name, notes }: Signature): LayoutItem[] {
  return [
    ...authority.map((text) => plainLine('authority', text)),
    ...office.map((text) => plainLine(opensAuthority.test(text) ? 'authority' : 'office', text)),
    gapOf(signingRoom / 2),
    ...notes.map((text) => plainLine('signatureNote', text)),
    gapOf(signingRoom / 2),
    ...(name === null ? [] : [plainLine('signer', name)]),
  ];
}
