import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';

/** The words of every paragraph of a tree, by its identifier: what spans count in. */
export function findBlockTexts(tree: DocumentTree): ReadonlyMap<string, string> {
  return new Map([...paragraphsOf(tree)].map(({ id, text }) => [id, text]));
}
