import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import { newTestId } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import { listObligations } from './list-obligations.ts';

/** More than a page with words goes through in the order of its list. */
const ROWS = 11_500;
const FIRST_DAY = '2027-01-01';
const NOW = '2027-03-10T09:00';
const realmId = newTestId();
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  // The list is one table: what its rows hang on is not looked at.
  await database.owner.query(`do $$ declare made record; begin
    for made in select conname from pg_constraint where conrelid = 'work_obligation'::regclass and contype = 'f' loop
      execute format('alter table work_obligation drop constraint %I', made.conname);
    end loop; end $$`);
  await database.owner.query(
    `insert into work_obligation (realm_id, id, organization_id, organization_name, plan_id, plan_title, origin, item_id,
                                  position, text, printed_name, named_day, due_day, state, changed_at, changed_by_name)
     select $1, gen_random_uuid(), $1, 'Sở Ngoại vụ', $1, 'Kế hoạch', 'task', gen_random_uuid(), n,
            'Việc thứ ' || n || case when n % 110 = 3 and n < 1100 or n > ${ROWS} - 120 and n % 2 = 0 then ' về khinh khí cầu'
                                     when n % 70 = 5 then ' về múa rối' else '' end,
            'Sở Ngoại vụ', $2::date + n, $2::date + n, 'not-started', now(), 'Nguyễn Thị An'
       from generate_series(1, ${ROWS}) n`,
    [realmId, FIRST_DAY],
  );
  await database.owner.query('analyze work_obligation');
});
afterAll(() => database.close());

const search = async (words: string, cursor?: string) => {
  const { db, statements } = watchStatements(database.db);
  const page = await listObligations(db, realmId, { words, cursor }, NOW);
  return { ...page, statements: statements.length };
};

describe('a search in a list of many', () => {
  test('goes on to the far end where the rows near its beginning do not fill the page', async () => {
    const first = await search('khinh khí cầu.');
    // Ten of the first eleven hundred, sixty of the last.
    expect(first.total).toBe(70);
    expect(first.obligations).toHaveLength(50);
    const days = first.obligations.map(({ dueDay }) => dueDay ?? '');
    expect(days.filter((day, at) => day < (days[at - 1] ?? ''))).toEqual([]);
    expect(first.obligations[10]?.dueDay).toBe(addDays(FIRST_DAY, ROWS - 118));
    const second = await search('khinh khí cầu.', first.nextCursor ?? '');
    expect(second.obligations).toHaveLength(20);
    expect(second.nextCursor).toBe(null);
    expect(first.statements).toBeLessThanOrEqual(4);
  });

  test('is counted whole though its page is full before', async () => {
    const rows = Array.from({ length: ROWS }, (_, at) => at + 1);
    const rest = rows.filter(
      (n) => n % 70 === 5 && !(n % 110 === 3 && n < 1100) && !(n > ROWS - 120 && n % 2 === 0),
    );
    for (const words of ['mua roi.', 'viec mua roi']) {
      const { obligations, total } = await search(words);
      expect(total).toBe(rest.length);
      expect(obligations.map(({ dueDay }) => dueDay)).toEqual(
        rest.slice(0, 50).map((n) => addDays(FIRST_DAY, n)),
      );
    }
  });
});
