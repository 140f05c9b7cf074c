import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// The list of obligations, in the invented province.
test.describe.configure({ mode: 'serial' });

let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser }) => {
  page = await enterHouse(browser, undefined, { acceptDownloads: true });
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

const rows = () => page.getByRole('region', { name: 'Nhiệm vụ', exact: true }).locator('tbody tr');

test('a filter is read as a sentence, stands in the address, and comes back by the link', async () => {
  await page.goto('/app/nhiem-vu');
  await expect(rows().first()).toBeVisible();
  await page.getByRole('button', { name: 'Mọi trạng thái' }).click();
  await page.getByRole('option', { name: 'còn phải làm' }).click();
  await expect(page).toHaveURL(/state=open/);
  await page.getByLabel('Tìm theo lời, có dấu hoặc không').fill('du lich');
  await expect(page).toHaveURL(/q=du\+lich/);
  await expect(page.getByText('Trạng thái: còn phải làm')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Trạng thái: còn phải làm')).toBeVisible();
  await expect(page.getByLabel('Tìm theo lời, có dấu hoặc không')).toHaveValue('du lich');
  await expectAccessible(page, 'filtered list');
});

test('columns are chosen and sorted by, and rows are walked by keys', async () => {
  await visit(page, '/app/nhiem-vu');
  await page.getByRole('button', { name: 'Cột', exact: true }).click();
  await page.getByLabel('Ghi chú').check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Ghi chú' })).toBeVisible();
  await page.getByRole('button', { name: 'Cơ quan', exact: true }).click();
  await expect(page).toHaveURL(/sort=organization/);
  await expect(page.getByRole('columnheader', { name: 'Cơ quan' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows().first()).toBeVisible();
  await page.getByRole('heading', { name: 'Nhiệm vụ', level: 1 }).click();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Nhiệm vụ được giao' })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('several are moved at once and back again', async () => {
  await visit(page, '/app/nhiem-vu?state=not-started');
  await expect(rows().first()).toBeVisible();
  const before = await rows().count();
  for (const at of [0, 1]) await rows().nth(at).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Chuyển trạng thái' }).click();
  await page.getByRole('menuitem', { name: 'hoàn thành' }).click();
  await expect(page.getByText('Đã chuyển 2 nhiệm vụ sang “hoàn thành”.')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(page.getByText('Đã trả lại trạng thái cũ.')).toBeVisible();
  await expect(rows()).toHaveCount(before);
});

test('the board moves a card by keys, and the quarters and groups are drawn', async () => {
  await visit(page, '/app/nhiem-vu?view=board');
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name} \\d`) });
  const card = column('chưa thực hiện').getByRole('listitem').first().getByRole('link');
  // Several bodies owe the same item: the address tells which card it was.
  const which = new URLSearchParams((await card.getAttribute('href'))?.split('?')[1]).get('open') ?? 'none';
  const moved = (name: string) => column(name).locator(`a[href*="${which}"]`);
  await card.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(moved('đang thực hiện')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(moved('chưa thực hiện')).toBeVisible();
  await expectAccessible(page, 'board');
  await page.getByRole('radiogroup', { name: 'Cách xem' }).getByText('Tiến độ theo quý').click();
  await expect(page.getByRole('region', { name: 'Số nhiệm vụ theo quý đến hạn' })).toBeVisible();
  await expectAccessible(page, 'quarters');
  await page.getByText('Theo nhóm').click();
  await expect(page.getByRole('columnheader', { name: 'Tiến độ' })).toBeVisible();
  await expectAccessible(page, 'groups');
});

test('a view is saved under a name and opened again', async () => {
  await visit(page, '/app/nhiem-vu?late=yes&sort=organization');
  await page.getByRole('button', { name: 'Khung nhìn' }).click();
  await page.getByLabel('Tên khung nhìn').fill('Quá hạn theo cơ quan');
  await page.getByRole('button', { name: 'Lưu khung nhìn này' }).click();
  await expect(page.getByText('Đã lưu khung nhìn “Quá hạn theo cơ quan”.')).toBeVisible();
  await visit(page, '/app/nhiem-vu');
  await page.getByRole('button', { name: 'Khung nhìn' }).click();
  await page.getByRole('link', { name: 'Quá hạn theo cơ quan' }).click();
  await expect(page).toHaveURL(/late=yes/);
  await expect(page).toHaveURL(/sort=organization/);
});

test('the list goes out as Excel and comes back with nothing to change', async () => {
  await visit(page, '/app/nhiem-vu?state=open&columns=task,body,state,note');
  await page.getByRole('button', { name: 'Tải về: Nhiệm vụ' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Excel (.xlsx), đúng danh sách này' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^nhiem-vu-\d{4}-\d\d-\d\d\.xlsx$/);
  const file = {
    name: 'nhiem-vu.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await readFile(await download.path()),
  };
  await page.getByRole('button', { name: 'Tải về: Nhiệm vụ' }).click();
  await page.getByRole('menuitem', { name: 'Nhập lại từ tệp Excel đã xuất' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText(/Không có gì thay đổi/)).toBeVisible();
  await expectAccessible(page, 'list that comes back');
  await page.keyboard.press('Escape');
});

test('on a phone the list is cards, as wide as the window', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ['/app/nhiem-vu', '/app/nhiem-vu?view=board', '/app/nhiem-vu?view=groups']) {
    await visit(page, address);
    await expectAccessible(page, `phone ${address}`);
  }
});
