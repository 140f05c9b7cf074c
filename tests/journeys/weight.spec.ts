import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { fillHouse, signIn } from './invented-province.ts';

// An office computer of 2019 on a slow line: what a screen may ask it to fetch (DESIGN 10).
const KILOBYTE = 1024;
const limits = { homeScript: 300 * KILOBYTE, homeStyle: 45 * KILOBYTE, laterScript: 60 * KILOBYTE };

/** Every screen of the rail, and the heaviest of those behind it. */
const laterScreens = [
  'nhiem-vu',
  'ke-hoach',
  'nhap-van-ban',
  'co-quan',
  'co-quan/nhom',
  'nhat-ky',
  'quan-tri',
];

/** Bytes after gzip of each script and style that the page has fetched so far, by address. */
const weights = new Map<string, number>();

test('no screen asks an old computer for more than it can carry', async ({ page, context }) => {
  await fillHouse(context);
  weigh(page);
  await signIn(page);
  await page.waitForLoadState('networkidle');
  expect(total('.js'), 'scripts up to the first working screen').toBeGreaterThan(100 * KILOBYTE);
  expect(total('.js'), 'scripts up to the first working screen').toBeLessThanOrEqual(limits.homeScript);
  expect(total('.css'), 'styles up to the first working screen').toBeGreaterThan(0);
  expect(total('.css'), 'styles up to the first working screen').toBeLessThanOrEqual(limits.homeStyle);

  for (const screen of laterScreens) {
    const before = total('.js');
    await page.goto(`/app/${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(total('.js') - before, `scripts of ${screen}`).toBeLessThanOrEqual(limits.laterScript);
  }
});

function weigh(page: Page): void {
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(js|css)$/.test(pathname) || weights.has(pathname)) return;
    const body = await response.body().catch(() => null);
    if (body !== null) weights.set(pathname, gzipSync(body, { level: 9 }).length);
  });
}

function total(ending: string): number {
  return [...weights].reduce((sum, [address, bytes]) => (address.endsWith(ending) ? sum + bytes : sum), 0);
}
