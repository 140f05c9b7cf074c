import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Folder of reports and results, outside version control. */
export const cacheFolder = path.join(root, '.cache');
const kept = path.join(cacheFolder, 'check-results.json');

/** Counts of several runs as one. */
export function addCounts(/** @type {Counts[]} */ ...all) {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * Reads vitest's JSON report. A run that failed without a failed test (a file that could not load, a set-up that
 * broke, no report at all) counts as one failure for each such file, at least one.
 *
 * @param {string} file
 * @param {number} code exit code of the run
 * @returns {Counts}
 */
export function readVitestReport(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * Reads Playwright's JSON report; errors outside any test count as failures.
 *
 * @param {string} file
 * @param {number} code exit code of the run
 * @returns {Counts}
 */
export function readPlaywrightReport(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + (errors?.length ?? 0);
  return {
    passed: stats.expected + stats.flaky,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}

/** Keeps what `npm run check` counted, for this very tree. */
export function keepResults(/** @type {Counts} */ counts) {
  const tree = treeKey();
  mkdirSync(cacheFolder, { recursive: true });
  if (tree) writeFileSync(kept, JSON.stringify({ tree, counts }));
}

/** Forgets what an earlier check counted. */
export function forgetResults() {
  rmSync(kept, { force: true });
}

/**
 * What `npm run check` counted, when not a byte of the tree has changed since; else null.
 *
 * @returns {Counts | null}
 */
export function recallResults() {
  if (!existsSync(kept)) return null;
  const { tree, counts } = JSON.parse(readFileSync(kept, 'utf8'));
  return tree === treeKey() ? counts : null;
}

/** A digest over names and bytes of every file git knows or would add, and the Node that runs; null outside git. */
function treeKey() {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  if (listed.status !== 0) return null;
  const digest = createHash('sha256').update(process.version);
  for (const file of new Set(listed.stdout.toString().split('\0').filter(Boolean))) {
    const place = path.join(root, file);
    digest.update(`\0${file}\0`);
    if (existsSync(place)) digest.update(readFileSync(place));
  }
  return digest.digest('hex');
}
