import { expect as look, type Page, test } from '@playwright/test';
import { addDays } from '../../src/kernel/time/iso-day.ts';
import { localDay } from '../../src/kernel/time/local-time.ts';
import { makeWorkingCalendar, workingDayFrom } from '../../src/kernel/time/working-calendar.ts';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// A reading of a letter and a written file in one machine: a screen may take its time.
const expect = look.configure({ timeout: 60_000 });

// A ministry asks by an hour: the letter is pasted, two bodies are asked, one answers itself and one by phone, and the
// reply goes out. Then one obligation goes through the hands of people.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let officer: Page;
let complaints: readonly string[] = [];

/** A working day to come as letters write it, tomorrow or soon after: what ends on a day of rest would be moved from it. */
function soon(): { readonly written: string; readonly typed: string } {
  const day = workingDayFrom(makeWorkingCalendar(), addDays(localDay(new Date()), 1));
  const [year, month, date] = day.split('-');
  return { written: `${Number(date)}/${Number(month)}/${year}`, typed: `${date}/${month}/${year}` };
}

const end = soon();
const number = `${Date.now() % 100_000}/CNV-TH`;
const letter = `BỘ NGOẠI GIAO
CỤC NGOẠI VỤ
Số: ${number}
V/v báo cáo đột xuất số đoàn ra, đoàn vào

Kính gửi: Ủy ban nhân dân tỉnh Sông Hiền

Để phục vụ giao ban, Cục Ngoại vụ đề nghị báo cáo các nội dung sau trước 16 giờ 00 ngày ${end.written}:
1. Sở Ngoại vụ báo cáo số đoàn ra, đoàn vào từ đầu năm đến nay.
2. Sở Văn hóa, Thể thao và Du lịch báo cáo số khách quốc tế đến tỉnh.

CỤC TRƯỞNG
Lò Văn Sáng`;

test.beforeAll(async ({ browser }) => {
  officer = await enterHouse(browser, 'vhttdl@songhien.example');
  complaints = gatherComplaints(officer);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await officer.context().close();
});

test('a pasted letter says what is asked, of whom and by when, and is set right and sent', async () => {
  await officer.goto('/app/yeu-cau');
  await officer.getByLabel('Lời của văn bản').fill(letter);
  await officer.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(officer.getByLabel(/^Câu hỏi 1/)).toHaveValue(/đoàn ra, đoàn vào/);
  await expect(officer.getByLabel(/^Ngày trả lời/)).toHaveValue(end.typed);
  await expect(officer.getByLabel('Giờ', { exact: true })).toHaveValue('16:00');
  await expect(officer.getByRole('list', { name: 'Cơ quan trả lời câu 2' })).toContainText('Sở Văn hóa');
  await expectAccessible(officer, 'a letter before it is sent');
  await officer.getByRole('button', { name: 'Gửi 2 cơ quan' }).click();
  await expect(officer.getByText('Còn 2 trả lời.')).toBeVisible();
});

test('answers arrive, the reply grows beside them, and goes out as a letter before its hour', async () => {
  await officer.getByText(/^Tin nhắn gửi/).click();
  await expect(officer.locator('pre').first()).toContainText(`16:00 ${end.typed}`);

  // Both questions are open at once, and what is typed for one of them outlives the page.
  const own = officer.locator('form').filter({ has: officer.getByLabel(/^Trả lời của Sở Văn hóa/) });
  const other = officer.locator('form').filter({ has: officer.getByLabel(/^Trả lời của Sở Ngoại vụ/) });
  await own.getByLabel(/^Trả lời của/).fill('1.240 lượt khách.');
  await officer.reload();
  await expect(own.getByLabel(/^Trả lời của/)).toHaveValue('1.240 lượt khách.');

  await officer.getByRole('button', { name: 'Nhập thay' }).click();
  await officer.getByLabel(/^Trả lời của Sở Ngoại vụ/).fill('14 đoàn ra, 9 đoàn vào.');
  await officer.getByLabel('Nghe qua').selectOption('phone');
  await other.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(officer.getByText('nhập thay, qua điện thoại')).toBeVisible();

  await own.getByRole('button', { name: 'Ghi', exact: true }).click();
  const reply = officer.getByRole('region', { name: 'Văn bản trả lời' });
  await expect(reply).toContainText('14 đoàn ra, 9 đoàn vào.');
  await expect(reply).toContainText('1.240 lượt khách.');
  await expect(officer.getByText('Đã đủ trả lời.')).toBeVisible();
  await expectAccessible(officer, 'answers beside their reply');

  const written = officer.waitForEvent('download');
  await officer.getByRole('button', { name: /Văn bản trả lời/ }).click();
  await officer.getByRole('menuitem', { name: /Word/ }).click();
  expect((await written).suggestedFilename()).toMatch(/\.docx$/);
  await officer.getByRole('button', { name: 'Đã trả lời' }).click();
  await expect(officer.getByRole('button', { name: 'Mở lại' })).toBeVisible();
});

test('an obligation is accepted, handed down to a room, and taken back; a difficulty goes up', async () => {
  await visit(officer, '/app/');
  await officer
    .locator('tbody tr')
    .filter({ hasText: 'chưa thực hiện' })
    .first()
    .locator('a[data-row]')
    .click();
  const panel = officer.getByRole('region', { name: 'Giao và xử lý' });
  await panel.getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(panel.getByText(/^Đã tiếp nhận:/)).toBeVisible();

  await panel.getByRole('button', { name: 'Giao tiếp…' }).click();
  const form = officer.getByRole('dialog', { name: 'Giao tiếp' });
  await form.getByLabel(/^Giao cho/).selectOption({ label: 'Phòng Quản lý du lịch' });
  await form.getByLabel('Lời dặn').fill('Làm trong tuần này');
  await form.getByRole('button', { name: 'Giao', exact: true }).click();
  await expect(panel.getByText('“Làm trong tuần này”')).toBeVisible();
  await expect(officer.getByRole('complementary')).toContainText('Phòng Quản lý du lịch');

  await panel.getByRole('button', { name: 'Nêu vướng mắc…' }).click();
  await officer.getByLabel(/^Vướng ở đâu/).fill('Chưa có kinh phí in');
  await officer.getByRole('button', { name: /^Gửi/ }).click();
  await expect(panel.getByText(/^chờ .* trả lời$/)).toBeVisible();
  await expectAccessible(officer, 'the course of an obligation');

  await panel.getByRole('button', { name: 'Rút lại' }).click();
  await expect(officer.getByRole('complementary')).not.toContainText('Phòng Quản lý du lịch');
});
