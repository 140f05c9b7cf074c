import { spreadOf } from '../measure/pair-commands.ts';
import { pressServer } from '../measure/press-server.ts';
import { reportRow } from '../measure/report-row.ts';

/** A list of ours to be pressed beside Redmine's. */
export interface OurList {
  readonly address: string;
  readonly path: string;
  readonly cookie: string;
  readonly count: number;
}

const REDMINE_PATH = '/issues.json?limit=50';
const CLIENTS = 4;

/**
 * Presses Redmine's list of issues beside ours, in turn, where a Redmine is at hand: REDMINE_URL says where it answers
 * (`http://127.0.0.1:3500`), REDMINE_KEY is an API key, REDMINE_ISSUES how many issues it holds. Says so when none is.
 */
export async function compareWithRedmine(
  ours: OurList,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<void> {
  const address = process.env['REDMINE_URL'];
  const key = process.env['REDMINE_KEY'];
  if (address === undefined || key === undefined) {
    process.stdout.write(
      'No Redmine at hand: set REDMINE_URL and REDMINE_KEY to press its list beside ours.\n',
    );
    return;
  }
  const pressOurs = () =>
    pressServer(ours.address, ours.path, { clients: CLIENTS, seconds, headers: { cookie: ours.cookie } });
  const pressTheirs = () =>
    pressServer(address, REDMINE_PATH, { clients: CLIENTS, seconds, headers: { 'x-redmine-api-key': key } });
  const rates: { ours: number; theirs: number }[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const [mine, theirs] =
      round % 2 === 0
        ? [(await pressOurs()).rate, (await pressTheirs()).rate]
        : [(await pressTheirs()).rate, (await pressOurs()).rate].reverse();
    // The round before the first warms both up.
    if (round >= 0) rates.push({ ours: mine ?? 0, theirs: theirs ?? 0 });
  }
  const ratio = spreadOf(rates.map((rate) => rate.ours / rate.theirs));
  reportRow({
    work: `a list of 50 of ${ours.count} obligations beside Redmine's list of 50 issues`,
    ratio: ratio.median,
    spread: [ratio.min, ratio.max],
    bar: { least: 20 },
    ours: 'GET /api/obligations, signed in',
    peer: `Redmine: GET ${REDMINE_PATH}, by API key`,
    conditions: `throughput ours / Redmine, ${rounds} rounds of ${seconds} s in turn, ${CLIENTS} clients on the same machine; Redmine holds ${process.env['REDMINE_ISSUES'] ?? 'an unstated number of'} issues; ours ${Math.round(rates[0]?.ours ?? 0)}/s, Redmine ${Math.round(rates[0]?.theirs ?? 0)}/s in the first round`,
  });
}
