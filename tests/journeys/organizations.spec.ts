import { expect, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// Bodies that change, in the invented province.
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
  await expect(page.getByRole('status').filter({ hasText: 'Nay là' })).toContainText(
    'Sở Văn hóa, Thể thao và Du lịch',
  );
  await expect(page.getByRole('region', { name: 'Từ đâu đến, thành gì' })).toContainText(
    'thông tin đối ngoại',
  );
  await expectAccessible(page, 'page of a closed body');
});

test('a body is renamed from a day and keeps its old name for the days before', async () => {
  await visit(page, '/app/co-quan?q=xay+dung');
  await page.getByRole('link', { name: 'Sở Xây dựng', exact: true }).click();
  await page.getByRole('button', { name: 'Thay đổi' }).click();
  await page.getByRole('menuitem', { name: 'Đổi tên' }).click();
  await page.getByLabel('Tên mới', { exact: true }).fill('Sở Xây dựng và Giao thông');
  await page.getByRole('button', { name: 'Đổi tên' }).click();
  await expect(page.getByText('Cần ngày dạng 01/07/2025.')).toBeVisible();
  await page.getByLabel('Mang tên mới từ ngày').fill('01/01/2026');
  await expectAccessible(page, 'renaming');
  await page.getByRole('button', { name: 'Đổi tên' }).click();
  await expect(page.getByRole('heading', { name: 'Sở Xây dựng và Giao thông', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tên qua các thời kỳ' })).toContainText('trước 01/01/2026');
});

test('somebody who answers is added, and is shown wherever the body is named', async () => {
  await page.getByRole('button', { name: 'Thêm đầu mối' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Họ và tên').fill('Lò Thị Mai');
  await form.getByLabel('Điện thoại').fill('0912 345 678');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('link', { name: '0912 345 678' })).toBeVisible();
  await visit(page, '/app/nhiem-vu?q=xay+dung');
  await page.getByRole('link', { name: 'Sở Xây dựng' }).first().hover();
  await expect(page.getByText('Lò Thị Mai')).toBeVisible();
});

test('a group is tried out and shows who belongs to it', async () => {
  await visit(page, '/app/co-quan/nhom');
  await page.getByRole('textbox', { name: 'Thử một tên nhóm' }).fill('UBND các xã biên giới');
  await expect(page.getByText(/Chưa hiểu: xa bien gioi/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Thử một tên nhóm' }).fill('UBND các xã, phường');
  await expect(page.getByRole('link', { name: 'Ủy ban nhân dân xã Nà Hiền' })).toBeVisible();
  await expectAccessible(page, 'groups of bodies');
});

test('a group of the province’s own is added, its members in sight before it is kept', async () => {
  await page.getByRole('button', { name: 'Thêm nhóm' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Tên nhóm').fill('các xã biên giới');
  await form.getByRole('button', { name: 'Lưu nhóm' }).click();
  await expect(form.getByText('Cần ít nhất một loại cơ quan, hoặc một cơ quan thêm bằng tay.')).toBeVisible();
  await form.getByLabel('Thêm các cơ quan').fill('na hien');
  await page.getByRole('option', { name: 'Ủy ban nhân dân xã Nà Hiền' }).click();
  await page.keyboard.press('Escape');
  const members = form.getByRole('region', { name: 'Ai thuộc nhóm' });
  await expect(members.getByRole('status')).toHaveText('1 cơ quan');
  await expect(members).toContainText('Ủy ban nhân dân xã Nà Hiền');
  await expectAccessible(page, 'rule of a group');
  await form.getByRole('button', { name: 'Lưu nhóm' }).click();
  await expect(page.getByText('Đã lưu nhóm.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Thử một tên nhóm' }).fill('UBND các xã biên giới');
  await expect(page.getByText('1 cơ quan hôm nay.')).toBeVisible();
});

test('a group is ended from a day and is understood on the days before', async () => {
  await page.getByRole('button', { name: 'Thôi dùng nhóm các xã biên giới' }).click();
  await page.getByLabel('Không còn dùng từ ngày').fill('01/01/2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi dùng' }).click();
  await expect(page.getByRole('button', { name: 'Sửa nhóm các xã biên giới' })).toHaveCount(0);
  await visit(page, '/app/co-quan/nhom?ngay=2025-12-31');
  await expect(page.getByRole('button', { name: 'Sửa nhóm các xã biên giới' })).toBeVisible();
});

test('kind, level and codes are corrected, and brought back while the notice stands', async () => {
  await visit(page, '/app/co-quan?q=xay+dung');
  await page.getByRole('link', { name: 'Sở Xây dựng và Giao thông' }).click();
  await page.getByRole('button', { name: 'Thay đổi' }).click();
  await page.getByRole('menuitem', { name: 'Sửa loại, cấp, mã' }).click();
  await page.getByRole('button', { name: 'Thêm mã' }).click();
  await page.getByLabel('Danh mục').fill('Mã định danh điện tử');
  await page.getByLabel('Mã', { exact: true }).fill('H99.12');
  await expectAccessible(page, 'correcting a body');
  await page.getByRole('button', { name: 'Lưu' }).click();
  const facts = page.getByRole('region', { name: 'Thông tin khác' });
  await expect(facts).toContainText('H99.12');
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(facts).not.toContainText('H99.12');
});

test('who took over a part of the work is recorded; the body lives on', async () => {
  await page.getByRole('button', { name: 'Thay đổi' }).click();
  await page.getByRole('menuitem', { name: 'Ghi việc kế thừa' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Tiếp nhận từ ngày').fill('01/07/2026');
  await form.getByRole('button', { name: 'Ghi việc kế thừa' }).click();
  await expect(form.getByText('Cần chọn cơ quan tiếp nhận.')).toBeVisible();
  await form.getByRole('combobox', { name: 'Cơ quan tiếp nhận' }).fill('noi vu');
  await page.getByRole('option', { name: 'Sở Nội vụ', exact: true }).click();
  await form.getByLabel('Phần việc được tiếp nhận').fill('hội hữu nghị');
  await expectAccessible(page, 'recording a succession');
  await form.getByRole('button', { name: 'Ghi việc kế thừa' }).click();
  await expect(page.getByRole('region', { name: 'Từ đâu đến, thành gì' })).toContainText('hội hữu nghị');
});

test('a body ends into another: the form shows before and after, the page and the work tell what moved, and it is taken back', async () => {
  await page.goto('/app/co-quan?q=tu+phap');
  await page.getByRole('link', { name: 'Sở Tư pháp', exact: true }).first().click();
  await page.getByRole('button', { name: 'Thay đổi' }).click();
  await page.getByRole('menuitem', { name: 'Kết thúc hoạt động' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Cơ quan tiếp nhận (nếu có)').first().fill('dan toc');
  await page.getByRole('option', { name: 'Sở Dân tộc và Tôn giáo', exact: true }).click();
  await form.getByLabel('Không còn hoạt động từ ngày').fill('01/01/2026');
  const moves = form.getByRole('region', { name: 'Việc chuyển giao' });
  await expect(moves).toContainText(/\d+ nhiệm vụ đang mở/);
  await expect(moves).toContainText(/Sở Dân tộc và Tôn giáo\s*nhận [1-9]/);
  await expectAccessible(page, 'ending a body');
  await form.getByRole('button', { name: 'Kết thúc hoạt động' }).click();
  const moved = page.getByRole('region', { name: 'Việc chuyển giao' });
  await expect(moved).toContainText('Sở Tư pháp → Sở Dân tộc và Tôn giáo, từ 01/01/2026');
  await moved.getByRole('link').first().click();
  await expect(
    page.getByText(/Sở Tư pháp sang Sở Dân tộc và Tôn giáo|Sở Tư pháp nhập vào Sở Dân tộc và Tôn giáo/),
  ).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Thay đổi' }).click();
  await page.getByRole('menuitem', { name: 'Hoàn lại sắp xếp' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn lại sắp xếp' }).click();
  await expect(page.getByText('Đã hoàn lại.')).toBeVisible();
  await expect(moved).toHaveCount(0);
  await expect(page.getByText('Kết thúc hoạt động ngày 01/01/2026.')).toHaveCount(0);
});
