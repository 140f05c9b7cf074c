import { expect, type Page } from '@playwright/test';
import { type Look, listSerious } from './ask-axe.ts';

/**
 * Finds nothing serious on a screen (WCAG 2.2 AA and best practice), no words wider than the window, and nothing that an old
 * computer draws slowly.
 */
export async function expectAccessible(page: Page, screen: string, look?: Look): Promise<void> {
  await waitForRest(page);
  expect(await listSerious(page, look), `axe on ${screen}`).toEqual([]);
  const { overflow, blurred } = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    // A blur of what lies beneath is drawn anew with every letter typed, where no graphics card does it.
    blurred: [...document.querySelectorAll('body *')]
      .filter((element) => getComputedStyle(element).backdropFilter !== 'none')
      .map((element) => element.className),
  }));
  expect(overflow, `width of ${screen}`).toBeLessThanOrEqual(0);
  expect(blurred, `what ${screen} blurs`).toEqual([]);
}

/** By night a screen that is looked at by day is as easy to read. */
export async function expectReadable(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen, 'contrast');
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
