import { expect as look, type Page, test } from '@playwright/test';
import { enterAtHome } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

const expect = look.configure({ timeout: 60_000 });

// A desk that the people of a commune share: it asks who sits there, keeps what was typed, and names both.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const desk = 'Phòng Văn hóa - Xã hội xã Mường Lũng Hiền';
const said = 'Treo lại biển chào song ngữ ở đầu cầu.';

let page: Page;
let complaints: readonly string[];

const asking = () => page.getByRole('dialog', { name: 'Người nhập' });
const words = () => page.getByRole('form', { name: 'Ghi kết quả' }).getByLabel('Đã làm gì');

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  page = await enterAtHome(browser, 'muonglung@songhien.example');
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('it asks who sits there, and lets people only look when that is put off', async () => {
  await expect(asking()).toBeVisible();
  await expect(asking()).toContainText(desk);
  await expectAccessible(page, 'who sits at the desk');
  await page.keyboard.press('Escape');
  await expect(asking()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Chưa ghi người nhập' })).toBeVisible();
});

test('a record that is sent all the same waits for the name, and is then sent as it was typed', async () => {
  await page.locator('tbody a[data-row]').first().click();
  await expect(page.getByRole('form', { name: 'Ghi kết quả' })).toBeVisible();
  // The address was opened by a link: the session is the same and nobody asks again.
  await expect(asking()).toBeHidden();
  await words().fill(said);
  await page.getByRole('button', { name: /^Ghi kết quả/ }).click();
  await expect(asking()).toBeVisible();
  await asking().getByRole('button', { name: 'Bắt đầu nhập' }).click();
  await expect(asking().getByText('Cần ít nhất 2 ký tự.')).toBeVisible();
  await asking().getByLabel('Họ và tên người nhập').fill('Lò Thị Mây');
  await page.keyboard.press('Enter');
  const record = page.getByRole('article').filter({ hasText: said });
  await expect(record).toContainText(`Lò Thị Mây, tại ${desk}`);
  await expect(page.getByRole('button', { name: 'Người nhập: Lò Thị Mây' })).toBeVisible();
  await expectAccessible(page, 'record of a desk');
});

test('the next one takes the seat, and the name said before is at hand', async () => {
  await page.getByRole('button', { name: /Đổi người nhập/ }).click();
  await asking().getByLabel('Họ và tên người nhập').fill('Vàng A Sình');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Người nhập: Vàng A Sình' })).toBeVisible();
  await page.getByRole('button', { name: /Đổi người nhập/ }).click();
  await expectAccessible(page, 'names said before');
  await asking().getByRole('button', { name: 'Lò Thị Mây' }).click();
  await expect(page.getByRole('button', { name: 'Người nhập: Lò Thị Mây' })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, 'desk on a phone');
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('what needs a personal account is refused with the reason', async () => {
  await visit(page, '/app/uy-quyen');
  await expect(
    page.getByText('Việc này cần tài khoản riêng, không làm từ tài khoản dùng chung.'),
  ).toBeVisible();
  await page.getByRole('button', { name: `Tài khoản ${desk}` }).click();
  await expect(page.getByRole('menuitem', { name: 'Đăng xuất' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Ủy quyền khi vắng' })).toHaveCount(0);
});
