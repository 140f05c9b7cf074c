/** More signs in a row than any line of paper holds: dotted leaders end at about 120. */
const longestRun = 200;
const longRun = new RegExp(
  `(?<![^\\p{L}\\p{N}\\n|])(?<kept>[^\\p{L}\\p{N}\\n|]{${longestRun}})[^\\p{L}\\p{N}\\n|]+`,
  'gu',
);

/**
 * Cuts every run of signs and spaces to 200 of them. Beyond that they say nothing, and a file made of them would keep
 * the rules busy that look for the end of a run. Letters, digits, line ends and bars of tables stay.
 */
export function cutLongRuns(text: string): string {
  return text.length <= longestRun ? text : text.replace(longRun, '$<kept>');
}

/** Counts signs over several pieces of one line and leaves out those beyond the longest run. */
export class RunCutter {
  #signs = 0;

  /** The piece without what goes on a run that is long enough already. */
  cut(piece: string): string {
    if (/[\p{L}\p{N}\n|]/u.test(piece)) {
      this.#signs = 0;
      return cutLongRuns(piece);
    }
    if (this.#signs >= longestRun) return '';
    this.#signs += piece.length;
    return cutLongRuns(piece);
  }
}
