import { expect, type Locator, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, expectReadable, gatherComplaints } from './look-at-screen.ts';
import { PAPER, paper, select, task, tasksTab, upload } from './review-desk.ts';

// A document that was read is set right by hand: number and day, words given to fields, tasks made, split and merged.
test.describe.configure({ mode: 'serial' });

let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser }) => {
  page = await enterHouse(browser);
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('number and day that the paper leaves blank come first, and n walks on', async () => {
  await upload(page, 'duong-sach.txt', PAPER);
  await expect(page.getByRole('button', { name: /Cần xem lại: \d/ })).toBeVisible();
  await page.locator('h1').click();
  await page.keyboard.press('n');
  await expect(page.getByLabel('Số, ký hiệu')).toBeFocused();
  await page.getByLabel('Số, ký hiệu').fill('31/KH-UBND');
  await page.getByLabel('Ngày ban hành').fill('12/02/2027');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Số và ngày theo hệ thống quản lý văn bản?')).toHaveCount(0);
});

test('selected words become a lead and a time of the task they stand in, lit from either side', async () => {
  await tasksTab(page).click();
  await select(page, 'Sở Công Thương');
  const bar = page.getByRole('toolbar', { name: 'Đưa lời đã chọn vào' });
  await expect(bar).toBeVisible();
  await expect(bar.getByRole('combobox')).toHaveValue('1');
  await expectAccessible(page, 'review, selected words');
  await bar.getByRole('button', { name: 'Chủ trì' }).click();
  const lead = page.locator('[data-drop="tasks.1.lead"]');
  await expect(lead).toHaveText('Sở Công Thương');
  await select(page, 'trước ngày 15 tháng 5 năm 2027');
  await expect(bar).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.locator('[data-drop="tasks.1.timeText"]')).toHaveText('trước ngày 15 tháng 5 năm 2027');

  await lead.getByText('Sở Công Thương').hover();
  await expect(paper(page).locator('[data-lit]').filter({ hasText: 'Sở Công Thương' })).toBeVisible();
  await paper(page).locator('[data-marks]').filter({ hasText: 'In bản đồ' }).first().hover();
  await expect(task(page, '2')).toHaveAttribute('data-lit', 'true');
});

test('words are selected and given by keyboard alone', async () => {
  await page.getByRole('region', { name: 'Văn bản như trên giấy' }).focus();
  await task(page, '3').getByRole('button', { name: 'Xem lời' }).click();
  await page.getByRole('region', { name: 'Văn bản như trên giấy' }).focus();
  for (let words = 0; words < 4; words += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  const bar = page.getByRole('toolbar', { name: 'Đưa lời đã chọn vào' });
  await expect(bar.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('words are dragged onto a field, and Ctrl+Z takes that back', async () => {
  await select(page, 'Sở Tài chính.');
  const words = paper(page).locator('[data-block]').filter({ hasText: 'Cơ quan phối hợp: Sở Tài chính' });
  const from = await words.evaluate(() => {
    const { left, top, width, height } =
      document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await task(page, '3').scrollIntoViewIfNeeded();
  const lead = task(page, '3').locator('[data-drop="tasks.2.lead"]');
  const to = await centre(lead);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 10, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await expect(lead).toHaveText('Sở Văn hóa, Thể thao và Du lịch; Sở Tài chính');
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect(lead).toHaveText('Sở Văn hóa, Thể thao và Du lịch');
});

async function centre(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('The field is not in sight.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a task is split at the caret, by its leads, and merged; each is taken back', async () => {
  await task(page, '1').getByRole('button', { name: 'Sửa nhiệm vụ 1' }).click();
  const words = page.getByLabel('Nội dung', { exact: true });
  await words.evaluate((field: HTMLTextAreaElement) => {
    const at = field.value.indexOf('mời');
    field.setSelectionRange(at, at);
  });
  await words.press('ArrowRight');
  await words.press('ArrowLeft');
  await expect(page.getByText('Nhiệm vụ sau: “mời tác giả')).toBeVisible();
  await words.press('Control+Enter');
  await expect(page.getByText('Đã tách thành 2 nhiệm vụ.').last()).toBeVisible();
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(task(page, '1')).toHaveCount(2);
  await expectAccessible(page, 'review, split task');
  await task(page, '1').first().focus();
  await page.keyboard.press('m');
  await expect(task(page, '1')).toHaveCount(1);
  await expect(task(page, '1')).toContainText('Dựng gian sách song ngữ, mời tác giả hai bờ giao lưu');

  await task(page, '1').getByRole('button', { name: 'Việc khác với nhiệm vụ 1' }).click();
  await page.getByRole('menuitem', { name: 'Tách theo 2 cơ quan chủ trì' }).click();
  await expect(task(page, '1')).toHaveCount(2);
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect(task(page, '1')).toHaveCount(1);
});

test('tasks are added, by hand and from the paper, dropped and brought back', async () => {
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await page.getByLabel('Nội dung nhiệm vụ mới').fill('Mở trạm đọc sách ở bến đò');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).first().click();
  await page.getByRole('combobox', { name: 'Chủ trì' }).fill('Sở Ngoại vụ');
  await page.keyboard.press('Enter');
  await page.getByLabel('Sản phẩm').fill('01 trạm đọc');
  await page.getByRole('button', { name: 'Xong' }).click();
  const added = task(page, 'Mở trạm đọc sách ở bến đò');
  await expect(added).toContainText('Sở Ngoại vụ');
  await expect(added).toContainText('01 trạm đọc');

  await task(page, '3').getByRole('button', { name: 'Bỏ' }).click();
  await expect(task(page, '3').getByRole('button', { name: 'Lấy lại' })).toBeVisible();
  await task(page, '3').getByRole('button', { name: 'Lấy lại' }).click();
  await expect(task(page, '3').getByRole('button', { name: 'Bỏ' })).toBeVisible();
});

test('its keys stand on the sheet, and by night and on a phone it is as easy to read', async () => {
  await upload(page, 'dem.txt', PAPER.replace('đường sách hữu nghị', 'chợ sách hữu nghị'));
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toContainText('Gộp với nhiệm vụ sau');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await tasksTab(page).click();
  await expectReadable(page, 'review by night');
  await page.setViewportSize({ width: 390, height: 844 });
  await task(page, '1').getByRole('button', { name: 'Sửa nhiệm vụ 1' }).click();
  await expectAccessible(page, 'review on a phone, by night');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1366, height: 768 });
});
