import { expect, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';

// A commune without an account answers from a telephone; the officer confirms what came.
test.describe.configure({ mode: 'serial', timeout: 60_000 });

const commune = 'Ủy ban nhân dân xã Nà Hiền';
let officer: Page;
let phone: Page;
let address = '';
let link = '';
let code = '';
let complaints: readonly string[] = [];

test.beforeAll(async ({ browser }) => {
  officer = await enterHouse(browser, 'vhttdl@songhien.example');
  // A telephone: narrow, touched, and without any session of the house.
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  phone = await context.newPage();
  complaints = gatherComplaints(phone);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await phone.context().close();
  await officer.context().close();
});

test('the officer makes a link for one body and one obligation, and is told its code once', async () => {
  const answer = await officer.request.get('/api/obligations?limit=100&q=xa+na+hien');
  const { obligations } = (await answer.json()) as {
    obligations: {
      id: string;
      state: string;
      plan: { number: string | null } | null;
      organization: { name: string };
    }[];
  };
  // Of the plan around today, so that it is open whenever this runs.
  const owed = obligations.find(
    ({ plan, state, organization }) =>
      plan?.number === '203/KH-UBND' && state !== 'done' && organization.name === commune,
  );
  address = `/app/nhiem-vu/${owed?.id}`;
  await officer.goto(address);
  await officer.getByRole('button', { name: 'Tạo liên kết' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('Hỏi gì').fill('Xã cho biết tháng này đón mấy đoàn khách Lào?');
  await dialog.getByRole('combobox', { name: 'Số liệu cần hỏi' }).fill('doan vao');
  await officer.getByRole('option', { name: 'Đoàn vào · đoàn' }).click();
  await officer.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Tạo liên kết' }).click();
  await expect(officer.getByText('Đã tạo liên kết')).toBeVisible();
  await expectAccessible(officer, 'a link that was made');
  const told = officer.getByRole('dialog').locator('code');
  link = (await told.nth(0).textContent()) ?? '';
  code = (await told.nth(1).textContent()) ?? '';
  expect(code).toMatch(/^\d{6}$/);
  await officer.getByRole('button', { name: 'Đóng' }).click();
  await expect(officer.getByText('chưa mở')).toBeVisible();
});

test('the commune opens it by the code on a telephone; what is typed without a line is not lost', async () => {
  await phone.goto(link);
  await expectAccessible(phone, 'the code of a link');
  await phone.getByLabel('Mã mở liên kết').fill(code);
  await phone.getByRole('button', { name: 'Mở', exact: true }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toContainText(commune);
  await expect(phone.getByText('Xã cho biết tháng này đón mấy đoàn khách Lào?')).toBeVisible();
  await expectAccessible(phone, 'the page behind a link');

  await phone.getByLabel('Đã làm gì, kết quả ra sao').fill('Đón 2 đoàn khách Lào');
  await expect(phone.getByText('Đã lưu')).toBeVisible();
  await phone.context().setOffline(true);
  await phone.getByLabel('Đã làm gì, kết quả ra sao').fill('Đón 2 đoàn khách Lào sang chợ phiên');
  await phone.getByLabel('Đoàn vào').fill('2');
  await expect(phone.getByText('Mất mạng. Phần đã gõ vẫn giữ')).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByText('Đã lưu')).toBeVisible();
  await phone.reload();
  await expect(phone.getByLabel('Đã làm gì, kết quả ra sao')).toHaveValue(
    'Đón 2 đoàn khách Lào sang chợ phiên',
  );
  await expect(phone.getByLabel('Đoàn vào')).toHaveValue('2');
});

test('it sends files and the answer, also when the line broke at that moment, and is thanked', async () => {
  await phone.getByLabel('Tôi đã xem').check();
  const file = { name: 'bien-ban.txt', mimeType: 'text/plain', buffer: Buffer.from('Biên bản chợ phiên.') };
  await phone.locator('input[type=file]').setInputFiles(file);
  await expect(phone.getByRole('button', { name: 'Bỏ bien-ban.txt' })).toBeVisible();
  await phone.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(phone.getByText('Ghi họ tên người trả lời.')).toBeVisible();
  await phone.getByLabel('Họ tên, chức vụ').fill('Lò Thị Mây, công chức văn hóa');
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(phone.getByText('có mạng sẽ tự gửi')).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Đã gửi. Cảm ơn Lò Thị Mây');
  await expect(phone.getByText('bien-ban.txt')).toBeVisible();
  await expectAccessible(phone, 'thanks for an answer');
  expect(await phone.context().cookies()).toEqual([]);
});

test('the answer stands under its obligation, marked, and counts once the officer confirms', async () => {
  await officer.goto(address);
  const entry = officer.getByRole('article').filter({ hasText: 'sang chợ phiên' });
  await expect(entry).toContainText('nhận qua liên kết');
  await expect(entry).toContainText('chờ xác nhận, chưa tính');
  await entry.getByRole('button', { name: 'Xác nhận đúng' }).click();
  await expect(entry).not.toContainText('chưa tính');
  await expectAccessible(officer, 'an obligation that was answered by a link');
});

test('asked for more, the commune adds at the same link on the telephone, and the officer sees both', async () => {
  const entry = officer.getByRole('article').filter({ hasText: 'sang chợ phiên' });
  await entry.getByRole('button', { name: 'Đề nghị bổ sung' }).click();
  await entry.getByLabel('Cần bổ sung gì?').fill('Tính cả đoàn sang ngày cuối thì mấy đoàn?');
  await entry.getByRole('button', { name: 'Gửi' }).click();
  await expect(officer.getByText('chờ bổ sung', { exact: true })).toBeVisible();

  await phone.reload();
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('bổ sung');
  await expect(phone.getByText('Tính cả đoàn sang ngày cuối thì mấy đoàn?')).toBeVisible();
  await expect(phone.getByText('Đón 2 đoàn khách Lào sang chợ phiên')).toBeVisible();
  await expect(phone.getByLabel('Đoàn vào')).toHaveValue('2');
  await expectAccessible(phone, 'more that is asked behind a link');
  await phone.getByLabel('Bổ sung hoặc trả lời').fill('Ba đoàn');
  await phone.getByLabel('Đoàn vào').fill('3');
  await phone.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
  await expect(phone.getByText('Đã gửi phần bổ sung')).toBeVisible();
  await expectAccessible(phone, 'thanks for an addition');

  await officer.goto(address);
  await expect(entry).toContainText('Ba đoàn');
  await expect(entry.getByRole('region', { name: 'Bản đã xác nhận, đang được tính' })).toContainText('2');
  await expectAccessible(officer, 'a record to confirm anew');
  await entry.getByRole('button', { name: 'Xác nhận đúng' }).click();
  await expect(entry).not.toContainText('chờ xác nhận lại');
});
