import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, expectReadable, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// A leader on a busy morning: one page, on paper and on a phone, and what goes out of the house.
test.describe.configure({ mode: 'serial' });

let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser }) => {
  page = await enterHouse(browser, 'lanhdao@songhien.example', { acceptDownloads: true });
  await page.goto('/app/tom-tat');
  await expect(sheet()).toBeVisible();
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

const sheet = () => page.getByRole('article', { name: 'Tóm tắt 1 trang' });

test('the page says what is late, with whom, and whom to ring up', async () => {
  for (const part of [
    'Quá hạn, đang ở đâu',
    'Đến hạn trong 14 ngày tới',
    'Cần quyết định',
    'Tiến độ kế hoạch',
  ])
    await expect(sheet().getByRole('heading', { name: part })).toBeVisible();
  await expect(sheet().locator('a[href^="tel:"]').first()).toBeVisible();
  await expect(sheet().getByText('nhiệm vụ chưa có cơ quan chủ trì')).toBeVisible();
  await expectAccessible(page, 'summary');
});

test('it prints on exactly one page of A4, and nothing of it is cut off', async () => {
  const pages = async () =>
    (
      (await page.pdf({ preferCSSPageSize: true, format: 'A4' }))
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/gu) ?? []
    ).length;
  expect(await pages()).toBe(1);
  // Nothing of it falls off the end of that page.
  await page.emulateMedia({ media: 'print' });
  const height = await sheet().evaluate((element) => [element.scrollHeight, element.clientHeight]);
  expect(height[0]).toBeLessThanOrEqual(height[1] ?? 0);
  await page.emulateMedia({ media: 'screen' });
});

test('every figure leads to the list behind it', async () => {
  const figure = sheet()
    .getByRole('link', { name: /quá hạn$/ })
    .first();
  const count = /^[\d.]+/.exec((await figure.textContent()) ?? '')?.[0];
  await figure.click();
  await expect(page).toHaveURL(/nhiem-vu\?.*late=yes/);
  await expect(page.getByText(`${count} nhiệm vụ được giao`, { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await page.goBack();
});

test('it shows one plan, or an earlier day, and its address says so', async () => {
  await page.getByRole('textbox', { name: 'Xem tính đến ngày' }).fill('01/03/2026');
  await page.getByRole('textbox', { name: 'Xem tính đến ngày' }).press('Enter');
  await expect(page).toHaveURL(/ngay=2026-03-01/);
  await expect(sheet().getByText('Tính đến hết ngày 01/03/2026')).toBeVisible({ timeout: 30_000 });
  await visit(page, '/app/tom-tat');
});

test('the summary goes out as Word and PDF', async () => {
  for (const [choice, ending, head] of [
    [/Word/, '.docx', 'PK'],
    [/PDF/, '.pdf', '%PDF'],
  ] as const) {
    await page.getByRole('button', { name: 'Tải về: Tóm tắt 1 trang' }).click();
    const saved = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('menuitem', { name: choice }).click();
    const file = await saved;
    expect(file.suggestedFilename().endsWith(ending)).toBe(true);
    expect(
      readFileSync(await file.path())
        .toString('latin1')
        .startsWith(head),
    ).toBe(true);
  }
});

test('a download that fails says what happened, with a code, and can be tried again', async () => {
  await page.route('**/api/summary/document*', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Không dựng được trang.', code: 'write-crash', status: 503 }),
    }),
  );
  await page.getByRole('button', { name: 'Tải về: Tóm tắt 1 trang' }).click();
  await page.getByRole('menuitem', { name: /Word/ }).click();
  await expect(page.getByText('Không dựng được trang.')).toBeVisible();
  await expect(page.getByText(/write-crash/)).toBeVisible();
  await expectAccessible(page, 'failed download');
  await page.unroute('**/api/summary/document*');
  const saved = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Thử lại' }).click();
  expect((await saved).suggestedFilename()).toContain('.docx');
});

test('on a phone and by night it reads as well', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, '/app/tom-tat');
  await expect(sheet()).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, 'summary on a phone');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadable(page, 'summary by night');
});
