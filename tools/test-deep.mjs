import { showCommand } from './launch/run-command.mjs';
import { runOnHouseNode } from './launch/run-on-house-node.mjs';

/**
 * `npm run test:deep [-- ROUNDS [SEED]]`: the seeded fuzzing of every reader with many more rounds, and shapes that
 * make rules slow at lengths no document has; then ten thousand letters over servers that are killed. Minutes, not
 * seconds; the same seed makes the same files.
 */
await runOnHouseNode();
const [rounds = '1000', seed = String(1 + Math.floor(Math.random() * 1_000_000))] = process.argv.slice(2);
console.log(`Rounds ${rounds}, first seed ${seed}: npm run test:deep -- ${rounds} ${seed} repeats this run.`);
const fuzzed = await showCommand(['vitest', 'run', '--project', 'deep'], {
  NHIPCAU_FUZZ_ROUNDS: rounds,
  NHIPCAU_FUZZ_SEED: seed,
});
const letters = await showCommand(
  ['vitest', 'run', '--project', 'db', 'src/modules/work/use-cases/digest', '-t', 'killed'],
  { NHIPCAU_LETTERS: '10000' },
);
process.exitCode = Math.max(fuzzed, letters);
