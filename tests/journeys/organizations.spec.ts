import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';

// Bodies that change, in the invented province that the first way through has filled in.
test.describe.configure({ mode: 'serial' });

let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  page = await context.newPage();
  complaints = gatherComplaints(page);
  await page.goto('/app/dang-nhap');
  await page.getByLabel('Thư điện tử').fill('quan-tri@songhien.example');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('mot cau dai de nho');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible();
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the trees are folded and unfolded, by hand and by keys', async () => {
  await page.goto('/app/co-quan');
  const culture = page.getByRole('link', { name: 'Sở Văn hóa, Thể thao và Du lịch', exact: true });
  await expect(culture).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bảo tàng tỉnh' })).toHaveCount(0);
  await culture.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('link', { name: 'Bảo tàng tỉnh' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('link', { name: 'Bảo tàng tỉnh' })).toHaveCount(0);
  await expectAccessible(page, 'tree of bodies');
});

test('a day of the past shows the bodies of that day, and what they are today', async () => {
  await page.getByRole('button', { name: 'Hôm nay' }).click();
  await page.getByLabel('Xem danh mục như ngày').fill('11/02/2019');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đang xem danh mục như ngày 11/02/2019.')).toBeVisible();
  await page.getByRole('link', { name: 'Sở Thông tin và Truyền thông' }).click();
  await expect(page.getByRole('heading', { name: 'Sở Thông tin và Truyền thông', level: 1 })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Sở Văn hóa, Thể thao và Du lịch');
  await expect(page.getByRole('region', { name: 'Từ đâu đến, thành gì' })).toContainText(
    'thông tin đối ngoại',
  );
  await expectAccessible(page, 'page of a closed body');
});

test('a body is renamed from a day and keeps its old name for the days before', async () => {
  await page.goto('/app/co-quan?q=ngoai+vu');
  await page.getByRole('link', { name: 'Sở Ngoại vụ', exact: true }).click();
  await page.getByRole('button', { name: 'Thay đổi' }).click();
  await page.getByRole('menuitem', { name: 'Đổi tên' }).click();
  await page.getByLabel('Tên mới').fill('Sở Ngoại vụ và Biên giới');
  await page.getByRole('button', { name: 'Đổi tên' }).click();
  await expect(page.getByText('Cần ngày dạng 01/07/2025.')).toBeVisible();
  await page.getByLabel('Mang tên mới từ ngày').fill('01/01/2026');
  await expectAccessible(page, 'renaming');
  await page.getByRole('button', { name: 'Đổi tên' }).click();
  await expect(page.getByRole('heading', { name: 'Sở Ngoại vụ và Biên giới', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tên qua các thời kỳ' })).toContainText('trước 01/01/2026');
});

test('somebody who answers is added, and is shown wherever the body is named', async () => {
  await page.getByRole('button', { name: 'Thêm đầu mối' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Họ và tên').fill('Lò Thị Mai');
  await form.getByLabel('Điện thoại').fill('0912 345 678');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('link', { name: '0912 345 678' })).toBeVisible();
  await page.goto('/app/nhiem-vu');
  await page.getByRole('link', { name: 'Sở Ngoại vụ' }).first().hover();
  await expect(page.getByText('Lò Thị Mai')).toBeVisible();
});

test('a group is tried out and shows who belongs to it', async () => {
  await page.goto('/app/co-quan/nhom');
  await page.getByRole('textbox', { name: 'Thử một tên nhóm' }).fill('UBND các xã biên giới');
  await expect(page.getByText(/Chưa hiểu: xa bien gioi/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Thử một tên nhóm' }).fill('UBND các xã, phường');
  await expect(page.getByRole('link', { name: 'Ủy ban nhân dân xã Nà Hiền' })).toBeVisible();
  await expectAccessible(page, 'groups of bodies');
});
