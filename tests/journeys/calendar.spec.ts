import { expect, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// An administrator sets a day off, sees beforehand what it moves, takes it back; the calendar shows what stands when.
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

test('the year stands as twelve months, with Tết and the swapped days of the State', async () => {
  await page.goto('/app/quan-tri/ngay-lam-viec?nam=2026');
  await expect(page.getByRole('heading', { name: 'Ngày làm việc', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /17\/02\/2026: Tết Nguyên đán/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /22\/08\/2026: làm bù ngày hoán đổi/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /^Tháng \d+$/ })).toHaveCount(12);
  await expectAccessible(page, 'working days');
});

test('days are walked by the arrows', async () => {
  const first = page.getByRole('button', { name: /01\/01\/2026/ });
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /08\/01\/2026/ })).toBeFocused();
});

/**
 * The Wednesday of the second week of June or November, whichever comes first: no day off of the State falls there, and it
 * is still to come whenever this runs.
 */
function workingDayToCome(): { readonly iso: string; readonly written: string; readonly next: string } {
  const write = (date: Date) => date.toISOString().slice(0, 10).split('-').reverse().join('/');
  const now = new Date();
  const year = now.getUTCFullYear();
  const found = [year, year + 1]
    .flatMap((one) => [new Date(Date.UTC(one, 5, 8)), new Date(Date.UTC(one, 10, 8))])
    .map((eighth) => new Date(eighth.getTime() + ((3 - eighth.getUTCDay() + 7) % 7) * DAY))
    .find((date) => date.getTime() > now.getTime() + DAY);
  const day = found ?? now;
  return {
    iso: day.toISOString().slice(0, 10),
    written: write(day),
    next: write(new Date(day.getTime() + DAY)),
  };
}

const DAY = 86_400_000;

/** Something that is due on the day, whatever else the house holds. */
async function giveWork(text: string, day: string): Promise<void> {
  const listed = await page.request.get('/api/organizations');
  const { organizations } = (await listed.json()) as { organizations: { id: string }[] };
  const organizationIds = organizations.slice(0, 1).map(({ id }) => id);
  const given = await page.request.post('/api/obligations/quick', {
    headers: { 'x-nhipcau': '1' },
    data: { text, organizationIds, day, hour: null, timeWords: null, planId: null },
  });
  expect(given.ok()).toBe(true);
}

test('a day off is seen before it is made, and taken back', async () => {
  const { iso, written, next } = workingDayToCome();
  await giveWork('Gửi sổ theo dõi phiên chợ', iso);
  await visit(page, `/app/quan-tri/ngay-lam-viec?nam=${iso.slice(0, 4)}`);
  const day = page.getByRole('button', { name: new RegExp(written) });
  await expect(day).toHaveAccessibleName(/ngày làm việc/);
  await day.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Xem việc đổi hạn' }).click();
  await expect(dialog.getByText('Cho biết tên gọi')).toBeVisible();
  await dialog.getByLabel('Tên gọi').fill('Nghỉ ngày hội bến sông');
  await dialog.getByRole('button', { name: 'Xem việc đổi hạn' }).click();
  await expect(dialog.getByText(/việc đang mở sẽ đổi hạn/)).toBeVisible();
  await expect(dialog.getByText(`Nhận đến hết thứ Năm ${next}`).first()).toBeVisible();
  await expectAccessible(page, 'what a day off moves');
  await dialog.getByRole('button', { name: /^Áp dụng, đổi hạn \d+ việc$/ }).click();
  await expect(day).toHaveAccessibleName(/Nghỉ ngày hội bến sông/);
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(day).toHaveAccessibleName(/ngày làm việc/);
});

test('the calendar shows anniversaries with their ordinal and what is due', async () => {
  await page.goto('/app/lich?ngay=2027-09-02&viec=all');
  await expect(page.getByRole('heading', { name: 'Lịch: Tháng 9/2027' })).toBeVisible();
  await expect(page.getByText('65 năm · năm lẻ 5').first()).toBeVisible();
  await page.keyboard.press('[');
  await expect(page.getByRole('heading', { name: 'Lịch: Tháng 8/2027' })).toBeVisible();
  await visit(page, '/app/lich?ngay=2026-12-31&viec=all');
  await expect(page.getByRole('link', { name: /việc đến hạn/ }).first()).toBeVisible();
  await expectAccessible(page, 'calendar');
});

test('an anniversary of the province is added and taken off again', async () => {
  await visit(page, '/app/lich?ngay=2027-03-01');
  await page.getByRole('button', { name: 'Thêm ngày kỷ niệm' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên').fill('Ngày giải phóng thị xã Sông Hiền');
  await dialog.getByRole('textbox', { name: 'Ngày', exact: true }).fill('12');
  await dialog.getByRole('textbox', { name: 'Tháng', exact: true }).fill('3');
  await dialog.getByLabel('Năm gốc').fill('1977');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  const added = page.getByRole('button', { name: /Ngày giải phóng thị xã Sông Hiền 50 năm · năm tròn/ });
  await expect(added.first()).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(added).toHaveCount(0);
});

test('a deadline opens to its explanation', async () => {
  await visit(page, '/app/nhiem-vu?state=open');
  await page
    .getByRole('button', { name: /: xem vì sao/ })
    .first()
    .click();
  await expect(page.getByText(/Văn bản ghi: /).first()).toBeVisible();
  await expect(page.getByText(/Nhận đến /).first()).toBeVisible();
});
