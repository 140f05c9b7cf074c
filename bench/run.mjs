import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { root } from '../tools/launch/root.mjs';
import { runCommand } from '../tools/launch/run-command.mjs';
import { runOnHouseNode } from '../tools/launch/run-on-house-node.mjs';
import { drawBenchTable } from './draw-bench-table.mjs';

/**
 * `npm run bench [NAME…]`: runs benchmarks (all of them by default), prints each figure beside its bar, keeps them with
 * their conditions and commit in bench/results and redraws the table of README.
 *
 * Fails when a benchmark fails, never because a bar is missed: the speed of a machine is no fault of the code.
 */
await runOnHouseNode();

const folder = path.join(root, 'bench');
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark "${unknown.join('", "')}". There are: ${known.join(', ')}.`);
  process.exit(64);
}

mkdirSync(path.join(folder, 'results'), { recursive: true });
for (const name of asked.length > 0 ? asked : known) await runBenchmark(name);
const page = path.join(root, 'README.md');
writeFileSync(page, drawBenchTable(readFileSync(page, 'utf8'), readResults()));

async function runBenchmark(/** @type {string} */ name) {
  console.log(`\n${name}`);
  const { code, output } = await runCommand(['node', path.join(folder, `${name}.ts`)]);
  /** @type {import('./draw-bench-table.mjs').BenchRow[]} */
  const rows = [];
  for (const line of output.split('\n').filter((text) => text !== '')) {
    if (line.startsWith('{')) rows.push(JSON.parse(line));
    else console.log(`  ${line}`);
  }
  for (const row of rows)
    console.log(`  ${row.work}: ${row.ratio} (${JSON.stringify(row.bar)}) ${row.conditions}`);
  if (code !== 0 || rows.length === 0) {
    console.error(`  ${name} gave ${rows.length} figures and ended with ${code}: nothing is kept.`);
    process.exitCode = 1;
    return;
  }
  const results = { name, ...(await describeRun()), rows };
  writeFileSync(path.join(folder, 'results', `${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
}

/** What the figures depend on. */
async function describeRun() {
  const commit = (await runCommand(['git', 'rev-parse', '--short', 'HEAD'])).output.trim();
  const changed =
    (await runCommand(['git', 'status', '--porcelain', '--', 'src', 'bench'])).output.trim() !== '';
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: changed ? `${commit} with changes` : commit,
    machine: `${cpus().length} cores ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
  };
}

/** @returns {import('./draw-bench-table.mjs').BenchResult[]} */
function readResults() {
  const results = path.join(folder, 'results');
  return readdirSync(results)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(results, file), 'utf8')));
}
