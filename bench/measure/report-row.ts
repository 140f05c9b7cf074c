/** One measured figure beside its bar. */
export interface BenchRow {
  /** What was done, in a few words. */
  readonly work: string;
  /** The measured ratio (median); what stands above and below the line is said by `ours` and `peer`. */
  readonly ratio: number;
  readonly spread?: readonly [min: number, max: number];
  /** Bar of the design: the ratio has to be at least or at most this. */
  readonly bar: { readonly least: number } | { readonly most: number };
  readonly ours: string;
  readonly peer: string;
  readonly conditions: string;
}

/** Hands a figure to the runner of the benchmarks: a line of JSON on standard output. */
export function reportRow(row: BenchRow): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
