import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

/**
 * Journeys in a real browser, against a server of their own on an empty data folder: the journey that sorts first meets
 * the first-run page. `npm test` finds the browser, hands over free ports and folders, and fills two houses side by side,
 * as a journey mostly waits; run alone, one journey is `npx playwright test NAME`, in one house.
 */
interface House {
  readonly name: string;
  readonly port: string;
  readonly data: string;
  readonly journeys: RegExp;
}

const port = process.env.JOURNEY_PORT ?? '18080';
const data = process.env.JOURNEY_DATA_DIR ?? path.resolve('.cache', 'journeys', String(process.pid));
const secondPort = process.env.JOURNEY_SECOND_PORT;

const houses: readonly House[] =
  secondPort === undefined
    ? [{ name: 'house', port, data, journeys: /\.spec\.ts$/ }]
    : [
        { name: 'house a-ou', port, data, journeys: /\/(?:[a-n]|o[a-u])[^/]*\.spec\.ts$/ },
        {
          name: 'house ov-z',
          port: secondPort,
          data: `${data}-2`,
          journeys: /\/(?:o[v-z]|[p-z])[^/]*\.spec\.ts$/,
        },
      ];

const addressOf = (house: House) => `http://localhost:${house.port}`;

/** For a journey run alone; the shell is the same engine without the window around it, in half the time. */
function browserOfTheMachine(): string {
  const shell = '/usr/bin/chromium-headless-shell';
  return existsSync(shell) ? shell : '/usr/bin/chromium';
}

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  workers: houses.length,
  fullyParallel: false,
  projects: houses.map((house) => ({
    name: house.name,
    testMatch: house.journeys,
    // One server, one database: journeys follow each other in the order of their names.
    workers: 1,
    use: { baseURL: addressOf(house) },
  })),
  forbidOnly: process.env.CI === 'true',
  retries: 0,
  // A busy machine is slow, not wrong.
  expect: { timeout: 20_000 },
  timeout: 120_000,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '.cache/journeys.json' }],
  ],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    // A trace of every step costs a quarter of the time: `npx playwright test NAME --trace on` draws one when it is needed.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? browserOfTheMachine(),
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    },
  },
  // Houses start beside each other: only the last is waited for here, all of them before the first journey.
  globalSetup: './tests/journeys/wait-for-houses.ts',
  webServer: houses.map((house, at) => ({
    command: 'node tools/start.mjs',
    // The line comes once the application is built: the next one need not build it too.
    ...(at < houses.length - 1
      ? { wait: { stdout: /Starting the database/ } }
      : { url: `${addressOf(house)}/readyz` }),
    env: { PORT: house.port, DATA_DIR: house.data },
    reuseExistingServer: false,
    timeout: 180_000,
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
    // The server stops its database on SIGTERM; a kill would leave the database running.
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  })),
});
