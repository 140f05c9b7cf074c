import { type Browser, expect, type Page, test } from '@playwright/test';
import { showCode } from '../../src/testing/show-code.ts';
import { administrator, enterAtHome, enterHouse, expectHome } from './invented-province.ts';
import { expectAccessible, gatherComplaints } from './look-at-screen.ts';

// Several people in several browsers on one machine: a screen may take its time.
test.describe.configure({ timeout: 300_000 });

test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const PERSON = 'tuyengiao@songhien.example';
const PASSWORD = 'nhipcau-demo-2026';

/** Opens one's own account by the menu of the person. */
async function openOwnAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản / }).click();
  await page.getByRole('menuitem', { name: 'Tài khoản của tôi' }).click();
  await expect(page.getByRole('heading', { name: 'Tài khoản của tôi', level: 1 })).toBeVisible();
}

/** A fresh browser at the page of sign-in, the password given. */
async function givePassword(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/app/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  return page;
}

/** The address that a phone would have scanned, rebuilt from the key that is shown for typing. */
async function readKey(page: Page): Promise<string> {
  const key = await page.locator('code').textContent();
  return `otpauth://totp/x?secret=${(key ?? '').replace(/\s/g, '')}`;
}

test('a lost phone: a second factor is set up, a recovery code stands in, an administrator resets', async ({
  browser,
}) => {
  const page = await enterAtHome(browser, PERSON);
  const complaints = gatherComplaints(page);
  await openOwnAccount(page);
  await expectAccessible(page, 'one’s own account');

  await page.getByRole('button', { name: 'Thiết lập' }).click();
  await expect(page.getByRole('img', { name: 'Mã QR để ứng dụng trên điện thoại quét' })).toBeVisible();
  await expectAccessible(page, 'setting the phone up');
  const uri = await readKey(page);
  await page.getByLabel('Mã 6 số').fill('000000' === showCode(uri, new Date()) ? '111111' : '000000');
  await expect(page.getByText('Mã không đúng hoặc đã dùng rồi.')).toBeVisible();
  const first = showCode(uri, new Date());
  await page.getByLabel('Mã 6 số').fill(first);

  const dialog = page.getByRole('dialog', { name: 'Mã khôi phục của bạn' });
  await expect(dialog.getByRole('listitem')).toHaveCount(10);
  await expectAccessible(page, 'recovery codes');
  const [recovery = ''] = await dialog.getByRole('listitem').allInnerTexts();
  await dialog.getByLabel('Tôi đã cất các mã này ở nơi an toàn').check();
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByText('Còn 10 mã chưa dùng.')).toBeVisible();

  // The code that proved the phone is used: the next one opens, pasted as phones show it.
  const second = await givePassword(browser, PERSON);
  await expect(second.getByRole('heading', { name: 'Bước thứ hai' })).toBeVisible();
  await expect(second.getByLabel('Mã 6 số')).toBeFocused();
  await expect(second.getByLabel('Mã 6 số')).toHaveAttribute('autocomplete', 'one-time-code');
  await expectAccessible(second, 'the second step');
  await second.getByLabel('Mã 6 số').fill(first);
  await expect(second.getByText('Mã không đúng hoặc đã dùng rồi.')).toBeVisible();
  const next = showCode(uri, new Date(Date.now() + 30_000));
  await second.getByLabel('Mã 6 số').fill(` ${next.slice(0, 3)} ${next.slice(3)} `);
  await expectHome(second);

  const third = await givePassword(browser, PERSON);
  await third.getByRole('button', { name: 'Mất điện thoại? Dùng mã khôi phục' }).click();
  await third.getByLabel('Mã khôi phục').fill(recovery);
  await third.keyboard.press('Enter');
  await expectHome(third);
  await openOwnAccount(third);
  await expect(third.getByText('Còn 9 mã chưa dùng.')).toBeVisible();

  const keeper = await enterHouse(browser);
  await keeper.goto('/app/quan-tri');
  await keeper.getByRole('link', { name: 'Bùi Khắc Trọng' }).click();
  await keeper.getByRole('button', { name: /^Đặt lại xác thực hai bước của/ }).click();
  await keeper.getByLabel('Lý do').fill('Mất điện thoại, đã gọi lại số cơ quan');
  await expectAccessible(keeper, 'resetting a second factor');
  await keeper.getByRole('button', { name: 'Đặt lại', exact: true }).click();
  await expect(keeper.getByText(/^Đã đặt lại xác thực hai bước của/)).toBeVisible();

  // The sessions are over at once, and the password alone opens again.
  await third.goto('/app/tai-khoan-cua-toi');
  await expect(third.getByRole('heading', { name: 'Đăng nhập', level: 1 })).toBeVisible();
  await expectHome(await givePassword(browser, PERSON));
  expect(complaints).toEqual([]);
});

test('a passkey is made, named, used alone, and removed', async ({ browser }) => {
  const page = await enterAtHome(browser, PERSON);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await openOwnAccount(page);
  await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  const naming = page.getByRole('dialog', { name: 'Thêm khóa truy cập' });
  await naming.getByLabel('Tên để nhận ra').fill('Máy cơ quan');
  await naming.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mã khôi phục của bạn' });
  await dialog.getByLabel('Tôi đã cất các mã này ở nơi an toàn').check();
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByText('Máy cơ quan', { exact: true })).toBeVisible();
  await expectAccessible(page, 'passkeys');

  await page.getByRole('button', { name: /^Tài khoản / }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
  await expectHome(page);

  await openOwnAccount(page);
  await page.getByRole('button', { name: 'Đổi tên khóa Máy cơ quan' }).click();
  await page.getByLabel('Tên để nhận ra').fill('Máy phòng họp');
  await page.getByRole('dialog').getByRole('button', { name: 'Đổi tên' }).click();
  await page.getByRole('button', { name: 'Gỡ khóa Máy phòng họp' }).click();
  await page.getByRole('dialog').getByLabel('Mật khẩu hiện tại').fill(PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByText('Chưa có khóa truy cập nào.')).toBeVisible();
});

test('a session that ends while somebody types loses nothing of it, and what was refused is sent then', async ({
  browser,
}) => {
  const page = await enterAtHome(browser);
  await page.getByRole('button', { name: 'Giao nhanh' }).click();
  const form = page.getByRole('dialog', { name: 'Giao nhanh' });
  const line = 'Sở Ngoại vụ gửi danh sách phóng viên nước ngoài trước 31/12/2027';
  await form.getByLabel('Ai làm gì, trước khi nào').fill(line);
  await expect(form.getByLabel('Hạn đến ngày')).toHaveValue('31/12/2027');
  const give = form.getByRole('button', { name: 'Giao việc' });
  await expect(give).toBeVisible();

  // Somewhere else the same person signs this place out.
  const elsewhere = await enterAtHome(browser);
  await openOwnAccount(elsewhere);
  await elsewhere.getByRole('button', { name: 'Đăng xuất mọi nơi khác' }).click();
  await expect(elsewhere.getByText(/^Đã đăng xuất \d+ nơi khác/)).toBeVisible();

  await give.click();
  const again = page.getByRole('dialog', { name: 'Đăng nhập lại' });
  await expect(again.getByLabel('Thư điện tử')).toHaveValue(administrator.email);
  await expectAccessible(page, 'signing in again over the page');
  await again.getByRole('textbox', { name: 'Mật khẩu' }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(again).toBeHidden();
  await expect(form.getByLabel('Ai làm gì, trước khi nào')).toHaveValue(line);
  await give.click();
  await expect(page.getByText('Đã giao việc.')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(page.getByText('Đã rút lại việc vừa giao.')).toBeVisible();

  // Somebody else at the same machine gets a page on which nothing of it is left.
  await page.getByRole('button', { name: 'Giao nhanh' }).click();
  await form.getByLabel('Ai làm gì, trước khi nào').fill(line);
  await expect(give).toBeEnabled();
  await page.context().clearCookies();
  await give.click();
  await again.getByRole('link', { name: /^Không phải/ }).click();
  await page.getByLabel('Thư điện tử').fill(PERSON);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expectHome(page);
  await expect(page.getByText(line)).toHaveCount(0);
  await expect(form).toBeHidden();
});
