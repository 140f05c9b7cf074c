import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { createApi } from '#platform/http/api.ts';
import { createSite, type Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import type { SheetsOutcome } from '#reading/read-sheets-file.ts';
import { arrangeRealm, TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { askSite, type Reply } from '#testing/ask-site.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { recordListRoutes } from './add-list-routes.ts';

const DOING = 'Báo Sông Hiền';
const BESIDE = 'Sở Tài chính';
const HOW = { doneOn: '2027-03-10', leaveBadOut: false };

let database: TestDatabase;
let world: World & { close(): void };
let realm: TestRealm;
let site: Site;
let actor: Actor;
let outcome: SheetsOutcome;
let path = '';

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, buildClock(TEST_NOW));
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [DOING, BESIDE]);
  actor = realm.person('officer', DOING);
  await confirmDraft(database, realm, buildDraft({ tasks: [buildTask('Mở chuyên mục', [DOING])] }));
  const [row] = await database.db.query<{ id: string }>('select id from work_obligation');
  path = `/api/obligations/${row?.id ?? ''}/record-list`;
  site = createSite(world);
  const api = createApi();
  api.use(async (context, next) => {
    context.set('findSignedIn', async () => ({ kind: 'signed-in', actor }) as never);
    context.set('startAct', (who) => realm.act(who));
    await next();
  });
  recordListRoutes(async () => outcome)(api, world);
  site.route('/api', api);
});

afterAll(async () => {
  world.close();
  await database.close();
});

const paste = (text: string, part: object = {}): Promise<Reply> =>
  askSite(site, 'POST', path, { body: { ...HOW, text, dryRun: false, ...part } });
const linkTo = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `Tin ${from + at} https://bao.example/${from + at}`).join('\n');
const countRecords = async (): Promise<number> => {
  const [row] = await database.db.query<{ count: number }>('select count(*)::integer from record_entry');
  return row?.count ?? 0;
};

describe('a list of links', () => {
  test('of thirty is thirty records in one go, after a dry run that wrote none', async () => {
    const before = await countRecords();
    const dry = await paste(linkTo(1, 30), { dryRun: true });
    expect([(dry.body['records'] as unknown[]).length, dry.body['ids'], await countRecords()]).toEqual([
      30,
      [],
      before,
    ]);
    const done = await paste(linkTo(1, 30));
    expect([(done.body['ids'] as unknown[]).length, await countRecords()]).toEqual([30, before + 30]);
  });

  test('names each bad row, also what was reported before, and writes nothing until they are left out', async () => {
    await paste(linkTo(100, 1));
    const before = await countRecords();
    const text = `${linkTo(100, 2)}\nwww.bao.example/khong-dau`;
    const dry = await paste(text, { dryRun: true });
    expect(dry.body['faults']).toEqual([
      { row: 1, column: '', code: 'link-recorded', value: 'https://bao.example/100' },
      { row: 3, column: 'B', code: 'link-not-of-web', value: 'www.bao.example/khong-dau' },
    ]);
    expect((await paste(text)).body['code']).toBe('list-has-faults');
    expect(await countRecords()).toBe(before);
    expect(((await paste(text, { leaveBadOut: true })).body['ids'] as unknown[]).length).toBe(1);
  });

  test('comes as a workbook too, read in the fence; one that bears a mark is refused', async () => {
    const sheet = {
      name: 'Tháng 3',
      rows: [
        ['Ngày', 'Tiêu đề', 'Link', 'C1'],
        [{ day: '2027-03-02' }, 'Cửa khẩu', 'https://bao.example/excel', 2],
      ],
    };
    const send = () => {
      const form = new FormData();
      form.append('file', new Blob(['x']), 'danh-muc.xlsx');
      return askSite(site, 'POST', `${path}/file?doneOn=2027-03-10&dryRun=no&leaveBadOut=no`, { form });
    };
    outcome = { kind: 'read', sheets: [sheet] };
    expect((await send()).body['records']).toMatchObject([
      { row: 2, doneOn: '2027-03-02', quantities: [{ indicator: 'C1', amount: 2 }] },
    ]);
    outcome = { kind: 'secret', mark: 'MẬT', place: 'cell' };
    expect((await send()).body['code']).toBe('secret-mark');
    expect((await paste('UBND TỈNH\nTUYỆT MẬT\nhttps://bao.example/9')).body['code']).toBe('secret-mark');
  });

  test('is brought in by nobody of another body', async () => {
    const own = actor;
    actor = realm.person('officer', BESIDE);
    expect((await paste(linkTo(300, 2), { dryRun: true })).status).toBe(403);
    actor = own;
  });
});
