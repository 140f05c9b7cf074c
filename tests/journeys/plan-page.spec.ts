import { type Page, expect as quickExpect, test } from '@playwright/test';
import { enterAtHome } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';

// One plan from every side: found in the list, read, followed, its open words named and taken back.
test.describe.configure({ mode: 'serial' });

/** Waits for a slow machine; what never comes still fails. */
const expect = quickExpect.configure({ timeout: 30_000 });

const plan = 'Công tác thông tin đối ngoại tỉnh Sông Hiền năm 2026';
const open = 'các đơn vị có liên quan';

let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser }) => {
  page = await enterAtHome(browser);
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

function tab(name: string) {
  return page.getByRole('tab', { name, exact: true });
}

test('a plan is found by words without diacritics, and the address says what was asked', async () => {
  await page.getByRole('link', { name: 'Kế hoạch' }).first().click();
  await expect(page.getByRole('link', { name: plan })).toBeVisible();
  await expectAccessible(page, 'plans');
  await page.getByRole('searchbox', { name: 'Tìm theo tên, số, cơ quan' }).fill('45/kh-ubnd');
  await expect(page.getByText('1 kế hoạch', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/q=45/);

  await page.getByRole('searchbox', { name: 'Tìm theo tên, số, cơ quan' }).fill('khong co dau');
  await expect(page.getByText('Không có kế hoạch nào như vậy')).toBeVisible();
  await expectAccessible(page, 'plans, nothing found');
  await page.getByRole('link', { name: 'Bỏ hết điều kiện lọc' }).click();
  await page.getByRole('button', { name: 'Mọi cơ quan ban hành' }).click();
  await page.getByPlaceholder('Tìm cơ quan ban hành').fill('tinh uy');
  await page.getByRole('option', { name: 'Tỉnh ủy Sông Hiền' }).click();
  await expect(page.getByText('1 kế hoạch', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc theo Ban hành' }).click();
  await page.getByRole('link', { name: plan }).click();
  await expect(page.getByRole('heading', { name: plan, level: 1 })).toBeVisible();
});

test('every side of the plan opens, has its own address and can be used by everybody', async () => {
  for (const [name, address, shows] of [
    ['Nhiệm vụ', 'tasks', '1. Cung cấp thông tin chính thức'],
    ['Cơ quan', 'bodies', 'Sở Ngoại vụ'],
    ['Tiến độ', 'course', 'Nhiệm vụ theo quý'],
    ['Báo cáo', 'reporting', 'Sáu tháng'],
    ['Văn bản liên quan', 'references', '72/2015/NĐ-CP'],
    ['Kinh phí', 'funding', 'ngân sách tỉnh năm 2026'],
    ['Lịch sử', 'history', 'đưa kế hoạch vào theo dõi: 13 nhiệm vụ'],
    ['Văn bản', 'document', 'KẾ HOẠCH'],
  ] as const) {
    await tab(name).click();
    await expect(page).toHaveURL(new RegExp(`tab=${address}`));
    await expect(page.getByRole('tabpanel').getByText(shows).first()).toBeVisible();
    await expectAccessible(page, `plan, ${name}`);
  }
});

test('a task leads to its words in the document, and the words back to the task', async () => {
  const words = 'Mở lớp tiếng Lào giao tiếp';
  await tab('Nhiệm vụ').click();
  await page.getByRole('link', { name: /^Xem lời trong văn bản: 3\.2/ }).click();
  await expect(page.locator('article [data-lit]').filter({ hasText: words })).toBeInViewport();
  await page.getByRole('link', { name: /^Tới nhiệm vụ 3\.2/ }).click();
  await expect(page.getByRole('tabpanel').getByText(words)).toBeInViewport();
});

test('headings fold, and a group tells its members when asked', async () => {
  const first = page.getByText('Tổ chức họp báo định kỳ');
  await page.getByRole('button', { name: '1. Cung cấp thông tin chính thức' }).click();
  await expect(first).toBeHidden();
  await page.getByRole('button', { name: '1. Cung cấp thông tin chính thức' }).click();
  await expect(first).toBeVisible();
  const group = page.getByRole('listitem').filter({ hasText: 'Rà soát biển hiệu' });
  await group.getByRole('button', { name: '14 cơ quan' }).click();
  await expect(group.getByRole('link', { name: 'Ủy ban nhân dân xã Nà Hiền' })).toBeVisible();
});

test('words left open are given their members, and it can be undone', async () => {
  const task = page.getByRole('listitem').filter({ hasText: open }).first();
  await task.getByRole('button', { name: 'Nêu thành viên' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nêu thành viên của nhóm' });
  await dialog.getByRole('combobox').fill('cong an tinh');
  await page.getByRole('option', { name: 'Công an tỉnh Sông Hiền', exact: true }).click();
  // The first Escape closes the list alone.
  await dialog.getByRole('combobox').press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(dialog.getByText('Không phát sinh việc được giao; chỉ ghi tên tham gia.')).toBeVisible();
  await expectAccessible(page, 'naming members');
  await dialog.getByRole('button', { name: 'Nêu tên' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('listitem').filter({ hasText: open }).getByRole('link', { name: open }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(page.getByText('Đã hoàn tác; lời lại để nguyên.')).toBeVisible();
  await expect(task.getByRole('button', { name: 'Nêu thành viên' })).toBeVisible();
  await tab('Lịch sử').click();
  await expect(page.getByText('hoàn tác việc nêu thành viên, bớt 0 việc')).toBeVisible();
});

test('figures of the head lead to the obligations they count', async () => {
  const late = page.getByRole('link', { name: /quá hạn \(trong số còn mở\)/ });
  const count = Number.parseInt((await late.textContent()) ?? '', 10);
  expect(count).toBeGreaterThan(0);
  await late.click();
  await expect(page.getByText(`${count} nhiệm vụ được giao`, { exact: true })).toBeVisible();
});

test('a document in the house is one step from the plan that carries it out', async () => {
  await page.goBack();
  await tab('Văn bản liên quan').click();
  await page.getByRole('link', { name: /^Chương trình hành động về thông tin đối ngoại/ }).click();
  await expect(page.getByRole('heading', { name: /^Chương trình hành động/, level: 1 })).toBeVisible();
  await tab('Văn bản liên quan').click();
  await expect(page.getByRole('link', { name: plan })).toBeVisible();
});

test('on a phone nothing runs out of the window', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: plan }).click();
  for (const name of ['Nhiệm vụ', 'Cơ quan', 'Tiến độ', 'Văn bản', 'Văn bản liên quan', 'Lịch sử']) {
    await tab(name).click();
    await expectAccessible(page, `plan on a phone, ${name}`);
  }
});
