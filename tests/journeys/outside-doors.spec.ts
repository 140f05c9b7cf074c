import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type IdentityProvider, runIdentityProvider } from '../../src/testing/run-identity-provider.ts';
import { type MailServer, runMailServer } from '../../src/testing/run-mail-server.ts';
import { type RunningServer, runServer } from '../../src/testing/run-server.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// A house with a mail server and an identity provider, both real: somebody is invited, sets a password, forgets it, sets it
// anew, and comes in by the province's provider.
test.describe.configure({ mode: 'serial' });

const ADMIN = { email: 'quan-tri@songhien.example', password: 'mot cau dai de nho' };
const HA = 'ha@songhien.example';
const PORT = String(Number(process.env['JOURNEY_PORT'] ?? '18080') + 1);
const BASE = `http://localhost:${PORT}`;

let folder: string;
let mail: MailServer;
let provider: IdentityProvider;
let house: RunningServer;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-doors-'));
  mail = await runMailServer();
  provider = await runIdentityProvider(`${BASE}/api/auth/oidc/callback`);
  house = await runServer({
    PORT,
    DATA_DIR: path.join(folder, 'data'),
    REALM_NAME: 'Tỉnh Sông Hiền',
    // Second factors have a walk of their own.
    SECOND_FACTOR: 'offered',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    SMTP_URL: mail.url,
    MAIL_FROM: 'Nhịp Cầu <nhipcau@songhien.example>',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: 'SSO tỉnh Sông Hiền',
  });
  context = await browser.newContext({ reducedMotion: 'reduce', baseURL: BASE });
  page = await context.newPage();
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  await context.close();
  await house.end('SIGTERM');
  await Promise.all([provider.close(), mail.close()]);
  rmSync(folder, { recursive: true, force: true });
  // Last: a house left running would keep the port from the next walk.
  expect(complaints).toEqual([]);
});

/** The private link in the newest letter to somebody, once it came. */
async function linkTo(recipient: string, subject: RegExp): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(() => {
      const texts = mail.letters
        .filter(({ to }) => to.includes(recipient))
        .map((letter) => mail.textOf(letter));
      found = texts.findLast((text) => subject.test(text));
      return found;
    })
    .toBeDefined();
  const link = /http:\/\/localhost:\d+(\/app\/dat-mat-khau#[\w-]+)/.exec(found ?? '')?.[1];
  if (link === undefined) throw new Error(`There is no link in: ${found ?? ''}`);
  return link;
}

async function signIn(email: string, password: string): Promise<void> {
  await page.goto('/app/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible();
}

async function setPassword(password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Mật khẩu mới' }).fill(password);
  await page.getByRole('textbox', { name: 'Nhập lại mật khẩu' }).fill(password);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await expect(page.getByRole('heading', { name: 'Đã đặt mật khẩu' })).toBeVisible();
}

async function leave(): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản / }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
}

test('an administrator invites somebody and has the link to copy while the letter is on its way', async () => {
  await signIn(ADMIN.email, ADMIN.password);
  await visit(page, '/app/quan-tri/loi-moi');
  await expectAccessible(page, 'no invitations');
  await page.getByRole('button', { name: 'Mời người dùng' }).click();
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hà');
  await page.getByLabel('Thư điện tử').fill(HA);
  await page.getByRole('combobox', { name: 'Vai trò' }).click();
  await page.getByRole('option', { name: 'Chỉ xem' }).click();
  await expectAccessible(page, 'the form of an invitation');
  await page.getByRole('button', { name: 'Mời', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Lời mời cho Nguyễn Thị Hà' });
  await expect(dialog.getByText(`${BASE}/app/dat-mat-khau#`)).toBeVisible();
  await expectAccessible(page, 'an invitation to copy');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('cell', { name: /chờ nhận lời/ })).toBeVisible();
  await page.getByRole('link', { name: 'Thư đã gửi' }).click();
  await expect(page.getByRole('cell', { name: HA, exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Xem thư gửi ${HA}` }).click();
  await expect(page.getByRole('dialog').getByText('liên kết riêng của người nhận').first()).toBeVisible();
  await expectAccessible(page, 'a letter');
  await page.keyboard.press('Escape');
  await leave();
});

test('the person sets a password by the letter’s link, and the link works once', async () => {
  const link = await linkTo(HA, /mở cho bạn một tài khoản/);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Chào mừng đến với Nhịp Cầu' })).toBeVisible();
  expect(page.url()).not.toContain('#');
  await expectAccessible(page, 'setting a password');
  await setPassword('con song xanh chay ve dong');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Liên kết không còn dùng được' })).toBeVisible();
  await expectAccessible(page, 'a link that ended');
  await signIn(HA, 'con song xanh chay ve dong');
  await leave();
});

test('who forgot the password asks for a link and sets another', async () => {
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click();
  await expect(page.getByRole('heading', { name: 'Quên mật khẩu', level: 1 })).toBeVisible();
  await page.getByLabel('Thư điện tử').fill(HA);
  await expectAccessible(page, 'a forgotten password');
  await page.getByRole('button', { name: 'Gửi liên kết' }).click();
  await expect(page.getByRole('heading', { name: 'Kiểm tra hộp thư' })).toBeVisible();
  await page.goto(await linkTo(HA, /yêu cầu đặt lại mật khẩu/));
  await setPassword('ngon nui cao hon may trang');
  await signIn(HA, 'ngon nui cao hon may trang');
  await leave();
});

test('somebody comes in by the provider of the province, and one whom the house does not know is told so', async () => {
  provider.setPerson({ sub: 'ha', email: HA, email_verified: true });
  await page.goto('/app/nhiem-vu');
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  await expectAccessible(page, 'signing in by a provider');
  await page.getByRole('link', { name: 'Đăng nhập bằng SSO tỉnh Sông Hiền' }).click();
  await expect(page).toHaveURL(`${BASE}/app/nhiem-vu`);
  await expect(page.getByRole('button', { name: 'Tài khoản Nguyễn Thị Hà' })).toBeVisible();
  await leave();
  await context.clearCookies();
  provider.setPerson({ sub: 'la', email: 'la@songhien.example', email_verified: true });
  await page.getByRole('link', { name: 'Đăng nhập bằng SSO tỉnh Sông Hiền' }).click();
  await expect(page.getByRole('alert')).toContainText('chưa có tài khoản ở đây');
});

test('a token is made, shown once, read with, and revoked', async () => {
  await signIn(HA, 'ngon nui cao hon may trang');
  await page.getByRole('button', { name: /^Tài khoản / }).click();
  await page.getByRole('menuitem', { name: 'Mã truy cập cho chương trình' }).click();
  await page.getByRole('button', { name: 'Tạo mã' }).click();
  await page.getByLabel('Tên').fill('Máy tổng hợp');
  await expectAccessible(page, 'the form of a token');
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo mã' }).click();
  const secret = (await page.getByRole('dialog').locator('code').textContent()) ?? '';
  const headers = { authorization: `Bearer ${secret}` };
  const asked = () => fetch(`${BASE}/api/organizations`, { headers });
  expect((await asked()).status).toBe(200);
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'tokens');
  await page.getByRole('button', { name: 'Thu hồi mã Máy tổng hợp' }).click();
  await expect(page.getByText('đã thu hồi', { exact: true })).toBeVisible();
  expect((await asked()).status).toBe(401);
});
