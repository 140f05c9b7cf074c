import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// An officer whose plan is late in many places: messages, calls, what was told on the phone, a letter; and a search.
test.describe.configure({ mode: 'serial' });

let page: Page;
let complaints: readonly string[];
let plan = '/app/don-doc';

test.beforeAll(async ({ browser }) => {
  page = await enterHouse(browser, 'vhttdl@songhien.example', {
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

const table = () => page.getByRole('region', { name: 'Cơ quan cần đôn đốc' });
const rows = () => table().locator('tbody');
const drawer = () => page.getByRole('dialog');

/** The plan of the festival days, on which many bodies are late at once. */
async function choosePlan(): Promise<void> {
  await page.getByRole('button', { name: 'Mọi kế hoạch' }).click();
  await page.getByRole('option', { name: /203\/KH-UBND/u }).click();
  await expect(page).toHaveURL(/plan=/u);
  plan = page.url();
}

test('the officer copies the messages to twelve late bodies and more at once, and each row says so', async () => {
  await page.goto('/app/nhiem-vu');
  await page.getByRole('link', { name: 'Đôn đốc' }).click();
  await expect(rows().first()).toBeVisible();
  await choosePlan();
  await expectAccessible(page, 'urging');
  await page.getByLabel('Chọn mọi cơ quan').check();
  await page.getByRole('button', { name: 'Soạn tin nhắn' }).click();
  const cards = drawer().getByRole('article');
  await expect(cards.nth(11)).toBeVisible();
  const count = await cards.count();
  // Whoever has no account answers by a link of the message; the others are led into the house.
  const linked = await drawer().getByRole('checkbox', { checked: true }).count();
  expect(linked).toBeGreaterThan(9);
  expect(linked).toBeLessThan(count);
  await drawer()
    .getByRole('button', { name: `Chép cả ${count} tin` })
    .click();
  await expect(drawer().getByRole('button', { name: 'Đã chép, đã ghi' })).toHaveCount(count);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(/^Kính gửi /gmu)).toHaveLength(count);
  expect(copied.match(/https?:/gu)).toHaveLength(count);
  expect(copied.match(/\/tra-loi#/gu)).toHaveLength(linked);
  const codes = await drawer()
    .getByText(/^\d{6}$/u)
    .allTextContents();
  expect(codes).toHaveLength(linked);
  expect(codes.filter((code) => copied.includes(code))).toEqual([]);
  await expectAccessible(page, 'messages that were copied, with their codes');
  await page.keyboard.press('Escape');
  await expect(rows().filter({ hasText: 'Nhắn tin' })).toHaveCount(count);
});

test('what two bodies tell is entered for them, and nobody is urged for it again', async () => {
  const told: string[] = [];
  for (const tick of [true, false]) {
    await visit(page, plan);
    // One of the departments that owe one thing alone: each has a telephone.
    const next = rows()
      .getByRole('row')
      .filter({ hasText: '1 quá hạn' })
      .filter({ hasNotText: 'đã gửi' })
      .getByRole('button', { name: /^Gọi Sở / })
      .and(page.locator(':enabled'))
      .first();
    const body = (await next.getAttribute('aria-label'))?.slice('Gọi '.length) ?? '';
    await next.click();
    if (tick) await tellCalled();
    await drawer().getByRole('link', { name: 'Nhập thay' }).first().click();
    await expect(page.getByRole('heading', { name: 'Đã đôn đốc' })).toBeVisible();
    if (tick) await expect(page.getByRole('complementary')).toContainText('Gọi điện');
    await enterFor(`${body} báo đã làm xong.`);
    told.push(body);
  }
  expect(new Set(told).size).toBe(2);
  await visit(page, plan);
  for (const body of told)
    await expect(page.getByRole('button', { name: `Nhắn ${body}`, exact: true })).toBeDisabled();
});

async function tellCalled(): Promise<void> {
  await expect(drawer().locator('a[href^="tel:"]').first()).toBeVisible();
  await drawer()
    .getByRole('button', { name: /^Đã gọi / })
    .first()
    .click();
  await expect(page.getByText('Đã ghi cuộc gọi.')).toBeVisible();
}

async function enterFor(words: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Ghi kết quả' });
  await form.getByLabel('Đã làm gì').fill(words);
  await form.getByRole('combobox', { name: 'Được cho biết qua' }).click();
  await page.getByRole('option', { name: 'Điện thoại' }).click();
  await form.getByRole('button', { name: /^Ghi kết quả/ }).click();
  await expect(page.getByRole('article').filter({ hasText: words })).toBeVisible();
}

test('a letter with its annex goes out as Word, and is taken back', async () => {
  await page.getByLabel('Chọn mọi cơ quan').check();
  await page.getByRole('button', { name: 'Soạn công văn' }).click();
  const undo = page.getByRole('button', { name: 'Hoàn tác' });
  const letters = page.getByRole('region', { name: 'Công văn đã soạn' });
  await expect(letters.getByRole('listitem').first()).toBeVisible();
  await letters
    .getByRole('button', { name: /^Tải về/ })
    .first()
    .click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /Word|docx/iu }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Công văn .*\.docx$/u);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await undo.last().click();
  await expect(letters).toBeHidden();
});

test('Ctrl-K finds a body and work without diacritics, and everything stands on a page of its own', async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Tìm và làm nhanh' }).fill('so ngoai vu');
  const found = page.getByRole('region', { name: 'Kết quả' });
  await expect(found.getByRole('button', { name: 'Sở Ngoại vụ' }).first()).toBeVisible();
  await expect(found.locator('mark').first()).toBeVisible();
  await found.getByText('Xem mọi kết quả cho').click();
  await expect(page).toHaveURL(/\/app\/tim\?q=so/u);
  await expect(page.getByRole('heading', { name: 'Cơ quan, đơn vị', level: 2 })).toBeVisible();
  await expectAccessible(page, 'results of a search');
  await page.getByRole('link', { name: 'Sở Ngoại vụ', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sở Ngoại vụ');
});
