import { expect, type Page, test } from '@playwright/test';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// A clerk writes a plan in the house, sees its true page, takes it away as Word, and hands it over to be followed.
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

const saved = () => expect(page.getByText(/^Đã lưu/)).toBeVisible({ timeout: 60_000 });
const task = (at: number) => page.getByRole('region', { name: `Nhiệm vụ ${at}.`, exact: true });

test('the start page says that nothing is being written, and offers three ways to begin', async () => {
  await page.goto('/app/ke-hoach');
  await page.getByRole('link', { name: 'Soạn kế hoạch' }).click();
  await expect(page.getByText('Chưa soạn kế hoạch nào')).toBeVisible();
  await expectAccessible(page, 'start of a written plan');
  await page.getByRole('button', { name: /Theo các mục thường dùng/ }).click();
  await expect(page.getByRole('heading', { name: 'Đầu văn bản' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Trang 1/1' })).toBeVisible({ timeout: 60_000 });
});

test('head, tasks, bodies and times are written, and every pause is saved', async () => {
  await page.getByLabel('Trích yếu').fill('Công tác thông tin đối ngoại năm 2028');
  await page.getByLabel('Cơ quan ban hành').first().fill('Ủy ban nhân dân tỉnh Sông Hiền');
  await page.getByLabel('Năm kế hoạch').fill('2028');
  await page
    .getByRole('textbox', { name: 'Căn cứ' })
    .fill(
      'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại',
    );
  await page
    .getByRole('textbox', { name: 'Câu mở đầu' })
    .fill('Ủy ban nhân dân tỉnh ban hành Kế hoạch công tác thông tin đối ngoại năm 2028 như sau:');
  await page
    .getByRole('textbox', { name: /^Nội dung nhiệm vụ/ })
    .fill('Mở chuyên mục tiếng Lào trên báo của tỉnh');
  const first = task(1);
  await first.getByLabel('Cơ quan chủ trì').first().fill('so ngoai vu');
  await page.getByRole('option', { name: 'Sở Ngoại vụ', exact: true }).click();
  await page.keyboard.press('Escape');
  await first.getByLabel('Cơ quan phối hợp').first().fill('các sở, ban');
  await page.getByRole('option', { name: 'các sở, ban, ngành', exact: true }).click();
  await page.keyboard.press('Escape');
  await first.getByLabel('Thời gian thực hiện').first().fill('Quý II và IV');
  await expect(first.getByText('01/04/2028–30/06/2028; 01/10/2028–31/12/2028')).toBeVisible();
  await first.getByRole('textbox', { name: /^Nội dung nhiệm vụ/ }).press('Control+Enter');
  await page.keyboard.type('Tổ chức triển lãm bản đồ tại cửa khẩu');
  await task(2).getByLabel('Cơ quan chủ trì').first().fill('so ngoai vu');
  await page.getByRole('option', { name: 'Sở Ngoại vụ', exact: true }).click();
  await page.keyboard.press('Escape');
  await task(2).getByLabel('Thời gian thực hiện').first().fill('Trước ngày 30/6/2028');
  await saved();
  await expect(page.getByText('Đọc lại khớp 2 nhiệm vụ')).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'desk of a written plan');
});

test('parts are moved with keys and taken out, and what was taken out comes back', async () => {
  const words = page.getByRole('textbox', { name: /^Nội dung nhiệm vụ – Nhiệm vụ 2/ });
  await words.press('Alt+ArrowUp');
  await expect(task(1).getByRole('textbox', { name: /^Nội dung nhiệm vụ/ })).toHaveValue(/triển lãm/);
  await task(1).getByRole('button', { name: 'Bỏ: Nhiệm vụ 1.' }).click();
  await expect(task(2)).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(task(1).getByRole('textbox', { name: /^Nội dung nhiệm vụ/ })).toHaveValue(/triển lãm/);
  await saved();
});

test('a part is dragged in the outline, and dragged back', async () => {
  const outline = page.getByRole('navigation', { name: 'Dàn ý' });
  const stop = (words: RegExp) => outline.getByRole('button', { name: words });
  const first = task(1).getByRole('textbox', { name: /^Nội dung nhiệm vụ/ });
  await stop(/tiếng Lào/).dragTo(stop(/triển lãm/));
  await expect(first).toHaveValue(/tiếng Lào/);
  await stop(/triển lãm/).dragTo(stop(/tiếng Lào/));
  await expect(first).toHaveValue(/triển lãm/);
  await saved();
});

test('tasks go into the table of an annex and come back into the text', async () => {
  const choose = async (words: string): Promise<void> => {
    await page.getByRole('combobox', { name: 'Nhiệm vụ trình bày' }).click();
    await page.getByRole('option', { name: words }).click();
    await saved();
  };
  await choose('Bảng ở phụ lục');
  await expect(page.getByRole('img', { name: 'Trang 2/2' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Đọc lại khớp 2 nhiệm vụ')).toBeVisible({ timeout: 60_000 });
  await choose('Trong lời văn');
  await expect(page.getByRole('img', { name: 'Trang 1/1' })).toBeVisible({ timeout: 60_000 });
});

test('a basis that was amended is told, with the line to add; others are picked from what the house knows', async () => {
  const bases = page.getByRole('textbox', { name: 'Căn cứ' });
  await page.getByRole('button', { name: 'Thêm 148/2026/NĐ-CP dưới 72/2015/NĐ-CP' }).click();
  await expect(bases).toHaveValue(/148\/2026\/NĐ-CP/);
  await expect(page.getByRole('list', { name: 'Căn cứ đã thay đổi' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Thêm căn cứ đã dùng' }).fill('47/nq-cp');
  await page.getByRole('option', { name: /47\/NQ-CP/ }).click();
  await expect(bases).toHaveValue(/\nCăn cứ Nghị quyết số 47\/NQ-CP/);
  await saved();
});

test('leaving and coming back keeps all', async () => {
  await page.reload();
  await expect(page.getByLabel('Trích yếu')).toHaveValue('Công tác thông tin đối ngoại năm 2028');
  await expect(task(2).getByRole('textbox', { name: /^Nội dung nhiệm vụ/ })).toHaveValue(/tiếng Lào/);
});

test('two people at one plan: what they wrote apart is laid together, the same place is asked about', async () => {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel('Địa danh').fill('Bến Lau');
  await expect(other.getByText(/^Đã lưu/)).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Họ tên người ký').first().fill('Đỗ Thị Bến Xuân');
  await expect(page.getByText(/^Đã ghép với phần/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByLabel('Địa danh')).toHaveValue('Bến Lau');
  await saved();
  await other.reload();
  await other.getByLabel('Địa danh').fill('Đồi Mây');
  await expect(other.getByText(/^Đã lưu/)).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Địa danh').fill('Sông Hiền');
  const conflict = page.getByRole('alert', { name: 'Hai người cùng sửa' });
  await expect(conflict).toBeVisible({ timeout: 60_000 });
  await conflict.getByRole('radio', { name: /Của tôi/ }).check();
  await conflict.getByRole('button', { name: 'Lưu như đã chọn' }).click();
  await saved();
  await expect(page.getByLabel('Địa danh')).toHaveValue('Sông Hiền');
  await other.close();
});

test('words that bear a mark of secrecy are refused and not kept', async () => {
  const prose = page.getByRole('textbox', { name: /^Lời văn/ }).first();
  await prose.fill('TUYỆT MẬT');
  await expect(page.getByRole('alert').getByText('secret-mark')).toBeVisible({ timeout: 60_000 });
  await prose.fill('Giới thiệu hình ảnh của tỉnh với bạn bè quốc tế.');
  await saved();
});

test('the Word file that is taken away is read again with the same tasks', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /Tải về/ })
      .click()
      .then(() => page.getByRole('menuitem', { name: /Word/ }).click()),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const outcome = await readDocumentFile({ bytes: new Uint8Array(Buffer.concat(chunks)), name: 'kh.docx' });
  if (outcome.kind !== 'read') throw new Error('The file could not be read.');
  expect(outcome.draft.tasks.map(({ text, time }) => [text, time.text])).toEqual([
    ['Tổ chức triển lãm bản đồ tại cửa khẩu', 'Trước ngày 30/6/2028'],
    ['Mở chuyên mục tiếng Lào trên báo của tỉnh', 'Quý II và IV'],
  ]);
});

test('on a phone it reads, and the page is one press away', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByText('Trang in', { exact: true }).click();
  await expect(page.getByRole('img', { name: /^Trang 1\// })).toBeVisible();
  await expectAccessible(page, 'page of a written plan on a phone');
  await page.getByText('Soạn', { exact: true }).click();
  await page.getByText('Dàn ý', { exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Dàn ý' })
    .getByRole('button', { name: /tiếng Lào/ })
    .click();
  await expect(task(2).getByRole('textbox', { name: /^Nội dung nhiệm vụ/ })).toBeFocused();
  await expectAccessible(page, 'desk of a written plan on a phone');
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('handed over it is reviewed like any other, and confirmed it is owed', async () => {
  await page.getByRole('button', { name: 'Đưa vào theo dõi' }).click();
  await expect(page).toHaveURL(/nhap-van-ban/, { timeout: 60_000 });
  await expect(page.getByText('2 nhiệm vụ').first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Dự thảo' }).check();
  await page.getByRole('button', { name: 'Đưa vào theo dõi' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /2 nhiệm vụ/ })
    .click();
  await expect(page).toHaveURL(/ke-hoach\//, { timeout: 60_000 });
  await expect(page.getByText('Mở chuyên mục tiếng Lào trên báo của tỉnh').first()).toBeVisible();
});

test('next year’s plan is begun from it, each copied place marked', async () => {
  await visit(page, '/app/soan-ke-hoach');
  await page.getByRole('combobox', { name: 'Chọn kế hoạch' }).click();
  await page
    .getByRole('option', { name: /thông tin đối ngoại năm 2028/i })
    .first()
    .click();
  await expect(page.getByLabel('Trích yếu')).toHaveValue('Công tác thông tin đối ngoại năm 2029');
  await expect(page.getByText(/chỗ chép sang cần xem lại/)).toBeVisible();
  await expect(task(1).getByLabel('Thời gian thực hiện').first()).toHaveValue('Trước ngày 30/6/2029');
});

test('a plan that was put aside is found again and taken back', async () => {
  await page.getByLabel('Trích yếu').fill('Bản viết thử');
  await saved();
  await page.getByRole('button', { name: 'Bỏ bản soạn' }).click();
  await expect(page).toHaveURL(/soan-ke-hoach$/);
  await page.getByText('Đã bỏ', { exact: true }).click();
  await page.getByRole('button', { name: 'Lấy lại: Bản viết thử' }).click();
  await expect(page.getByLabel('Trích yếu')).toHaveValue('Bản viết thử');
});
