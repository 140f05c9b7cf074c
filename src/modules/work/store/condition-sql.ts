/** Puts a value among those of a statement and answers its place (`$3`). */
export type PlaceValue = (value: unknown) => string;

/** One condition on words in three forms: as an index finds it, as it is looked at row by row, and page by page. */
export interface WordsForm {
  readonly indexed: string;
  readonly plain: string;
  /** Cheap to look up many times: what is only begun is compared row by row; null where nothing else was typed. */
  readonly paged: string | null;
}

/** The words of a search: rows that have them anyhow, and where accents were typed, rows that have those. */
export interface WordsSql {
  readonly anyhow: WordsForm;
  readonly exact: WordsForm | null;
}

/** Conditions in SQL with their values. */
export interface ConditionSql {
  /** Everything but the words. */
  readonly narrowed: string;
  /** Where several bodies are asked for: the place of their identifiers, and the conditions without them. */
  readonly bodies: { readonly place: string; readonly others: string } | null;
  readonly words: WordsSql | null;
  readonly values: readonly unknown[];
}
