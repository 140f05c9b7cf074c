import { listObligations, type ObligationQuery } from '#modules/work/use-cases/list-obligations.ts';
import type { Queryable } from '#platform/db/database.ts';
import { TODAY } from '../data/lay-out-obligations.ts';
import { explainStatements, type StatementCost } from '../measure/explain-statements.ts';
import { reportRow } from '../measure/report-row.ts';
import type { ListHouse } from './open-lists.ts';

/** Rows of a page: what is read is told as a multiple of it. */
const SHOWN = 51;
/** Counting to "more than 1,000" reads a thousand rows whatever is shown. */
const COUNTED = 1001;

const SORTS = ['deadline', '-deadline', 'plan', '-plan', 'organization', 'state', 'changed'] as const;

/** Every filter alone, and those that people put together. */
function listNarrowings({ realm }: ListHouse): Readonly<Record<string, ObligationQuery>> {
  const body = (name: string) => realm.bodies.find((one) => one.name === name)?.id;
  const committee = body('Ủy ban nhân dân tỉnh');
  const department = body('Sở Ngoại vụ');
  return {
    everything: {},
    open: { state: 'open' },
    'not started': { state: 'not-started' },
    'not done': { state: 'not-done' },
    overdue: { late: 'overdue' },
    'this week': { late: 'week' },
    later: { late: 'later' },
    'without an end': { late: 'without-end' },
    'closed late': { late: 'closed-late' },
    'one body': { organization: department },
    'one body and below': { organization: department, below: true },
    'everybody below the committee': { organization: committee, below: true },
    'one body, overdue': { organization: department, late: 'overdue' },
    'a year': { year: 2026 },
    'an old year, open': { year: 2019, state: 'open' },
    'an old year, not started': { year: 2019, state: 'not-started' },
    'a quarter': { period: '2026-2' },
    'a quarter, done': { period: '2026-2', state: 'done' },
    'an old month': { period: '2018-03' },
    duties: { origin: 'duty' },
    'duties, overdue': { origin: 'duty', late: 'overdue' },
    'common words': { words: 'thong tin doi ngoai' },
    'words with accents': { words: 'triển lãm ảnh' },
    'words of a body': { words: 'xa song 17' },
    'rare words, overdue': { words: 'phong 3 du lich', late: 'overdue' },
    'a piece of a number': { words: '99/KH-UB' },
    'words nobody wrote': { words: 'kinh khi cau' },
  };
}

interface Reading extends StatementCost {
  readonly list: string;
}

/** Reads the plans of every filter in every order and reports how many rows the worst of them read. */
export async function reportExplained(house: ListHouse): Promise<void> {
  const readings: Reading[] = [];
  for (const [name, narrowing] of Object.entries(listNarrowings(house))) {
    for (const sort of SORTS)
      readings.push(await explain(house, `${name}, by ${sort}`, { ...narrowing, sort }));
  }
  readings.sort((one, other) => other.rows - one.rows);
  for (const { list, rows, milliseconds } of readings.slice(0, 40))
    process.stderr.write(`${house.count}\t${rows} rows\t${milliseconds.toFixed(1)} ms\t${list}\n`);
  const slow = [...readings].sort((one, other) => other.milliseconds - one.milliseconds);
  for (const { list, rows, milliseconds } of slow.slice(0, 25))
    process.stderr.write(`${house.count}\tslow\t${rows} rows\t${milliseconds.toFixed(1)} ms\t${list}\n`);
  const middle = readings[Math.floor(readings.length / 2)];
  reportRow({
    work: `rows read for one page of ${house.count} obligations`,
    ratio: Math.round(((middle?.rows ?? 0) / (SHOWN + COUNTED)) * 100) / 100,
    bar: { most: 3 },
    ours: 'rows that EXPLAIN ANALYZE saw scanned, the middle of every filter in every order',
    peer: 'rows shown and rows counted',
    conditions: `${readings.length} lists; most: ${readings[0]?.rows} (${readings[0]?.list}); slowest ${slow[0]?.milliseconds.toFixed(1)} ms (${slow[0]?.list})`,
  });
}

async function explain(house: ListHouse, list: string, query: ObligationQuery): Promise<Reading> {
  const asked: [string, readonly unknown[] | undefined][] = [];
  const listening: Queryable = {
    query: (text, values) => {
      asked.push([text, values]);
      return house.db.query(text, values);
    },
  };
  await listObligations(listening, house.realm.realmId, query, `${TODAY}T09:00`);
  for (const [text, values] of asked)
    if (process.env['EXPLAIN'] === list) process.stderr.write(`${await explainText(house, text, values)}\n`);
  const statements = asked.map(([text, values = []]) => ({ text, values }));
  return { list, ...(await explainStatements(house.db, statements)) };
}

async function explainText(
  house: ListHouse,
  text: string,
  values: readonly unknown[] | undefined,
): Promise<string> {
  const lines = await house.db.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, values);
  return lines.map((line) => line['QUERY PLAN']).join('\n');
}
