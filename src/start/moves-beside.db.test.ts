import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrganizationIn, moveWorkOfTheDay } from '#modules/organizations/door.ts';
import type { CourseShape } from '#modules/work/contract.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type RealmSite, settleRealm } from '#testing/settle-realm.ts';
import { buildSite } from './build-site.ts';
import { modules, worksOfBodies } from './compose-modules.ts';

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

const make = async (name: string, parentId = here.realm.body(PROVINCE)): Promise<string> =>
  (
    await inTransaction(database.db, (tx) =>
      createOrganizationIn(tx, here.realm.act(), { name, parentId, from: '2020-01-01' }),
    )
  ).id;
const give = async (body: string, text: string): Promise<string> => {
  const given = await ask<{ obligations: { id: string }[] }>('POST', 'obligations/quick', {
    ...{ text, day: '2026-12-18', hour: null, timeWords: null, planId: null, organizationIds: [body] },
  });
  return given.obligations[0]?.id ?? '';
};
const ownersOf = (...ids: string[]): Promise<string[]> =>
  Promise.all(
    ids.map(
      async (id) =>
        (await ask<{ organization: { name: string } }>('GET', `obligations/${id}`)).organization.name,
    ),
  );

describe('what stands beside an obligation', () => {
  test('goes on when a room or the body above is no more: who holds it, and who answers a difficulty', async () => {
    const id = await give(here.realm.body(CULTURE), 'Mở chuyên trang');
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

describe('a part of the work that is given away', () => {
  test('takes what its field names and what a person chose, and leaves the rest and what comes later', async () => {
    const [giver, taker] = [await make('Sở Thông tin'), await make('Sở Báo chí')];
    const [press, report, tower] = [
      await give(giver, 'Cấp phép báo chí nước ngoài'),
      await give(giver, 'Báo cáo tổng kết năm'),
      await give(giver, 'Dựng trạm phát sóng'),
    ];
    const step = { successorId: taker, scope: 'báo chí, xuất bản', kind: 'transfer' };
    const { version } = await ask<{ version: number }>('GET', `organizations/${giver}`);
    await ask('POST', `organizations/${giver}/successors`, {
      ...{ ...step, version, on: '2026-12-01', choices: { chosen: { [report]: taker } } },
    });
    expect(await ownersOf(press, report, tower)).toEqual(['Sở Thông tin', 'Sở Thông tin', 'Sở Thông tin']);
    const onTheDay = { ...world, clock: buildClock(new Date('2026-12-01T00:00:00Z')) };
    await moveWorkOfTheDay(onTheDay, worksOfBodies);
    expect(await ownersOf(press, report, tower)).toEqual(['Sở Báo chí', 'Sở Báo chí', 'Sở Thông tin']);
    const later = await give(giver, 'Họp báo chí quý I');
    await moveWorkOfTheDay(onTheDay, worksOfBodies);
    expect(await ownersOf(later)).toEqual(['Sở Thông tin']);
    const back = await ask<{ kept: unknown[]; organization: { version: number } }>(
      ...(['POST', `organizations/${giver}/reopening`] as const),
      {
        version: (await ask<{ version: number }>('GET', `organizations/${giver}`)).version,
        on: '2026-12-01',
      },
    );
    expect(back.kept).toEqual([]);
    expect(await ownersOf(press, report)).toEqual(['Sở Thông tin', 'Sở Thông tin']);
  });
});

describe('a body that ends with its rooms', () => {
  test('hands on what they owe, and comes back with them', async () => {
    const [head, heir] = [await make('Sở Lâm nghiệp'), await make('Sở Nông nghiệp')];
    const room = await make('Phòng Kiểm lâm', head);
    const [own, below] = [
      await give(head, 'Trồng cây đầu xuân'),
      await give(room, 'Tuần tra rừng biên giới'),
    ];
    const { version } = await ask<{ version: number }>('GET', `organizations/${head}`);
    const successors = [{ organizationId: heir, scope: null }];
    await ask('POST', `organizations/${head}/closing`, { version, on: TODAY, withUnits: true, successors });
    expect(await ownersOf(own, below)).toEqual(['Sở Nông nghiệp', 'Sở Nông nghiệp']);
    const seen = await ask<{ version: number }>('GET', `organizations/${head}`);
    await ask('POST', `organizations/${head}/reopening`, { version: seen.version, on: TODAY });
    expect(await ownersOf(own, below)).toEqual(['Sở Lâm nghiệp', 'Phòng Kiểm lâm']);
    expect(await ask('GET', `organizations/${room}`)).toMatchObject({
      ...{ exists: true, closedOn: null, above: [{ name: 'Sở Lâm nghiệp' }] },
    });
  });
});

describe('a member that was named for words left open', () => {
  test('is taken back after its work went to a successor, and that work with it', async () => {
    const [old, next] = [await make('Sở Giao thông'), await make('Sở Xây dựng')];
    const draft = buildDraft({ tasks: [buildTask('Trang trí cửa khẩu', ['các cơ quan liên quan'])] });
    const { planId } = await confirmDraft(database, here.realm, draft);
    const count = async (): Promise<number> =>
      (await ask<{ obligations: unknown[] }>('GET', `obligations?plan=${planId}`)).obligations.length;
    const made = await ask<{ namingId: string; version: number }>('POST', `plans/${planId}/members`, {
      ...{ version: 1, members: { of: 'words', name: 'các cơ quan liên quan', itemId: null } },
      organizationIds: [old],
    });
    const { version } = await ask<{ version: number }>('GET', `organizations/${old}`);
    await ask('POST', `organizations/${old}/closing`, {
      ...{ version, on: TODAY, successors: [{ organizationId: next, scope: null }] },
    });
    expect(await count()).toBe(1);
    await ask('POST', `plans/${planId}/members/undo`, { version: made.version, namingId: made.namingId });
    expect(await count()).toBe(0);
  });
});
