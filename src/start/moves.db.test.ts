import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '#modules/access/door.ts';
import { createOrganizationIn, moveWorkOfTheDay } from '#modules/organizations/door.ts';
import type { ObligationPage } from '#modules/work/contract.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildDraft, buildTask, sourced } from '#testing/build-draft.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type RealmSite, settleRealm } from '#testing/settle-realm.ts';
import { buildSite } from './build-site.ts';
import { modules, worksOfBodies } from './compose-modules.ts';

const NOW = new Date('2026-11-25T02:00:00Z');
const TODAY = '2026-11-25';
const PROVINCE = 'Ủy ban nhân dân tỉnh Sông Hiền';

let database: TestDatabase;
let world: World & { close(): void };
let site: Site;
let here: RealmSite;

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, buildClock(NOW), { STAFF_ORIGIN: 'http://localhost' });
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await settleRealm(database, site, world, [[PROVINCE]]);
});
afterAll(async () => {
  world.close();
  await database.close();
});

const ask = async <Body>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<Body> => {
  const answer = await askSite(site, method, `/api/${path}`, {
    cookie: here.cookie,
    ...(body ? { body } : {}),
  });
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
};

const make = async (name: string): Promise<string> =>
  (
    await inTransaction(database.db, (tx) =>
      createOrganizationIn(tx, here.realm.act(), {
        name,
        parentId: here.realm.body(PROVINCE),
        from: '2020-01-01',
      }),
    )
  ).id;

async function give(body: string, text: string): Promise<string> {
  const given = await ask<{ obligations: { id: string }[] }>('POST', 'obligations/quick', {
    ...{ text, day: '2026-12-18', hour: null, timeWords: null, planId: null, organizationIds: [body] },
  });
  return given.obligations[0]?.id ?? '';
}

interface Heir {
  readonly organizationId: string;
  readonly scope: string | null;
}
const heir = (organizationId: string, scope: string | null = null): Heir => ({ organizationId, scope });
const versionOf = async (body: string): Promise<number> =>
  (await ask<{ version: number }>('GET', `organizations/${body}`)).version;
const end = async (
  body: string,
  on: string,
  successors: readonly Heir[],
  choices?: unknown,
): Promise<void> => {
  await ask('POST', `organizations/${body}/closing`, {
    ...{ version: await versionOf(body), on, successors },
    ...(choices === undefined ? {} : { choices }),
  });
};
const ownerOf = async (obligation: string): Promise<string> =>
  (await ask<{ organization: { name: string } }>('GET', `obligations/${obligation}`)).organization.name;
const listOf = async (query: string): Promise<ObligationPage['obligations']> =>
  (await ask<ObligationPage>('GET', `obligations?${query}`)).obligations;

describe('a merger of today', () => {
  test('moves what is open, leaves what was closed, tells the successor, and shows it on both sides', async () => {
    const [old, heirs] = [await make('Sở Thông tin cũ'), await make('Sở Văn hóa mới')];
    const reader = await inTransaction(database.db, (tx) =>
      createAccount(tx, here.realm.act(), {
        name: 'Hà Thị Nhận',
        email: 'nhan@vi-du.example',
        password: null,
        position: { role: 'officer', organizationId: heirs, title: null },
      }),
    );
    const [open, closed] = [await give(old, 'Mở chuyên mục biên giới'), await give(old, 'Báo cáo quý III')];
    const { version } = await ask<{ version: number }>('GET', `obligations/${closed}`);
    await ask('PATCH', `obligations/${closed}`, { version, state: 'done', reason: null, allowedBy: null });
    await end(old, TODAY, [heir(heirs)]);
    expect(await ownerOf(open)).toBe('Sở Văn hóa mới');
    expect(await ownerOf(closed)).toBe('Sở Thông tin cũ');
    const { moves } = await ask<{ moves: { from: { name: string }; to: { name: string }; on: string }[] }>(
      'GET',
      `obligations/${open}/course`,
    );
    expect(moves).toMatchObject([
      { from: { name: 'Sở Thông tin cũ' }, to: { name: 'Sở Văn hóa mới' }, on: TODAY },
    ]);
    for (const body of [old, heirs])
      expect(await ask('GET', `organizations/${body}/moves`)).toMatchObject({
        total: 1,
        waiting: 0,
        moved: [{ id: open, title: 'Mở chuyên mục biên giới', isFolded: false }],
      });
    const [told] = await database.db.query(
      `select kind, subject, said from work_notice where account_id = $1 and kind = 'moved-here'`,
      [reader.id],
    );
    expect(told).toEqual({ kind: 'moved-here', subject: 'Mở chuyên mục biên giới', said: 'Sở Thông tin cũ' });
    const [audited] = await database.db.query(
      `select before ->> 'organizationName' as "from" from audit_entry where object_id = $1 and action = 'work.move-obligation'`,
      [open],
    );
    expect(audited).toEqual({ from: 'Sở Thông tin cũ' });
  });

  test('is no touch: a plan that nobody worked on can still be taken back', async () => {
    const [old, next] = [await make('Sở Công Thương'), await make('Sở Kinh tế')];
    const draft = buildDraft({ tasks: [buildTask('Mở hội chợ vùng biên', ['Sở Công Thương'])] });
    const { planId } = await confirmDraft(database, here.realm, draft);
    await end(old, TODAY, [heir(next)]);
    expect((await listOf(`plan=${planId}`)).map((one) => one.organization.name)).toEqual(['Sở Kinh tế']);
    await ask('POST', `plans/${planId}/take-back`, {});
    expect(await listOf(`plan=${planId}`)).toEqual([]);
  });
});

describe('co-leads that became one body', () => {
  test('leave one obligation with the records of both, counted once, and come apart again', async () => {
    const [one, other] = [await make('Sở Kế hoạch'), await make('Sở Tài chính')];
    const draft = buildDraft({
      tasks: [buildTask('Bố trí kinh phí đối ngoại', ['Sở Kế hoạch', 'Sở Tài chính'])],
    });
    const { planId } = await confirmDraft(database, here.realm, draft);
    const before = await listOf(`plan=${planId}`);
    expect(before).toHaveLength(2);
    for (const { id, organization } of before)
      await ask('POST', `obligations/${id}/records`, {
        records: [
          {
            ...{ words: `Kết quả của ${organization.name}`, doneOn: TODAY, place: null, link: null },
            ...{ quantities: [], files: [], toldHow: 'phone', toldDetail: null },
          },
        ],
      });
    await end(one, TODAY, [heir(other)]);
    const [left, ...others] = await listOf(`plan=${planId}`);
    expect([left?.organization.name, others]).toEqual(['Sở Tài chính', []]);
    const records = await database.db.query<{ organization_name: string; answering: string | null }>(
      `select organization_name, answering_organization_id as answering from record_entry where obligation_id = $1
        order by organization_name`,
      [left?.id],
    );
    expect(records).toEqual([
      { organization_name: 'Sở Kế hoạch', answering: other },
      { organization_name: 'Sở Tài chính', answering: null },
    ]);
    // The address of the one that is no more leads to the one that stands.
    const gone = before.find(({ id }) => id !== left?.id)?.id ?? '';
    expect(await ask('GET', `obligations/${gone}`)).toMatchObject({ id: left?.id });
    const back = await ask<{ kept: unknown[] }>('POST', `organizations/${one}/reopening`, {
      ...{ version: await versionOf(one), on: TODAY },
    });
    expect(back.kept).toEqual([]);
    const after = await listOf(`plan=${planId}`);
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    const [own] = await database.db.query(
      'select obligation_id, answering_organization_id from record_entry where organization_id = $1',
      [one],
    );
    expect(own).toEqual({ obligation_id: gone, answering_organization_id: null });
  });
});

describe('a split', () => {
  test('goes by fields of work, waits for a person where they do not tell, and goes where that person says', async () => {
    const [old, culture, science] = [await make('Sở TT&TT'), await make('Sở VHTTDL'), await make('Sở KH&CN')];
    const [press, report] = [
      await give(old, 'Cấp phép báo chí nước ngoài'),
      await give(old, 'Báo cáo tổng kết năm'),
    ];
    const successors = [heir(culture, 'báo chí, xuất bản'), heir(science, 'viễn thông, chuyển đổi số')];
    const preview = await ask('POST', `organizations/${old}/moves/preview`, {
      reorganization: {
        ...{ on: TODAY, closes: true, withUnits: false },
        successors: successors.map((one) => ({ ...one, kind: 'split' })),
      },
    });
    expect(preview).toMatchObject({
      ...{ total: 2, waits: 1, isLater: false, targets: [{ name: 'Sở VHTTDL', count: 1 }] },
      matters: [
        { id: report, to: null, reason: 'waits', proposed: { name: 'Sở VHTTDL' } },
        { id: press, to: { name: 'Sở VHTTDL' }, reason: 'scope' },
      ],
    });
    expect(await ownerOf(press)).toBe('Sở TT&TT');
    await end(old, TODAY, successors);
    expect([await ownerOf(press), await ownerOf(report)]).toEqual(['Sở VHTTDL', 'Sở TT&TT']);
    expect(await ask('GET', `organizations/${old}/moves`)).toMatchObject({ waiting: 1 });
    await ask('POST', `organizations/${old}/moves`, {
      ...{ version: await versionOf(old), choices: { chosen: { [report]: science } } },
    });
    expect(await ownerOf(report)).toBe('Sở KH&CN');
    expect(await ask('GET', `organizations/${old}/moves`)).toMatchObject({ waiting: 0, total: 2 });
  });
});

describe('a reorganisation of a day to come', () => {
  test('moves nothing before its day, moves on it once, and brings back what is still open', async () => {
    const [old, next] = [await make('Ban Dân tộc'), await make('Sở Dân tộc')];
    const [work, done] = [await give(old, 'Tập huấn cán bộ xã'), await give(old, 'Lập danh sách')];
    await end(old, '2026-12-01', [heir(next)]);
    const onDay = (moment: string) => ({ ...world, clock: buildClock(new Date(moment)) });
    expect(await moveWorkOfTheDay(onDay('2026-11-30T16:00:00Z'), worksOfBodies)).toBe(0);
    expect(await ownerOf(work)).toBe('Ban Dân tộc');
    // Two servers look at the first minute of the day.
    const first = onDay('2026-11-30T17:01:00Z');
    const moved = await Promise.all([
      moveWorkOfTheDay(first, worksOfBodies),
      moveWorkOfTheDay(first, worksOfBodies),
    ]);
    expect(moved.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await ownerOf(work)).toBe('Sở Dân tộc');
    const { version } = await ask<{ version: number }>('GET', `obligations/${done}`);
    await ask('PATCH', `obligations/${done}`, { version, state: 'done', reason: null, allowedBy: null });
    const { kept } = await ask<{ kept: unknown }>('POST', `organizations/${old}/reopening`, {
      ...{ version: await versionOf(old), on: '2026-12-01' },
    });
    expect(kept).toEqual([{ id: done, title: 'Lập danh sách', why: 'closed' }]);
    expect([await ownerOf(work), await ownerOf(done)]).toEqual(['Ban Dân tộc', 'Sở Dân tộc']);
  });
});

describe('work that comes in for a body that is no more', () => {
  test('goes on to whoever took over at the next look', async () => {
    const [old, next] = [await make('Xã Bản Cũ'), await make('Xã Bản Mới')];
    await end(old, '2026-07-01', [heir(next)]);
    const draft = buildDraft({
      document: { ...buildDraft().document, date: sourced('2026-06-01') },
      tasks: [buildTask('Treo pa nô', ['Xã Bản Cũ'])],
    });
    const { planId } = await confirmDraft(database, here.realm, draft);
    await moveWorkOfTheDay(world, worksOfBodies);
    expect((await listOf(`plan=${planId}`)).map((one) => one.organization.name)).toEqual(['Xã Bản Mới']);
  });
});
