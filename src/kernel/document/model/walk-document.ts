import type { Block, DocumentTree, Paragraph } from './document-tree.ts';

/** Yields every paragraph of the tree in reading order, those inside table cells included. */
export function* paragraphsOf(tree: DocumentTree): Generator<Paragraph> {
  yield* paragraphsIn(tree.blocks);
}

/** Yields every paragraph below the given blocks in reading order. */
export function* paragraphsIn(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else for (const row of block.rows) for (const cell of row.cells) yield* paragraphsIn(cell.blocks);
  }
}
