import { expect, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';

// A focal person of a commune brings thirty links in at once, and writes while the line is lost.
test.describe.configure({ mode: 'serial', timeout: 60_000 });

const commune = 'Ủy ban nhân dân xã Nà Hiền';
let focal: Page;
let complaints: readonly string[] = [];
const composer = () => focal.getByRole('form', { name: 'Ghi kết quả' });
const entries = () => focal.getByRole('article');

test.beforeAll(async ({ browser }) => {
  focal = await enterHouse(browser, 'nahien@songhien.example');
  complaints = gatherComplaints(focal);
  const answer = await focal.request.get('/api/obligations?limit=100&q=xa+na+hien');
  const { obligations } = (await answer.json()) as {
    obligations: { id: string; organization: { name: string } }[];
  };
  const owed = obligations.find(({ organization }) => organization.name === commune);
  await focal.goto(`/app/nhiem-vu/${owed?.id}`);
});

test.afterAll(async () => {
  expect(complaints).toEqual([]);
  await focal.context().close();
});

test('thirty pasted links are looked at row by row, the bad one is named, the rest become records', async () => {
  await expect(composer()).toBeVisible();
  const before = await entries().count();
  const links = Array.from({ length: 30 }, (_, at) => `Tin ${at + 1} - https://bao.example/nahien/${at + 1}`);
  await composer()
    .getByLabel('Đã làm gì')
    .fill([...links, 'www.bao.example/thieu-dau'].join('\n'));
  await focal.getByRole('button', { name: 'Xem từng dòng' }).click();
  await focal.getByRole('button', { name: 'Xem trước' }).click();
  await expect(focal.getByText('30 dòng ghi được')).toBeVisible();
  await expect(focal.getByRole('row', { name: /31 .*Thêm https/ })).toBeVisible();
  await expectAccessible(focal, 'a list before it is brought in');
  await focal.getByRole('button', { name: 'Ghi 30 kết quả, bỏ 1 dòng' }).click();
  await expect(entries()).toHaveCount(before + 30);
});

test('a record written without a line is kept, said to be, and sent once the line is back, once', async () => {
  const before = await entries().count();
  await focal.context().setOffline(true);
  await composer().getByLabel('Đã làm gì').fill('Họp thôn về biên giới');
  await composer()
    .getByRole('button', { name: /^Ghi kết quả/ })
    .click();
  await expect(focal.getByText('Mất mạng. Kết quả đang giữ')).toBeVisible();
  await focal.context().setOffline(false);
  await expect(entries().filter({ hasText: 'Họp thôn về biên giới' })).toHaveCount(1);
  await expect(entries()).toHaveCount(before + 1);
  await expect(composer().getByLabel('Đã làm gì')).toHaveValue('');
});
