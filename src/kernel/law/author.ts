/** Who did something and when, as a row remembers it: the name stays as it was on that day. */
export interface Author {
  readonly at: Date;
  /** Null for the house itself. */
  readonly accountId: string | null;
  readonly name: string;
}
