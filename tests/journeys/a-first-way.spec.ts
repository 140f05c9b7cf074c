import { expect, type Page, test } from '@playwright/test';
import { administrator } from './invented-province.ts';
import { expectAccessible, expectReadable, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// The first way through: an empty house, a demonstration province, a plan on paper, a list of who owes what.
test.describe.configure({ mode: 'serial' });

const paper = 'samples/plans/5-ke-hoach-thu.md';
const words = 'Mở phiên chợ chung hai bờ sông';

let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser }) => {
  // Nothing fades: contrast is measured on screens that stand still.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  page = await context.newPage();
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an empty house asks three short questions and opens on the work', async () => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Ai quản trị?' })).toBeVisible();
  await expectAccessible(page, 'first run, person');

  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByText('Cần ít nhất 14 ký tự.')).toBeVisible();
  await page.getByLabel('Họ và tên').fill(administrator.name);
  await page.getByLabel('Thư điện tử').fill(administrator.email);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(administrator.password);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();

  await page.getByLabel('Tên tỉnh, thành phố').fill('Tỉnh Sông Hiền');
  await expectAccessible(page, 'first run, province');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();

  await page.getByRole('radio', { name: 'Thử với một tỉnh mẫu' }).check();
  await expectAccessible(page, 'first run, start');
  await page.getByRole('button', { name: 'Vào việc' }).click();
  await expect(page.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page, 'my work');
});

test('a paper that is dropped in is read, looked at and set right', async () => {
  await page.getByRole('link', { name: 'Nhập văn bản' }).first().click();
  await expect(page.getByRole('heading', { name: 'Nhập văn bản', level: 1 })).toBeVisible();
  await expectAccessible(page, 'bring in a document');
  await page.locator('input[type=file]').first().setInputFiles(paper);

  await expect(
    page.getByRole('heading', { name: 'Tổ chức Tuần lễ Nhịp cầu hữu nghị năm 2027' }),
  ).toBeVisible();
  await expect(page.getByText('Số và ngày theo hệ thống quản lý văn bản?')).toBeVisible();
  await expectAccessible(page, 'review, facts');
  await page.getByLabel('Số, ký hiệu').fill('88/KH-UBND');
  await page.getByLabel('Ngày ban hành').fill('20/11/2026');
  await page.getByLabel('Trích yếu').focus();
  await expect(page.getByText('đã ghi')).toBeVisible();

  // The paper looks like the official form although the text keeps no layout.
  const kind = page
    .getByRole('article', { name: 'Văn bản như trên giấy' })
    .getByText('KẾ HOẠCH', { exact: true });
  await expect(kind).toHaveCSS('text-align', 'center');
  await expect(kind).toHaveCSS('font-weight', '700');

  for (const tab of ['Nhiệm vụ', 'Cơ quan', 'Báo cáo', 'Khác']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expectAccessible(page, `review, ${tab}`);
  }
  await page.getByRole('tab', { name: /^Nhiệm vụ/ }).click();
  const task = page.getByRole('article', { name: 'Nhiệm vụ 1' });
  await task.hover();
  await expect(page.locator('[data-lit]').filter({ hasText: words }).first()).toBeVisible();

  await task.getByRole('button', { name: 'Sửa nhiệm vụ 1' }).click();
  await page.getByLabel('Thời gian', { exact: true }).fill('Trước ngày 20/3/2027');
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(task.getByText('Trước ngày 20/3/2027')).toBeVisible();
});

test('one name can stand for several bodies, chosen by hand', async () => {
  await page.getByRole('tab', { name: /^Cơ quan/ }).click();
  await page.getByRole('button', { name: 'Đổi cơ quan của “Các đơn vị có liên quan”' }).click();
  await page.getByRole('combobox', { name: '“Các đơn vị có liên quan” là cơ quan nào' }).click();
  // The list is whole once the bodies of the house stand in it.
  await expect(page.getByRole('option', { name: 'Sở Tài chính', exact: true })).toBeAttached();
  await page.getByRole('option', { name: 'Chọn nhiều cơ quan…' }).click();
  const members = page.getByLabel('Các cơ quan của “Các đơn vị có liên quan”');
  for (const [typed, name] of [
    ['so tai chinh', 'Sở Tài chính'],
    ['cong an tinh', 'Công an tỉnh Sông Hiền'],
  ] as const) {
    await members.fill(typed);
    await page.getByRole('option', { name, exact: true }).click();
  }
  await members.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page.getByText('Gồm 2 cơ quan')).toBeVisible();
  await expectAccessible(page, 'review, several bodies');
});

test('confirming says what it makes and opens the plan', async () => {
  await page.getByRole('button', { name: 'Đưa vào theo dõi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đưa vào theo dõi' });
  await expect(dialog.getByText('lượt giao việc')).toBeVisible();
  await expectAccessible(page, 'confirm');
  await dialog.getByRole('button', { name: 'Đưa vào theo dõi' }).click();

  await expect(page.getByRole('navigation', { name: 'Đang ở' }).getByText('88/KH-UBND')).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  await expectAccessible(page, 'a plan that was just made');
});

test('each task shows its words in the document', async () => {
  await page.getByRole('tab', { name: 'Nhiệm vụ', exact: true }).click();
  await page.getByRole('link', { name: 'Xem lời trong văn bản' }).first().click();
  await expect(page.locator('article [data-lit]').filter({ hasText: words })).toBeInViewport();
});

test('the obligation of one body is found, by body and by words without diacritics', async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'Nhiệm vụ', level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Mọi cơ quan' }).click();
  await page.getByPlaceholder('Gõ tên để tìm').fill('so cong thuong');
  await page.getByRole('option', { name: 'Sở Công Thương', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Tìm theo lời, có dấu hoặc không' }).fill('phien cho chung');
  await expect(page.getByText('1 nhiệm vụ được giao', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/organization=.+q=phien/);

  await page.locator('h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Nhiệm vụ được giao' });
  // 20/3/2027 is a Saturday: what comes in on Monday is in time.
  await expect(drawer.getByText('thứ Bảy 20/03/2027: nghỉ cuối tuần')).toBeVisible();
  await expect(drawer.getByText('Nhận đến hết thứ Hai 22/03/2027')).toBeVisible();
  await expectAccessible(page, 'one obligation');
});

test('its state is changed, and taken back', async () => {
  const drawer = page.getByRole('dialog', { name: 'Nhiệm vụ được giao' });
  await drawer.getByRole('button', { name: 'Đổi trạng thái' }).click();
  await page.getByRole('menuitem', { name: 'đang thực hiện' }).click();
  await expect(drawer.getByText('đang thực hiện')).toBeVisible();
  // A notice of what was done before may still stand beside it.
  const told = page.getByRole('alert').filter({ hasText: 'Đã chuyển sang' });
  await told.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(drawer.getByText('chưa thực hiện')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a body the house does not know is made only once its proposal is accepted', async () => {
  await visit(page, '/app/nhap-van-ban');
  const text =
    'KẾ HOẠCH\nMở trạm đọc sách song ngữ năm 2027\n\nI. NỘI DUNG\n\n1. Lập trạm đọc sách ở bến đò.\n\n' +
    '- Cơ quan chủ trì: Trung tâm Thông tin biên giới tỉnh.\n- Thời gian thực hiện: Quý II/2027.\n';
  const file = { name: 'tram-doc.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Đưa vào theo dõi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đưa vào theo dõi' });
  const assigned = dialog
    .locator('div', { has: page.getByText('lượt giao việc') })
    .last()
    .locator('dd');
  await expect(assigned).toHaveText('0');
  await expectAccessible(page, 'confirm, proposals');
  await dialog.getByRole('checkbox', { name: 'Dự thảo' }).check();
  await dialog.getByRole('button', { name: 'Nhận đề xuất' }).click();
  await expect(assigned).toHaveText('1');
  await expect(dialog.getByText('Tạo mới 1 cơ quan')).toBeVisible();
  await dialog.getByRole('button', { name: 'Đưa vào theo dõi' }).click();
  await expect(page).toHaveURL(/\/ke-hoach\/[0-9a-f-]+/);
  await expect(page.getByRole('heading', { name: 'Mở trạm đọc sách song ngữ năm 2027' })).toBeVisible();
  await visit(page, '/app/nhiem-vu?q=tram+doc+sach');
  await expect(page.getByText('1 nhiệm vụ được giao')).toBeVisible();
});

test('a paper that bears a secret mark is refused, and nothing of it is kept', async () => {
  await visit(page, '/app/nhap-van-ban');
  const text =
    'ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN\n\nTUYỆT MẬT\n\nKẾ HOẠCH\nThử cửa chặn\n\n1. Giao Sở Ngoại vụ chủ trì.\n';
  const file = { name: 'thu-cua.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(page.getByText('Không có gì của tệp được lưu')).toBeVisible();
  await expectAccessible(page, 'refusal');
  await page.reload();
  await expect(page.getByText('thu-cua.txt')).toHaveCount(0);
});

test('every other screen is open to everybody', async () => {
  for (const [address, heading] of [
    ['/app/ke-hoach', 'Kế hoạch'],
    ['/app/co-quan', 'Cơ quan, đơn vị'],
    ['/app/quan-tri', 'Tài khoản'],
  ] as const) {
    await visit(page, address);
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await expectAccessible(page, 'keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Tìm và làm nhanh' }).fill('tuan le nhip cau');
  await expect(page.getByRole('button', { name: /Tuần lễ Nhịp cầu/ }).first()).toBeVisible();
  await expectAccessible(page, 'quick search');
  await page.keyboard.press('Escape');
});

test('by night the screens are as easy to read', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const address of ['/app/', '/app/nhiem-vu', '/app/ke-hoach']) {
    await visit(page, address);
    await expectReadable(page, `${address} by night`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
});

test('a small phone shows everything, nothing beside the screen', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ['/app/', '/app/nhiem-vu', '/app/ke-hoach', '/app/nhap-van-ban', '/app/co-quan']) {
    await visit(page, address);
    await expectAccessible(page, `${address} on a phone`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('who signs out must sign in again, and comes back to where they were', async () => {
  await visit(page, '/app/');
  await page.getByRole('button', { name: `Tài khoản ${administrator.name}` }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  await expectAccessible(page, 'sign-in');

  await page.goto('/app/nhiem-vu?late=yes');
  await page.getByLabel('Thư điện tử').fill(administrator.email);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('khong phai mat khau');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByText('Thư điện tử hoặc mật khẩu không đúng.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(administrator.password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nhiệm vụ', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/late=yes/);
});
