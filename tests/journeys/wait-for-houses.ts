import type { FullConfig } from '@playwright/test';

const PATIENCE = 180_000;

/** Waits until every house answers; they start beside each other. */
export default async function waitForHouses({ projects }: FullConfig): Promise<void> {
  const started = Date.now();
  await Promise.all(projects.map(({ use }) => waitForHouse(`${use.baseURL}/readyz`, started + PATIENCE)));
}

async function waitForHouse(address: string, until: number): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error(`No house answers at ${address}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
