import path from 'node:path';
import { defineConfig } from '@playwright/test';

/**
 * Journeys in a real browser, against a server of their own on an empty data folder: the first journey meets the
 * first-run page. `npm test` finds the browser and hands over its place, a free port and a folder; run alone, one journey
 * is `npx playwright test tests/journeys/NAME.spec.ts`.
 */
const port = process.env.JOURNEY_PORT ?? '18080';
const dataFolder = process.env.JOURNEY_DATA_DIR ?? path.resolve('.cache', 'journeys', String(process.pid));
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  // One server, one database: journeys follow each other in the order of their names.
  workers: 1,
  fullyParallel: false,
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
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    // A trace of every step costs a quarter of the time: `npx playwright test NAME --trace on` draws one when it is needed.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    },
  },
  webServer: {
    command: 'node tools/start.mjs',
    url: `${baseURL}/readyz`,
    env: { PORT: port, DATA_DIR: dataFolder },
    reuseExistingServer: false,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    // The server stops its database on SIGTERM; a kill would leave the database running.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
