import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '#platform/http/create-site.ts';
import { readWorkbook } from '#platform/sheets/read-workbook.ts';
import type { ReadSheet } from '#platform/sheets/sheet-cell.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import type { World } from '#platform/world/world.ts';
import { askSite, type Reply } from '#testing/ask-site.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { settleRealm } from '#testing/settle-realm.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const COMMITTEE = 'Ủy ban nhân dân tỉnh Sông Hiền';
const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const NAMES = [
  'Họ và tên',
  'Thư điện tử',
  'Loại',
  'Trạng thái',
  'Vai trò',
  'Cơ quan, đơn vị',
  'Chức vụ',
  'Từ ngày',
];

/** A province of its own with its administrator signed in. */
interface House {
  readonly test: TestDatabase;
  readonly world: World & { close(): void };
  readonly site: Site;
  readonly cookie: string;
}

async function openHouse(): Promise<House> {
  const test = await openTestDatabase();
  const world = buildWorld(test.db, buildClock(new Date()));
  const parts = { appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  const site = buildSite(world, { modules, ...parts });
  const { cookie } = await settleRealm(test, site, world, [[COMMITTEE], [CULTURE, COMMITTEE]]);
  return { test, world, site, cookie };
}

let first: House;
let second: House;
beforeAll(async () => {
  [first, second] = [await openHouse(), await openHouse()];
}, 60_000);
afterAll(async () => {
  for (const house of [first, second]) {
    house.world.close();
    await house.test.close();
  }
});

async function sheetsOf({ site, cookie }: House): Promise<readonly ReadSheet[]> {
  const headers = new Headers({ 'x-nhipcau': '1', cookie });
  const reply = await site.request('/api/accounts/workbook', { headers });
  const read = await readWorkbook(new Uint8Array(await reply.arrayBuffer()));
  if (!read.ok) throw new Error(read.reason.code);
  return read.value;
}

async function send(
  { site, cookie }: House,
  rows: readonly (readonly string[])[],
  { dryRun, headers = NAMES }: { readonly dryRun: boolean; readonly headers?: readonly string[] },
): Promise<Reply> {
  const columns = headers.map((header) => ({ header, width: 20 }));
  const bytes = await writeWorkbook([{ name: 'Tài khoản', columns, rows }]);
  const form = new FormData();
  form.append('file', new File([bytes.slice()], 'tai-khoan.xlsx'));
  return askSite(site, 'POST', `/api/accounts/workbook?dryRun=${dryRun}`, { form, cookie });
}

const words = (row: readonly unknown[]): string[] =>
  row.map((cell) => (cell === null ? '' : String(cell as string | number | boolean)));
const PEOPLE = [
  ['Lò Thị Mây', 'may@vi-du.example', '', '', 'Chuyên viên', CULTURE, 'Chuyên viên chính', '01/03/2026'],
  ['Lò Thị Mây', 'may@vi-du.example', '', '', 'Văn thư', CULTURE, '', '01/03/2026'],
  ['Phòng Quản lý báo chí', 'phong@vi-du.example', 'dùng chung', '', 'Chuyên viên', CULTURE, '', ''],
  ['Giàng A Páo', 'pao@vi-du.example', 'riêng', 'đã đóng', 'Chỉ xem', '', '', '01/01/2026'],
];

describe('accounts by spreadsheet', () => {
  it('come in at once or not at all, every problem by row', async () => {
    const bad = [...PEOPLE, ['Ai Đó', 'ai-do@vi-du.example', '', '', 'Lãnh đạo', 'Sở Không Có', '', '']];
    const before = await sheetsOf(first);
    const refused = await send(first, bad, { dryRun: false });
    expect(refused.body['problems']).toMatchObject([{ code: 'body-unknown', row: 6, value: 'Sở Không Có' }]);
    expect(await sheetsOf(first)).toEqual(before);
    const looked = await send(first, PEOPLE, { dryRun: true });
    expect(looked.body).toMatchObject({ problems: [], kept: 0, made: [{ row: 2 }, { row: 4 }, { row: 5 }] });
    expect(await sheetsOf(first)).toEqual(before);
    const made = await send(first, PEOPLE, { dryRun: false });
    expect(made.body).toMatchObject({ problems: [], kept: 0 });
    const again = await send(first, PEOPLE, { dryRun: false });
    expect(again.body).toEqual({ made: [], kept: 3, problems: [] });
  });

  it('wait for a first password, which is given once', async () => {
    const { site, cookie } = first;
    const list = await askSite(site, 'GET', '/api/accounts?q=may', { cookie });
    const [account] = list.body['accounts'] as { id: string; hasPassword: boolean }[];
    expect(account?.hasPassword).toBe(false);
    const entering = { email: 'may@vi-du.example', password: 'mot-cau-dai-de-nho' };
    expect((await askSite(site, 'POST', '/api/auth/sign-in/email', { body: entering })).status).toBe(401);
    const path = `/api/accounts/${account?.id ?? ''}/first-password`;
    const body = { password: entering.password };
    const replies = [];
    for (let i = 0; i < 2; i += 1) replies.push(await askSite(site, 'PUT', path, { cookie, body }));
    expect(replies.map(({ status, body: { code } }) => [status, code])).toEqual([
      [204, undefined],
      [409, 'access.password-set'],
    ]);
    expect((await askSite(site, 'POST', '/api/auth/sign-in/email', { body: entering })).status).toBe(200);
  });

  it('are invited too, and set a password of their own by the link', async () => {
    const { site, cookie } = first;
    const list = await askSite(site, 'GET', '/api/accounts?q=phong@', { cookie });
    const [account] = list.body['accounts'] as { id: string }[];
    const invited = await askSite(site, 'POST', `/api/accounts/${account?.id ?? ''}/invitation`, { cookie });
    const token = String(invited.body['path']).split('#')[1] ?? '';
    const password = 'mot-cau-rat-dai-de-nho';
    const used = await askSite(site, 'POST', '/api/password-links/use', { body: { token, password } });
    expect([invited.status, used.status]).toEqual([200, 200]);
    const entering = { email: 'phong@vi-du.example', password };
    expect((await askSite(site, 'POST', '/api/auth/sign-in/email', { body: entering })).status).toBe(200);
  });

  it('go out, into another house and out again with the same cells', async () => {
    const [sheet, guide] = await sheetsOf(first);
    expect(guide?.name).toBe('Hướng dẫn');
    const [headers = [], ...rows] = (sheet?.rows ?? []).map(words);
    expect(rows.map(([name, , , state, role]) => [name, state, role])).toContainEqual([
      'Giàng A Páo',
      'đã đóng',
      'Chỉ xem',
    ]);
    expect(rows.some((row) => row.some((cell) => /argon|mot-cau/.test(cell)))).toBe(false);
    const brought = await send(second, rows, { dryRun: false, headers });
    expect(brought.body).toMatchObject({ problems: [], kept: 1 });
    expect(await sheetsOf(second)).toEqual([sheet, guide]);
  });
});
