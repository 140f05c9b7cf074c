/** What the log is told with in one language. They come with the parts that show it: the first screen needs none. */
export interface LogWords {
  readonly actions: Readonly<Record<string, string>>;
  readonly objects: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  readonly house: string;
  /** Beside a role that was lent for a while. */
  readonly lent: string;
}
