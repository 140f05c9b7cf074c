import type { Actor } from '#kernel/law/actor.ts';
import { answerMyWork } from '#modules/records/door.ts';
import { getMyWork } from '#modules/work/use-cases/get-my-work.ts';
import { fillFound, NO_WORDS, RARE_WORDS } from './data/fill-found.ts';
import { TODAY } from './data/lay-out-obligations.ts';
import { compareSizes } from './lists/compare-sizes.ts';
import { type ListHouse, openLists } from './lists/open-lists.ts';
import { pressBesideBare } from './lists/press-beside-bare.ts';
import { recordRequest } from './lists/record-request.ts';
import { explainStatements, type StatementCost } from './measure/explain-statements.ts';
import { type RecordedStatement, recordStatements } from './measure/record-statements.ts';
import { reportRow } from './measure/report-row.ts';

/**
 * Search over everything (Ctrl-K) at 100,000 and 1,000,000 obligations with their plans, tasks, documents and records:
 * the whole house beside a bare handler with the same statements and bytes; rows that each search reads at one size
 * beside the other, and those of one's own work beside what it may count and show.
 *
 * SECONDS=1 ROUNDS=3 SIZES=5000,20000 for a quick look; ONLY=rows for the rows alone; EXPLAIN='a number,own work'
 * tells each statement of that search, and of the first body's own work.
 */
const SECONDS = Number(process.env['SECONDS'] ?? 5);
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SIZES = (process.env['SIZES'] ?? '100000,1000000').split(',').map(Number);
/** What is told statement by statement. */
const EXPLAINED = (process.env['EXPLAIN'] ?? '').split(',');
/** Two of the session, one to three of each of six kinds. */
const MOST_STATEMENTS = 14;
/** Bodies whose own work is looked into. */
const BODIES = 10;
/** What a page of own work may read: its counts are exact to 1,000, its parts show fifty. */
const ROWS_OF_OWN_WORK = 6 * 1001 + 5 * 50;
const SEARCHES = {
  'common words': 'thong tin doi ngoai',
  'common words with accents': 'thông tin đối ngoại',
  'words of a task': 'triển lãm ảnh về biển đảo',
  'a word half typed': 'trien lam a',
  'the first letters': 'to c',
  'a rare word half typed': 'khinh khí c',
  'a common word and letters nobody wrote': 'tổ chức zz',
  'words of a body': 'xã Sông 17',
  'a rare word': RARE_WORDS,
  'words nobody wrote': NO_WORDS,
  'a common word and one nobody wrote': `tổ chức ${NO_WORDS}`,
  'a number': '99/KH-UBND',
} as const;

const pathOf = (words: string) => `/api/search?q=${encodeURIComponent(words)}`;

const lists = await openLists(SIZES);
try {
  for (const { owner, realm } of lists.houses) await fillFound(owner, realm.realmId);
  if (process.env['ONLY'] !== 'rows') {
    for (const house of lists.houses) {
      for (const name of ['common words with accents', 'a rare word'] as const)
        await pressSearch(house, name);
    }
    for (const [name, words] of Object.entries(SEARCHES))
      await compareSizes(
        lists,
        { name: `search for ${name}`, path: pathOf(words) },
        { rounds: ROUNDS, seconds: SECONDS },
      );
  }
  await reportRows();
} finally {
  await lists.close();
}

async function pressSearch(house: ListHouse, name: keyof typeof SEARCHES): Promise<void> {
  const page = {
    path: pathOf(SEARCHES[name]),
    work: `search over ${house.count} obligations, ${name}`,
    ours: 'GET /api/search, signed in',
    mostStatements: MOST_STATEMENTS,
  };
  await pressBesideBare(lists, house, page, { rounds: ROUNDS, seconds: SECONDS });
}

interface Cost extends StatementCost {
  readonly what: string;
  readonly statements: number;
}

/** Rows read at the largest size beside those at the smallest for searches; beside what a page may count and show for own work. */
async function reportRows(): Promise<void> {
  const small = await costsOf(lists.houses[0]);
  const large = await costsOf(lists.houses.at(-1));
  const compared = large.map((cost, at) => ({ ...cost, ratio: cost.rows / (small[at]?.rows ?? Number.NaN) }));
  const grown = (parts: typeof compared) => parts.toSorted((one, other) => other.ratio - one.ratio)[0];
  const spent = (parts: typeof compared) => {
    const slowest = parts.toSorted((one, other) => other.milliseconds - one.milliseconds)[0];
    return `slowest ${slowest?.milliseconds.toFixed(1)} ms (${slowest?.what}); ${Math.max(...parts.map(({ statements }) => statements))} statements at most at either size`;
  };
  const searches = compared.filter(({ what }) => what in SEARCHES);
  const worst = grown(searches);
  reportRow({
    work: `rows read for a search: ${SIZES.at(-1)} obligations beside ${SIZES[0]}`,
    ratio: inHundredths(worst?.ratio),
    bar: { most: 2 },
    ours: `${worst?.rows} rows that EXPLAIN ANALYZE saw scanned, the worst of ${searches.length} (${worst?.what})`,
    peer: 'rows of the same search at the smaller size',
    conditions: `most rows ${Math.max(...searches.map(({ rows }) => rows))}; ${spent(searches)}`,
  });
  const own = compared.filter(({ what }) => !(what in SEARCHES));
  const most = Math.max(...own.map(({ rows }) => rows));
  reportRow({
    work: `rows read for a page of own work over ${SIZES.at(-1)} obligations`,
    ratio: inHundredths(most / ROWS_OF_OWN_WORK),
    bar: { most: 1 },
    ours: `${most} rows that EXPLAIN ANALYZE saw scanned, the most of ${own.length} bodies`,
    peer: `${ROWS_OF_OWN_WORK} rows: six counts to 1,001 and fifty rows of each of five parts`,
    conditions: `at most ${inHundredths(grown(own)?.ratio)} of those over ${SIZES[0]}; ${spent(own)}`,
  });
}

function inHundredths(ratio = Number.NaN): number {
  return Math.round(ratio * 100) / 100;
}

async function costsOf(house: ListHouse | undefined): Promise<readonly Cost[]> {
  if (house === undefined) return [];
  const costs: Cost[] = [];
  for (const [what, words] of Object.entries(SEARCHES)) {
    const { statements } = await recordRequest(house.site, house.db, pathOf(words), house.cookie, 1);
    const reading = statements.filter(({ text }) => /^\s*(?:select|with)\b/iu.test(text));
    costs.push({ what, statements: statements.length, ...(await explainStatements(house.db, reading)) });
    if (EXPLAINED.includes(what)) await tellEach(house, reading);
  }
  for (const { id, name } of house.realm.bodies.slice(0, BODIES)) {
    const { statements } = await recordStatements(house.db, () =>
      getMyWork(house.db, officerOf(house, id), `${TODAY}T08:00`, answerMyWork),
    );
    const cost = await explainStatements(house.db, statements);
    if (EXPLAINED.includes('own work') && id === house.realm.bodies[0]?.id) await tellEach(house, statements);
    costs.push({ what: `own work of ${name}`, statements: statements.length, ...cost });
  }
  for (const { what, rows, milliseconds } of costs)
    process.stderr.write(`${house.count}\t${rows} rows\t${milliseconds.toFixed(1)} ms\t${what}\n`);
  return costs;
}

/** How the database goes about each statement of a search, for whoever asks with EXPLAIN and its name. */
async function tellEach({ db }: ListHouse, statements: readonly RecordedStatement[]): Promise<void> {
  for (const { text, values } of statements) {
    const lines = await db.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, values);
    process.stderr.write(`${text}\n${lines.map((line) => line['QUERY PLAN']).join('\n')}\n\n`);
  }
}

function officerOf({ realm }: ListHouse, organizationId: string): Actor {
  const position = { role: 'officer' as const, organizationId, onBehalfOf: null };
  const who = {
    accountId: organizationId,
    name: 'Lò Thị Mây',
    kind: 'person' as const,
    operator: null,
  };
  return { realmId: realm.realmId, ...who, organizationId, positions: [position] };
}
