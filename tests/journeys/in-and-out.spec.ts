import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { writeWorkbook } from '../../src/platform/sheets/write-workbook.ts';
import { enterAtHome } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';

// Bodies, many at once: out as a spreadsheet, in from one with a fault and from one without, in from a pack.
test.describe.configure({ mode: 'serial' });

let page: Page;
let complaints: readonly string[];

async function fill(parent: string): Promise<string> {
  const columns = ['Tên', 'Trực thuộc (chính quyền)'].map((header) => ({ header, width: 30 }));
  const file = test.info().outputPath('co-quan.xlsx');
  writeFileSync(
    file,
    await writeWorkbook([{ name: 'Cơ quan', columns, rows: [['Trung tâm Phiên dịch', parent]] }]),
  );
  return file;
}

test.beforeAll(async ({ browser }) => {
  page = await enterAtHome(browser, undefined, { acceptDownloads: true });
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('all bodies go out as a spreadsheet that comes back as nothing new', async () => {
  await page.getByRole('link', { name: 'Cơ quan, đơn vị' }).click();
  await page.getByRole('button', { name: 'Nhập, xuất' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Xuất tất cả cơ quan' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^co-quan-\d{4}-\d\d-\d\d\.xlsx$/);
  const file = test.info().outputPath('xuat.xlsx');
  await download.saveAs(file);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText(/Sẽ thêm 0 cơ quan, .* đã có, giữ nguyên\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhập vào hệ thống' })).toBeHidden();
});

test('a spreadsheet with a fault says where and what to do, and is written once it is mended', async () => {
  await page.locator('input[type=file]').setInputFiles(await fill('Sở Trên Mây'));
  await expect(page.getByText('Còn 1 chỗ phải sửa; chưa ghi gì.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Cơ quan, dòng 2' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /Không có cơ quan này/ })).toBeVisible();
  await expectAccessible(page, 'spreadsheet with a fault');
  await page.locator('input[type=file]').setInputFiles(await fill('Sở Ngoại vụ'));
  await expect(page.getByText(/Sẽ thêm 1 cơ quan/)).toBeVisible();
  await page.getByRole('button', { name: 'Nhập vào hệ thống' }).click();
  await expect(page.getByText('Đã thêm 1 cơ quan.')).toBeVisible();
});

test('a pack says what it would add, offers what only some provinces have, and adds it', async () => {
  await page.getByRole('button', { name: 'Nhập, xuất' }).click();
  await page.getByRole('tab', { name: 'Gói có sẵn' }).click();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('checkbox', { name: 'Hội Nhà báo tỉnh' }).check();
  await expect(page.getByRole('listitem').filter({ hasText: 'Hội Nhà báo tỉnh' })).toBeVisible();
  await expectAccessible(page, 'pack of bodies');
  await page.getByRole('button', { name: 'Nạp gói' }).click();
  await expect(page.getByText(/Đã thêm \d+ cơ quan\./).last()).toBeVisible();
});
