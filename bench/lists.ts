import { reportExplained } from './lists/explain-lists.ts';
import { type ListHouse, openLists } from './lists/open-lists.ts';
import { type Recording, recordRequest } from './lists/record-request.ts';
import { spreadOf } from './measure/pair-commands.ts';
import { type Pressure, pressServer } from './measure/press-server.ts';
import { reportRow } from './measure/report-row.ts';
import { compareWithRedmine } from './peers/press-redmine.ts';

/**
 * The list of obligations at 100,000 and 1,000,000 rows: the whole house beside a bare handler that sends the same
 * statements, the session's included, and the same bytes; the first page at one size beside the other; rows read for
 * every filter in every order.
 *
 * SECONDS=1 ROUNDS=3 SIZES=20000,100000 for a quick look; ONLY=rows or ONLY=redmine for one part alone.
 */
const SECONDS = Number(process.env['SECONDS'] ?? 5);
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SIZES = (process.env['SIZES'] ?? '100000,1000000').split(',').map(Number);
const MOST_STATEMENTS = 6;
const LISTS = [
  { name: 'first page', path: '/api/obligations' },
  { name: 'overdue', path: '/api/obligations?late=yes' },
];

const lists = await openLists(SIZES);
try {
  if (wants('bare')) {
    for (const house of lists.houses) for (const list of LISTS) await compareWithBare(house, list);
    await compareSizes();
  }
  if (wants('redmine')) await pressRedmine();
  if (wants('rows')) for (const house of lists.houses) await reportExplained(house);
} finally {
  await lists.close();
}

function wants(part: 'bare' | 'redmine' | 'rows'): boolean {
  const only = process.env['ONLY'];
  return only === undefined || only === part;
}

async function compareWithBare(house: ListHouse, list: (typeof LISTS)[number]): Promise<void> {
  const { db, site, cookie, world, count } = house;
  // The first request notes a sign of life of the session; the second is like every other.
  await site.request(list.path, { headers: { cookie } });
  const recording = await recordRequest(site, db, list.path, cookie, world.config.databasePoolSize);
  refuseTooMany(recording);
  const bare = await lists.serveBare(recording, house);
  for (const clients of [1, 50]) {
    const ours: Pressure[] = [];
    const bares: Pressure[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      // The round before the first warms both up and is not counted.
      const turn = round % 2 === 0 ? [house.address, bare] : [bare, house.address];
      for (const address of turn) {
        const pressure = await press(address, list.path, cookie, clients, round < 0 ? 1 : SECONDS);
        if (round >= 0) (address === bare ? bares : ours).push(pressure);
      }
    }
    reportPair({ count, list: list.name, clients, ours, bares, statements: recording.statements.length });
  }
}

function press(
  address: string,
  path: string,
  cookie: string,
  clients: number,
  seconds: number,
): Promise<Pressure> {
  return pressServer(address, path, { clients, seconds, headers: { cookie, accept: 'application/json' } });
}

function refuseTooMany({ path, statements }: Recording): void {
  if (statements.length > MOST_STATEMENTS)
    throw new Error(
      `${path} takes ${statements.length} statements: ${statements.map(({ text }) => text).join('\n')}`,
    );
}

interface Pair {
  readonly count: number;
  readonly list: string;
  readonly clients: number;
  readonly ours: readonly Pressure[];
  readonly bares: readonly Pressure[];
  readonly statements: number;
}

function reportPair({ count, list, clients, ours, bares, statements }: Pair): void {
  const ratio = spreadOf(ours.map(({ rate }, at) => rate / (bares[at]?.rate ?? Number.NaN)));
  const told = (pressures: readonly Pressure[]) => {
    const middle = (of: (pressure: Pressure) => number) => spreadOf(pressures.map(of)).median;
    return `${Math.round(middle(({ rate }) => rate))}/s p50 ${middle(({ p50 }) => p50)} ms p95 ${middle(({ p95 }) => p95)} ms`;
  };
  const conditions = `${ROUNDS} rounds of ${SECONDS} s in turn, client on the same machine; ours ${told(ours)}; bare ${told(bares)}; ${ours[0]?.bytes} bytes, ${statements} statements`;
  reportRow({
    work: `list of ${count} obligations, ${list}, ${clients} client${clients === 1 ? '' : 's'}`,
    ratio: ratio.median,
    spread: [ratio.min, ratio.max],
    bar: { least: 0.6 },
    ours: 'GET /api/obligations, signed in',
    peer: 'a bare node:http handler: the same statements, the same bytes',
    conditions: `throughput ours / bare, ${conditions}`,
  });
  if (clients === 1) return;
  const tail = spreadOf(ours.map(({ p50, p95 }) => p95 / p50));
  reportRow({
    work: `list of ${count} obligations, ${list}, ${clients} clients: the slow ones`,
    ratio: tail.median,
    spread: [tail.min, tail.max],
    bar: { most: 3 },
    ours: 'p95',
    peer: 'p50 of the same run',
    conditions,
  });
}

async function pressRedmine(): Promise<void> {
  const [house] = lists.houses;
  if (house === undefined) return;
  const { address, cookie, count } = house;
  await compareWithRedmine(
    { address, cookie, count, path: '/api/obligations' },
    { rounds: ROUNDS, seconds: SECONDS },
  );
}

async function compareSizes(): Promise<void> {
  const [small, large] = lists.houses;
  if (small === undefined || large === undefined) return;
  for (const { name, path } of LISTS) {
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const smaller = await press(small.address, path, small.cookie, 1, SECONDS);
      const larger = await press(large.address, path, large.cookie, 1, SECONDS);
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
      conditions: `${ROUNDS} pairs of ${SECONDS} s`,
    });
  }
}
