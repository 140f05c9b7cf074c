/**
 * A stretch of words in a document tree: the place an extracted value points back to (DESIGN law 1).
 *
 * `start` and `end` are UTF-16 offsets into the text of the block, end exclusive. `page` is the printed
 * page counted from 1, or null where the format has no pages.
 */
export interface TextSpan {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
}
