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
 * @param before makes the ground even before each of them; not timed
 */
export async function compareWorks(
  ours: () => Promise<void>,
  peer: () => Promise<void>,
  rounds: number,
  before: () => Promise<void> = async () => {},
): Promise<Comparison> {
  const time = async (work: () => Promise<void>): Promise<number> => {
    await before();
    return timeWork(work);
  };
  await time(ours);
  await time(peer);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = round % 2 === 0 ? [ours, peer] : [peer, ours];
    const firstTime = await time(first);
    const secondTime = await time(second);
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
