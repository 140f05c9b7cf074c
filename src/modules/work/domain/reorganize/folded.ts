/** An obligation that went into another. */
export interface FoldedPair {
  readonly from: string;
  readonly into: string;
}

/** What hung on one obligation and was hung on another: table → identifiers. */
export type Hung = Readonly<Record<string, readonly string[]>>;
