import type { Tree } from '#kernel/document/model/tree.ts';

export const Button = ({ tree }: { tree: Tree }) => <button type="button">{tree.blocks}</button>;
