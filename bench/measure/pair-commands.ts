import { runWholeProcess, type WholeRun } from './run-whole-process.ts';

/** Two commands run in turn, and how many times as long the first took as the second, pair by pair. */
export interface Pairing {
  readonly ratio: Spread;
  readonly first: Spread;
  readonly second: Spread;
  readonly firstMegabytes: number | null;
  readonly secondMegabytes: number | null;
}

/** Least, middle and greatest of several runs. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/**
 * Runs the commands A B A B … after one uncounted run of each: the machine's speed drifts, and a pair drifts together.
 */
export async function pairCommands(
  first: readonly string[],
  second: readonly string[],
  runs: number,
): Promise<Pairing> {
  await runWholeProcess(first);
  await runWholeProcess(second);
  const firsts: WholeRun[] = [];
  const seconds: WholeRun[] = [];
  for (let run = 0; run < runs; run += 1) {
    firsts.push(await runWholeProcess(first));
    seconds.push(await runWholeProcess(second));
  }
  return {
    ratio: spreadOf(firsts.map((run, at) => run.seconds / (seconds[at]?.seconds ?? Number.NaN))),
    first: spreadOf(firsts.map((run) => run.seconds)),
    second: spreadOf(seconds.map((run) => run.seconds)),
    firstMegabytes: highest(firsts),
    secondMegabytes: highest(seconds),
  };
}

/** Least, middle and greatest, rounded to three figures after the point. @throws RangeError for no values. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (index: number): number => {
    const value = sorted[index];
    if (value === undefined) throw new RangeError('No run was counted.');
    return Math.round(value * 1000) / 1000;
  };
  return { min: at(0), median: at(Math.floor(sorted.length / 2)), max: at(sorted.length - 1) };
}

function highest(runs: readonly WholeRun[]): number | null {
  const known = runs.flatMap((run) => (run.megabytes === null ? [] : [run.megabytes]));
  return known.length === 0 ? null : Math.max(...known);
}
