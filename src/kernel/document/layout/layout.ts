import type { FormEdition, StyleName } from './forms/form-edition.ts';

/** Where everything stands on paper: what a maker of DOCX or PDF prints without knowing what a document is. */
export interface Layout {
  /** The edition of the form that the looks and measures come from. */
  readonly form: FormEdition['id'];
  /** What the file says of itself. */
  readonly title: string;
  readonly font: string;
  readonly styles: Readonly<Record<StyleName, PrintedStyle>>;
  readonly lists: readonly PrintedList[];
  readonly sections: readonly LayoutSection[];
}

/** The look of one part; measures in points. */
export interface PrintedStyle {
  readonly name: string;
  readonly clause: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly align: 'left' | 'center' | 'justify';
  readonly firstLine: number;
  readonly above: number;
  readonly below: number;
  /** Distance of lines; `exact` even where a letter or picture is higher. */
  readonly pitch: { readonly points: number; readonly exact: boolean };
  readonly keepsWithNext: boolean;
  readonly outline: number | null;
}

/** A list that numbers itself: each level prints its own count and, for `1.1.`, those above it. */
export interface PrintedList {
  readonly id: string;
  readonly levels: readonly ListLevel[];
}

/** One level of a list; `template` holds `%1` for the count of the first level and so on. */
export interface ListLevel {
  readonly format: 'upperRoman' | 'upperLetter' | 'decimal' | 'lowerLetter' | 'bullet';
  readonly template: string;
  readonly start: number;
  readonly bold: boolean;
}

/** Pages of one size with numbers of their own; measures in millimetres. */
export interface LayoutSection {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  readonly items: readonly LayoutItem[];
}

/** What stands on a page, from top to bottom. */
export type LayoutItem = Line | Columns | Grid | Rule | Gap;

/** One paragraph. */
export interface Line {
  readonly kind: 'line';
  readonly style: StyleName;
  readonly runs: readonly Run[];
  /** The number or bullet printed before the runs, and the list that counts it; null list: typed. */
  readonly label: string | null;
  readonly labelBold: boolean | null;
  readonly list: { readonly id: string; readonly level: number } | null;
  /** Free space in points on both sides, where narrower lines read better. */
  readonly inset: readonly [left: number, right: number];
  readonly keepsWithNext: boolean;
  readonly framed: boolean;
}

/** A stretch of one look; null follows the style. */
export interface Run {
  readonly text: string;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

/** Columns side by side without lines; widths in points. */
export interface Columns {
  readonly kind: 'columns';
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly LayoutItem[])[])[];
  /** Stays on one page, and on the page of the line before it. */
  readonly together: boolean;
}

/** A table with lines; widths in points. Rows marked as head are repeated on every page. */
export interface Grid {
  readonly kind: 'grid';
  readonly widths: readonly number[];
  readonly rows: readonly GridRow[];
}

/** One row of a table. */
export interface GridRow {
  readonly head: boolean;
  readonly cells: readonly GridCell[];
}

/** One cell at its place in the grid; merged cells stand once. */
export interface GridCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly items: readonly LayoutItem[];
}

/** A line drawn across, in the middle of its column; length in points. */
export interface Rule {
  readonly kind: 'rule';
  readonly length: number;
}

/** Free space in points. */
export interface Gap {
  readonly kind: 'gap';
  readonly height: number;
  readonly keepsWithNext: boolean;
}
