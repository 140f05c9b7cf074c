import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

let database: TestDatabase;
let world: World & { close(): void };
let site: Site;
let here: RealmSite;

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, buildClock(new Date()), { STAFF_ORIGIN: 'http://localhost' });
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await settleRealm(database, site, world, [[PROVINCE], [FOREIGN, PROVINCE]]);
});

afterAll(async () => {
  world.close();
  await database.close();
});

const post = (path: string, body: unknown) =>
  askSite(site, 'POST', `/api/${path}`, { cookie: here.cookie, body });
const askByLink = (obligation: string) =>
  post(`obligations/${obligation}/reply-links`, { asked: 'Kết quả?', indicators: [], days: 7 });

async function give(): Promise<string> {
  const work = { text: 'Gửi số liệu', day: null, hour: null, timeWords: null, planId: null };
  const given = await post('obligations/quick', {
    ...{ ...work, organizationIds: [here.realm.body(FOREIGN)] },
  });
  return (given.body as { obligations: { id: string }[] }).obligations[0]?.id ?? '';
}

describe('work that somebody is asked for by a link', () => {
  test('given in a line is not taken back, and says so', async () => {
    const [asked, untouched] = [await give(), await give()];
    await askByLink(asked);
    const refused = await post('obligations/quick/withdraw', { obligations: [asked, untouched] });
    expect([refused.status, refused.body['code']]).toEqual([409, 'quick-not-withdrawable']);
    expect((await post('obligations/quick/withdraw', { obligations: [untouched] })).status).toBe(204);
  });

  test('keeps its plan from being taken back, which names it', async () => {
    const draft = buildDraft({ tasks: [buildTask('Đón đoàn', [FOREIGN])] });
    const { planId } = await confirmDraft(database, here.realm, draft);
    const list = await askSite(site, 'GET', `/api/obligations?plan=${planId}`, { cookie: here.cookie });
    const [owed] = (list.body as unknown as ObligationPage).obligations;
    await askByLink(owed?.id ?? '');
    const refused = await post(`plans/${planId}/take-back`, {});
    expect([refused.status, refused.body['code']]).toEqual([409, 'plan-in-use']);
    expect(refused.body).toMatchObject({ holds: [{ kind: 'reply-links', count: 1 }] });
  });
});
