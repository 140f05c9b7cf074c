import type { Block, Paragraph } from '../document/model/document-tree.ts';
import type { Annex } from '../document/model/official-document.ts';
import { foldText } from '../language/fold-text.ts';

const label = /^(?:PHỤ LỤC|Phụ lục|BIỂU|PHỤ BIỂU)(?:\s+(?:[IVX]+|\d+|(?:số|SỐ)\s.{0,6}))?\s*[:.]?$/u;

/** Cuts what follows the signature into annexes, each with its heading lines. */
export function splitAnnexes(blocks: readonly Block[]): readonly Annex[] {
  const starts = blocks.flatMap((block, index) => (isLabel(block) ? [index] : []));
  const cuts = starts[0] === 0 || blocks.length === 0 ? starts : [0, ...starts];
  return cuts.map((from, index) => composeAnnex(blocks.slice(from, cuts[index + 1] ?? blocks.length)));
}

function isLabel(block: Block): boolean {
  return block.kind === 'paragraph' && label.test(block.text);
}

function composeAnnex(blocks: readonly Block[]): Annex {
  const [first] = blocks;
  const labelled = first?.kind === 'paragraph' && isLabel(first) ? first.text : null;
  let next = labelled === null ? 0 : 1;
  const title: string[] = [];
  let note: string | null = null;
  for (; next < blocks.length; next += 1) {
    const block = blocks[next] as Block;
    if (block.kind !== 'paragraph' || block.label !== null) break;
    if (note === null && isNote(block)) note = block.text;
    else if (note === null && isTitle(block)) title.push(block.text);
    else break;
  }
  return { label: labelled, title, note, body: blocks.slice(next) };
}

/** `(Kèm theo Kế hoạch số …)`. */
function isNote({ text }: Paragraph): boolean {
  return /^\((?:ban hanh\s+)?kem theo/u.test(foldText(text));
}

function isTitle({ text }: Paragraph): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
