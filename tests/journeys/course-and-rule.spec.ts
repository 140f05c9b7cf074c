import { expect as look, type Page, test } from '@playwright/test';
import { enterAtHome, enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// Who keeps the house sets the rule on more time; an officer finds figures; two people act on one obligation at once.
const expect = look.configure({ timeout: 30_000 });
test.describe.configure({ mode: 'serial' });

let keeper: Page;
let officer: Page;
let complaints: readonly string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  keeper = await enterHouse(browser);
  officer = await enterAtHome(browser, 'vhttdl@songhien.example');
  complaints = gatherComplaints(officer);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await keeper.context().close();
  await officer.context().close();
});

test('the rule on more time says what it means, is set, and is taken back', async () => {
  await keeper.goto('/app/quan-tri/gia-han');
  await expect(keeper.getByRole('heading', { name: 'Quy định gia hạn', level: 1 })).toBeVisible();
  await keeper.getByLabel('Chỉ lãnh đạo cơ quan cấp trên').check();
  await expect(keeper.getByText('kể cả với việc giao nhanh', { exact: false })).toBeVisible();
  await expectAccessible(keeper, 'rule on more time');
  await keeper.getByRole('button', { name: 'Ghi quy định' }).click();
  await expect(keeper.getByText(/^Sửa lần cuối: Trần Thị Minh Hà/)).toBeVisible();
  await expect(keeper.getByText('đặt quy định gia hạn').first()).toBeVisible();
  await keeper.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(keeper.getByLabel('Lãnh đạo cơ quan cấp trên, hoặc người')).toBeChecked();
});

test('an officer finds figures and indicators in the navigation, and the rule to be read', async () => {
  await officer
    .getByRole('navigation', { name: 'Các phần của hệ thống' })
    .getByRole('link', { name: 'Số liệu' })
    .click();
  await expect(officer.getByRole('heading', { name: 'Số liệu năm trước', level: 1 })).toBeVisible();
  const tabs = officer.getByRole('navigation', { name: 'Các phần quản trị' });
  await expect(tabs.getByRole('link')).toHaveText([
    'Chỉ tiêu',
    'Số liệu năm trước',
    'Ngày làm việc',
    'Gia hạn',
  ]);
  await tabs.getByRole('link', { name: 'Gia hạn' }).click();
  await expect(officer.getByText('Chỉ người quản trị sửa quy định này.')).toBeVisible();
});

test('who came second sees what stands beside what was not sent, and sends it with one click', async () => {
  await visit(officer, '/app/');
  await expect(officer.getByRole('complementary').getByText('14 ngày tới')).toBeVisible();
  await officer.locator('tbody tr a[data-row][href*="/nhiem-vu/"]').first().click();
  const panel = officer.getByRole('region', { name: 'Giao và xử lý' });
  await panel.getByRole('button', { name: 'Nêu vướng mắc…' }).click();
  const form = officer.getByRole('dialog');
  await form.getByLabel('Vướng ở đâu, cần gì').fill('Chưa có kinh phí in bản đồ');

  await visit(keeper, new URL(officer.url()).pathname);
  await keeper
    .getByRole('region', { name: 'Giao và xử lý' })
    .getByRole('button', { name: 'Nêu vướng mắc…' })
    .click();
  await keeper.getByRole('dialog').getByLabel('Vướng ở đâu, cần gì').fill('Chờ Sở Tài chính thẩm định');
  await keeper.getByRole('dialog').getByRole('button', { name: /^Gửi/ }).click();
  await expect(keeper.getByRole('dialog')).toBeHidden();

  await form.getByRole('button', { name: /^Gửi/ }).click();
  const conflict = form.getByRole('alert');
  await expect(conflict).toContainText('Trần Thị Minh Hà đã sửa nhiệm vụ này lúc');
  await expect(conflict).toContainText('Chờ Sở Tài chính thẩm định');
  await expect(conflict).toContainText('Chưa có kinh phí in bản đồ');
  await expect(form.getByLabel('Vướng ở đâu, cần gì')).toHaveValue('Chưa có kinh phí in bản đồ');
  await expectAccessible(officer, 'conflict on the course');
  await form.getByRole('button', { name: 'Vẫn gửi ý của tôi' }).click();
  await expect(form).toBeHidden();
  await expect(panel.getByText('“Chưa có kinh phí in bản đồ”')).toBeVisible();
  await expect(panel.getByText('“Chờ Sở Tài chính thẩm định”')).toBeVisible();
});
