import { spreadOf } from '../measure/pair-commands.ts';
import { type Pressure, pressServer } from '../measure/press-server.ts';
import { reportRow } from '../measure/report-row.ts';
import type { ListHouse, ListHouses } from './open-lists.ts';
import { type Recording, recordRequest } from './record-request.ts';

/** A page that is asked for, and how its figures are headed. */
export interface PressedPage {
  readonly path: string;
  readonly work: string;
  /** How the page is called among the conditions. */
  readonly ours: string;
  readonly mostStatements: number;
}

/** How long and how often is pressed. */
export interface Pressing {
  readonly rounds: number;
  readonly seconds: number;
}

/**
 * Presses the whole house beside a bare handler with the same statements and bytes, by one client and by fifty, and
 * reports their throughput.
 *
 * @throws Error when the page takes more statements than it may
 */
export async function pressBesideBare(
  lists: ListHouses,
  house: ListHouse,
  page: PressedPage,
  pressing: Pressing,
): Promise<void> {
  const { db, site, cookie, world } = house;
  // The first request notes a sign of life of the session; the second is like every other.
  await site.request(page.path, { headers: { cookie } });
  const recording = await recordRequest(site, db, page.path, cookie, world.config.databasePoolSize);
  refuseTooMany(recording, page.mostStatements);
  const bare = await lists.serveBare(recording, house);
  for (const clients of [1, 50]) {
    const ours: Pressure[] = [];
    const bares: Pressure[] = [];
    for (let round = -1; round < pressing.rounds; round += 1) {
      // The round before the first warms both up and is not counted.
      const turn = round % 2 === 0 ? [house.address, bare] : [bare, house.address];
      for (const address of turn) {
        const pressure = await press(address, page.path, cookie, clients, round < 0 ? 1 : pressing.seconds);
        if (round >= 0) (address === bare ? bares : ours).push(pressure);
      }
    }
    reportPair(page, pressing, { clients, ours, bares, statements: recording.statements.length });
  }
}

/** Asks for a page over and over, signed in. */
export function press(
  address: string,
  path: string,
  cookie: string,
  clients: number,
  seconds: number,
): Promise<Pressure> {
  return pressServer(address, path, { clients, seconds, headers: { cookie, accept: 'application/json' } });
}

function refuseTooMany({ path, statements }: Recording, most: number): void {
  if (statements.length > most)
    throw new Error(
      `${path} takes ${statements.length} statements: ${statements.map(({ text }) => text).join('\n')}`,
    );
}

interface Pair {
  readonly clients: number;
  readonly ours: readonly Pressure[];
  readonly bares: readonly Pressure[];
  readonly statements: number;
}

function reportPair(
  page: PressedPage,
  { rounds, seconds }: Pressing,
  { clients, ours, bares, statements }: Pair,
): void {
  const ratio = spreadOf(ours.map(({ rate }, at) => rate / (bares[at]?.rate ?? Number.NaN)));
  const told = (pressures: readonly Pressure[]) => {
    const middle = (of: (pressure: Pressure) => number) => spreadOf(pressures.map(of)).median;
    return `${Math.round(middle(({ rate }) => rate))}/s p50 ${middle(({ p50 }) => p50)} ms p95 ${middle(({ p95 }) => p95)} ms`;
  };
  const conditions = `${rounds} rounds of ${seconds} s in turn, client on the same machine; ours ${told(ours)}; bare ${told(bares)}; ${ours[0]?.bytes} bytes, ${statements} statements`;
  reportRow({
    work: `${page.work}, ${clients} client${clients === 1 ? '' : 's'}`,
    ratio: ratio.median,
    spread: [ratio.min, ratio.max],
    bar: { least: 0.6 },
    ours: page.ours,
    peer: 'a bare node:http handler: the same statements, the same bytes',
    conditions: `throughput ours / bare, ${conditions}`,
  });
  if (clients === 1) return;
  const tail = spreadOf(ours.map(({ p50, p95 }) => p95 / p50));
  reportRow({
    work: `${page.work}, ${clients} clients: the slow ones`,
    ratio: tail.median,
    spread: [tail.min, tail.max],
    bar: { most: 3 },
    ours: 'p95',
    peer: 'p50 of the same run',
    conditions,
  });
}
