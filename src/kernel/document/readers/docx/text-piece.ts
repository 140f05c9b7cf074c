/** How a stretch of text looks, as far as its letters and its emphasis depend on it. */
export interface TextLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly capitals?: boolean;
  /** Font of plain ASCII letters, and of all others. */
  readonly font?: string | null;
  readonly highFont?: string | null;
}

/** A stretch of text of one look, as it was typed. */
export interface TextPiece {
  readonly text: string;
  readonly look: TextLook;
}
