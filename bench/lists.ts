import { compareSizes } from './lists/compare-sizes.ts';
import { reportExplained } from './lists/explain-lists.ts';
import { type ListHouse, openLists } from './lists/open-lists.ts';
import { pressBesideBare } from './lists/press-beside-bare.ts';
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
    for (const list of LISTS) await compareSizes(lists, list, { rounds: ROUNDS, seconds: SECONDS });
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

async function compareWithBare(house: ListHouse, { name, path }: (typeof LISTS)[number]): Promise<void> {
  const page = {
    path,
    work: `list of ${house.count} obligations, ${name}`,
    ours: 'GET /api/obligations, signed in',
    mostStatements: MOST_STATEMENTS,
  };
  await pressBesideBare(lists, house, page, { rounds: ROUNDS, seconds: SECONDS });
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
