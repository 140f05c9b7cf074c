import { expect, type Page } from '@playwright/test';
import { listSerious } from './ask-axe.ts';

/** Finds nothing serious on a screen (WCAG 2.2 AA and best practice), and no words wider than the window. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await waitForRest(page);
  expect(await listSerious(page), `axe on ${screen}`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `width of ${screen}`).toBeLessThanOrEqual(0);
}

/** Waits until nothing on the screen moves any more: a notice that just ended its time may still be leaving. */
async function waitForRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const moves = document
      .getAnimations()
      .filter((move) => move.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    const atMost = new Promise((resolve) => setTimeout(resolve, 500));
    await Promise.race([Promise.allSettled(moves.map((move) => move.finished)), atMost]);
  });
}

/** Gathers what the browser complains about: refused scripts and styles, faults of the page. */
export function gatherComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('console', (message) => {
    // A refused sign-in or a session that is not there yet is an answer, not a fault of the page.
    const answer = message.text().includes('Failed to load resource');
    if (message.type() === 'error' && !answer) complaints.push(message.text());
  });
  return complaints;
}
