import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTestId } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { Queryable } from './database.ts';
import { findByWords } from './find-by-words.ts';

const ROWS = 20_000;
/** Numbers are as far apart as in a realm that shares its tables with others: the rows lie in five books. */
const APART = 16;
const realmId = newTestId();
let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.owner.query(`create table noted (
    realm_id uuid, id uuid, text text, put_aside boolean, search_order bigint,
    primary key (realm_id, id),
    folded text generated always as (public.vn_unaccent(text)) stored,
    search tsvector generated always as (to_tsvector('vn'::regconfig, text)) stored,
    exact_search tsvector generated always as (to_tsvector('simple'::regconfig, text)) stored)`);
  await test.owner.query(
    `insert into noted (realm_id, id, search_order, text, put_aside)
     select $1, ('01990000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, n * ${APART},
            'Tổ chức hội nghị ' || n || case when n % 400 = 7 then ' về khí cầu' when n = 5 then ' về kính viễn vọng'
              when n = ${ROWS} - 3 then ' về cơ khi câu' when n < 500 then ' về việc xưa'
              when n % 20 = 3 then ' và tập huấn ' || n % 7
              when n % 20 = 9 then ' số ' || n % 3000 || '/KH-UBND' else '' end,
            n % 2 = 0
       from generate_series(1, ${ROWS}) n`,
    [realmId],
  );
  await test.owner.query('create index on noted (realm_id, search_order)');
  await test.owner.query(`create index on noted using gin (realm_id, (search_order >> 12), (search_order >> 16),
    search, exact_search, folded gin_trgm_ops)`);
  await test.owner.query('grant select on noted to public');
  await test.owner.query('vacuum analyze noted');
});
afterAll(() => test.close());

async function find(words: string, { db = test.db as Queryable, most = 7, only = 'true' } = {}) {
  const table = {
    realmId,
    table: 'noted',
    pieces: 'folded',
    only,
    columns: 't.id, null::uuid as of, t.text as title, null as detail',
  };
  const hasAccents = /[^ -~]/u.test(words);
  const found = await findByWords(db, table, { words, hasAccents, most });
  return found.map(({ title }) => title.replace('Tổ chức hội nghị ', ''));
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** How the database goes about a search. */
async function planOf(words: string): Promise<Plan> {
  const plans: Plan[] = [];
  const db: Queryable = {
    query: async <Row extends object>(text: string, values?: readonly unknown[]) => {
      const [row] = await test.db.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (analyze, format json) ${text}`,
        values,
      );
      if (row !== undefined) plans.push(row['QUERY PLAN'][0].Plan);
      return [] as Row[];
    },
  };
  await find(words, { db, most: 60 });
  const [plan] = plans;
  if (plan === undefined) throw new Error('Nothing was asked.');
  return plan;
}

const stepsOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(stepsOf)];
const rowsOf = (plan: Plan) =>
  (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];

/** The most rows that one step of the statement gave or threw away. */
const touchedBy = async (words: string) => Math.max(...stepsOf(await planOf(words)).map(rowsOf));

/** Rows that were opened because the index of words named them. */
async function openedBy(words: string): Promise<number> {
  const opened = stepsOf(await planOf(words)).filter((step) => step['Node Type'] === 'Bitmap Heap Scan');
  return opened.reduce((sum, step) => sum + rowsOf(step), 0);
}

/** Every row with the words, as one reads them off the table, the newest first. */
async function readOff(whole: string, begun: string): Promise<string[]> {
  const rows = await test.db.query<{ text: string }>(
    `select text from noted where realm_id = $1 and (ts_match_vq(search, plainto_tsquery('public.vn', $2)
            ${begun === '' ? '' : `&& to_tsquery('public.vn', '${begun}:*')`})
        or (folded like '%' || public.vn_unaccent($2) || '%' and $2 ~ '/'))
      order by search_order desc`,
    [realmId, whole],
  );
  return rows.map(({ text }) => text.replace('Tổ chức hội nghị ', ''));
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

  it('are opened no further than they are ranked, however many have the words', async () => {
    // A thousand rows have the words, too few of the newest.
    expect(await openedBy('va tap huan.')).toBeLessThanOrEqual(320);
    // Six, none of them among the newest.
    expect(await openedBy('2989/KH')).toBeLessThanOrEqual(6);
  });

  it('are all there is, or sixty of them, whatever is typed', async () => {
    const typed = fc.record({
      whole: fc.constantFrom(
        'hội nghị',
        'tap huan 3',
        'huan 5',
        'khi cau',
        'xua',
        'to chuc',
        'vien vong',
        '89/KH',
        '69/kh-ubnd',
        'tap huan khi',
      ),
      begun: fc.constantFrom('', '', 'x', 't', 'ngh', 'cau', 'zz'),
    });
    await fc.assert(
      fc.asyncProperty(typed, async ({ whole, begun }) => {
        const last = whole.includes('/') ? '' : begun;
        // A word of letters alone is begun as well as whole.
        const all = last === '' ? await readOffTyped(whole) : await readOff(whole, last);
        const found = await find(`${whole} ${last}`.trim(), { most: 60 });
        expect(found).toHaveLength(Math.min(all.length, 60));
        expect(found.filter((text) => !all.includes(text))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

/** What somebody who stops after `words` finds: the last of them may be begun. */
function readOffTyped(words: string): Promise<string[]> {
  const [, before = '', last = ''] = /^(.*?)(\p{L}*)$/u.exec(words) ?? [];
  return /^\p{L}+$/u.test(last) && (before === '' || before.endsWith(' '))
    ? readOff(before.trim(), last)
    : readOff(words, '');
}
