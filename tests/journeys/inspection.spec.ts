import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { enterAtHome, enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// An officer inspects a body that is late, a commune puts right what it was told to, and the officer judges it.
test.describe.configure({ mode: 'serial' });

let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser }) => {
  page = await enterHouse(browser, 'vhttdl@songhien.example', { acceptDownloads: true });
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

const SAMPLE = 'Kiểm tra công tác thông tin đối ngoại ở cơ sở';

test('an inspection begins with what a late body owes, is written and sent, and taken back', async () => {
  await page.goto('/app/don-doc');
  const late = page.getByRole('region', { name: 'Cơ quan cần đôn đốc' }).getByRole('row');
  await late.filter({ hasText: 'Ủy ban nhân dân xã' }).first().getByRole('checkbox').check();
  await page.getByRole('link', { name: 'Lập kiểm tra' }).click();
  await expect(page.getByText('Chọn sẵn kế hoạch')).toBeVisible();
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('button', { name: /^Bỏ nhiệm vụ: / }).first()).toBeVisible();
  await page.getByLabel('Từ ngày').fill('25/11/2026');
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await page.getByLabel('Chức danh người thứ 1').fill('Phó Giám đốc Sở');
  await page.getByRole('button', { name: 'Thêm nhận xét' }).click();
  await page.getByRole('textbox', { name: 'Nhận xét 1' }).fill('Chưa lập sổ theo dõi');
  await page.getByRole('button', { name: 'Yêu cầu khắc phục nhận xét 1' }).click();
  await page.getByRole('textbox', { name: 'Nội dung phải khắc phục 1' }).fill('Lập sổ theo dõi');
  await page.reload();
  await expect(page.getByText('Đây là bản bạn viết dở')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Nội dung phải khắc phục 1' })).toHaveValue(
    'Lập sổ theo dõi',
  );
  await expectAccessible(page, 'an inspection being written');
  await page.getByRole('button', { name: 'Thông báo kết quả', exact: true }).click();
  await expect(page.getByText('Chờ khắc phục')).toBeVisible();
  await page.getByRole('button', { name: 'Thu hồi để sửa' }).click();
  await expect(page.getByRole('button', { name: 'Ghi lại' })).toBeVisible();
  await page.getByRole('link', { name: 'Các lần ghi' }).click();
  await expect(page.getByRole('insertion').filter({ hasText: 'Chưa lập sổ theo dõi' })).toBeVisible();
  await expectAccessible(page, 'each time an inspection was written');
});

test('an inspection stands on the page of its plan and is found by what has to be put right', async () => {
  await visit(page, `/app/tim?q=${encodeURIComponent('thay noi dung hai pano')}`);
  await page.getByRole('region', { name: 'Kiểm tra' }).getByRole('link', { name: SAMPLE }).click();
  await page.getByRole('link', { name: '45/KH-UBND' }).first().click();
  await page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await expect(page.getByRole('tabpanel').getByRole('link', { name: SAMPLE })).toBeVisible();
  await expectAccessible(page, 'inspections of a plan');
});

test('the inspected commune reads its own part alone and reports', async ({ browser }) => {
  const commune = await enterAtHome(browser, 'nahien@songhien.example');
  await commune
    .getByRole('link', { name: /^Khắc phục sau kiểm tra/ })
    .first()
    .click();
  await commune.getByRole('link', { name: 'Mở cuộc kiểm tra' }).click();
  await expect(commune.getByText('Chỉ hiện phần liên quan đến cơ quan bạn.')).toBeVisible();
  await expect(commune.getByText('Thay nội dung hai pano')).toBeHidden();
  await commune.getByRole('button', { name: 'Báo cáo khắc phục' }).click();
  await commune.getByLabel('Đã khắc phục thế nào').fill('Đã ghi bổ sung từ tháng 1.');
  await expectAccessible(commune, 'an inspection as its body reads it');
  await commune.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(commune.getByText('Đã báo cáo, chờ đánh giá')).toBeVisible();
  await commune.context().close();
});

test('the officer returns what is not enough, accepts the rest, and takes the outcome as Word', async () => {
  await page.goto('/app/kiem-tra');
  await expectAccessible(page, 'list of inspections');
  await page.getByRole('link', { name: SAMPLE }).click();
  const second = page.getByRole('group', { name: 'Việc với nội dung 2' });
  await second.getByRole('button', { name: 'Trả lại' }).click();
  await page.getByLabel('Còn thiếu gì, cần làm gì').fill('Gửi kèm ảnh sổ.');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(page.getByText('Bị trả lại')).toBeVisible();
  await page
    .getByRole('group', { name: 'Việc với nội dung 3' })
    .getByRole('button', { name: 'Công nhận' })
    .click();
  await page
    .getByRole('form', { name: 'Việc với nội dung 3' })
    .getByRole('button', { name: 'Công nhận' })
    .click();
  await expect(page.getByText('2/4 nội dung đã được công nhận')).toBeVisible();
  await page.getByRole('button', { name: /^Tải về/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /Word|docx/iu }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Thông báo kết quả kiểm tra .*\.docx$/u);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});
