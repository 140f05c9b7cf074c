import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { fetchBrowser } from '../../tools/launch/fetch-browser.mjs';
import { fillHouse, signIn } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// Chromium 109, the last for Windows 7, of which offices still have many: a paper comes in and becomes work.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let browser: Browser | undefined;
let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ baseURL }) => {
  const found = await fetchBrowser('oldest');
  test.skip(
    'remedy' in found,
    'Chromium 109 is not at hand: it comes from npm, and needs the libraries of Debian.',
  );
  if ('remedy' in found) return;
  browser = await chromium.launch({ executablePath: found.browser, args: ['--no-sandbox', '--no-zygote'] });
  const context = await browser.newContext({
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    ...(baseURL && { baseURL }),
  });
  await fillHouse(context);
  page = await context.newPage();
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  if (browser === undefined) return;
  expect(complaints).toEqual([]);
  await browser.close();
});

test('an old browser opens the work that is owed', async () => {
  expect(browser?.version()).toMatch(/^109\./);
  await signIn(page);
  await expectAccessible(page, 'my work in Chromium 109');
});

test('an old browser brings in a paper and confirms it', async () => {
  await visit(page, '/app/nhap-van-ban');
  const text =
    'KẾ HOẠCH\nGiữ sách ảnh biên giới năm 2027\n\nI. NỘI DUNG\n\n1. Số hóa ảnh tư liệu ở bến sông.\n\n' +
    '- Cơ quan chủ trì: Sở Ngoại vụ.\n- Thời gian thực hiện: Quý II/2027.\n';
  const file = { name: 'sach-anh.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('tab', { name: /^Nhiệm vụ/ }).click();
  await page.getByRole('article', { name: 'Nhiệm vụ 1' }).hover();
  await expect(page.locator('[data-lit]').filter({ hasText: 'Số hóa ảnh tư liệu' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Đưa vào theo dõi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đưa vào theo dõi' });
  await dialog.getByRole('checkbox', { name: 'Dự thảo' }).check();
  await dialog.getByRole('button', { name: 'Đưa vào theo dõi' }).click();
  await expect(page).toHaveURL(/\/ke-hoach\/[0-9a-f-]+/);
  await expect(page.getByRole('heading', { name: 'Giữ sách ảnh biên giới năm 2027' })).toBeVisible();
});

test('an old browser shows every screen without a fault', async () => {
  for (const address of ['/app/nhiem-vu', '/app/ke-hoach', '/app/co-quan', '/app/quan-tri']) {
    await visit(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await visit(page, '/app/nhiem-vu?q=sach+anh+bien+gioi');
  await expect(page.getByText('1 nhiệm vụ được giao')).toBeVisible();
});
