import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PackOutcome, WorkbookOutcome } from '#modules/organizations/contract.ts';
import type { Site } from '#platform/http/create-site.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import type { World } from '#platform/world/world.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';
import { DEMO_PASSWORD, loadDemo } from './load-demo.ts';
import { readProvince } from './read-province.ts';

let database: TestDatabase;
let world: World & { close(): void };
let site: Site;
let administrator = '';
let officer = '';

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, buildClock(new Date()));
  site = buildSite(world, {
    modules,
    appFolder: '/nowhere',
    version: '1.0.0',
    migrations: 0,
    isStopping: () => false,
  });
  await loadDemo(world);
  const signIn = async (email: string) =>
    (await askSite(site, 'POST', '/api/auth/sign-in/email', { body: { email, password: DEMO_PASSWORD } }))
      .cookie;
  administrator = await signIn(readProvince().administrator.email);
  officer = await signIn('vhttdl@songhien.example');
});
afterAll(async () => {
  world.close();
  await database.close();
});

const formOf = (bytes: Uint8Array, name = 'co-quan.xlsx') => {
  const form = new FormData();
  form.append('file', new File([bytes.slice()], name));
  return form;
};

async function send(bytes: Uint8Array, dryRun: boolean, cookie = administrator) {
  const reply = await askSite(site, 'POST', `/api/organizations/workbook?dryRun=${dryRun}`, {
    cookie,
    form: formOf(bytes),
  });
  return { ...reply, outcome: reply.body as unknown as WorkbookOutcome };
}

async function download(path: string, cookie = administrator): Promise<Response> {
  return site.request(path, { headers: { cookie, 'x-nhipcau': '1' } });
}

async function countBodies(): Promise<number> {
  const reply = await askSite(site, 'GET', '/api/organizations?asOf=2026-11-01', { cookie: administrator });
  return (reply.body['organizations'] as unknown[]).length;
}

describe('bodies of a house, many at once', () => {
  test('go out as a spreadsheet to be saved, which the house reads back as its own', async () => {
    const response = await download('/api/organizations/workbook');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="co-quan-\d{4}-\d\d-\d\d\.xlsx"$/,
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, outcome } = await send(bytes, true);
    expect([status, outcome.problems, outcome.made, outcome.successions]).toEqual([200, [], [], 0]);
    expect(outcome.kept).toBe(readProvince().organizations.length);
  });

  test('come in from the template once nothing stands in the way', async () => {
    const template = await readWorkbook(
      new Uint8Array(await (await download('/api/organizations/workbook/template')).arrayBuffer()),
    );
    if (!template.ok) throw new Error(template.reason.code);
    const headers = template.value[0]?.rows[0]?.map(String) ?? [];
    const fill = (parent: string) =>
      writeWorkbook([
        {
          name: 'Cơ quan',
          columns: headers.map((header) => ({ header, width: 20 })),
          rows: [
            headers.map(
              (header) => ({ Tên: 'Tổ Phiên dịch', 'Trực thuộc (chính quyền)': parent })[header] ?? '',
            ),
          ],
        },
      ]);
    const before = await countBodies();
    const wrong = await send(await fill('Sở Trên Mây'), false);
    expect(wrong.outcome.problems).toMatchObject([
      { code: 'body-unknown', row: 2, column: 'Trực thuộc (chính quyền)' },
    ]);
    const right = await fill('Sở Ngoại vụ');
    expect((await send(right, true)).outcome.made).toMatchObject([
      { name: 'Tổ Phiên dịch', parent: 'Sở Ngoại vụ' },
    ]);
    expect(await countBodies()).toBe(before);
    expect((await send(right, false)).outcome.made).toHaveLength(1);
    expect(await countBodies()).toBe(before + 1);
    expect((await send(right, false)).outcome).toMatchObject({ made: [], kept: 1 });
  });

  test('come in from a pack beside those that are there', async () => {
    const load = async (dryRun: boolean) => {
      const body = { province: null, having: [], dryRun };
      const reply = await askSite(site, 'POST', '/api/organizations/packs/today', {
        cookie: administrator,
        body,
      });
      return reply.body as unknown as PackOutcome;
    };
    const said = await load(true);
    expect(said.kept).toBeGreaterThan(30);
    expect(said.made.map(({ name }) => name)).toContain('Hội đồng nhân dân tỉnh');
    expect(said.made.map(({ name }) => name)).not.toContain('Sở Văn hóa, Thể thao và Du lịch');
    const before = await countBodies();
    const made = await load(false);
    expect(made.made).toEqual(said.made);
    expect(await countBodies()).toBeGreaterThan(before);
    expect((await load(false)).made).toEqual([]);
  });

  test('are the administrator’s to exchange', async () => {
    const sent = await send(new Uint8Array([1]), true, officer);
    const loaded = await askSite(site, 'POST', '/api/organizations/packs/today', {
      cookie: officer,
      body: { province: null, having: [], dryRun: true },
    });
    const taken = await download('/api/organizations/workbook', officer);
    const template = await download('/api/organizations/workbook/template', officer);
    expect([sent.status, loaded.status, taken.status, template.status]).toEqual([403, 403, 403, 403]);
  });

  test('are refused in a file that is no spreadsheet, or too large', async () => {
    const broken = await send(new TextEncoder().encode('Tên;Loại'), true);
    expect([broken.status, broken.body['code'], broken.body['reason']]).toEqual([
      422,
      'organizations.workbook-unreadable',
      'not-a-workbook',
    ]);
  });
});
