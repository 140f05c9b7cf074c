import type { Paragraph } from '../document/model/document-tree.ts';
import type { Signature } from '../document/model/official-document.ts';
import { isSignatureStart } from '../extraction/regions/find-ending.ts';
import type { DraftSigner } from '../plan-draft/plan-draft.ts';

/** The signers of a paper: the first as it was understood, those beside it as they are printed. */
export function composeSignatures(
  lines: readonly Paragraph[],
  signer: DraftSigner | null,
): readonly Signature[] {
  if (signer === null) return [];
  const first: Signature = {
    authority: signer.authority === null ? [] : [signer.authority.text],
    office: [signer.capacity, signer.title].flatMap((part) => (part === null ? [] : [part.text])),
    name: signer.name?.text ?? null,
    notes: lines.filter(({ text }) => /^\(.*\)$/u.test(text)).map(({ text }) => text),
  };
  const named = signer.name?.source[0]?.block;
  const end = named === undefined ? -1 : lines.findIndex(({ id }) => id === named);
  const others = end < 0 ? [] : splitSigners(lines.slice(end + 1));
  return [first, ...others];
}

/** Every run of capitals with the name below it is one signer. */
function splitSigners(lines: readonly Paragraph[]): Signature[] {
  const groups: { office: string[]; name: string | null }[] = [];
  for (const paragraph of lines) {
    const { text } = paragraph;
    if (/^\(.*\)$/u.test(text)) continue;
    const last = groups.at(-1);
    if (isSignatureStart(paragraph) && (last === undefined || last.name !== null))
      groups.push({ office: [text], name: null });
    else if (last === undefined) groups.push({ office: [], name: text });
    else if (/\p{Ll}/u.test(text) && last.name === null) last.name = text;
    else last.office.push(text);
  }
  return groups.map((group) => ({ authority: [], notes: [], ...group }));
}
