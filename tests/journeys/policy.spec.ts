import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { enterHouse } from './invented-province.ts';

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

/** Screens are mostly waited for, so a few are open at a time. */
const PAGES = 3;

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
  const things = await findThings();
  expect(screens.length).toBeGreaterThan(15);
  const waiting = [...screens];
  const walk = async (open: Page): Promise<void> => {
    for (let screen = waiting.shift(); screen !== undefined; screen = waiting.shift()) {
      const address = screen.replace(/\$(\w+)/g, (_, kind: string) => things.get(kind) || 'khong-co');
      await open.goto(`/app${address}`);
      await expect(open.locator('h1, [role=alert]').first()).toBeVisible();
      await open.waitForLoadState('networkidle');
      for (const scheme of ['light', 'dark'] as const) await open.emulateMedia({ colorScheme: scheme });
    }
  };
  const pages = await Promise.all(Array.from({ length: PAGES }, () => page.context().newPage()));
  await Promise.all(pages.map(walk));
  await Promise.all(pages.map((open) => open.close()));
  await page.goto('/app/');
  await expect(page.locator('h1')).toBeVisible();
  await page.keyboard.press('Control+K');
  await expect(page.getByPlaceholder(/Tìm kế hoạch/)).toBeVisible();
  expect(violations).toEqual([]);
});
