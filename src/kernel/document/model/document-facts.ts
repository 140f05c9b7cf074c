/**
 * How a file sets its pages and paragraphs, beside what it says: only what its format tells. Lengths in millimetres,
 * sizes and spaces in points.
 */
export interface DocumentFacts {
  readonly sections: readonly SectionFacts[];
  /** Looks of paragraphs by the identifier of their block; paragraphs that could not be told apart are left out. */
  readonly paragraphs: Readonly<Record<string, ParagraphFacts>>;
}

/** One run of pages of the same size. */
export interface SectionFacts {
  readonly width: number;
  readonly height: number;
  /** Null where the format does not tell. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>> | null;
  /** Null where the format does not tell; `place` null where no number is printed. */
  readonly pageNumber: {
    readonly place: 'header' | 'footer' | null;
    readonly align: ParagraphFacts['align'];
    readonly onFirstPage: boolean;
  } | null;
}

/** The look of one paragraph: what most of its letters have. Null where the file does not say. */
export interface ParagraphFacts {
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  /** RRGGBB; null for black and for what the program chooses. */
  readonly colour: string | null;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly firstLine: number;
  /** Exact distance of lines in points, or a share of the single line. */
  readonly pitch: { readonly kind: 'exact' | 'share' | 'least'; readonly value: number };
  readonly above: number;
  readonly below: number;
}
