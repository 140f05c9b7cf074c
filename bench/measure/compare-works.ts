/** How many times faster one work is than another. */
export interface Comparison {
  readonly ratio: number;
  readonly spread: readonly [number, number];
}

/**
 * How many times faster the first work is than the second, in this process: by pairs after one uncounted run of each,
 * the order turned about, the median told.
 *
 * @param rounds an odd number
 */
export async function compareWorks(
  ours: () => Promise<void>,
  peer: () => Promise<void>,
  rounds: number,
): Promise<Comparison> {
  await ours();
  await peer();
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = round % 2 === 0 ? [ours, peer] : [peer, ours];
    const firstTime = await timeWork(first);
    const secondTime = await timeWork(second);
    ratios.push(round % 2 === 0 ? secondTime / firstTime : firstTime / secondTime);
  }
  ratios.sort((a, b) => a - b);
  return { ratio: ratios[(rounds - 1) / 2] ?? 0, spread: [ratios[0] ?? 0, ratios.at(-1) ?? 0] };
}

/** Milliseconds that the work takes. */
export async function timeWork(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
