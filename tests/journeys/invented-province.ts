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
 * Enters the house as somebody and answers a page on which nothing is open yet: each journey opens what it begins with. The
 * session is asked for without the page of sign-in, which has journeys of its own. Whichever journey comes first meets an
 * empty house and fills it with the invented province, so that each can be run alone.
 */
export async function enterHouse(
  browser: Browser,
  email = administrator.email,
  options: BrowserContextOptions = {},
): Promise<Page> {
  // Nothing fades: contrast is measured on screens that stand still.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await fillHouse(context);
  const data = { email, password: passwordOf(email) };
  const answer = await context.request.post('/api/auth/sign-in/email', { headers, data });
  expect(await answer.json()).toEqual({ redirect: false, secondStep: null });
  return context.newPage();
}

/** Enters the house as somebody, up to the work that is owed. */
export async function enterAtHome(
  browser: Browser,
  email = administrator.email,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await enterHouse(browser, email, options);
  await page.goto('/app/');
  await expectHome(page);
  return page;
}

/** The work that is owed is open. */
export async function expectHome(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible();
}

/** Signs somebody in by the page of sign-in. */
export async function signIn(page: Page, email = administrator.email): Promise<void> {
  await page.goto('/app/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(passwordOf(email));
  await page.keyboard.press('Enter');
  await expectHome(page);
}

function passwordOf(email: string): string {
  return email === administrator.email ? administrator.password : everyPassword;
}

/** Fills an empty house with the invented province. */
export async function fillHouse({ request }: Pick<BrowserContext, 'request'>): Promise<void> {
  const setup = (await (await request.get('/api/setup')).json()) as { needed: boolean };
  if (!setup.needed) return;
  const data = { realmName: 'Tỉnh Sông Hiền', administrator, start: 'demo' };
  const made = await request.post('/api/setup', { headers, data, timeout: 120_000 });
  expect(made.ok()).toBe(true);
}
