/** One document. */
export interface Tree {
  readonly blocks: readonly string[];
}
