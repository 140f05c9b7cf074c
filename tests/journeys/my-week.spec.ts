import { expect as look, type Page, test } from '@playwright/test';
import { enterAtHome, enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// Several people in one machine: a screen may take its time.
const expect = look.configure({ timeout: 60_000 });

// A focal person's week, and a leader's Monday: what is owed, what is new, what waits, on one page.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

// Another each time: the house may have been worked in.
const order = `Gửi danh sách nghệ nhân dự Ngày hội, lần ${Date.now() % 1_000_000}`;

let officer: Page;
let focal: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  officer = await enterHouse(browser, 'vhttdl@songhien.example');
  complaints = gatherComplaints(officer);
  focal = await enterAtHome(browser, 'nahien@songhien.example');
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await officer.context().close();
  await focal.context().close();
});

const bell = (page: Page) => page.getByRole('button', { name: /^Thông báo: \d+ chưa đọc/ });

test('the focal person sees at once that the department gave work, without asking', async () => {
  const before = await bell(focal).getAttribute('aria-label');
  const session = (await (await focal.request.get('/api/session')).json()) as {
    account: { organization: { id: string } };
  };
  const { id } = session.account.organization;
  // Tomorrow, where the house stands.
  const day = new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10);
  const given = await officer.request.post('/api/obligations/quick', {
    headers: { 'x-nhipcau': '1' },
    data: { text: order, organizationIds: [id], day, hour: null, timeWords: null, planId: null },
  });
  expect(given.status()).toBe(200);
  await expect(bell(focal)).not.toHaveAttribute('aria-label', before ?? '');
  const week = focal.getByRole('region', { name: 'Tuần này' });
  await expect(week.getByRole('link', { name: order })).toBeVisible();
  await expectAccessible(focal, 'the week of a focal person');
});

test('the bell opens to what is new, and following it reads it', async () => {
  await bell(focal).click();
  const panel = focal.getByRole('dialog', { name: 'Thông báo' });
  await expectAccessible(focal, 'the bell opened');
  await panel.getByRole('link', { name: new RegExp(order) }).click();
  await expect(focal.getByRole('heading', { name: 'Kết quả và diễn biến' })).toBeVisible();
  await expect(focal.getByRole('main').getByText(order)).toBeVisible();
  const form = focal.getByRole('form', { name: 'Ghi kết quả' });
  await form.getByLabel('Đã làm gì').fill('Đã gửi danh sách 12 nghệ nhân.');
  await form.getByRole('button', { name: /^Ghi kết quả/ }).click();
  await expect(
    focal.getByRole('article').filter({ hasText: 'Đã gửi danh sách 12 nghệ nhân.' }),
  ).toBeVisible();
});

test('back on the page the work is in progress, and by keyboard the rows are walked', async () => {
  await visit(focal, '/app/');
  const row = focal.getByRole('region', { name: 'Tuần này' }).getByRole('row', { name: new RegExp(order) });
  await expect(row).toContainText('đang xử lý');
  await focal.keyboard.press('j');
  await focal.keyboard.press('j');
  await focal.keyboard.press('k');
  expect(await focal.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);
  await focal.keyboard.press('Enter');
  await expect(focal).toHaveURL(/\/nhiem-vu\/[0-9a-f-]{36}/);
});

test('notices are chosen kind by kind, and a calendar address is shown once', async () => {
  await visit(focal, '/app/thong-bao');
  // Clicked, not set: the house may have been worked in.
  await focal.getByRole('checkbox', { name: 'Đổi hạn: ghi trong thư mỗi sáng' }).click();
  await expect(focal.getByText('Đã ghi cách báo.')).toBeVisible();
  await focal.getByRole('button', { name: /^Lập địa chỉ (lịch|mới)$/ }).click();
  const address = await focal.getByRole('textbox', { name: 'Địa chỉ lịch' }).inputValue();
  expect(await focal.evaluate(async (url) => (await fetch(new URL(url).pathname)).text(), address)).toContain(
    'BEGIN:VEVENT',
  );
  await expectAccessible(focal, 'notices');
  await focal.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(focal, 'notices on a phone');
  await visit(focal, '/app/');
  await expect(focal.getByRole('region', { name: 'Tuần này' })).toBeVisible();
  await expectAccessible(focal, 'the week on a phone');
});

test('the department sees that it waits, and prints the list without its buttons', async () => {
  await officer.goto('/app/');
  const waiting = officer.getByRole('region', { name: 'Chờ người khác' });
  await expect(waiting.getByRole('link', { name: order })).toBeVisible();
  await officer.emulateMedia({ media: 'print' });
  await expect(waiting.getByRole('link', { name: 'Xem', exact: true }).first()).toBeHidden();
  await expect(officer.getByRole('complementary', { name: 'Lịch và thông báo' })).toBeHidden();
  await officer.emulateMedia({ media: 'screen' });
});

test('on Monday the leader reads what waits for a word, where things are stuck, and opens the one page', async ({
  browser,
}) => {
  const leader = await enterAtHome(browser, 'lanhdao@songhien.example');
  await expect(leader.getByRole('heading', { name: /^Chờ tôi quyết/ })).toBeVisible();
  await expect(leader.getByRole('heading', { name: 'Đang vướng ở đâu' })).toBeVisible();
  await expectAccessible(leader, "a leader's Monday");
  const stuck = leader.getByRole('link', { name: /việc quá hạn, lâu nhất/ }).first();
  const count = (await stuck.textContent()) ?? '';
  await stuck.click();
  await expect(leader.getByText(new RegExp(`^${count} nhiệm vụ được giao`))).toBeVisible();
  await leader.goBack();
  await leader.getByRole('link', { name: 'Tóm tắt 1 trang' }).click();
  await expect(leader.getByRole('article', { name: 'Tóm tắt 1 trang' })).toBeVisible();
  await leader.context().close();
});
