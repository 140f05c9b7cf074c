import { writeFileSync } from 'node:fs';
import { expect as look, type Page, test } from '@playwright/test';
import { writeWorkbook } from '../../src/platform/sheets/write-workbook.ts';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// A full disk of work in one machine: a screen may take its time.
const expect = look.configure({ timeout: 60_000 });

// An administrator's first day: a body, an account by hand, many by spreadsheet, somebody who signs in, and who may what.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const body = 'Trung tâm Thông tin cửa khẩu Nậm Sến';
const password = 'mot cau that dai de nho';

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

async function fillIn(role: string): Promise<string> {
  const columns = ['Họ và tên', 'Thư điện tử', 'Loại', 'Vai trò', 'Cơ quan, đơn vị'].map((header) => ({
    header,
    width: 30,
  }));
  const rows = [
    ['Giàng Thị Súa', 'sua@namsen.example', '', role, body],
    ['Bàn trực Nậm Sến', 'ban-truc@namsen.example', 'dùng chung', 'Chuyên viên', body],
  ];
  const file = test.info().outputPath('tai-khoan.xlsx');
  writeFileSync(file, await writeWorkbook([{ name: 'Tài khoản', columns, rows }]));
  return file;
}

test('a body is added, then an account in it by hand', async () => {
  await page.goto('/app/co-quan');
  await page.getByRole('button', { name: 'Thêm cơ quan' }).first().click();
  const adding = page.getByRole('dialog');
  await adding.getByLabel('Tên đầy đủ').fill(body);
  await adding.getByRole('button', { name: 'Thêm cơ quan' }).click();
  await expect(adding).toBeHidden();

  await page.getByRole('link', { name: 'Quản trị' }).click();
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  const form = page.getByRole('dialog', { name: 'Thêm tài khoản' });
  await form.getByRole('button', { name: 'Thêm tài khoản' }).click();
  await expect(form.getByText('Vai trò này phải gắn với một cơ quan, đơn vị.')).toBeVisible();
  await expectAccessible(page, 'new account');
  await form.getByLabel('Họ và tên').fill('Sùng A Dế');
  await form.getByLabel('Thư điện tử').fill('de@namsen.example');
  await form.getByRole('combobox', { name: 'Cơ quan, đơn vị' }).fill('nam sen');
  await page.getByRole('option', { name: body }).click();
  await form.getByRole('textbox', { name: 'Mật khẩu đầu tiên' }).fill(password);
  await form.getByRole('button', { name: 'Thêm tài khoản' }).click();
  await expect(page.getByText('Đã thêm tài khoản của Sùng A Dế.')).toBeVisible();
});

test('more come by spreadsheet: what is wrong is told by row, and nobody is made before it is mended', async () => {
  await page.getByRole('button', { name: 'Bảng tính' }).click();
  await page.locator('input[type=file]').setInputFiles(await fillIn('Thổ ty'));
  await expect(page.getByText('Có 1 chỗ sai nên chưa ghi gì.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Dòng 2' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /Không có vai trò này/ })).toBeVisible();
  await expectAccessible(page, 'spreadsheet of accounts with a fault');
  await page.locator('input[type=file]').setInputFiles(await fillIn('Văn thư'));
  await expect(page.getByText('Sẽ lập 2 tài khoản; 0 tài khoản đã có được giữ nguyên.')).toBeVisible();
  await page.getByRole('button', { name: 'Lập 2 tài khoản' }).click();
  await expect(page.getByText('Đã lập 2 tài khoản từ bảng tính.')).toBeVisible();
});

test('who came by spreadsheet waits for a first password', async () => {
  await page.getByRole('searchbox', { name: 'Tìm theo tên, thư điện tử' }).fill('sua@namsen');
  await expect(page.getByRole('row', { name: /Giàng Thị Súa/ })).toContainText('chờ mời');
  await expect(page.getByRole('row', { name: /Bàn trực/ })).toHaveCount(0);
  await expect(page).toHaveURL(/q=sua/);
  await expectAccessible(page, 'list of accounts');
  await page.getByRole('link', { name: 'Giàng Thị Súa' }).click();
  await page.getByRole('textbox', { name: 'Mật khẩu đầu tiên' }).fill(password);
  await page.getByRole('button', { name: 'Đặt mật khẩu', exact: true }).click();
  await expect(page.getByText('Đã đặt mật khẩu đầu tiên cho Giàng Thị Súa.')).toBeVisible();
  await expect(page.getByText('Chưa ai đăng nhập được')).toBeHidden();
});

test('a role is given, ended and given back; the page says what the person may do and who changed it', async () => {
  await page.getByRole('button', { name: 'Giao thêm vai trò' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Cơ quan, đơn vị' }).fill('nam sen');
  await page.getByRole('option', { name: body }).click();
  await form.getByRole('button', { name: 'Giao thêm vai trò' }).click();
  await expect(page.getByText('Đã giao vai trò Chuyên viên cho Giàng Thị Súa.')).toBeVisible();
  const may = page.getByRole('region', { name: 'Được làm gì hôm nay' });
  await expect(may).toContainText('Đưa kế hoạch vào theo dõi');
  await expect(may).toContainText(`Chuyên viên, ${body}`);
  await expectAccessible(page, 'page of an account');
  await page.getByRole('button', { name: 'Thôi giữ vai trò Chuyên viên' }).click();
  await expect(may).not.toContainText('Đưa kế hoạch vào theo dõi');
  await page.getByRole('button', { name: 'Giao lại vai trò Chuyên viên' }).click();
  await expect(may).toContainText('Đưa kế hoạch vào theo dõi');
  const history = page.getByRole('region', { name: 'Lịch sử tài khoản' });
  await expect(history.getByRole('listitem').first()).toContainText('Giao lại: Chuyên viên');
});

test('the new person signs in, and sees no administration', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const own = await context.newPage();
  await own.goto('/app/dang-nhap');
  await own.getByLabel('Thư điện tử').fill('sua@namsen.example');
  await own.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await own.keyboard.press('Enter');
  await expect(own.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible();
  await expect(own.getByText(body).first()).toBeVisible();
  await expect(own.getByRole('link', { name: 'Quản trị' })).toHaveCount(0);
  await context.close();
});

test('who may is asked about an act and a body, and told with the reason', async () => {
  await visit(page, '/app/quan-tri');
  await page.getByRole('link', { name: 'Ai được làm gì' }).click();
  await page.getByRole('combobox', { name: 'Việc' }).fill('cap nhat trang thai');
  await page.getByRole('option', { name: 'Cập nhật trạng thái nhiệm vụ' }).click();
  await page.getByRole('combobox', { name: 'Với cơ quan, đơn vị' }).fill('nam sen');
  await page.getByRole('option', { name: body }).click();
  const person = page.getByRole('row', { name: /Giàng Thị Súa/ });
  await expect(person).toContainText(`Chuyên viên, ${body}`);
  await expect(page.getByRole('row', { name: /Hoàng Đức Thuận/ })).toHaveCount(0);
  await expectAccessible(page, 'who may');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, 'who may on a phone');
  await visit(page, '/app/quan-tri?kind=desk');
  await expect(page.getByRole('row', { name: /Bàn trực Nậm Sến/ })).toContainText('dùng chung');
  await expectAccessible(page, 'list of accounts on a phone');
  await page.getByRole('link', { name: 'Bàn trực Nậm Sến' }).click();
  await expect(page.getByRole('heading', { name: 'Bàn trực Nậm Sến', level: 1 })).toBeVisible();
  await expectAccessible(page, 'page of an account on a phone');
});
