import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';
import { walkScreens } from './walk-screens.ts';

// The content policy lets in nothing from elsewhere and no script or style without its nonce. A browser that meets something
// the policy stops says so; over every screen of the application it must have nothing to say.
test.describe.configure({ mode: 'serial' });

const ROUTES = path.resolve(import.meta.dirname, '../../src/app/routes');

/** The addresses of all screens, as the routes have them: a new screen is walked without being named here. */
const screens = readdirSync(ROUTES).flatMap((file) =>
  [...readFileSync(path.join(ROUTES, file), 'utf8').matchAll(/^\s+path: '([^']+)',$/gm)].map(
    ([, found]) => found ?? '',
  ),
);

let page: Page;
const violations: string[] = [];

test.beforeAll(async ({ browser }) => {
  page = await enterHouse(browser);
  const context = page.context();
  await context.exposeFunction('noteViolation', (words: string) => violations.push(words));
  await context.addInitScript(() => {
    const tell = Reflect.get(window, 'noteViolation') as (words: string) => void;
    window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      tell(`${location.pathname}: ${violatedDirective} stopped ${blockedURI} (${sourceFile})`),
    );
  });
});

test.afterAll(() => page.context().close());

/** The first of each kind, for the screens that show one thing. */
async function findThings(): Promise<ReadonlyMap<string, string>> {
  const first = async (address: string, list: string): Promise<string> => {
    const answer = (await (await page.request.get(address)).json()) as Record<string, { id: string }[]>;
    return answer[list]?.[0]?.id ?? '';
  };
  return new Map([
    ['plan', await first('/api/plans', 'plans')],
    ['obligation', await first('/api/obligations', 'obligations')],
    ['organization', await first('/api/organizations', 'organizations')],
    ['reading', await first('/api/readings', 'readings')],
    ['account', await first('/api/accounts', 'accounts')],
    ['manuscript', await first('/api/manuscripts', 'manuscripts')],
  ]);
}

test('what the policy stops is heard', async () => {
  await page.goto('/app/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.stolen = true';
    document.body.append(script);
  });
  await expect.poll(() => violations.length).toBeGreaterThan(0);
  expect(violations[0]).toContain('script-src');
  expect(await page.evaluate(() => Reflect.get(window, 'stolen') === undefined)).toBe(true);
  violations.length = 0;
});

test('no screen asks for anything that the policy stops', async () => {
  // Every screen there is, one after another.
  test.setTimeout(400_000);
  const things = await findThings();
  expect(screens.length).toBeGreaterThan(15);
  const walk = walkScreens(page);
  await page.goto('/app/');
  await walk.untilQuiet();
  for (const [at, screen] of screens.entries()) {
    await walk.open(`/app${screen.replace(/\$(\w+)/g, (_, kind: string) => things.get(kind) || 'khong-co')}`);
    // Each screen is met in one look and turned to the other, in which the next is met.
    await page.emulateMedia({ colorScheme: at % 2 === 0 ? 'dark' : 'light' });
  }
  await walk.open('/app/');
  await page.keyboard.press('Control+K');
  await expect(page.getByPlaceholder(/Tìm kế hoạch/)).toBeVisible();
  expect(violations).toEqual([]);
});
