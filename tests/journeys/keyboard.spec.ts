import { type Locator, expect as look, type Page, test } from '@playwright/test';
import { administrator, fillHouse } from './invented-province.ts';
import { gatherComplaints } from './look-at-screen.ts';
import { PAPER } from './review-desk.ts';

// A machine that reads files beside a browser may take its time.
const expect = look.configure({ timeout: 40_000 });

// The whole way with no hand on a mouse: sign-in, a paper, its review, the work it makes, a record, the lists.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let page: Page;
let complaints: readonly string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  await fillHouse(context);
  page = await context.newPage();
  complaints = gatherComplaints(page);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** Nobody called this `Trung tâm` before, so its name has to be settled. */
const paper = PAPER.replace('đường sách hữu nghị', 'bến sách hữu nghị').replace(
  'phối hợp: Sở Tài chính',
  'phối hợp: Trung tâm Đọc sách hai bờ',
);

/** Where the keyboard stands, for a failure that says more than "not there". */
function place(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: now } = document;
    return `${now?.tagName} ${now?.getAttribute('aria-label') ?? now?.textContent?.slice(0, 60) ?? ''}`;
  });
}

/** The focus is on something, inside the window, and drawn so that eyes find it. */
async function expectSeen(): Promise<void> {
  const fault = await page.evaluate(() => {
    const now = document.activeElement;
    if (!(now instanceof HTMLElement) || now === document.body) return 'nowhere';
    // A tick that the kit hides is drawn by its neighbour or its label.
    const drawn = [now, now.nextElementSibling, now.parentElement].filter((one) => one !== null);
    const isDrawn = drawn.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    // In a field the caret stands.
    const isField = now.matches('textarea, input:not([type=checkbox], [type=radio], [type=file])');
    if (!isDrawn && !isField) return `not drawn: ${now.outerHTML.slice(0, 160)}`;
    const { top, bottom, width } = (
      drawn.find((one) => one.getBoundingClientRect().width > 2) ?? now
    ).getBoundingClientRect();
    return bottom < 0 || top > window.innerHeight || width === 0
      ? `out of sight: ${now.outerHTML.slice(0, 160)}`
      : null;
  });
  expect(fault).toBeNull();
}

/** Walks by one key until it stands on what is meant; on every step the place must be seen. */
async function reach(target: Locator, key = 'Tab', most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < most; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    await expectSeen();
  }
  throw new Error(`${key} does not come to ${String(target)}; it stands on ${await place()}`);
}

const button = (name: string | RegExp): Locator =>
  page.getByRole('button', { name }).and(page.locator('button'));

test('signs in', async () => {
  await page.goto('/app/dang-nhap');
  await reach(page.getByLabel('Thư điện tử'));
  await page.keyboard.type(administrator.email);
  await reach(page.getByRole('textbox', { name: 'Mật khẩu' }));
  await page.keyboard.type(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible();
});

test('brings a paper in', async () => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Tìm và làm nhanh' })).toBeFocused();
  // Enter means the first of what is shown: until the house has answered for all that was typed, that may change.
  const answered = page.waitForResponse((reply) =>
    [...new URL(reply.url()).searchParams.values()].includes('nhap van ban'),
  );
  await page.keyboard.type('nhap van ban');
  await answered;
  await expect(button(/^Nhập văn bản/).first()).toHaveAttribute('data-selected');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nhập văn bản', level: 1 })).toBeVisible();
  await reach(button('Chọn tệp'));
  const file = { name: 'ban-phim.txt', mimeType: 'text/plain', buffer: Buffer.from(paper) };
  // A person presses again when nothing opens.
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 10_000 });
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(file);
  }).toPass();
  await expect(button('Đưa vào theo dõi')).toBeVisible();
});

test('answers what the paper leaves blank', async () => {
  await reach(page.getByLabel('Số, ký hiệu'));
  await page.keyboard.type('61/KH-UBND');
  await reach(page.getByLabel('Ngày ban hành'));
  await page.keyboard.type('18/02/2027');
  await page.keyboard.press('Tab');
  await expect(page.getByText('đã ghi')).toBeVisible();
});

test('goes to what is unsure, and says once which body a name means', async () => {
  // A letter is a command as soon as one stands on nothing that is typed into.
  await page.keyboard.press('n');
  const name = page.locator('[data-entry="names.Trung tâm Đọc sách hai bờ"]');
  await expect(name).toBeFocused();
  await reach(name.getByRole('combobox'));
  await page.keyboard.type('so tai chinh');
  await expect(page.getByRole('option', { name: 'Sở Tài chính', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(name).toContainText('Sở Tài chính');
  await expect(name.getByRole('combobox')).toHaveCount(0);
  await expect(name, 'the place stays with the name').toBeFocused();
});

test('sets a task right without leaving its place', async () => {
  await reach(page.getByRole('tab', { name: /^Cơ quan/ }), 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  const task = page.getByRole('article', { name: 'Nhiệm vụ 2', exact: true });
  await expect(task).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(task).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByLabel('Nội dung', { exact: true })).toBeFocused();
  await reach(
    page.getByRole('textbox', { name: 'Chủ trì' }).or(page.getByRole('combobox', { name: 'Chủ trì' })),
  );
  await page.keyboard.type('Sở Công Thương');
  await page.keyboard.press('Enter');
  await reach(page.getByLabel('Thời gian', { exact: true }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Trước ngày 15/5/2027');
  await page.keyboard.press('Escape');
  await expect(task).toContainText('Trước ngày 15/5/2027');
  await expect(task).toContainText('Sở Công Thương');
  await expect(task, 'what was closed gives its place back').toBeFocused();
});

test('confirms, and lands on the plan', async () => {
  await reach(button('Đưa vào theo dõi'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Đưa vào theo dõi' });
  await reach(dialog.getByRole('button', { name: /^Đưa vào theo dõi/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ke-hoach\/[0-9a-f-]+/);
  await expect(page.getByRole('heading', { name: /Mở bến sách hữu nghị/, level: 1 })).toBeVisible();
});

test('filters and sorts the list, and opens one row', async () => {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // On a busy machine two presses may come too far apart to be one; a person would press again too.
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { name: 'Nhiệm vụ', level: 1 })).toBeVisible({ timeout: 4000 });
  }).toPass();
  await reach(page.getByLabel('Tìm theo lời, có dấu hoặc không'));
  await page.keyboard.type('gian sach song ngu');
  await expect(page).toHaveURL(/q=gian/);
  // The list opens with what is still to be done, and says so where it can be set otherwise.
  await expect(page).toHaveURL(/state=open/);
  await reach(page.getByRole('button', { name: /^Trạng thái:\s*còn phải làm/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'còn phải làm' })).toBeVisible();
  await page.keyboard.press('Escape');
  await reach(button('Cơ quan').last());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=organization/);
  await expect(page.getByRole('columnheader', { name: 'Cơ quan' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(button('Cơ quan').last(), 'the place stays with the order').toBeFocused();
  await expect(page.locator('tbody tr').first()).toContainText('Sở Ngoại vụ');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Nhiệm vụ được giao' });
  await expect(drawer).toContainText('Dựng gian sách song ngữ');
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(page.locator('a[data-row]').first(), 'the row has its place back').toBeFocused();
  await page.keyboard.press('Enter');
  await reach(drawer.getByRole('link', { name: /^Mở trang nhiệm vụ/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/nhiem-vu\/[0-9a-f-]+/);
});

test('writes a record, and leaves for the list of plans', async () => {
  const words = page.getByRole('form', { name: 'Ghi kết quả' }).getByLabel('Đã làm gì');
  await reach(words);
  await page.keyboard.type('Đã chọn chỗ dựng gian sách.');
  await reach(page.getByRole('combobox', { name: 'Được cho biết qua' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await reach(page.getByRole('button', { name: /^Ghi kết quả/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').filter({ hasText: 'Đã chọn chỗ dựng gian sách.' })).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: 'Kế hoạch', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Mở bến sách hữu nghị/ })).toBeVisible();
  await page.keyboard.press('j');
  await expectSeen();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ', exact: true })).toBeVisible();
});
