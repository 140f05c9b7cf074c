/** A stretch of a paragraph that a value was read from. Offsets are UTF-16, end exclusive. */
export interface PaperMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** True where a person must look. */
  readonly unsure: boolean;
}

interface EmphasisRange {
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A run of a paragraph in which nothing changes: neither emphasis nor the values read from it. */
export interface PaperSegment {
  readonly start: number;
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Values read from these words, the shortest first: the most particular one answers a click. */
  readonly marks: readonly string[];
  readonly unsure: boolean;
}

/** Cuts a paragraph wherever emphasis or a value begins or ends; the segments put together are the text. */
export function segmentParagraph(
  text: string,
  emphasis: readonly EmphasisRange[],
  marks: readonly PaperMark[],
): readonly PaperSegment[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...emphasis, ...marks]) {
    for (const cut of [start, end]) if (cut > 0 && cut < text.length) cuts.add(cut);
  }
  const places = [...cuts].sort((first, second) => first - second);
  const shortestFirst = [...marks].sort(
    (first, second) => first.end - first.start - (second.end - second.start),
  );
  return places.slice(0, -1).map((start, order) => {
    const end = places[order + 1] ?? text.length;
    const covers = (range: { start: number; end: number }): boolean =>
      range.start <= start && range.end >= end;
    const covering = shortestFirst.filter(covers);
    return {
      start,
      text: text.slice(start, end),
      bold: emphasis.some((range) => range.bold && covers(range)),
      italic: emphasis.some((range) => range.italic && covers(range)),
      marks: covering.map((mark) => mark.id),
      unsure: covering.some((mark) => mark.unsure),
    };
  });
}
