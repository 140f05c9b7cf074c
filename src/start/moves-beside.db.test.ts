import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CourseShape } from '#modules/work/contract.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type RealmSite, settleRealm } from '#testing/settle-realm.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const TODAY = '2026-11-25';
const PROVINCE = 'Ủy ban nhân dân tỉnh Sông Hiền';
const MERGED = 'Ủy ban nhân dân tỉnh Sông Hiền Bắc';
const CULTURE = 'Sở Văn hóa';
const ROOM = 'Phòng Báo chí';
const OTHER_ROOM = 'Phòng Truyền thông';

let database: TestDatabase;
let world: World & { close(): void };
let site: Site;
let here: RealmSite;

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, buildClock(new Date(`${TODAY}T02:00:00Z`)), {
    STAFF_ORIGIN: 'http://localhost',
  });
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await settleRealm(database, site, world, [
    [PROVINCE],
    [MERGED],
    [CULTURE, PROVINCE],
    [ROOM, CULTURE],
    [OTHER_ROOM, CULTURE],
  ]);
});
afterAll(async () => {
  world.close();
  await database.close();
});

const ask = async <Body>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Body> => {
  const answer = await askSite(site, method, `/api/${path}`, {
    cookie: here.cookie,
    ...(body ? { body } : {}),
  });
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
};
const courseOf = (id: string) => ask<CourseShape>('GET', `obligations/${id}/course`);
const act = async (id: string, wanted: unknown): Promise<void> => {
  const { version } = await courseOf(id);
  await ask('POST', `obligations/${id}/course`, { version, act: wanted });
};
const end = async (name: string, into: string): Promise<void> => {
  const body = here.realm.body(name);
  const { version } = await ask<{ version: number }>('GET', `organizations/${body}`);
  const successors = [{ organizationId: here.realm.body(into), scope: null }];
  await ask('POST', `organizations/${body}/closing`, {
    ...{ version, on: TODAY, successors },
    withUnits: false,
  });
};

describe('what stands beside an obligation', () => {
  test('goes on when a room or the body above is no more: who holds it, and who answers a difficulty', async () => {
    const given = await ask<{ obligations: { id: string }[] }>('POST', 'obligations/quick', {
      ...{ text: 'Mở chuyên trang', day: '2026-12-18', hour: null, timeWords: null, planId: null },
      organizationIds: [here.realm.body(CULTURE)],
    });
    const id = given.obligations[0]?.id ?? '';
    await act(id, { kind: 'raise-blocker', words: 'Chưa có tên miền', neededFrom: null });
    await act(id, {
      ...{ kind: 'hand-down', organizationId: here.realm.body(ROOM), accountId: null, words: 'Làm sớm' },
    });
    expect((await courseOf(id)).blockers).toMatchObject([{ with: { name: PROVINCE } }]);

    await end(ROOM, OTHER_ROOM);
    const after = await courseOf(id);
    expect(after.chain).toMatchObject([
      { to: { name: ROOM }, ended: { by: 'Trần Thị Quản' } },
      { to: { name: OTHER_ROOM }, words: 'Làm sớm', ended: null },
    ]);
    expect(await ask('GET', `obligations/${id}`)).toMatchObject({
      organization: { name: CULTURE },
      holder: { name: OTHER_ROOM },
    });

    // The province goes into another one; its departments go below that one first.
    const culture = here.realm.body(CULTURE);
    const { version } = await ask<{ version: number }>('GET', `organizations/${culture}`);
    await ask('POST', `organizations/${culture}/places`, {
      ...{ version, from: TODAY, tree: 'state', parentId: here.realm.body(MERGED) },
    });
    await end(PROVINCE, MERGED);
    const last = await courseOf(id);
    expect(last.blockers).toMatchObject([
      { state: 'open', with: { name: MERGED }, carried: [{ from: PROVINCE, to: MERGED }] },
    ]);
    expect(last.moves).toMatchObject([
      { part: 'holder', from: { name: ROOM }, to: { name: OTHER_ROOM }, on: TODAY },
      { part: 'answerer', from: { name: PROVINCE }, to: { name: MERGED }, on: TODAY },
    ]);
  });
});
