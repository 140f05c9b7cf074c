import { spreadOf } from '../measure/pair-commands.ts';
import { reportRow } from '../measure/report-row.ts';
import type { ListHouses } from './open-lists.ts';
import { type Pressing, press } from './press-beside-bare.ts';

/** Reports how long a page takes one client in the second house beside the first; nothing where there is one house. */
export async function compareSizes(
  { houses }: ListHouses,
  { name, path }: { readonly name: string; readonly path: string },
  { rounds, seconds }: Pressing,
): Promise<void> {
  const [small, large] = houses;
  if (small === undefined || large === undefined) return;
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const smaller = await press(small.address, path, small.cookie, 1, seconds);
    const larger = await press(large.address, path, large.cookie, 1, seconds);
    ratios.push(larger.p50 / smaller.p50);
  }
  const ratio = spreadOf(ratios);
  reportRow({
    work: `${name} of ${large.count} obligations beside ${small.count}`,
    ratio: ratio.median,
    spread: [ratio.min, ratio.max],
    bar: { most: 1.5 },
    ours: `p50 at ${large.count}, 1 client`,
    peer: `p50 at ${small.count}, 1 client`,
    conditions: `${rounds} pairs of ${seconds} s`,
  });
}
