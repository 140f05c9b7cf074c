import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { PAPER, task, tasksTab, upload } from './review-desk.ts';

// Two people set one draft right, it becomes work, exactly as promised, and goes back while nothing hangs on it.
test.describe.configure({ mode: 'serial' });

let page: Page;
let complaints: readonly string[];
let address = '';

test.beforeAll(async ({ browser }) => {
  page = await enterHouse(browser);
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what somebody was typing when the page closed is offered again', async () => {
  await upload(page, 'duong-hoa.txt', PAPER.replace('đường sách hữu nghị', 'đường hoa hữu nghị'));
  address = page.url();
  await page.getByRole('checkbox', { name: 'Dự thảo' }).check();
  await tasksTab(page).click();
  await task(page, '2').getByRole('button', { name: 'Sửa nhiệm vụ 2' }).click();
  await page.getByLabel('Nội dung', { exact: true }).fill('In bản đồ đường sách bằng hai thứ tiếng');
  await page.goto('/app/ke-hoach');
  await page.goto(address);
  const offered = page.getByRole('region', { name: 'Lần trước còn phần đang gõ dở' });
  await expect(offered).toContainText('In bản đồ đường sách bằng hai thứ tiếng');
  await expectAccessible(page, 'review, words offered again');
  await offered.getByRole('button', { name: 'Ghi vào' }).click();
  await tasksTab(page).click();
  await expect(task(page, '2')).toContainText('bằng hai thứ tiếng');
  await expect(offered).toHaveCount(0);
});

test('two people at one draft: other places go together, the same place is asked about, nothing is lost', async ({
  browser,
}) => {
  const other = await enterHouse(browser, 'vhttdl@songhien.example');
  await other.goto(address);
  await tasksTab(other).click();
  await task(other, '1').getByRole('button', { name: 'Sửa nhiệm vụ 1' }).click();
  await other.getByLabel('Thời gian', { exact: true }).fill('Quý III/2027');
  await other.getByRole('button', { name: 'Xong' }).click();
  await expect(task(other, '1')).toContainText('Quý III/2027');

  // Somebody else was quicker, elsewhere: both stand.
  await task(page, '3').getByRole('button', { name: 'Sửa nhiệm vụ 3' }).click();
  await page.getByLabel('Số', { exact: true }).fill('4');
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(task(page, '4')).toBeVisible();
  await expect(task(page, '1')).toContainText('Quý III/2027');

  // The same place, at the same time.
  await task(page, '1').getByRole('button', { name: 'Sửa nhiệm vụ 1' }).click();
  await page.getByLabel('Thời gian', { exact: true }).fill('Quý IV/2027');
  await task(other, '1').getByRole('button', { name: 'Sửa nhiệm vụ 1' }).click();
  await other.getByLabel('Thời gian', { exact: true }).fill('Tháng 6/2027');
  await other.getByRole('button', { name: 'Xong' }).click();
  await expect(task(other, '1')).toContainText('Tháng 6/2027');
  await page.getByRole('button', { name: 'Xong' }).click();
  const conflict = page.getByRole('alert', { name: 'Hai người cùng sửa một chỗ' });
  await expect(conflict).toContainText('Quý IV/2027');
  await expect(conflict).toContainText('Tháng 6/2027');
  await expectAccessible(page, 'review, conflict');
  await conflict.getByRole('radio', { name: /Của tôi/ }).check();
  await conflict.getByRole('button', { name: 'Ghi theo lựa chọn' }).click();
  await expect(conflict).toHaveCount(0);
  await expect(task(page, '1')).toContainText('Quý IV/2027');
  await other.context().close();
});

/** The figures of the button, as a person reads them. */
async function promised(dialog: Locator): Promise<{ tasks: number; obligations: number }> {
  const act = dialog.getByRole('button', { name: /^Đưa vào theo dõi \(/ });
  await expect(act).toBeEnabled();
  const [, tasks, obligations] =
    /\((\d+) nhiệm vụ, (\d+) lượt giao\)/.exec((await act.textContent()) ?? '') ?? [];
  return { tasks: Number(tasks), obligations: Number(obligations) };
}

/** What was made, as the server answers it. */
async function made(): Promise<{ tasks: number; obligations: number }> {
  await expect(page).toHaveURL(/\/ke-hoach\/[0-9a-f-]+/);
  const id = /ke-hoach\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  const plan: { taskList: unknown[] } = await (await page.request.get(`/api/plans/${id}`)).json();
  const owed: { total: number } = await (await page.request.get(`/api/obligations?plan=${id}`)).json();
  return { tasks: plan.taskList.length, obligations: owed.total };
}

test('what the button promises is what is made; it goes back, and is refused once somebody moved a task', async () => {
  const take = page.getByRole('button', { name: 'Đưa vào theo dõi', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Đưa vào theo dõi' });
  await take.click();
  await dialog.getByText(/^\d+ cơ quan có việc$/).click();
  await expect(dialog.getByText('Sở Ngoại vụ')).toBeVisible();
  await expectAccessible(page, 'confirm, names behind the figures');
  const first = await promised(dialog);
  expect(first).toEqual({ tasks: 3, obligations: 4 });
  await dialog.getByRole('button', { name: /^Đưa vào theo dõi \(/ }).click();
  expect(await made()).toEqual(first);

  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(page).toHaveURL(address.replace(/\?.*/, ''));
  await tasksTab(page).click();
  await expect(task(page, '1')).toContainText('Quý IV/2027');
  await take.click();
  expect(await promised(dialog)).toEqual(first);
  await dialog.getByRole('button', { name: /^Đưa vào theo dõi \(/ }).click();
  expect(await made()).toEqual(first);

  const plan = page.url();
  const id = /ke-hoach\/([0-9a-f-]+)/.exec(plan)?.[1] ?? '';
  const list = await (await page.request.get(`/api/obligations?plan=${id}`)).json();
  const [owed] = list.obligations;
  await page.request.patch(`/api/obligations/${owed.id}`, {
    headers: { 'x-nhipcau': '1' },
    data: { version: owed.version, state: 'in-progress', reason: null },
  });
  await page.goto(plan);
  await page.getByRole('button', { name: 'Đưa về xem lại' }).click();
  await expectAccessible(page, 'plan, back to review');
  await page.getByRole('dialog').getByRole('button', { name: 'Đưa về xem lại' }).click();
  await expect(page.getByText(/1 nhiệm vụ được giao đã có người cập nhật/).last()).toBeVisible();
  await expect(page).toHaveURL(plan);
});

for (const layout of ['labelled-lines', 'lists-by-body', 'table-by-months']) {
  test(`a document laid out as ${layout} goes in with two corrections, as promised`, async () => {
    await upload(page, `${layout}.txt`, readFileSync(`tests/documents/layouts/${layout}.txt`));
    await tasksTab(page).click();
    const [first, second] = [page.locator('[data-task]').nth(0), page.locator('[data-task]').nth(1)];
    await first.getByRole('button', { name: 'Bỏ' }).click();
    await expect(first.getByRole('button', { name: 'Lấy lại' })).toBeVisible();
    await second.getByRole('button', { name: /^Sửa/ }).click();
    await page.getByLabel('Thời gian', { exact: true }).fill('Quý III/2027');
    await page.getByRole('button', { name: 'Xong' }).click();
    await expect(second).toContainText('Quý III/2027');
    const found = await page.locator('[data-task]').count();
    await page.getByRole('button', { name: 'Đưa vào theo dõi', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Đưa vào theo dõi' });
    const draft = dialog.getByRole('checkbox', { name: 'Dự thảo' });
    if (await draft.isVisible()) await draft.check();
    const accept = dialog.getByRole('button', { name: /^Nhận/ });
    if (await accept.isVisible()) await accept.click();
    await expect(accept).toHaveCount(0);
    const figures = await promised(dialog);
    expect(figures.tasks).toBe(found - 1);
    await dialog.getByRole('button', { name: /^Đưa vào theo dõi \(/ }).click();
    expect(await made()).toEqual(figures);
  });
}
