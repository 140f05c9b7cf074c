import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import { localMinute } from '#kernel/time/local-time.ts';
import { createOrganizationIn } from '#modules/organizations/door.ts';
import { inTransaction, type Queryable } from '#platform/db/database.ts';
import { arrangeRealm, TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildDuty, buildTask, NO_TIME } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { deadlineStanding } from '../domain/deadline-standing.ts';
import type { Obligation } from '../domain/obligation.ts';
import { isOpen, type ObligationState } from '../domain/obligation-state.ts';
import { bindUsed } from '../store/bind-used.ts';
import type { Way } from '../store/find-by-words.ts';
import { listParts, writeIdentifiers } from '../store/write-identifiers.ts';
import { arrangeList, listObligations, type ObligationQuery } from './list-obligations.ts';
import { setObligationState } from './set-obligation-state.ts';

/** A Wednesday. */
const NOW = '2027-03-10T09:00';
const BODIES = ['Sở Ngoại vụ', 'Sở Tài chính', 'Báo Sông Hiền'];
const STATES: readonly ObligationState[] = [
  'not-started',
  'in-progress',
  'continuous',
  'done',
  'carried-over',
  'not-done',
];

let database: TestDatabase;
let realm: TestRealm;
let everything: readonly Obligation[];
let units: string[];

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', BODIES);
  units = await makeUnits();
  const tasks = Array.from({ length: 70 }, (_, index) =>
    buildTask(
      `Việc chung số ${index + 1}`,
      [...BODIES.slice(0, 1 + (index % 3)), ...(index % 5 === 0 ? ['Phòng Lễ tân'] : [])],
      {
        number: String(index + 1),
        time: index % 4 === 0 ? NO_TIME : endingOn(addDays('2026-12-20', index * 3), index % 6 === 1),
      },
    ),
  );
  const duties = [buildDuty('Bố trí kinh phí', ['Sở Tài chính']), buildDuty('Kiểm tra', ['Sở Ngoại vụ'])];
  await confirmDraft(database, realm, buildDraft({ tasks, duties }));
  await confirmDraft(database, realm, {
    ...buildDraft({ tasks: tasks.slice(0, 9) }),
    document: { ...buildDraft().document, year: { value: 2026, source: [] } },
  });
  await moveSome();
  everything = await readAll({});
});
afterAll(() => database.close());

/** A room below the department, and a team below the room. */
async function makeUnits(): Promise<string[]> {
  return inTransaction(database.db, async (tx) => {
    const room = await createOrganizationIn(tx, realm.act(), {
      name: 'Phòng Lễ tân',
      parentId: realm.body('Sở Ngoại vụ'),
    });
    const team = await createOrganizationIn(tx, realm.act(), { name: 'Tổ Phiên dịch', parentId: room.id });
    return [room.id, team.id];
  });
}

function endingOn(day: string, withHour: boolean): DraftTask['time'] {
  return {
    ...NO_TIME,
    text: `Trước ${day}`,
    kind: 'range',
    to: day,
    ...(withHour ? { until: `${day}T10:00` } : {}),
  };
}

async function moveSome(): Promise<void> {
  const rows = await readAll({});
  await inTransaction(database.db, async (tx) => {
    for (const [index, { id, version, state }] of rows.entries()) {
      const next = STATES[index % STATES.length] ?? 'done';
      const later = new Date(TEST_NOW.getTime() + index * 1000);
      if (next === state) continue;
      await setObligationState(tx, realm.act(realm.administrator, later), {
        id,
        version,
        state: next,
        reason: next === 'not-done' ? 'Dừng' : null,
        allowedBy: next === 'not-done' ? 'Chủ tịch UBND tỉnh' : null,
      });
    }
  });
}

async function readAll(query: ObligationQuery, db: Queryable = database.db): Promise<Obligation[]> {
  const found: Obligation[] = [];
  let cursor: string | undefined;
  do {
    const page = await listObligations(db, realm.realmId, { ...query, cursor }, NOW);
    found.push(...page.obligations);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

const standingOf = ({ dueDay, dueUntil, state, closedAt }: Obligation) =>
  dueDay === null
    ? null
    : deadlineStanding(
        { dueDay, dueUntil, state, closedAt: closedAt === null ? null : localMinute(closedAt) },
        NOW,
      );

/** What each filter means, said of one row. */
const FITS: { readonly [Part in keyof ObligationQuery]?: (row: Obligation, wanted: never) => boolean } = {
  state: (row, wanted: ObligationState | 'open' | 'given-up') => {
    if (wanted === 'given-up') return !isOpen(row.state) && row.state !== 'done';
    return wanted === 'open' ? isOpen(row.state) : row.state === wanted;
  },
  origin: (row, wanted: string) => row.origin === wanted,
  year: (row, wanted: number) => row.planYear === wanted,
  from: (row, wanted: string) => row.dueDay !== null && row.dueDay >= wanted,
  to: (row, wanted: string) => row.dueDay !== null && row.dueDay <= wanted,
  period: (row) => row.dueDay !== null && row.dueDay >= '2027-01-01' && row.dueDay <= '2027-03-31',
  late: (row, wanted: string) => fitsLateness(row, wanted),
};

function fitsLateness(row: Obligation, wanted: string): boolean {
  const standing = standingOf(row);
  if (wanted === 'overdue') return standing === 'overdue';
  if (wanted === 'today') return standing === 'due-today';
  if (wanted === 'week') return standing === 'soon';
  if (wanted === 'later') return standing === 'in-time';
  if (wanted === 'without-end') return row.dueDay === null;
  return standing === 'closed-late';
}

describe('a list', () => {
  const maybe = <Value>(...values: readonly Value[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 });
  const anyNarrowing = fc.record({
    state: maybe(...STATES, 'open' as const, 'given-up' as const),
    late: maybe('overdue', 'today', 'week', 'later', 'without-end', 'closed-late'),
    origin: maybe('task', 'duty'),
    year: maybe(2026, 2027),
    from: maybe('2027-01-05', '2027-02-01'),
    to: maybe('2027-02-20', '2027-05-30'),
    period: maybe('2027-1'),
  });

  test('holds the rows that fit each of its conditions, and no others, whatever the order', async () => {
    const anySort = fc.constantFrom(
      'deadline',
      '-deadline',
      'plan',
      '-plan',
      'organization',
      '-organization',
      'state',
      '-state',
      'changed',
      '-changed',
    );
    await fc.assert(
      fc.asyncProperty(anyNarrowing, anySort, async (narrowing, sort) => {
        const query = { ...narrowing, sort } as ObligationQuery;
        const expected = everything.filter((row) =>
          Object.entries(narrowing).every(
            ([part, wanted]) =>
              wanted === undefined || FITS[part as keyof typeof FITS]?.(row, wanted as never),
          ),
        );
        const found = await readAll(query);
        expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        const { total } = await listObligations(database.db, realm.realmId, query, NOW);
        expect(total).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
  });

  test('turned about holds the same rows from the end, but for what has no end, which stays last', async () => {
    for (const sort of ['plan', 'organization', 'state', 'changed'] as const) {
      const ids = (await readAll({ sort })).map(({ id }) => id);
      expect((await readAll({ sort: `-${sort}` })).map(({ id }) => id)).toEqual(ids.reverse());
    }
    const latest = (await readAll({ sort: '-deadline' })).map(({ dueDay }) => dueDay ?? '0000');
    expect(latest).toEqual([...latest].sort().reverse());
  });

  test('of changes begins with the newest', async () => {
    const moments = (await readAll({ sort: 'changed' })).map(({ changedAt }) => changedAt.getTime());
    expect(moments).toEqual([...moments].sort((one, other) => other - one));
  });

  test('of a body and those below it holds the work of all of them, by their end as by any order', async () => {
    const organization = realm.body('Sở Ngoại vụ');
    const family = new Set([organization, ...units]);
    const expected = everything
      .filter(({ organizationId }) => family.has(organizationId))
      .map(({ id }) => id);
    const own = everything.filter(({ organizationId }) => organizationId === organization);
    expect(expected.length).toBeGreaterThan(own.length);
    for (const sort of ['deadline', 'plan', 'state'] as const) {
      const found = await readAll({ organization, below: true, sort });
      expect(found.map(({ id }) => id).sort()).toEqual([...expected].sort());
    }
    const days = (await readAll({ organization, below: true })).map(({ dueDay }) => dueDay ?? '9999');
    expect(days).toEqual([...days].sort());
    expect(await readAll({ organization })).toHaveLength(own.length);
  });

  test('takes a constant number of statements, however many rows and bodies it holds', async () => {
    const counted = { statements: 0 };
    const db: Queryable = {
      query: (text, values) => {
        counted.statements += 1;
        return database.db.query(text, values);
      },
    };
    const count = async (query: ObligationQuery) => {
      counted.statements = 0;
      await listObligations(db, realm.realmId, query, NOW);
      return counted.statements;
    };
    const organization = realm.body('Sở Ngoại vụ');
    expect(await count({})).toBe(1);
    expect(await count({ year: 2027, late: 'overdue', state: 'open' })).toBe(1);
    expect(await count({ organization, below: true })).toBe(2);
    expect(await count({ organization, below: true, words: 'việc' })).toBeLessThanOrEqual(4);
  });

  test.each(['sở', 'việc sở', 'sở ngoại vụ.', '5/KH-UBND'])(
    'finds and counts the same rows for words whichever way it goes: %s',
    async (words) => {
      const { conditions, order } = await arrangeList(database.db, realm.realmId, { words, year: 2027 }, NOW);
      const ask = (statement: string) =>
        database.db.query<{ id: string }>(...bindUsed(statement, conditions.values));
      const foundBy = async (way: Way) => {
        const parts = listParts(conditions, { anyhow: way, exact: way });
        const page = { after: [], endless: false, limit: '1000' };
        const found = await Promise.all(
          parts.map((part) => ask(writeIdentifiers(conditions, order, part, page))),
        );
        const counted = await Promise.all(parts.map(({ every }) => ask(`select from (${every}) counted`)));
        return {
          ids: found.map((rows) => rows.map(({ id }) => id)),
          counts: counted.map((rows) => rows.length),
        };
      };
      const byWords = await foundBy('words');
      expect(byWords.ids[0]?.length).toBeGreaterThan(0);
      for (const way of ['narrowed', 'ordered', 'near'] as const) expect(await foundBy(way)).toEqual(byWords);
    },
  );

  test('finds a piece of a document number as well as words', async () => {
    expect((await readAll({ words: '5/KH-UB' })).length).toBe(everything.length);
    expect(await readAll({ words: '6/KH-UB' })).toEqual([]);
    expect(await readAll({ words: '%/KH-UB' })).toEqual([]);
  });
});
