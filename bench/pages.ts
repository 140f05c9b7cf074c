import { fillFound } from './data/fill-found.ts';
import { fillScreens } from './data/fill-screens.ts';
import { type ListHouse, openLists } from './lists/open-lists.ts';
import { recordRequest } from './lists/record-request.ts';
import { explainStatements } from './measure/explain-statements.ts';
import { reportRow } from './measure/report-row.ts';

/**
 * Every page that lists what a house gathers, at 100,000 and 1,000,000 obligations with a log of as many entries: rows
 * that its statements read at one size beside the other, and beside the rows that it shows.
 *
 * SIZES=5000,20000 for a quick look; EXPLAIN='the log by words' tells each statement of that page; HOUSES=FOLDER keeps
 * the houses for the next run.
 */
const SIZES = (process.env['SIZES'] ?? '100000,1000000').split(',').map(Number);

/** The pages by what they show; `{plan}`, `{body}`, `{obligation}` and `{person}` are one of the house. */
const PAGES = {
  obligations: '/api/obligations',
  'obligations that changed last, by words of a body': `/api/obligations?sort=changed&q=${encodeURIComponent('xã Sông 17')}`,
  'obligations by a piece of a number': `/api/obligations?q=${encodeURIComponent('99/KH-UB')}`,
  'obligations of a body by words': `/api/obligations?organization={body}&q=${encodeURIComponent('triển lãm')}`,
  'groups of late obligations by body': '/api/obligations/groups?by=organization&late=yes',
  'an obligation with its records': '/api/obligations/{obligation}/records',
  'the course of an obligation': '/api/obligations/{obligation}/course',
  plans: '/api/plans',
  'plans by words': `/api/plans?q=${encodeURIComponent('kế hoạch số 17')}`,
  'what plans can be narrowed to': '/api/plan-facets',
  'the work of a plan': '/api/plans/{plan}/course',
  'documents that came in': '/api/readings',
  'the log': '/api/audit',
  'the log of a person': '/api/audit?person={person}',
  'the log of a body': '/api/audit?body={body}',
  'the log by rare words': `/api/audit?q=${encodeURIComponent('mưa lũ')}`,
  'the log by common words': `/api/audit?q=${encodeURIComponent('triển lãm')}`,
  'the history of an obligation': '/api/audit/history/obligation/{obligation}',
  notices: '/api/notices',
  inspections: '/api/inspections',
  'inspections that concern a body': '/api/inspections?concerning={body}',
  'urgent requests': '/api/urgent-requests',
  'whom to urge': '/api/urging',
  accounts: '/api/accounts',
  bodies: '/api/organizations',
} as const;

interface Reading {
  readonly page: string;
  readonly shown: number;
  readonly rows: number;
  readonly statements: number;
}

const lists = await openLists(SIZES);
try {
  for (const { owner, realm } of lists.houses) {
    await fillFound(owner, realm.realmId);
    await fillScreens(owner, realm);
  }
  const [small, large] = [await readPages(lists.houses[0]), await readPages(lists.houses.at(-1))];
  for (const [at, { page, shown, rows, statements }] of large.entries()) {
    const before = small[at]?.rows ?? Number.NaN;
    reportRow({
      work: `rows read for ${page}: ${SIZES.at(-1)} obligations beside ${SIZES[0]}`,
      ratio: Math.round((rows / Math.max(before, 1)) * 100) / 100,
      bar: { most: 2 },
      ours: `${rows} rows that EXPLAIN ANALYZE saw scanned, ${shown} shown`,
      peer: `${before} rows at the smaller size, ${small[at]?.shown} shown`,
      conditions: `${statements} statements, those of the session included`,
    });
  }
} finally {
  await lists.close();
}

async function readPages(house: ListHouse | undefined): Promise<readonly Reading[]> {
  if (house === undefined) return [];
  const places = await findPlaces(house);
  const readings: Reading[] = [];
  for (const [page, form] of Object.entries(PAGES)) {
    const path = form.replace(/\{(\w+)\}/gu, (_, name: string) => places[name] ?? '');
    const { statements, body } = await recordRequest(house.site, house.db, path, house.cookie, 1);
    const reading = statements.filter(({ text }) => /^\s*(?:select|with)\b/iu.test(text));
    const { rows, milliseconds } = await explainStatements(house.db, reading);
    const shown = countShown(JSON.parse(body));
    readings.push({ page, shown, rows, statements: statements.length });
    process.stderr.write(
      `${house.count}\t${rows} rows\t${shown} shown\t${milliseconds.toFixed(1)} ms\t${page}\n`,
    );
    if (process.env['EXPLAIN'] !== page) continue;
    for (const { text, values } of reading) {
      const lines = await house.db.query<{ 'QUERY PLAN': string }>(
        `explain (analyze, buffers) ${text}`,
        values,
      );
      process.stderr.write(`${text}\n${lines.map((line) => line['QUERY PLAN']).join('\n')}\n\n`);
    }
  }
  return readings;
}

/** One of each for the addresses of pages: a body of many, and the newest of the rest. */
async function findPlaces({ owner, realm }: ListHouse): Promise<Readonly<Record<string, string>>> {
  const [row] = await owner.query<{ plan: string; obligation: string; person: string }>(
    `select (select id from plan where realm_id = $1 order by id desc limit 1) as plan,
            (select id from work_obligation where realm_id = $1 order by id desc limit 1) as obligation,
            (select account_id from audit_entry where realm_id = $1 and account_id is not null order by at desc limit 1) as person`,
    [realm.realmId],
  );
  return { ...row, body: realm.bodies[1]?.id ?? '' };
}

/** The entries of the longest list of an answer. */
function countShown(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  if (typeof answer !== 'object' || answer === null) return 0;
  return Math.max(0, ...Object.values(answer).map(countShown));
}
