import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTestId } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { Queryable } from './database.ts';
import { findByWords } from './find-by-words.ts';

const ROWS = 20_000;
const realmId = newTestId();
let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.owner.query(`create table noted (
    realm_id uuid, id uuid, text text, put_aside boolean, primary key (realm_id, id),
    search tsvector generated always as (to_tsvector('vn'::regconfig, text)) stored,
    exact_search tsvector generated always as (to_tsvector('simple'::regconfig, text)) stored)`);
  await test.owner.query(
    `insert into noted (realm_id, id, text, put_aside)
     select $1, ('01990000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
            'Tổ chức hội nghị ' || n || case when n % 400 = 7 then ' về khí cầu' when n = 5 then ' về kính viễn vọng'
              when n = ${ROWS} - 3 then ' về cơ khi câu' else '' end,
            n % 2 = 0
       from generate_series(1, ${ROWS}) n`,
    [realmId],
  );
  await test.owner.query('create index on noted using gin (realm_id, search)');
  await test.owner.query('create index on noted using gin (realm_id, exact_search)');
  await test.owner.query('grant select on noted to public');
  await test.owner.query('vacuum analyze noted');
});
afterAll(() => test.close());

async function find(words: string, { db = test.db as Queryable, most = 7, only = 'true' } = {}) {
  const table = {
    realmId,
    from: 'noted t',
    only,
    columns: 't.id, null::uuid as of, t.text as title, null as detail',
  };
  const hasAccents = /[^ -~]/u.test(words);
  const found = await findByWords(db, table, { words, hasAccents, most });
  return found.map(({ title }) => title.replace('Tổ chức hội nghị ', ''));
}

interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** The most rows that one step of the statement gave or threw away. */
async function touchedBy(words: string): Promise<number> {
  let touched = 0;
  const most = (plan: Plan): number =>
    Math.max(
      (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'],
      ...(plan.Plans ?? []).map(most),
    );
  const db: Queryable = {
    query: async <Row extends object>(text: string, values?: readonly unknown[]) => {
      const [row] = await test.db.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (analyze, format json) ${text}`,
        values,
      );
      touched = most((row as { 'QUERY PLAN': [{ Plan: Plan }] })['QUERY PLAN'][0].Plan);
      return test.db.query<Row>(text, values);
    },
  };
  await find(words, { db });
  return touched;
}

describe('rows found by words', () => {
  it('are the newest where nearly all have the words', async () => {
    expect((await find('hoi nghi', { most: 2 }))[0]).toBe(String(ROWS));
    expect(await find(`hoi nghi ${ROWS - 1}`)).toEqual([String(ROWS - 1)]);
  });

  it('are found however old they are where few have the words', async () => {
    expect(await find('vien vong')).toEqual(['5 về kính viễn vọng']);
    expect(await find('hội nghị kính viễ')).toEqual(['5 về kính viễn vọng']);
    expect(await find('khinh khi cau')).toEqual([]);
    expect(await find('kính viễn v')).toEqual(['5 về kính viễn vọng']);
    expect(await find('vien vong t')).toEqual(['5 về kính viễn vọng']);
    expect(await find('vien vong x')).toEqual([]);
  });

  it('have the accents as typed first, though newer ones have others', async () => {
    expect(await find('khi cau', { most: 1 })).toEqual([`${ROWS - 3} về cơ khi câu`]);
    const exact = await find('khí cầu', { most: 60 });
    expect(exact.slice(0, 50).every((title) => title.endsWith('khí cầu'))).toBe(true);
    expect(exact.at(-1)).toContain('khi câu');
  });

  it('leave out what the condition leaves out, near and far', async () => {
    expect(await find('hoi nghi', { most: 1, only: 'not t.put_aside' })).toEqual([String(ROWS - 1)]);
    expect(await find('vien vong', { only: 't.put_aside' })).toEqual([]);
  });

  it.each([
    'hội nghị',
    'to chuc h',
    'khi cau',
    'vien vong',
    'nobody wrote this',
    'to chuc zz',
    'khí c',
    'vọng t',
  ])('cost at most the newest thousand and those that the index finds: %s', async (words) => {
    expect(await touchedBy(words)).toBeLessThanOrEqual(1001);
  });
});
