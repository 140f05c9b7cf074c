/** One cell as read: words, a number, true or false, a day, or nothing. Formulas give the value they last had. */
export type SheetCell = string | number | boolean | { readonly day: string } | null;

/** One sheet of a workbook: its rows from the first on, each from the first column on. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A workbook that could not be read; `detail` names the limit it broke, where it did. */
export interface SheetFailure {
  readonly code: 'not-a-workbook' | 'locked' | 'too-large' | 'too-many-rows' | 'broken';
  readonly detail: string | null;
}

/** Column of a sheet to be written. */
export interface ColumnToWrite {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** Words among which a person chooses: a range of another sheet (`'Hướng dẫn'!$A$2:$A$9`). */
  readonly choices?: string;
}

/** Sheet to be written: words only, so that nothing in it is taken for a date, a number or a formula. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: readonly (readonly string[])[];
}
