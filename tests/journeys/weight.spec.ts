import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { fillHouse, signIn } from './invented-province.ts';
import { walkScreens } from './walk-screens.ts';

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
const weights = new Map<string, Promise<number>>();

test('no screen asks an old computer for more than it can carry', async ({ page, context }) => {
  await fillHouse(context);
  weigh(page);
  const walk = walkScreens(page);
  await signIn(page);
  await walk.untilQuiet();
  const scripts = await total('.js');
  expect(scripts, 'scripts up to the first working screen').toBeGreaterThan(100 * KILOBYTE);
  expect(scripts, 'scripts up to the first working screen').toBeLessThanOrEqual(limits.homeScript);
  expect(await total('.css'), 'styles up to the first working screen').toBeGreaterThan(0);
  expect(await total('.css'), 'styles up to the first working screen').toBeLessThanOrEqual(limits.homeStyle);

  for (const screen of laterScreens) {
    const before = await total('.js');
    await walk.open(`/app/${screen}`);
    expect((await total('.js')) - before, `scripts of ${screen}`).toBeLessThanOrEqual(limits.laterScript);
  }
});

function weigh(page: Page): void {
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(js|css)$/.test(pathname) || weights.has(pathname)) return;
    const weighed = response.body().then((body) => gzipSync(body, { level: 9 }).length);
    weights.set(
      pathname,
      weighed.catch(() => 0),
    );
  });
}

async function total(ending: string): Promise<number> {
  const counted = [...weights].filter(([address]) => address.endsWith(ending));
  return (await Promise.all(counted.map(([, bytes]) => bytes))).reduce((sum, bytes) => sum + bytes, 0);
}
