/** Hands out the identifiers of a tree's blocks: `p1`, `p2` … and `t1`, `t2` … in reading order. */
export class BlockIds {
  #paragraphs = 0;
  #tables = 0;

  nextParagraph(): string {
    this.#paragraphs += 1;
    return `p${this.#paragraphs}`;
  }

  nextTable(): string {
    this.#tables += 1;
    return `t${this.#tables}`;
  }
}
