import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan, PlanHistory } from '#modules/plans/contract.ts';
import type { RecordList } from '#modules/records/contract.ts';
import type { ObligationPage } from '#modules/work/contract.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type RealmSite, settleRealm } from '#testing/settle-realm.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const PROVINCE = 'Ủy ban nhân dân tỉnh Sông Hiền';
const FOREIGN = 'Sở Ngoại vụ';
const MONEY = 'Sở Tài chính';

let database: TestDatabase;
let world: World & { close(): void };
let site: Site;
let here: RealmSite;
let plan: string;

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, buildClock(new Date()));
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await settleRealm(database, site, world, [[PROVINCE], [FOREIGN, PROVINCE], [MONEY, PROVINCE]]);
  const draft = buildDraft({
    tasks: [buildTask('Đón các đoàn nước ngoài', [FOREIGN, MONEY]), buildTask('In sách ảnh', [MONEY])],
  });
  plan = (await confirmDraft(database, here.realm, draft)).planId;
});

afterAll(async () => {
  world.close();
  await database.close();
});

async function ask<Body>(method: string, path: string, body?: unknown): Promise<Body> {
  const reply = await askSite(site, method, path, { cookie: here.cookie, body });
  expect(reply.status).toBe(200);
  return reply.body as Body;
}

const owed = (narrowed: string) => ask<ObligationPage>('GET', `/api/obligations?${narrowed}`);

describe('the figures of one task', () => {
  test('lead to the list of those who owe that task, and nobody else', async () => {
    const { taskList } = await ask<Plan>('GET', `/api/plans/${plan}`);
    for (const task of taskList) {
      const { obligations, total } = await owed(`plan=${plan}&item=${task.id}`);
      expect(total).toBe(task.obligations.total);
      expect(obligations.every(({ text }) => text === task.text)).toBe(true);
    }
    expect((await owed(`plan=${plan}`)).total).toBe(3);
    const { groups } = await ask<{ groups: { total: number }[] }>(
      'GET',
      `/api/obligations/groups?by=organization&item=${taskList[0]?.id}`,
    );
    expect(groups.map(({ total }) => total)).toEqual([1, 1]);
  });
});

describe('the history of a plan', () => {
  test('tells what bodies reported under it, in their words, and that it was withdrawn', async () => {
    const organization = here.realm.body(FOREIGN);
    const [obligation] = (await owed(`plan=${plan}&organization=${organization}`)).obligations;
    const path = `/api/obligations/${obligation?.id}/records`;
    const long = `Đón ba đoàn ${'rất đông '.repeat(60)}`;
    const { today } = await ask<RecordList>('GET', path);
    const record = (words: string) => ({
      doneOn: today,
      place: null,
      words,
      link: null,
      quantities: [],
      files: [],
      toldHow: 'phone',
      toldDetail: null,
    });
    await ask('POST', path, { records: [record(long)] });
    const { records } = await ask<RecordList>('GET', path);
    const before = await ask<PlanHistory>('GET', `/api/plans/${plan}/history`);
    const told = before.entries.find(({ action }) => action === 'records.add-record');
    expect(told).toMatchObject({
      obligation: { id: obligation?.id, organization: FOREIGN, text: 'Đón các đoàn nước ngoài' },
      record: { doneOn: today, withdrawn: false },
    });
    expect(told?.record?.words).toMatch(/^Đón ba đoàn .*…$/);
    expect(told?.record?.words.length).toBeLessThanOrEqual(301);
    const [entry] = records;
    await ask('POST', `/api/records/${entry?.id}/withdraw`, { version: entry?.version, reason: null });
    const { entries } = await ask<PlanHistory>('GET', `/api/plans/${plan}/history`);
    const acts = entries.filter(({ action }) => action.startsWith('records.'));
    expect(acts.map(({ action, record: kept }) => [action, kept?.withdrawn])).toEqual([
      ['records.withdraw-record', true],
      ['records.add-record', true],
    ]);
  });
});
