import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from '@playwright/test';

/** Who administers the invented province. */
export const administrator = {
  name: 'Trần Thị Minh Hà',
  email: 'quan-tri@songhien.example',
  password: 'mot cau dai de nho',
};

/** What every other person of the invented province signs in with. */
const everyPassword = 'nhipcau-demo-2026';

const headers = { 'x-nhipcau': '1' };

/**
 * Enters the house as somebody, up to the work that is owed. Whichever journey comes first meets an empty house and fills
 * it with the invented province, so that each can be run alone.
 */
export async function enterHouse(
  browser: Browser,
  email = administrator.email,
  options: BrowserContextOptions = {},
): Promise<Page> {
  // Nothing fades: contrast is measured on screens that stand still.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await fillHouse(context);
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

/** Signs somebody in by the page of sign-in. */
export async function signIn(page: Page, email = administrator.email): Promise<void> {
  await page.goto('/app/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(email);
  const password = email === administrator.email ? administrator.password : everyPassword;
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible();
}

/** Fills an empty house with the invented province. */
export async function fillHouse({ request }: Pick<BrowserContext, 'request'>): Promise<void> {
  const setup = (await (await request.get('/api/setup')).json()) as { needed: boolean };
  if (!setup.needed) return;
  const data = { realmName: 'Tỉnh Sông Hiền', administrator, start: 'demo' };
  const made = await request.post('/api/setup', { headers, data, timeout: 120_000 });
  expect(made.ok()).toBe(true);
}
