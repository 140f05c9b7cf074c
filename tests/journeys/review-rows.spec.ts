import { type Page, expect as quickExpect, test } from '@playwright/test';
import { writeWorkbook } from '../../src/platform/sheets/write-workbook.ts';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { paper, select, task, tasksTab, upload } from './review-desk.ts';
import { visit } from './walk-screens.ts';

// What stands beside the tasks is set right too; what could not be undone is tried again; figures lead to their lists.
test.describe.configure({ mode: 'serial' });

/** Waits for a slow machine; what never comes still fails. */
const expect = quickExpect.configure({ timeout: 30_000 });

const WORDS = `ỦY BAN NHÂN DÂN
TỈNH SÔNG HIỀN

Số: 64/KH-UBND

Sông Hiền, ngày 05 tháng 3 năm 2027

KẾ HOẠCH
Mở tuần phim hữu nghị bên sông năm 2027

Thực hiện Chương trình số 12-CTr/TU ngày 08 tháng 01 năm 2027 của Tỉnh ủy Sông Hiền về thông tin đối ngoại, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Chiếu phim của hai bờ.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.
- Thời gian thực hiện: Quý II/2027.

2. Mời đoàn làm phim sang dự.

- Cơ quan chủ trì: Sở Ngoại vụ.
- Thời gian thực hiện: Quý II/2027.

II. TỔ CHỨC THỰC HIỆN

Các sở, ban, ngành báo cáo kết quả về Sở Văn hóa, Thể thao và Du lịch trước ngày 15 tháng 6 hằng năm để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Đoan
`;

let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser }) => {
  page = await enterHouse(browser);
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  // The journey breaks the line on purpose.
  expect(complaints.filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
  await page.context().close();
});

const duty = (number: number) => page.getByRole('article', { name: `Chế độ báo cáo ${number}`, exact: true });
const cited = (symbol: string) =>
  page.getByRole('article', { name: `Văn bản được dẫn ${symbol}`, exact: true });

test('a reporting duty is set right field by field, and Ctrl+Z takes the last of it back', async () => {
  await upload(page, 'tuan-phim.txt', WORDS);
  await page.getByRole('tab', { name: /^Báo cáo/ }).click();
  await duty(1).getByRole('button', { name: 'Sửa chế độ báo cáo 1' }).click();
  await page.getByLabel('Qua cơ quan tổng hợp').fill('Sở Ngoại vụ');
  await page.getByLabel('Kỳ báo cáo').selectOption('semiannual');
  await page.getByLabel('Hạn hằng năm').fill('31/6');
  await page.getByLabel('Hạn hằng năm').blur();
  await expect(page.getByText('Cần ngày/tháng, như 15/6.')).toBeVisible();
  await page.getByLabel('Hạn hằng năm').fill('10/6');
  await page.getByLabel('Hạn hằng năm').blur();
  await expectAccessible(page, 'review, reporting duty open');
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(duty(1)).toContainText('qua Sở Ngoại vụ');
  await expect(duty(1)).toContainText('Sáu tháng');
  await expect(duty(1)).toContainText('10/6');
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect(duty(1)).not.toContainText('10/6');
});

test('reporting duties are added, dropped and brought back', async () => {
  const before = await page.getByRole('article', { name: /^Chế độ báo cáo \d/ }).count();
  await page.getByRole('button', { name: 'Thêm chế độ báo cáo' }).click();
  await page.getByLabel('Cơ quan nào báo cáo').fill('Ủy ban nhân dân các xã');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Xong' }).click();
  const added = duty(before + 1);
  await expect(added).toContainText('Ủy ban nhân dân các xã');
  await added.getByRole('button', { name: 'Bỏ' }).click();
  await expect(added.getByRole('button', { name: 'Lấy lại' })).toBeVisible();
  await expect(page.locator('header').getByText(`${before} chế độ báo cáo`)).toBeVisible();
  await added.getByRole('button', { name: 'Lấy lại' }).click();
  await expect(page.locator('header').getByText(`${before + 1} chế độ báo cáo`)).toBeVisible();
});

test('letters drop, bring back and set right the row in which the keyboard is', async () => {
  await duty(1).focus();
  await page.keyboard.press('d');
  await expect(duty(1).getByRole('button', { name: 'Lấy lại' })).toBeVisible();
  await page.keyboard.press('d');
  await expect(duty(1).getByRole('button', { name: 'Bỏ' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByLabel('Kỳ báo cáo')).toBeVisible();
  await page.getByRole('button', { name: 'Xong' }).click();
});

test('a cited document is set right, added, and its adding undone', async () => {
  await page.getByRole('tab', { name: /^Khác/ }).click();
  await cited('12-CTr/TU').getByRole('button', { name: 'Sửa văn bản được dẫn 12-CTr/TU' }).click();
  await page.getByLabel('Cơ quan ban hành').fill('Tỉnh ủy Sông Hiền');
  await page.getByLabel('Cách dẫn').selectOption('basis');
  await expectAccessible(page, 'review, cited document open');
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(cited('12-CTr/TU')).toContainText('Tỉnh ủy Sông Hiền');
  await page.getByRole('button', { name: 'Thêm văn bản được dẫn' }).click();
  await page.getByLabel('Số, ký hiệu văn bản được dẫn').fill('7/KH-SVHTTDL');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(cited('7/KH-SVHTTDL')).toBeVisible();
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect(cited('7/KH-SVHTTDL')).toHaveCount(0);
});

test('an undo that fails keeps its step, and is tried again from its notice', async () => {
  await tasksTab(page).click();
  await task(page, '2').getByRole('button', { name: 'Bỏ' }).click();
  await expect(task(page, '2').getByRole('button', { name: 'Lấy lại' })).toBeVisible();
  const isSave = (method: string, url: string) => method === 'PATCH' && url.includes('/api/readings/');
  await page.route('**/api/readings/*', (route) =>
    isSave(route.request().method(), route.request().url()) ? route.abort() : route.fallback(),
  );
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  const told = page.getByRole('alert').filter({ hasText: 'Chưa hoàn tác được' }).last();
  await expect(told).toBeVisible();
  await page.unroute('**/api/readings/*');
  await told.getByRole('button', { name: 'Thử lại' }).click();
  await expect(task(page, '2').getByRole('button', { name: 'Bỏ' })).toBeVisible();
});

test('words selected on the paper stay selected while a save comes back', async () => {
  await task(page, '1').getByRole('button', { name: 'Sửa nhiệm vụ 1' }).click();
  await page.getByLabel('Sản phẩm').fill('05 buổi chiếu');
  await select(page, 'Mời đoàn làm phim');
  const saved = page.waitForResponse((reply) => reply.request().method() === 'PATCH' && reply.ok());
  await page.getByLabel('Sản phẩm').evaluate((field: HTMLInputElement) => field.blur());
  await saved;
  await expect(page.getByText('đã ghi')).toBeVisible();
  expect(await paper(page).evaluate(() => document.getSelection()?.toString())).toContain('Mời đoàn làm ph');
  await expect(page.getByRole('toolbar', { name: 'Đưa lời đã chọn vào' })).toBeVisible();
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(task(page, '1')).toContainText('05 buổi chiếu');
});

test('a table of tasks is looked at by its rows, and taken in once nothing hinders it', async () => {
  const table = async (text: string) => {
    const columns = ['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm'].map((header) => ({
      header,
      width: 20,
    }));
    const rows = [
      ['1', 'Vẽ bản đồ bến phà', 'Sở Ngoại vụ', '', 'Quý II', ''],
      ['2', text, 'Sở Tài chính', '', '', ''],
    ];
    return Buffer.from(await writeWorkbook([{ name: 'Nhiệm vụ', columns, rows }]));
  };
  const file = async (name: string, text: string) => ({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await table(text),
  });
  await visit(page, '/app/nhap-van-ban');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([await file('bang-hong.xlsx', '')]);
  await expect(page.getByText('Dòng 3 · Nội dung')).toBeVisible();
  await expect(page.getByText('Sửa trong tệp rồi thả lại.')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ bang-hong.xlsx khỏi hàng chờ' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([await file('bang.xlsx', 'In bản đồ bến phà')]);
  await expectAccessible(page, 'intake, table of tasks');
  await page.getByRole('button', { name: 'Nhập 2 nhiệm vụ' }).click();
  // What comes in alone opens by itself.
  await tasksTab(page).click();
  await expect(task(page, '2')).toContainText('In bản đồ bến phà');
  await expect(task(page, '2')).toContainText('Sở Tài chính');
});

test('the figures of a task lead to who owes it; what they report stands in the history of the plan', async () => {
  await visit(page, '/app/ke-hoach');
  await page.getByRole('link', { name: 'Công tác thông tin đối ngoại tỉnh Sông Hiền năm 2026' }).click();
  const figures = page.getByRole('link', { name: /^\d+\/\d+ việc: / }).first();
  const total = /\/(\d+) việc/.exec((await figures.getAttribute('aria-label')) ?? '')?.[1];
  await figures.click();
  await expect(page).toHaveURL(/item=/);
  await expect(page.getByText(`${total} nhiệm vụ được giao`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bỏ lọc theo Nhiệm vụ' })).toBeVisible();
  const asked = new URL(page.url()).searchParams;
  const query = new URLSearchParams({ plan: asked.get('plan') ?? '', item: asked.get('item') ?? '' });
  const owed = (await (await page.request.get(`/api/obligations?${query}`)).json()) as {
    obligations: { id: string }[];
  };
  const path = `/api/obligations/${owed.obligations[0]?.id}/records`;
  const { today } = (await (await page.request.get(path)).json()) as { today: string };
  const record = { doneOn: today, place: null, words: 'Họp báo quý ở hội trường bến phà.', link: null };
  const told = { quantities: [], files: [], toldHow: 'phone', toldDetail: null };
  const kept = await page.request.post(path, {
    headers: { 'x-nhipcau': '1' },
    data: { records: [{ ...record, ...told }] },
  });
  expect(kept.ok()).toBe(true);
  await page.goBack();
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(page.getByText('báo cáo kết quả').first()).toBeVisible();
  await expect(page.getByText('“Họp báo quý ở hội trường bến phà.”')).toBeVisible();
  await expectAccessible(page, 'history with results');
});

test('the choice of a plan asks the server for its words', async () => {
  await visit(page, '/app/nhiem-vu');
  await page.getByRole('button', { name: 'mọi kế hoạch', exact: false }).click();
  const asked = page.waitForRequest((request) => /\/api\/plans\?.*q=/.test(request.url()));
  await page.getByPlaceholder('Tìm kế hoạch').fill('thong tin doi ngoai');
  await asked;
  const found = page.getByRole('option', { name: /Công tác thông tin đối ngoại tỉnh Sông Hiền năm 2026/ });
  await found.click();
  await expect(page).toHaveURL(/plan=/);
  await page.reload();
  await expect(page.getByRole('button', { name: /Kế hoạch: .*Công tác thông tin đối ngoại/ })).toBeVisible();
});
