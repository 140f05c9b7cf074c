import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan, PlanBodyShare, PlanCourse, PlanHistory, PlanRelations } from '#modules/plans/contract.ts';
import type { ObligationPage } from '#modules/work/contract.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildDraft, buildTask, sourced } from '#testing/build-draft.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type RealmSite, settleRealm } from '#testing/settle-realm.ts';
import { comingTime, sketchPlan } from '#testing/sketch-plan.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const PROVINCE = 'Ủy ban nhân dân tỉnh Sông Hiền';
const COMMUNES = Array.from({ length: 24 }, (_, index) => `Ủy ban nhân dân xã Bến ${index + 1}`);
const OPEN = 'các đơn vị có liên quan';

let database: TestDatabase;
let world: World & { close(): void };
let site: Site;
let here: RealmSite;
const clock = buildClock(new Date());
const year = clock.now().getUTCFullYear();

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, clock);
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await settleRealm(database, site, world, [
    [PROVINCE],
    ['Sở Ngoại vụ', PROVINCE],
    ['Sở Tài chính', PROVINCE],
    ['Phòng Lễ tân', 'Sở Ngoại vụ'],
    ...COMMUNES.map((name) => [name, PROVINCE] as const),
  ]);
});

afterAll(async () => {
  world.close();
  await database.close();
});

async function ask<Body>(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Body }> {
  const reply = await askSite(site, method, path, { cookie: here.cookie, body });
  return { status: reply.status, body: reply.body as Body };
}

async function look<Body>(path: string): Promise<Body> {
  const { status, body } = await ask<Body>('GET', path);
  expect(status).toBe(200);
  return body;
}

/** What a page costs: outside a transaction each statement borrows one connection. */
async function countStatements(path: string): Promise<number> {
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  database.db.pool.on('acquire', count);
  await look(path);
  database.db.pool.off('acquire', count);
  return statements;
}

async function confirm(draft: ReturnType<typeof buildDraft>): Promise<string> {
  return (await confirmDraft(database, here.realm, draft)).planId;
}

function smallPlan(number: string): Promise<string> {
  return confirm(sketchPlan({ number, year, open: OPEN }));
}

describe('the page of a plan', () => {
  test('opens with how far its work has come and what comes next', async () => {
    const plan = await look<Plan>(`/api/plans/${await smallPlan('1/KH-UBND')}`);
    expect(plan.counts).toMatchObject({ total: 3, notStarted: 3, done: 0, late: 1 });
    expect(plan.obligations).toEqual({ total: 3, done: 0, late: 1 });
    expect(plan.next.find(({ kind }) => kind === 'obligations')).toEqual({
      kind: 'obligations',
      day: expect.stringMatching(`^${year + 1}-0[67]-`),
      obligations: 1,
    });
    expect(plan.next.some(({ kind, day }) => kind === 'report' && day.endsWith('-12-05'))).toBe(true);
    const [first, , third] = plan.taskList;
    expect(first?.participants[0]?.organizations.map((place) => plan.organizations[place]?.name)).toEqual([
      'Sở Ngoại vụ',
    ]);
    expect(third?.participants[0]).toMatchObject({ name: OPEN, organizations: [] });
    expect(plan.duties[0]?.obligations.total).toBe(1);
  });

  test('shows who owes what in the order of the tree', async () => {
    const id = await smallPlan('2/KH-UBND');
    const { bodies } = await look<{ bodies: PlanBodyShare[] }>(`/api/plans/${id}/bodies`);
    expect(bodies.map(({ name, leads, duties }) => `${name} ${leads} ${duties}`)).toEqual([
      'Sở Ngoại vụ 1 0',
      'Sở Tài chính 1 1',
    ]);
    expect(bodies[0]?.counts).toMatchObject({ total: 1, late: 1 });
  });

  test('keeps the course of what was due and what was done', async () => {
    const id = await smallPlan('3/KH-UBND');
    const page = await look<ObligationPage>(`/api/obligations?plan=${id}`);
    const late = page.obligations.find(({ deadline }) => deadline?.standing === 'overdue');
    await ask('PATCH', `/api/obligations/${late?.id}`, { version: 1, state: 'done', reason: null });
    const { days, today } = await look<PlanCourse>(`/api/plans/${id}/course`);
    expect(days.find(({ day }) => day === today)?.done).toBe(1);
    expect(days.reduce((sum, { due }) => sum + due, 0)).toBe(2);
    const plan = await look<Plan>(`/api/plans/${id}`);
    expect(plan.counts).toMatchObject({ done: 1, doneLate: 1, doneInTime: 0, late: 0 });
  });

  test('costs as many statements for a long plan as for a short one', async () => {
    const long = await confirm(
      buildDraft({
        tasks: Array.from({ length: 60 }, (_, index) =>
          buildTask(`Việc thứ ${index + 1}`, COMMUNES, { number: String(index + 1), time: comingTime(year) }),
        ),
      }),
    );
    const short = await smallPlan('4/KH-UBND');
    const plan = await look<Plan>(`/api/plans/${long}`);
    expect(plan.counts.total).toBe(60 * COMMUNES.length);
    expect(plan.organizations).toHaveLength(COMMUNES.length);
    const costs: Record<string, [number, number]> = {};
    for (const side of ['', '/paper', '/relations', '/bodies', '/course', '/history'])
      costs[side] = [
        await countStatements(`/api/plans/${short}${side}`),
        await countStatements(`/api/plans/${long}${side}`),
      ];
    // One of them tells who asks.
    expect(costs).toEqual({
      '': [8, 8],
      '/paper': [3, 3],
      '/relations': [5, 5],
      '/bodies': [5, 5],
      '/course': [3, 3],
      '/history': [8, 8],
    });
  });
});

describe('the documents around a plan', () => {
  test('lead to the plans of the house by symbol and day, above and below', async () => {
    const above = buildDraft();
    const programme = await confirm({
      ...above,
      document: { ...above.document, number: sourced('012-CTr/TU'), date: sourced(`${year}-01-05`) },
    });
    const below = buildDraft({
      references: [
        { symbol: '12 -CTr/TU', kind: 'Chương trình', date: `${year}-01-05`, role: 'implements', source: [] },
        { symbol: '12-CTr/TU', kind: 'Chương trình', date: '2019-01-01', role: 'mentioned', source: [] },
        { symbol: '103/2016/QH13', kind: 'Luật', date: null, role: 'basis', source: [] },
      ],
    });
    const plan = await confirm({
      ...below,
      document: { ...below.document, number: sourced('77/KH-UBND'), date: sourced(`${year}-02-01`) },
    });
    const { references } = await look<PlanRelations>(`/api/plans/${plan}/relations`);
    expect(references.map(({ plans }) => plans.map(({ id }) => id))).toEqual([[programme], [], []]);
    expect(references[2]?.change).toMatchObject({ kind: 'replaced', by: '126/2025/QH15' });
    const { citedBy } = await look<PlanRelations>(`/api/plans/${programme}/relations`);
    expect(citedBy).toMatchObject([{ id: plan, role: 'implements', number: '77/KH-UBND' }]);
  });
});

describe('naming the members of words that were left open', () => {
  const named = (version: number, organizationIds: readonly string[]) => ({
    version,
    members: { of: 'words', name: OPEN, itemId: null },
    organizationIds,
  });
  const owed = async (plan: string) => (await look<Plan>(`/api/plans/${plan}`)).counts.total;

  test('makes what they owe where they lead, and makes them take part elsewhere; undone, all is as before', async () => {
    const plan = await smallPlan('5/KH-UBND');
    const members = [here.realm.body('Sở Ngoại vụ'), here.realm.body('Sở Tài chính')];
    const before = await owed(plan);
    const made = await ask<{ namingId: string; version: number; obligations: number }>(
      'POST',
      `/api/plans/${plan}/members`,
      named(1, members),
    );
    expect(made).toMatchObject({ status: 200, body: { version: 2, obligations: 2 } });
    expect(await owed(plan)).toBe(before + 2);
    const { taskList } = await look<Plan>(`/api/plans/${plan}`);
    expect(
      taskList.flatMap(({ participants }) => participants.map(({ organizations }) => organizations.length)),
    ).toEqual([1, 1, 2, 2]);
    const page = await look<ObligationPage>(`/api/obligations?plan=${plan}&sort=plan`);
    expect(page.obligations.map(({ number }) => number)).toEqual(['1', '2', '3', '3', null]);
    expect(page.obligations[2]?.deadline?.named).toBe(`${year + 1}-06-30`);

    const undone = await ask('POST', `/api/plans/${plan}/members/undo`, {
      version: 2,
      namingId: made.body.namingId,
    });
    expect(undone).toMatchObject({ status: 200, body: { version: 3, obligations: 2 } });
    expect(await owed(plan)).toBe(before);
    const again = await ask('POST', `/api/plans/${plan}/members/undo`, {
      version: 3,
      namingId: made.body.namingId,
    });
    expect(again).toMatchObject({ status: 404, body: { code: 'naming-not-found' } });
    const { entries } = await look<PlanHistory>(`/api/plans/${plan}/history`);
    expect(entries.map(({ action }) => action)).toEqual([
      'plans.undo-naming',
      'work.withdraw-obligations',
      'plans.name-members',
      'work.make-obligations',
      'work.make-obligations',
      'plans.confirm-plan',
      'documents.confirm-reading',
      'documents.receive-document',
    ]);
    expect(entries[0]?.naming).toMatchObject({ name: OPEN, undone: true });
  });

  test('gives a task that names nobody its lead', async () => {
    const plan = await smallPlan('6/KH-UBND');
    const { taskList } = await look<Plan>(`/api/plans/${plan}`);
    const task = taskList[3];
    const lead = {
      version: 1,
      members: { of: 'task', itemId: task?.id },
      organizationIds: [here.realm.body('Phòng Lễ tân')],
    };
    const made = await ask<{ namingId: string }>('POST', `/api/plans/${plan}/members`, lead);
    expect(made).toMatchObject({ status: 200, body: { obligations: 1 } });
    const again = await ask('POST', `/api/plans/${plan}/members`, { ...lead, version: 2 });
    expect(again).toMatchObject({ status: 409, body: { code: 'nothing-to-name' } });
    await ask('POST', `/api/plans/${plan}/members/undo`, { version: 2, namingId: made.body.namingId });
    const after = await look<Plan>(`/api/plans/${plan}`);
    expect(after.taskList[3]?.participants).toEqual([]);
  });

  test('is refused on an older version, and for bodies the realm does not have', async () => {
    const plan = await smallPlan('7/KH-UBND');
    const old = await ask('POST', `/api/plans/${plan}/members`, named(9, [here.realm.body('Sở Ngoại vụ')]));
    expect(old).toMatchObject({ status: 409, body: { code: 'version-conflict', version: 1 } });
    const strange = await ask('POST', `/api/plans/${plan}/members`, named(1, [plan]));
    expect(strange).toMatchObject({ status: 422, body: { code: 'unknown-organization' } });
    expect(await owed(plan)).toBe(3);
  });

  test('is not undone once somebody worked on what it made, and nothing is lost', async () => {
    const plan = await smallPlan('8/KH-UBND');
    const made = await ask<{ namingId: string }>(
      'POST',
      `/api/plans/${plan}/members`,
      named(1, [here.realm.body('Phòng Lễ tân')]),
    );
    const page = await look<ObligationPage>(
      `/api/obligations?plan=${plan}&organization=${here.realm.body('Phòng Lễ tân')}`,
    );
    const begun = { version: 1, state: 'in-progress', reason: null };
    await ask('PATCH', `/api/obligations/${page.obligations[0]?.id}`, begun);
    const undone = await ask('POST', `/api/plans/${plan}/members/undo`, {
      version: 2,
      namingId: made.body.namingId,
    });
    expect(undone).toMatchObject({ status: 409, body: { code: 'work-begun' } });
    expect(await owed(plan)).toBe(4);
    const { entries } = await look<PlanHistory>(`/api/plans/${plan}/history`);
    expect(entries[0]).toMatchObject({
      action: 'work.set-obligation-state',
      obligation: { organization: 'Phòng Lễ tân', number: '3' },
      before: { state: 'not-started' },
      after: { state: 'in-progress' },
    });
  });
});
