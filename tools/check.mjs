import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './launch/run-command.mjs';
import { runOnHouseNode } from './launch/run-on-house-node.mjs';
import { cacheFolder, forgetResults, keepResults, readVitestReport } from './launch/test-results.mjs';

/**
 * `npm run check`: format and lint, types, house, unused code, house tests and unit tests. Steps run two at a time; one
 * run shows every failing step.
 */
await runOnHouseNode();

/**
 * TypeScript 7 is called by path: the command `tsc` belongs to TypeScript 6, which the other tools need. One checker:
 * several look at the same libraries twice, and another step has the second core.
 */
const tsc = (/** @type {string} */ config) => [
  ...['node', 'node_modules/ts7/bin/tsc', '--checkers', '1', '--pretty', 'false', '-p', config],
  // What the last check knew of unchanged files is not asked again: a third of the time, with the same findings.
  ...[
    '--incremental',
    '--tsBuildInfoFile',
    path.join(cacheFolder, 'types', `${config.replace(/\W/g, '-')}.tsbuildinfo`),
  ],
];
const report = path.join(cacheFolder, 'check-tests.json');

/** @typedef {{ name: string, command: string[], environment?: Record<string, string> }} Step */

/** The long ones first, so that neither core waits at the end. @type {Step[]} */
const steps = [
  {
    name: 'house tests and unit tests',
    command: [
      // One worker, for another step has the second core: two would each load nearly every module.
      ...['vitest', 'run', '--project', 'unit', '--project', 'house', '--maxWorkers', '1'],
      ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`],
    ],
  },
  {
    // One thread, like the compiler's one checker: the other core has a step of its own.
    name: 'lint with types',
    command: ['oxlint', '--type-aware', '--format', 'unix', '.'],
    environment: { GOMAXPROCS: '1' },
  },
  {
    // Both in one run, as each file is read and parsed but once.
    name: 'format and lint',
    command: ['biome', 'ci', '--error-on-warnings', '--diagnostic-level=warn', '--colors=off', '.'],
  },
  { name: 'types of the kernel alone', command: tsc('src/kernel/tsconfig.json') },
  { name: 'types of what Node runs', command: tsc('tsconfig.server.json') },
  { name: 'types of what browsers run', command: tsc('tsconfig.browser.json') },
  { name: 'types of the tests of browsers', command: tsc('tsconfig.browser-tests.json') },
  { name: 'types of the tools', command: tsc('tools/tsconfig.json') },
  { name: 'house', command: ['node', 'tools/check-house.mjs'] },
  { name: 'unused code', command: ['knip', '--no-progress', '--no-config-hints'] },
];

rmSync(report, { force: true });
mkdirSync(cacheFolder, { recursive: true });
forgetResults();

/** @type {string[]} */
const failed = [];
const started = performance.now();
const waiting = [...steps];
await Promise.all([work(), work()]);

const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (failed.length > 0) {
  console.log(`\ncheck failed after ${seconds} s: ${failed.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(`\ncheck passed in ${seconds} s`);
}

/** Takes steps until none is left. */
async function work() {
  for (let step = waiting.shift(); step; step = waiting.shift()) await runStep(step);
}

async function runStep(/** @type {Step} */ { name, command, environment }) {
  const from = performance.now();
  const { code, output } = await runCommand(command, { NO_COLOR: '1', FORCE_COLOR: '0', ...environment });
  const took = `${((performance.now() - from) / 1000).toFixed(1)} s`;
  if (code !== 0) failed.push(name);
  if (command[0] === 'vitest') keepResults(readVitestReport(report, code));
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${took.padStart(7)}${note(name, output)}`);
  if (code !== 0) console.log(output.trim().replace(/^/gm, '    '));
}

/** What a step saw, so that a step that looked at nothing is noticed. */
function note(/** @type {string} */ name, /** @type {string} */ output) {
  if (name === 'house') return `   ${output.trim().split('\n').at(-1)}`;
  if (name === 'house tests and unit tests') return `   ${/^\s*Tests\s+(.*)$/m.exec(output)?.[1] ?? ''}`;
  return name === 'format and lint' ? `   ${/Checked \d+ files/.exec(output)?.[0] ?? ''}` : '';
}
