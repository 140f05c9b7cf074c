import { type Page, expect as quickExpect, test } from '@playwright/test';
import { enterAtHome, enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// An auditor finds who changed a date: a body reports a day, sets it right later, and the log tells both.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** Waits for a slow machine; what never comes still fails. */
const expect = quickExpect.configure({ timeout: 30_000 });

const focalName = 'Lường Thị Xuân';

let focal: Page;
let auditor: Page;
let complaints: readonly string[];

/** The entries that the log shows. */
const rows = () => auditor.getByRole('region', { name: 'Các mục nhật ký' }).locator('tbody tr');

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  focal = await enterHouse(browser, 'nahien@songhien.example');
  auditor = await enterAtHome(browser);
  for (const page of [focal, auditor]) page.setDefaultTimeout(30_000);
  complaints = gatherComplaints(auditor);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await focal.context().close();
  await auditor.context().close();
});

test('somebody reports a day and sets it right afterwards', async () => {
  await focal.goto('/app/');
  const row = focal.locator('tbody tr').filter({ hasText: '203/KH-UBND' });
  await row.first().locator('a[data-row]').click();
  const form = focal.getByRole('form', { name: 'Ghi kết quả' });
  await form.getByLabel('Đã làm gì').fill('Tập huấn 40 cán bộ về thông tin đối ngoại.');
  await form.getByLabel('Ngày thực hiện').fill('05/01/2026');
  await form.getByLabel('Đã làm gì').press('Control+Enter');
  const entry = focal.getByRole('article').filter({ hasText: 'Tập huấn 40 cán bộ' });
  await entry.getByRole('button', { name: 'Việc với kết quả này' }).click();
  await focal.getByRole('menuitem', { name: 'Sửa', exact: true }).click();
  const correction = focal.getByRole('form', { name: 'Sửa', exact: true });
  await correction.getByLabel('Ngày thực hiện').fill('15/01/2026');
  await correction.getByRole('button', { name: 'Ghi lại' }).click();
  await expect(entry).toContainText('15/01/2026');
});

test('the log says that the chain is whole, and can be read by everybody', async () => {
  await auditor.getByRole('link', { name: 'Nhật ký', exact: true }).click();
  await expect(auditor.getByRole('heading', { name: 'Nhật ký', level: 1 })).toBeVisible();
  await expect(auditor.getByText(/Chuỗi nguyên vẹn tới mục số/)).toBeVisible();
  await expectAccessible(auditor, 'log');
  await auditor.getByRole('button', { name: 'Kiểm toàn bộ' }).click();
  await expect(auditor.getByText(/Vừa kiểm từ mục số 1 đến/)).toBeVisible();
});

test('who changed a date is found by person and act, and the address says what was asked', async () => {
  await auditor.getByRole('button', { name: 'Mọi người' }).click();
  await auditor.getByPlaceholder('Tìm người').fill('luong thi xuan');
  await auditor.getByRole('option', { name: focalName }).click();
  await auditor.getByRole('button', { name: 'Mọi việc' }).click();
  await auditor.getByPlaceholder('Tìm việc').fill('sua ket qua');
  await auditor.getByRole('option', { name: 'sửa kết quả đã báo cáo' }).click();
  await expect(auditor).toHaveURL(/person=.*action=records\.correct-record/);
  // Others set right what they reported too, where this house has been worked in before.
  const row = rows().filter({ hasText: 'Ngày thực hiện: 05/01/2026 → 15/01/2026' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(focalName);
  await expectAccessible(auditor, 'log, narrowed');
});

test('the entry tells who, from where and what changed in words, with the raw content below a fold', async () => {
  await rows().filter({ hasText: '05/01/2026 → 15/01/2026' }).locator('a[data-row]').click();
  const entry = auditor.getByRole('dialog', { name: 'Mục nhật ký' });
  await expect(entry.getByRole('heading', { name: 'sửa kết quả đã báo cáo' })).toBeVisible();
  await expect(entry.getByText('127.0.0.1')).toBeVisible();
  await expect(entry.locator('del')).toContainText('05/01/2026');
  await expect(entry.locator('ins')).toContainText('15/01/2026');
  await expect(entry.getByText('"doneOn": "2026-01-15"')).toBeHidden();
  await entry.getByText('Nội dung gốc').click();
  await expect(entry.getByText('"doneOn": "2026-01-15"')).toBeVisible();
  await expectAccessible(auditor, 'entry of the log');
  await entry.getByRole('link', { name: 'Mọi việc trên đối tượng này' }).click();
  await expect(auditor).toHaveURL(/objectType=record/);
  await expect(rows()).toHaveCount(2);
});

test('what names a person is erased for good, with minutes, and the chain stays whole', async () => {
  await rows().filter({ hasText: 'sửa kết quả' }).locator('a[data-row]').click();
  await auditor.getByRole('button', { name: 'Xóa dữ liệu cá nhân…' }).click();
  const dialog = auditor.getByRole('dialog', { name: 'Xóa dữ liệu cá nhân trong mục này' });
  await dialog.getByRole('radio', { name: /Tên người ghi/ }).check();
  await expectAccessible(auditor, 'erasing');
  await dialog.getByRole('button', { name: 'Xóa hẳn' }).click();
  await expect(dialog.getByText('Ghi lý do, ít nhất 3 ký tự.')).toBeVisible();
  await dialog.getByLabel('Lý do').fill('Theo đề nghị của người có tên');
  await dialog.getByRole('button', { name: 'Xóa hẳn' }).click();
  await expect(dialog).toBeHidden();
  await auditor.keyboard.press('Escape');
  await expect(rows().filter({ hasText: '(tên đã xóa)' })).toHaveCount(1);
  await auditor.getByRole('link', { name: 'Nhật ký', exact: true }).click();
  await expect(rows().first()).toContainText('xóa dữ liệu cá nhân trong nhật ký');
  await auditor.getByRole('button', { name: 'Kiểm toàn bộ' }).click();
  await expect(auditor.getByText(/1 phần đã xóa, có biên bản/)).toBeVisible();
  await expect(auditor.getByText(/Chuỗi nguyên vẹn/)).toBeVisible();
});

test('the log goes out as a file', async () => {
  const saving = auditor.waitForEvent('download');
  await auditor.getByRole('button', { name: 'Xuất nhật ký' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^nhat-ky-\d{4}-\d\d-\d\d\.jsonl$/);
});

test('a body, a piece of work and an account each tell their history where they stand', async () => {
  await focal.getByRole('button', { name: /^Lịch sử/ }).click();
  const history = focal.getByRole('dialog', { name: /^Lịch sử/ });
  await expect(history.getByText('sửa kết quả đã báo cáo').first()).toBeVisible();
  await expectAccessible(focal, 'history of an obligation');
  await visit(auditor, '/app/nhat-ky?action=access.create-account&q=luong thi xuan');
  await rows().getByRole('link', { name: focalName }).click();
  await expect(auditor.getByRole('heading', { name: focalName, level: 1 })).toBeVisible();
  await expect(auditor.getByRole('region', { name: 'Lịch sử' })).toBeVisible();
});

test('who may not audit is not offered the log, and on a phone nothing runs out of the window', async () => {
  await expect(focal.getByRole('link', { name: 'Nhật ký', exact: true })).toHaveCount(0);
  await auditor.setViewportSize({ width: 390, height: 844 });
  await visit(auditor, '/app/nhat-ky');
  await expect(rows().first()).toBeVisible();
  await expectAccessible(auditor, 'log on a phone');
  await rows().locator('a[data-row]').first().click();
  await expect(auditor.getByRole('dialog', { name: 'Mục nhật ký' })).toBeVisible();
  await expectAccessible(auditor, 'entry on a phone');
});
