import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './launch/find-browser.mjs';
import { showCommand } from './launch/run-command.mjs';
import { runOnHouseNode } from './launch/run-on-house-node.mjs';
import {
  addCounts,
  cacheFolder,
  readPlaywrightReport,
  readVitestReport,
  recallResults,
} from './launch/test-results.mjs';

/**
 * `npm test`: runs every test once (unit, house, documents, heavy, database, then the journeys in a browser) and
 * ends with one line of counts.
 *
 * After `npm run check` in continuous integration the house and unit tests have run on this very tree: their counts
 * are taken over instead of running them again.
 */
await runOnHouseNode();
mkdirSync(cacheFolder, { recursive: true });

const ranInCheck = process.env.CI === 'true' ? recallResults() : null;
if (ranInCheck) {
  console.log(
    `House and unit tests ran in \`npm run check\` on this very tree: ${ranInCheck.passed} passed, ${ranInCheck.failed} failed.`,
  );
}
const found = await findBrowser();
const counts = addCounts(
  ranInCheck ?? nothing(),
  await runVitest(ranInCheck ? ['--project', 'heavy*', '--project', 'db'] : []),
  await runJourneys(),
);

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
// No test at all is no success.
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

/** @param {string[]} projects */
async function runVitest(projects) {
  const report = path.join(cacheFolder, 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`];
  // Some tests print with the browser that was found, and say so where there is none.
  const browser = 'browser' in found ? { CHROME_PATH: found.browser } : {};
  const code = await showCommand(['vitest', 'run', ...projects, ...reporters], browser);
  return readVitestReport(report, code);
}

/** Runs the journeys against two servers of their own, with data folders that are gone afterwards. */
async function runJourneys() {
  if ('remedy' in found) {
    console.error(`The journeys could not run: no browser. ${found.remedy}`);
    return { ...nothing(), failed: 1 };
  }
  const report = path.join(cacheFolder, 'journeys.json');
  rmSync(report, { force: true });
  const data = mkdtempSync(path.join(tmpdir(), 'nhipcau-journeys-'));
  try {
    const code = await showCommand(['playwright', 'test'], {
      CHROME_PATH: found.browser,
      JOURNEY_DATA_DIR: path.join(data, 'data'),
      JOURNEY_PORT: String(await freePort()),
      JOURNEY_SECOND_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    return readPlaywrightReport(report, code);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** @returns {import('./launch/test-results.mjs').Counts} */
function nothing() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
