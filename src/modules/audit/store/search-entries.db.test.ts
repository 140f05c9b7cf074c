import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queryable } from '#platform/db/database.ts';
import { newTestId } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type LogNarrowing, searchEntries } from './search-entries.ts';

const ROWS = 60_000;
const PAGE = 51;
const realmId = newTestId();
const [person, body, object] = [newTestId(), newTestId(), newTestId()];
const nothing: LogNarrowing = {
  person: null,
  body: null,
  object: null,
  action: null,
  from: null,
  before: null,
  words: null,
};

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
  // Years of writes by many, among them a few by one person, of one body, to one object, of one kind, with one name.
  await test.owner.query(
    `insert into audit_entry (realm_id, id, at, account_id, organization_id, actor_name, action, object_type, object_id,
                              after)
     select $1, gen_random_uuid(), timestamptz '2026-01-01' + n * interval '10 minutes',
            case when n % 3000 = 0 then $2::uuid else md5((n % 500)::text)::uuid end,
            case when n % 3000 = 0 then $3::uuid else md5((n % 200)::text)::uuid end,
            'Người ghi', case when n % 3000 = 0 then 'records.correct-record' else 'work.set-obligation-state' end,
            'obligation', case when n % 3000 = 0 then $4::uuid else gen_random_uuid() end,
            jsonb_build_object('words', case when n % 3000 = 0 then 'Phiên chợ vùng biên' else 'Việc ' || n end)
       from generate_series(1, ${ROWS}) n`,
    [realmId, person, body, object],
  );
  await test.owner.query('analyze audit_entry');
});

afterAll(() => test.close());

interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Node Type': string;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

/** Rows that a statement touched: those it gave and those it threw away. */
function countTouched(plan: Plan): number {
  const loops = plan['Actual Loops'];
  const own =
    plan['Actual Rows'] +
    (plan['Rows Removed by Filter'] ?? 0) +
    (plan['Rows Removed by Index Recheck'] ?? 0);
  return Math.max(own * loops, ...(plan.Plans ?? []).map(countTouched));
}

/** Searches, and answers how many rows were found and how many touched. */
async function explain(narrowing: Partial<LogNarrowing>, after: { at: Date; id: string } | null = null) {
  let touched = 0;
  const explaining: Queryable = {
    query: async <Row extends object>(text: string, values?: readonly unknown[]) => {
      const [row] = await test.db.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (analyze, format json) ${text}`,
        values,
      );
      touched = countTouched((row as { 'QUERY PLAN': [{ Plan: Plan }] })['QUERY PLAN'][0].Plan);
      return test.db.query<Row>(text, values);
    },
  };
  const found = await searchEntries(explaining, realmId, { ...nothing, ...narrowing }, { after, most: PAGE });
  return { found: found.length, touched, last: found.at(-1) };
}

describe(`a page of a log of ${ROWS} entries touches about what it shows`, () => {
  it.each([
    ['without a filter', {}, PAGE],
    ['by person', { person }, 20],
    ['by body', { body }, 20],
    ['by object', { object: { type: 'obligation', id: object } }, 20],
    ['by action', { action: 'records.correct-record' }, 20],
    ['by days', { from: new Date('2026-06-01'), before: new Date('2026-06-02') }, PAGE],
    ['by words without diacritics', { words: 'phien cho vung bi' }, 20],
    ['by person and days', { person, from: new Date('2026-03-01') }, null],
  ] as const)('%s', async (_, narrowing, expected) => {
    const { found, touched } = await explain(narrowing);
    if (expected !== null) expect(found).toBe(expected);
    expect(found).toBeGreaterThan(0);
    expect(touched).toBeLessThanOrEqual(4 * PAGE);
  });

  it('and no more on a page far down', async () => {
    const { last } = await explain({ before: new Date('2026-03-01') });
    const { found, touched } = await explain({}, last ?? null);
    expect(found).toBe(PAGE);
    expect(touched).toBeLessThanOrEqual(4 * PAGE);
  });
});
