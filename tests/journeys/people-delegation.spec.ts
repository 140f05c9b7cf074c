import { expect as look, type Page, test } from '@playwright/test';
import { enterAtHome } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';
import { visit } from './walk-screens.ts';

// Two people in one machine: a screen may take its time.
const expect = look.configure({ timeout: 60_000 });

// A leader goes away: somebody stands in, does the work, and no more once it was taken back.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const leaderName = 'Vương Đình Khải';
const standInName = 'Trịnh Ngọc Lam';

let leader: Page;
let standIn: Page;
let complaints: readonly string[];

const words = () => standIn.getByRole('form', { name: 'Ghi kết quả' }).getByLabel('Đã làm gì');
const send = () => standIn.getByRole('button', { name: /^Ghi kết quả/ }).click();

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  leader = await enterAtHome(browser, 'phonggiamdoc@songhien.example');
  complaints = gatherComplaints(leader);
  standIn = await enterAtHome(browser, 'xem@songhien.example');
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await leader.context().close();
  await standIn.context().close();
});

test('who only looks is offered nothing to do', async () => {
  await expect(standIn.getByRole('button', { name: 'Giao nhanh' })).toHaveCount(0);
});

test('the leader gives the role away until a day', async () => {
  await leader.getByRole('button', { name: `Tài khoản ${leaderName}` }).click();
  await leader.getByRole('menuitem', { name: 'Ủy quyền khi vắng' }).click();
  await expect(leader.getByRole('heading', { name: 'Ủy quyền khi vắng', level: 1 })).toBeVisible();
  await expect(leader.getByText('Chưa ủy quyền lần nào.')).toBeVisible();
  await leader.getByRole('button', { name: 'Ủy quyền vai trò Lãnh đạo' }).click();
  const form = leader.getByRole('dialog');
  await form.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await expect(form.getByText('Chọn người thay.')).toBeVisible();
  await form.getByRole('combobox', { name: 'Người thay' }).fill('ngoc lam');
  await leader.getByRole('option', { name: standInName }).click();
  await form.getByLabel('Đến hết ngày').fill('31/12/2099');
  await form.getByLabel('Lý do (nếu cần)').fill('Đi học lớp cao cấp');
  await expectAccessible(leader, 'giving a role away');
  await form.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  const given = leader.getByRole('region', { name: 'Đã ủy quyền' });
  await expect(given.getByRole('row', { name: new RegExp(standInName) })).toContainText('đang giữ');
  await expectAccessible(leader, 'roles given away');
});

test('who stands in reads for whom and until when, and does the work', async () => {
  await standIn.goto('/app/');
  await expect(standIn.getByText(`Thay ${leaderName} đến 31/12/2099`)).toBeVisible();
  await expect(standIn.getByRole('button', { name: 'Giao nhanh' })).toBeVisible();
  await expectAccessible(standIn, 'home of who stands in');
  await visit(standIn, await addressOfObligation());
  await words().fill('Duyệt đề cương tuần lễ thay lãnh đạo Sở.');
  await send();
  await expect(
    standIn.getByRole('article').filter({ hasText: 'Duyệt đề cương tuần lễ thay lãnh đạo Sở.' }),
  ).toContainText(standInName);
});

test('once it is taken back, the very next act is refused and what was typed stays', async () => {
  await words().fill('Việc của ngày hôm sau.');
  await leader.getByRole('button', { name: `Rút lại ủy quyền cho ${standInName}` }).click();
  await expect(leader.getByText('Đã thôi giữ vai trò; có hiệu lực ngay.')).toBeVisible();
  await send();
  await expect(standIn.getByText('Tài khoản của bạn không có quyền làm việc này.').first()).toBeVisible();
  await expect(words()).toHaveValue('Việc của ngày hôm sau.');
  await standIn.goto('/app/');
  await expect(standIn.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible();
  await expect(standIn.getByText(`Thay ${leaderName}`)).toHaveCount(0);
});

/** The page of an obligation that the leader's body owes. */
async function addressOfObligation(): Promise<string> {
  const session = await leader.request.get('/api/session');
  const { account } = (await session.json()) as { account: { organization: { id: string } } };
  const owed = await leader.request.get(`/api/obligations?organization=${account.organization.id}`);
  const { obligations } = (await owed.json()) as { obligations: { id: string }[] };
  return `/app/nhiem-vu/${obligations[0]?.id ?? ''}`;
}
