import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveDocument } from '#modules/documents/door.ts';
import { correctReading } from '#modules/documents/use-cases/change-reading.ts';
import { getReading } from '#modules/documents/use-cases/read-readings.ts';
import { confirmPlan } from '#modules/plans/door.ts';
import { takeBackPlan } from '#modules/plans/use-cases/take-back-plan.ts';
import { answerHolds, makeObligations, takeBackObligations } from '#modules/work/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildDuty, buildTask, buildTree, sourced } from '#testing/build-draft.ts';
import { openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';

// A plan is made whole or not at all, and taken back whole or not at all: whichever statement on the way fails.

const TABLES = [
  'plan',
  'plan_item',
  'plan_participant',
  'plan_participant_body',
  'plan_reporting',
  'plan_reference',
  'work_obligation',
  'organization',
  'organization_name',
  'audit_entry',
] as const;

let database: TestDatabase;
let realm: TestRealm;
let counter = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ', 'Báo Sông Hiền', 'Sở Tài chính']);
});
afterAll(() => database.close());

/** A document whose names ask for one new body, with a task added by hand and one name answered. */
async function receive(): Promise<{ id: string; version: number }> {
  counter += 1;
  const draft = buildDraft({
    tasks: [
      buildTask('Mở chuyên mục', ['Báo Sông Hiền', 'Hội Thân hữu'], { coordinate: [sourced('Sở Ngoại vụ')] }),
      buildTask('Theo dõi chung', []),
    ],
    duties: [buildDuty('Bố trí kinh phí', ['Sở Tài chính'])],
    reporting: [
      {
        from: 'các sở',
        to: 'UBND tỉnh',
        via: null,
        cadence: 'annual',
        due: '12-05',
        startYear: null,
        source: [],
      },
    ],
    references: [{ symbol: '72/2015/NĐ-CP', kind: 'Nghị định', date: null, role: 'basis', source: [] }],
  });
  const world = {
    db: database.db,
    files: openMemoryFiles(),
    config: { uploadLimit: 1024 },
    readDocument: async () => ({ kind: 'read' as const, tree: buildTree('KẾ HOẠCH'), draft }),
  };
  const upload = { name: 'kh.txt', bytes: new TextEncoder().encode(`Kế hoạch ${counter}`) };
  const { id, version } = await receiveDocument(world, realm.act(), upload);
  const corrected = await inTransaction(database.db, (tx) =>
    correctReading(
      tx,
      realm.act(),
      { id, version },
      {
        document: { isDraft: true },
        added: [
          {
            after: 0,
            number: '1a',
            text: 'Đón đoàn nhà báo',
            lead: ['Sở Ngoại vụ'],
            product: 'Báo cáo kết quả',
          },
        ],
        duties: { 0: { timeText: 'trước ngày 28/02/2027' } },
        names: { 'Hội Thân hữu': { kind: 'create', name: `Hội Thân hữu ${counter}` } },
      },
    ),
  );
  return { id, version: corrected.version };
}

async function countRows(): Promise<Record<string, number>> {
  const counts = TABLES.map((table) => `(select count(*) from ${table}) as ${table}`);
  const [row] = await database.db.query<Record<string, number>>(`select ${counts.join(', ')}`);
  return row ?? {};
}

class Broken extends Error {}

/** A transaction whose statement number `fatal`, counted from 1, fails; and how many statements were asked for. */
function breakAt(tx: Transaction, fatal: number): { readonly tx: Transaction; readonly asked: () => number } {
  let asked = 0;
  const query: Transaction['query'] = (text, values) => {
    asked += 1;
    if (asked === fatal) throw new Broken(`statement ${fatal}`);
    return tx.query(text, values);
  };
  return { tx: { ...tx, query }, asked: () => asked };
}

/** Runs an act again and again, each time with a later statement failing, until none is left to fail. */
async function failEverywhere(act: (tx: Transaction) => Promise<unknown>): Promise<number> {
  for (let fatal = 1; ; fatal += 1) {
    const before = await countRows();
    try {
      await inTransaction(database.db, (tx) => act(breakAt(tx, fatal).tx));
      return fatal - 1;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      expect(await countRows(), `rows after statement ${fatal} failed`).toEqual(before);
    }
  }
}

const confirm = (tx: Transaction, seen: { id: string; version: number }) =>
  confirmPlan(tx, realm.act(), seen, {}, makeObligations);
const takeBack = (tx: Transaction, planId: string) =>
  takeBackPlan(tx, realm.act(), planId, { holds: answerHolds, tell: takeBackObligations });

describe('a plan that is confirmed', () => {
  test('leaves nothing when any statement on the way fails, and can be confirmed afterwards', async () => {
    const seen = await receive();
    const failures = await failEverywhere((tx) => confirm(tx, seen));
    // Document, names, bodies, plan in six tables, obligations, audit: each of them was made to fail.
    expect(failures).toBeGreaterThan(12);
    expect((await getReading(database.db, realm.realmId, seen.id)).state).toBe('confirmed');
  });

  test('holds what was added by hand, in its place, with its product, and that the paper is a draft', async () => {
    const seen = await receive();
    const { planId, counts } = await inTransaction(database.db, (tx) => confirm(tx, seen));
    expect(counts).toMatchObject({ tasks: 3, obligations: 4, organizationsCreated: 1, tasksWithoutLead: 1 });
    const items = await database.db.query<{ text: string; product: string | null }>(
      `select text, product from plan_item where plan_id = $1 and kind = 'task' order by position`,
      [planId],
    );
    expect(items).toEqual([
      { text: 'Mở chuyên mục', product: null },
      { text: 'Đón đoàn nhà báo', product: 'Báo cáo kết quả' },
      { text: 'Theo dõi chung', product: null },
    ]);
    const [plan] = await database.db.query('select is_draft from plan where id = $1', [planId]);
    expect(plan).toEqual({ is_draft: true });
  });

  test('gives a duty of Tổ chức thực hiện the end that stands in its words or was set right', async () => {
    const { planId } = await inTransaction(database.db, async (tx) => confirm(tx, await receive()));
    const owed = await database.db.query(
      `select origin, named_day::text as named, due_day::text as due from work_obligation
        where plan_id = $1 and origin = 'duty'`,
      [planId],
    );
    // The 28th of February 2027 is a Sunday.
    expect(owed).toEqual([{ origin: 'duty', named: '2027-02-28', due: '2027-03-01' }]);
  });

  test('is refused when it would make something else than was told', async () => {
    const seen = await receive();
    const told = { tasks: 3, obligations: 9, organizations: 4, organizationsCreated: 1, reportingDuties: 1 };
    const refused = inTransaction(database.db, (tx) =>
      confirmPlan(tx, realm.act(), seen, {}, makeObligations, { ...told, openNames: 0, tasksWithoutLead: 1 }),
    );
    await expect(refused).rejects.toMatchObject({
      code: 'counts-changed',
      options: { extra: { counts: { obligations: 4 } } },
    });
    expect((await getReading(database.db, realm.realmId, seen.id)).state).toBe('awaiting');
  });
});

describe('a plan that is taken back', () => {
  test('goes back to its review whole or not at all, with everything people set right', async () => {
    const seen = await receive();
    const before = await countRows();
    const { planId, counts } = await inTransaction(database.db, (tx) => confirm(tx, seen));
    const failures = await failEverywhere((tx) => takeBack(tx, planId));
    expect(failures).toBeGreaterThan(8);
    const after = await countRows();
    const ofPlans = TABLES.filter((table) => table.startsWith('plan') || table.startsWith('work'));
    for (const table of ofPlans) expect([table, after[table]]).toEqual([table, before[table]]);
    // The body that was made stays: others may have begun to use it.
    expect(after['organization']).toBe((before['organization'] ?? 0) + 1);
    const reading = await getReading(database.db, realm.realmId, seen.id);
    expect(reading).toMatchObject({ state: 'awaiting', planId: null });
    expect(reading.corrections.added).toHaveLength(1);
    const again = await inTransaction(database.db, (tx) =>
      confirm(tx, { id: seen.id, version: reading.version }),
    );
    expect(again.counts).toEqual({ ...counts, organizationsCreated: 0 });
  });

  test('is kept in the audit: who, and how much', async () => {
    const { planId } = await inTransaction(database.db, async (tx) => confirm(tx, await receive()));
    await inTransaction(database.db, (tx) => takeBack(tx, planId));
    const rows = await database.db.query<{ action: string; before: object }>(
      'select action, before from audit_entry where object_id = $1 order by id',
      [planId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'plans.confirm-plan',
      'work.make-obligations',
      'work.take-back-obligations',
      'plans.take-back-plan',
    ]);
    expect(rows[2]?.before).toEqual({ obligations: 4 });
  });

  test('is refused with the reason once somebody moved an obligation', async () => {
    const { planId } = await inTransaction(database.db, async (tx) => confirm(tx, await receive()));
    await database.owner.query(
      `update work_obligation set state = 'in-progress', version = 2
        where id = (select min(id::text)::uuid from work_obligation where plan_id = $1)`,
      [planId],
    );
    const before = await countRows();
    await expect(inTransaction(database.db, (tx) => takeBack(tx, planId))).rejects.toMatchObject({
      code: 'plan-in-use',
      status: 409,
      title: { vi: expect.stringContaining('1 nhiệm vụ được giao đã có người cập nhật') },
      options: { extra: { holds: [{ kind: 'moved-obligations', count: 1 }] } },
    });
    expect(await countRows()).toEqual(before);
  });

  test('is refused while a module that answered nothing still keeps rows on it', async () => {
    const { planId } = await inTransaction(database.db, async (tx) => confirm(tx, await receive()));
    const silent = { holds: async () => [], tell: async () => {} };
    const refused = inTransaction(database.db, (tx) => takeBackPlan(tx, realm.act(), planId, silent));
    await expect(refused).rejects.toMatchObject({ code: 'plan-in-use' });
  });

  test('is nobody else’s: another realm does not find it', async () => {
    const { planId } = await inTransaction(database.db, async (tx) => confirm(tx, await receive()));
    const other = await arrangeRealm(database, 'Tỉnh Khe Sến', []);
    const ports = { holds: answerHolds, tell: takeBackObligations };
    const refused = inTransaction(database.db, (tx) => takeBackPlan(tx, other.act(), planId, ports));
    await expect(refused).rejects.toMatchObject({ code: 'plan-not-found' });
  });
});
