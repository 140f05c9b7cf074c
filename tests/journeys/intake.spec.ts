import { expect, type Page, test } from '@playwright/test';
import { buildPdf } from '../documents/build-pdf.ts';
import { administrator, enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// Whatever comes in can enter: several files at once, a scan, pasted words, an order given on the phone.
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

const plan = (name: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: `${name}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(
    `KẾ HOẠCH\nMở ${name} năm 2027\n\nI. NỘI DUNG\n\n1. Mở ${name} ở bến đò.\n\n- Cơ quan chủ trì: Sở Ngoại vụ.\n- Thời gian thực hiện: Quý II/2027.\n`,
  ),
});
const scan = {
  name: 'cong-van-quet.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(buildPdf([{ picture: true, lines: [[60, 60, 400, 60]] }])),
};

test('several files go in at once, each with its own fate, and go on while another screen is open', async () => {
  await page.goto('/app/nhap-van-ban');
  const marked = { ...plan('trạm gác'), buffer: Buffer.from('TUYỆT MẬT\n\nKẾ HOẠCH\nThử cửa chặn\n') };
  const files = [plan('trạm sách'), plan('phòng đọc'), marked, scan, { ...scan, name: 'trinh-chieu.pptx' }];
  await page.locator('input[type=file]').first().setInputFiles(files);
  await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nhiệm vụ', level: 1 })).toBeVisible();
  await page.goBack();
  const queue = page.getByRole('region', { name: 'Tệp đang nhập' });
  await expect(queue.getByText('5 / 5 tệp đã xong')).toBeVisible({ timeout: 30_000 });
  await expect(queue.getByRole('link', { name: 'Xem lại' })).toHaveCount(2);
  await expect(queue.getByText('Không có gì của tệp được lưu')).toBeVisible();
  await expect(queue.getByText('Chưa đọc được loại tệp này')).toBeVisible();
  await expectAccessible(page, 'queue');
});

test('a scan is kept once somebody declares it free of secrets, and shown beside what is filled in', async () => {
  const queue = page.getByRole('region', { name: 'Tệp đang nhập' });
  await expect(queue.getByRole('button', { name: 'Nhận bản quét' })).toBeDisabled();
  await queue.getByRole('checkbox', { name: /cam đoan bản quét này không có bí mật nhà nước/ }).check();
  await queue.getByRole('button', { name: 'Nhận bản quét' }).click();
  await queue.getByRole('link', { name: 'Điền nội dung' }).click();
  await expect(page.getByText(`${administrator.name} cam đoan không có bí mật nhà nước`)).toBeVisible();
  const picture = page.getByRole('img', { name: 'Trang 1 / 1' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 40_000 })
    .toBe(1240);
  await expectAccessible(page, 'scan');
});

test('its tasks are typed, taken back, and pasted', async () => {
  await page.getByRole('button', { name: 'Gõ nhiệm vụ' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gõ nhiệm vụ của bản quét' });
  await dialog.getByLabel('Nội dung').fill('Gửi danh sách đoàn ra');
  await dialog.getByLabel('Chủ trì').fill('Sở Ngoại vụ; Sở Tài chính');
  await dialog.getByLabel('Thời gian').fill('Quý II/2027');
  await expectAccessible(page, 'typing tasks');
  await dialog.getByRole('button', { name: 'Điền vào bản quét' }).click();
  await expect(page.getByText('Đã điền 1 nhiệm vụ.')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(page.getByText('Đã lấy lại nội dung trước khi điền.')).toBeVisible();

  await page.getByRole('button', { name: 'Nhập bảng XLSX' }).click();
  await expect(page.getByRole('link', { name: 'Tải tệp mẫu' })).toBeVisible();
  await expectAccessible(page, 'importing tasks');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Dán chữ' }).click();
  const words = page.getByRole('dialog', { name: 'Dán chữ của bản quét' });
  const text =
    'ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN\n\nSố: 77/UBND-VX\n\nSông Hiền, ngày 05 tháng 12 năm 2026\n\nKính gửi: Sở Ngoại vụ.\n\n' +
    'Ủy ban nhân dân tỉnh đề nghị Sở Ngoại vụ báo cáo số đoàn ra năm 2026 trước 16 giờ 00 ngày 15/12/2027.\n';
  await words.getByLabel('Nội dung văn bản').fill(text);
  await words.getByRole('button', { name: 'Đọc và điền' }).click();
  await expect(page.getByText('Đã điền 1 nhiệm vụ.')).toBeVisible();
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('77/UBND-VX');
});

test('what the letter asks for is followed as a request, to the hour', async () => {
  await page.getByRole('button', { name: 'Đưa vào theo dõi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đưa vào theo dõi' }).click();
  await expect(page.getByRole('navigation', { name: 'Đang ở' }).getByText('77/UBND-VX')).toBeVisible();
  await page.getByRole('tab', { name: 'Văn bản', exact: true }).click();
  await expect(page.getByRole('img', { name: 'Trang 1 / 1' })).toBeVisible();
  await expectAccessible(page, 'plan of a scan');
  await visit(page, '/app/nhiem-vu?q=so+doan+ra');
  await page
    .getByRole('link', { name: /báo cáo số đoàn ra/i })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: 'Nhiệm vụ được giao' });
  await expect(drawer.getByText('Văn bản yêu cầu')).toBeVisible();
  await expect(drawer.getByText('15/12/2027 16:00')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a message is pasted without a file', async () => {
  await visit(page, '/app/nhap-van-ban');
  await page.getByRole('button', { name: 'Dán văn bản' }).click();
  const dialog = page.getByRole('dialog', { name: 'Dán văn bản' });
  await dialog.getByLabel('Nội dung').fill('MẬT\n\nKẾ HOẠCH\nThử cửa chặn khi dán\n');
  await dialog.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(dialog.getByText('Văn bản mang dấu độ mật nên không được nhận vào hệ thống.')).toBeVisible();
  await expectAccessible(page, 'paste refused');
  await dialog.getByLabel('Nội dung').fill(plan('góc đọc').buffer.toString());
  await dialog.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(page.getByRole('heading', { name: 'Mở góc đọc năm 2027' })).toBeVisible();
});

test('an order from the phone is given in one line from anywhere, and taken back', async () => {
  await visit(page, '/app/co-quan');
  await expect(page.getByRole('heading', { name: 'Cơ quan, đơn vị', level: 1 })).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Giao nhanh' });
  // On a busy machine two presses may come too far apart to be one; a person would press again too.
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('g');
    await expect(dialog).toBeVisible({ timeout: 2000 });
  }).toPass();
  const line = 'Sở Ngoại vụ, Sở Tài chính rà soát kinh phí đoàn ra trước 16h ngày 20/12/2027';
  await dialog.getByLabel('Ai làm gì, trước khi nào').fill(line);
  await expect(dialog.getByLabel('Nội dung việc')).toHaveValue('Rà soát kinh phí đoàn ra');
  await expect(dialog.getByLabel('Hạn đến ngày')).toHaveValue('20/12/2027');
  await expect(dialog.getByLabel('Giờ')).toHaveValue('16:00');
  await expectAccessible(page, 'quick order');
  await dialog.getByRole('button', { name: 'Giao cho 2 cơ quan' }).click();
  await expect(page.getByText('Đã giao việc cho 2 cơ quan.')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(page.getByText('Đã rút lại việc vừa giao.')).toBeVisible();

  await visit(page, '/app/');
  await page.getByRole('button', { name: 'Giao nhanh' }).click();
  await dialog.getByLabel('Ai làm gì, trước khi nào').fill(line);
  await expect(dialog.getByLabel('Nội dung việc')).toHaveValue('Rà soát kinh phí đoàn ra');
  await dialog.getByRole('button', { name: 'Bỏ Sở Tài chính' }).click();
  await dialog.getByRole('button', { name: 'Giao việc' }).click();
  await expect(page.getByText('Đã giao việc.')).toBeVisible();
  await visit(page, '/app/nhiem-vu?q=kinh+phi+doan+ra');
  await expect(page.getByText('1 nhiệm vụ được giao', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Rà soát kinh phí đoàn ra' }).click();
  await expect(page.getByText(`Giao nhanh: ${administrator.name}`)).toBeVisible();
});

test('a small phone shows the ways in, nothing beside the screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, '/app/nhap-van-ban');
  await expect(page.getByRole('button', { name: 'Dán văn bản' })).toBeVisible();
  await visit(page, '/app/');
  await page.getByRole('button', { name: 'Giao nhanh' }).click();
  await expect(page.getByRole('dialog', { name: 'Giao nhanh' })).toBeVisible();
  await expectAccessible(page, 'quick order on a phone');
});
