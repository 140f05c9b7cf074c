/**
 * One page of a PDF as its reader finds it: words at places, and the straight lines drawn between them.
 *
 * All lengths are points, measured from the upper left corner of the page as people look at it.
 */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfTextItem[];
  readonly rules: readonly PdfRule[];
  /** True when something that is no text, a picture most likely, covers a good part of the page. */
  readonly isPictured: boolean;
  /** True when most of the words are there to be found and copied only: those that OCR lays under a scan. */
  readonly isUnseen: boolean;
  /** Words of notes that people stuck to the page, and of stamps; they are no part of the text. */
  readonly remarks: readonly string[];
}

/** A stretch of text that one font printed in one go; white space may be an item of its own. */
export interface PdfTextItem {
  readonly text: string;
  /** Left end. */
  readonly x: number;
  /** The line that letters stand on. */
  readonly baseline: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
  /** Name of the font without the mark of a subset. */
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** True for text that does not run from left to right: a watermark across the page, a stamp. */
  readonly turned: boolean;
}

/** A straight line, or the side of a box, that runs level (`top` equals `bottom`) or upright (`left` equals `right`). */
export interface PdfRule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
