/** One page within a drawing of all of them, in units of the drawing. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** How far below the top of the drawing it begins. */
  readonly top: number;
}

/** A drawing of pages one below the other. */
export interface DrawnPages {
  /** Of the widest page. */
  readonly width: number;
  readonly pages: readonly DrawnPage[];
}

/** Where each page stands in a drawing (SVG) that the server made; an annex may lie across. Null when it is none. */
export function readDrawnPages(svg: string): DrawnPages | null {
  const pages: DrawnPage[] = [];
  let top = 0;
  for (const [, width, height] of svg.matchAll(/data-page-width="([\d.]+)" data-page-height="([\d.]+)"/gu)) {
    const page = { width: Number(width), height: Number(height), top };
    pages.push(page);
    top += page.height;
  }
  return pages.length === 0 ? null : { width: Math.max(...pages.map(({ width }) => width)), pages };
}
