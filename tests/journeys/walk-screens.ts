import { expect, type Page, type Request } from '@playwright/test';

/** Opens screens one after another in one page. */
export interface Walk {
  /** Opens a screen as a link of the application does, without loading the application anew, and waits until all came. */
  readonly open: (address: string) => Promise<void>;
  /** Waits until nothing that was asked for is still to come. */
  readonly untilQuiet: () => Promise<void>;
}

const walks = new WeakMap<Page, Walk>();

/**
 * Opens a screen by its address: loads the application where it is not open yet, and goes there as one of its links does
 * where it is.
 */
export async function visit(page: Page, address: string): Promise<void> {
  const walk = walks.get(page) ?? walkScreens(page);
  walks.set(page, walk);
  if (page.url() === 'about:blank') await page.goto(address);
  else await walk.open(address);
}

/** Follows what a page asks for; to be called before the application is loaded. */
export function walkScreens(page: Page): Walk {
  const awaited = new Set<Request>();
  const isOver = (request: Request) => awaited.delete(request);
  page.on('request', (request) => {
    // The line for notices stands open as long as the page.
    if (request.resourceType() !== 'eventsource') awaited.add(request);
  });
  page.on('requestfinished', isOver);
  page.on('requestfailed', isOver);
  const untilQuiet = async (): Promise<void> => {
    await expect(async () => {
      expect([...awaited].map((request) => request.url())).toEqual([]);
      // What came may be drawn in a moment, and drawing asks for more.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))),
      );
      expect([...awaited].map((request) => request.url())).toEqual([]);
      await expect(page.locator('[data-waiting]')).toHaveCount(0, { timeout: 100 });
    }).toPass({ intervals: [50], timeout: 30_000 });
  };
  return {
    untilQuiet,
    open: async (address) => {
      await page.evaluate((to) => history.pushState(null, '', to), address);
      await untilQuiet();
      await expect(page.locator('h1, [role=alert]').first()).toBeVisible();
    },
  };
}
