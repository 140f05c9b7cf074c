import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import { createOrganizationIn } from '#modules/organizations/door.ts';
import { assignQuick } from '#modules/work/use-cases/assign-quick.ts';
import { type Database, inTransaction } from '#platform/db/database.ts';
import {
  arrangeInspections,
  BESIDE,
  INSPECTED,
  INSPECTION_DAY,
  INSPECTOR,
  type InspectionBench,
} from '#testing/arrange-inspection.ts';
import { TEST_NOW } from '#testing/arrange-realm.ts';
import { buildDraft, buildDuty, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import { answerHandedIn } from '../answer-handed-in.ts';
import { beginInspection } from './begin-inspection.ts';
import { changeInspection, sendInspection } from './run-inspection.ts';
import { findInspectableBodies, weighBodies } from './weigh-bodies.ts';

let database: TestDatabase;
let bench: InspectionBench;
let communes: string[];

/** Sixty communes below the body that inspects, each late with the same work. */
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await arrangeInspections(database);
  const parentId = bench.realm.body(INSPECTOR);
  communes = await inTransaction(database.db, async (tx) => {
    const made: string[] = [];
    for (let at = 1; at <= 60; at += 1)
      made.push((await createOrganizationIn(tx, bench.realm.act(), { name: `Xã ${at}`, parentId })).id);
    return made;
  });
  const work = { text: 'Gửi danh sách đoàn', day: addDays(INSPECTION_DAY, -3), hour: null, timeWords: null };
  await inTransaction(database.db, (tx) =>
    assignQuick(tx, bench.realm.act(bench.inspector), { ...work, planId: null, organizationIds: communes }),
  );
});
afterAll(() => database.close());

/** Begins, writes and sends an inspection of these bodies with something for each to put right. */
async function inspect(db: Database, bodies: readonly string[]): Promise<string> {
  const act = bench.realm.act(bench.inspector);
  const begun = { title: 'Kiểm tra', organizationIds: bodies, planId: null, withLate: true };
  const id = await inTransaction(db, (tx) => beginInspection(tx, act, answerHandedIn, begun));
  const remedies = bodies.map((organizationId) => ({
    ...{ key: `of ${organizationId}`, findingKey: null, organizationId, words: 'Lập sổ' },
    ...{ day: null, countedDays: 5 },
  }));
  const content = bench.written({ organizationIds: bodies, findings: [], remedies });
  await inTransaction(db, (tx) => changeInspection(tx, act, { id, version: 1 }, content));
  await inTransaction(db, (tx) => sendInspection(tx, act, { id, version: 2 }));
  return id;
}

async function countStatements(run: (db: Database) => Promise<unknown>): Promise<number> {
  const { db, statements } = watchStatements(database.db);
  await run(db);
  return statements.length;
}

describe('an inspection of sixty bodies', () => {
  it('is begun with the late work of all, written and sent, in as many statements as one of two', async () => {
    const [one = '', two = '', ...rest] = communes;
    const few = await countStatements((db) => inspect(db, [one, two]));
    const many = await countStatements((db) => inspect(db, rest));
    expect(many).toBe(few);
  });

  it('gives each its own remedy, dated and told', async () => {
    const id = await inspect(database.db, communes);
    const { remedies } = await bench.look(id);
    expect(remedies).toHaveLength(60);
    expect(new Set(remedies.map(({ deadline }) => deadline?.day))).toEqual(new Set(['2027-03-17']));
    expect(new Set(remedies.map(({ remedy }) => remedy.obligationId)).size).toBe(60);
  });

  it('is weighed before it is begun, in as many statements as two bodies', async () => {
    const asked = { planId: null, now: TEST_NOW };
    const weigh = (bodies: readonly string[]) => (db: Database) =>
      weighBodies(db, bench.inspector, answerHandedIn, bodies, asked);
    const { bodies: weighed } = await weigh(communes)(database.db);
    expect(weighed.every(({ why, late }) => why === null && late === 1)).toBe(true);
    expect(await countStatements(weigh(communes))).toBe(await countStatements(weigh(communes.slice(0, 2))));
  });
});

describe('whom one may inspect', () => {
  it('is neither the own body nor one that is not below, each with its reason', async () => {
    const [commune = ''] = communes;
    const bodies = [bench.realm.body(BESIDE), bench.realm.body(INSPECTED), commune];
    const asked = { planId: null, now: TEST_NOW };
    const weighed = await weighBodies(database.db, bench.inspected, answerHandedIn, bodies, asked);
    expect(weighed.bodies.map(({ why }) => why)).toEqual(['not-below', 'own', 'not-below']);
    const room = bench.realm.body('Phòng Bưu chính');
    const below = await weighBodies(database.db, bench.inspected, answerHandedIn, [room], asked);
    expect(below).toMatchObject({ bodies: [{ why: null, late: 0 }], suggested: null });
  });

  it('is a body that owes under a plan whose results the own one puts together, and the plan is named', async () => {
    const duties = [buildDuty('Theo dõi, đôn đốc, tổng hợp kết quả', [INSPECTED])];
    const draft = buildDraft({ tasks: [buildTask('Mở trại sáng tác', [BESIDE])], duties });
    const { planId } = await confirmDraft(database, bench.realm, draft);
    const beside = bench.realm.body(BESIDE);
    const weigh = (plan: string | null) =>
      weighBodies(database.db, bench.inspected, answerHandedIn, [beside], { planId: plan, now: TEST_NOW });
    expect(await weigh(null)).toMatchObject({
      bodies: [{ why: 'not-below', plans: [{ id: planId }] }],
      suggested: { id: planId },
    });
    expect(await weigh(planId)).toMatchObject({ bodies: [{ why: null }], suggested: null });
    const found = (plan: string | null) =>
      findInspectableBodies(database.db, bench.inspected, 'ngoai vu', { planId: plan, now: TEST_NOW });
    expect(await found(null)).toEqual([]);
    expect(await found(planId)).toEqual([{ id: beside, name: BESIDE }]);
  });
});
