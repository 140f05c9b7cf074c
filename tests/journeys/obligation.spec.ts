import { expect as look, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// Two people and a reading of files in one machine: a screen may take its time.
const expect = look.configure({ timeout: 60_000 });

// One obligation from both sides: the focal person of a commune says what was done, the officer who puts results
// together enters on behalf and asks for more.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const commune = 'Ủy ban nhân dân xã Nà Hiền';

let focal: Page;
let officer: Page;
let address = '';
let complaints: readonly string[] = [];

const words = (page: Page) => page.getByRole('form', { name: 'Ghi kết quả' }).getByLabel('Đã làm gì');
const send = (page: Page) => page.getByRole('button', { name: /^Ghi kết quả/ }).click();
const entry = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
const state = (page: Page, name: string) => side(page).getByText(name, { exact: true });
const side = (page: Page) => page.getByRole('complementary');

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  focal = await enterHouse(browser, 'nahien@songhien.example');
  complaints = gatherComplaints(focal);
  officer = await enterHouse(browser, 'vhttdl@songhien.example');
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await focal.context().close();
  await officer.context().close();
});

test('a focal person says what was done, with a figure and a file, from a row of home', async () => {
  await focal.goto('/app/');
  // Of the plan around today, so that it is open whenever this runs.
  const row = focal
    .locator('tbody tr')
    .filter({ hasText: '203/KH-UBND' })
    .filter({ hasText: 'chưa thực hiện' });
  await row.first().locator('a[data-row]').click();
  await expect(focal.getByRole('heading', { level: 1 })).toContainText(commune);
  await expect(state(focal, 'chưa thực hiện')).toBeVisible();
  await expectAccessible(focal, 'obligation without records');
  address = new URL(focal.url()).pathname;

  await words(focal).fill('Tổ chức phiên chợ vùng biên, 3 đoàn khách Lào sang dự.');
  await focal.getByLabel('Địa điểm').fill('Chợ Nà Hiền');
  await focal.getByRole('button', { name: 'Số liệu' }).click();
  await focal.getByLabel('Số lượng').fill('3');
  await focal.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('doan vao');
  await focal.getByRole('option', { name: 'Đoàn vào · đoàn' }).click();
  const minutes = {
    name: 'bien-ban.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Biên bản phiên chợ.'),
  };
  await focal.locator('input[type=file]').setInputFiles(minutes);
  await expect(focal.getByRole('link', { name: /bien-ban\.txt/ })).toBeVisible();
  await expectAccessible(focal, 'record being written');
  await words(focal).press('Control+Enter');

  await expect(focal.getByText('nhiệm vụ chuyển sang “đang thực hiện”')).toBeVisible();
  // At once: the way back is offered in passing.
  await focal.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(state(focal, 'chưa thực hiện')).toBeVisible();
  await expect(entry(focal, 'phiên chợ vùng biên')).toContainText('rút');
});

test('what was taken back is struck, and is brought back with the state', async () => {
  const record = entry(focal, 'phiên chợ vùng biên');
  await record.getByRole('button', { name: 'Lấy lại' }).click();
  await expect(state(focal, 'đang thực hiện')).toBeVisible();
  await expect(record).toContainText('3 đoàn');
  await expect(record.getByRole('link', { name: /bien-ban\.txt/ })).toBeVisible();
  await expectAccessible(focal, 'obligation with a record');
});

test('a picture is looked at by its sender before it is taken', async () => {
  const screenshot = await focal.screenshot({ clip: { x: 0, y: 0, width: 200, height: 120 } });
  await words(focal).fill('Ảnh gian hàng của bản.');
  const picture = { name: 'gian-hang.png', mimeType: 'image/png', buffer: screenshot };
  await focal.locator('input[type=file]').setInputFiles(picture);
  await focal.getByRole('button', { name: 'Tôi đã xem, không chứa bí mật nhà nước' }).click();
  await expect(focal.getByRole('img', { name: 'Ảnh gian-hang.png' })).toBeVisible();
  await send(focal);
  const shown = entry(focal, 'Ảnh gian hàng').getByRole('img', { name: 'Ảnh gian-hang.png' });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(200);
});

test('what is being typed is still there after the tab was closed', async () => {
  await words(focal).fill('Đang viết dở về lớp tập huấn');
  await focal.close();
  focal = await focal.context().newPage();
  complaints = gatherComplaints(focal);
  await focal.goto(address);
  await expect(words(focal)).toHaveValue('Đang viết dở về lớp tập huấn');
  await words(focal).fill('');
});

test('a pasted list of links becomes one record each, and the last of them completes the work', async () => {
  await words(focal).fill(
    'Bài về chợ phiên - https://bao.example/cho-phien\n2. https://bao.example/doan-lao\nhttps://dai.example/phong-su',
  );
  await focal.getByLabel('Đã hoàn thành nhiệm vụ').check();
  await focal.getByRole('button', { name: 'Ghi 3 kết quả' }).click();
  await expect(state(focal, 'hoàn thành')).toBeVisible();
  await focal
    .getByRole('alert')
    .filter({ hasText: 'Đã chuyển sang “hoàn thành”' })
    .getByRole('button', { name: 'Hoàn tác' })
    .click();
  await expect(state(focal, 'đang thực hiện')).toBeVisible();
  await expect(entry(focal, 'Bài về chợ phiên').getByRole('link')).toHaveAttribute(
    'href',
    'https://bao.example/cho-phien',
  );
});

test('words that bear a secrecy mark are refused, and stay with their writer alone', async () => {
  await words(focal).fill('TUYỆT MẬT\nĐã làm việc với đoàn');
  await send(focal);
  await expect(focal.getByText('mang dấu độ mật')).toBeVisible();
  await expectAccessible(focal, 'words refused');
  await words(focal).fill('');
  await focal.reload();
  await expect(entry(focal, 'Đã làm việc với đoàn')).toHaveCount(0);
});

test('the officer who puts results together enters on behalf, naming how it was told', async () => {
  await officer.goto(address);
  await expect(officer.getByText(`Nhập thay ${commune}`)).toBeVisible();
  await words(officer).fill('Xã báo đã mở lớp tiếng Lào cho 25 người.');
  await send(officer);
  await expect(officer.getByText('Chọn đã được cho biết qua đâu.').first()).toBeVisible();
  await officer.getByRole('combobox', { name: 'Được cho biết qua' }).click();
  await officer.getByRole('option', { name: 'Zalo' }).click();
  await officer.getByLabel('Ai cho biết, hoặc số văn bản').fill('chị Xuân, Phòng Văn hóa - Xã hội');
  await expectAccessible(officer, 'record on behalf being written');
  await send(officer);
  const told = entry(officer, 'lớp tiếng Lào');
  await expect(told).toContainText('nhập thay · Zalo: chị Xuân');
  await expect(told).toContainText('cơ quan chưa xác nhận');
});

test('more is asked in its place, answered, and what was told is confirmed by the body', async () => {
  await entry(officer, 'phiên chợ vùng biên').getByRole('button', { name: 'Đề nghị bổ sung' }).click();
  await officer.getByLabel('Cần bổ sung gì?').fill('Bao nhiêu lượt người?');
  await officer.getByLabel('Cần bổ sung gì?').press('Control+Enter');
  await expect(entry(officer, 'Bao nhiêu lượt người?')).toBeVisible();

  await focal.reload();
  await expect(side(focal)).toContainText('đề nghị bổ sung từ');
  await entry(focal, 'Bao nhiêu lượt người?').getByRole('button', { name: 'Trả lời' }).click();
  await focal.getByLabel('Trả lời đề nghị bổ sung').fill('52 lượt người.');
  await expectAccessible(focal, 'answer being written');
  await focal.getByRole('button', { name: 'Gửi' }).click();
  await expect(entry(focal, '52 lượt người.')).toBeVisible();
  await entry(focal, 'lớp tiếng Lào').getByRole('button', { name: 'Xác nhận đúng' }).click();
  await expect(entry(focal, 'lớp tiếng Lào')).toContainText('Lường Thị Xuân xác nhận');
});

test('of two people who correct one record, the slower one sees both and loses nothing', async () => {
  await officer.reload();
  for (const page of [focal, officer]) {
    await entry(page, 'lớp tiếng Lào').getByRole('button', { name: 'Việc với kết quả này' }).click();
    await page.getByRole('menuitem', { name: 'Sửa' }).click();
  }
  const correction = (page: Page) => page.getByRole('form', { name: 'Sửa' });
  await correction(focal).getByLabel('Đã làm gì').fill('Mở lớp tiếng Lào cho 27 người.');
  await correction(focal).getByRole('button', { name: 'Ghi lại' }).click();
  await expect(entry(focal, '27 người')).toContainText('đã sửa 1 lần');

  await correction(officer).getByLabel('Đã làm gì').fill('Mở lớp tiếng Lào cho 26 người, có giáo viên.');
  await correction(officer).getByRole('button', { name: 'Ghi lại' }).click();
  const conflict = officer.getByRole('alert').filter({ hasText: 'Trong lúc bạn sửa' });
  await expect(conflict).toContainText('Mở lớp tiếng Lào cho 27 người.');
  await expect(correction(officer).getByLabel('Đã làm gì')).toHaveValue(/26 người/);
  await expectAccessible(officer, 'two corrections of one record');
  await officer.getByRole('button', { name: 'Ghi bản của tôi lên trên' }).click();
  await expect(entry(officer, '26 người, có giáo viên')).toContainText('đã sửa 2 lần');
  await officer.getByRole('button', { name: 'đã sửa 2 lần' }).click();
  await expect(officer.getByRole('region', { name: 'Các bản trước' })).toContainText('27 người');
  await officer.keyboard.press('Escape');
});

test('leaving it undone asks why and who allowed it, and is taken back', async () => {
  await focal.reload();
  await side(focal).getByRole('button', { name: 'Đổi trạng thái' }).click();
  await focal.getByRole('menuitem', { name: 'không thực hiện' }).click();
  const give = focal.getByRole('button', { name: 'Chuyển sang không thực hiện' });
  await focal.getByLabel('Vì sao không thực hiện?').fill('Phía bạn hoãn sang năm sau');
  await expect(give).toBeDisabled();
  await focal.getByLabel('Ai cho phép?').fill('Chủ tịch UBND tỉnh, công văn 12/UBND-VX');
  await expectAccessible(focal, 'why it is not done');
  await give.click();
  await focal.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(state(focal, 'đang thực hiện')).toBeVisible();
  await expect(focal.getByText('Người cho phép: Chủ tịch UBND tỉnh, công văn 12/UBND-VX')).toBeVisible();
  await expect(focal.getByText('“không thực hiện” → “đang thực hiện”')).toBeVisible();
});

test('who only reads sees everything and is offered nothing', async ({ browser }) => {
  const reader = await enterHouse(browser, 'xem@songhien.example');
  await reader.goto(address);
  await expect(entry(reader, 'phiên chợ vùng biên')).toBeVisible();
  await expect(reader.getByRole('form')).toHaveCount(0);
  await expect(reader.getByRole('button', { name: 'Đổi trạng thái' })).toHaveCount(0);
  await reader.context().close();
});

test('it reads as well by night and on a small phone', async () => {
  await focal.emulateMedia({ colorScheme: 'dark' });
  await focal.setViewportSize({ width: 360, height: 740 });
  await visit(focal, address);
  await expect(entry(focal, 'phiên chợ vùng biên')).toBeVisible();
  await expectAccessible(focal, 'obligation by night on a phone');
});
