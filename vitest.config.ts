import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const cores = availableParallelism();

/** Tests whose time is the start of processes: the fence, the command, a browser that prints, a scorer in Python. */
const startsProcesses = [
  'tests/fence/**/*.test.ts',
  'tests/command/**/*.test.ts',
  'tests/documents/pdf/whole-plans.test.ts',
  'tests/documents/corpus.test.ts',
];

/** Run by `npm run test:deep` alone. */
const takesMinutes = ['tests/deep/growth.test.ts'];
const deep = {
  extends: true as const,
  test: { name: 'deep', include: ['tests/deep/*.test.ts'] },
};

export default defineConfig({
  test: {
    maxWorkers: cores,
    // The clock of the machine must not matter: the house counts in Asia/Ho_Chi_Minh and says so itself.
    env: { TZ: 'UTC' },
    projects: [
      ...(process.env.NHIPCAU_FUZZ_ROUNDS === undefined ? [] : [deep]),
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure tests have nothing to hide from each other; without a fresh world for each file they take a third.
          isolate: false,
          include: ['{src,tests}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'tests/house/**', ...startsProcesses, ...takesMinutes],
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: startsProcesses,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['tests/house/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{src,tests}/**/*.db.test.ts'],
          globalSetup: ['src/testing/start-test-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
