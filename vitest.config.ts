import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const cores = availableParallelism();

/**
 * Tests that take too long for the check: those that start processes (the fence, the command, a browser that prints, a
 * scorer in Python), those that feed readers with what is made to exhaust them, and the one that breaks a house sixty times.
 */
const heavyAlone = [
  'tests/fence/**/*.test.ts',
  'tests/command/**/*.test.ts',
  'tests/documents/pdf/{whole-plans,refused,hostile}.test.ts',
  'tests/documents/docx/{exhausting,damage}.test.ts',
  'tests/house/{every-rule-fires,green-and-blind}.test.ts',
  'tests/deep/fuzz.test.ts',
  'src/cli/write-command.test.ts',
  'src/writing/create-writing-fence.test.ts',
  'src/reading/create-{evidence,reading,scan,sheets}-fence.test.ts',
  // It draws pages, for which what reads them has to find a canvas from the first moment on.
  'tests/documents/write/page-pictures.test.ts',
];

/** Those of them that read and write whole documents, and leave nothing behind that another could stumble over. */
const heavyDocuments = [
  'tests/documents/docx/hostile.test.ts',
  'tests/documents/{corpus,spans}.test.ts',
  'tests/documents/write/{word-files,pdf-files,round-trip,office-files,same-bytes,check-form,manuscript}.test.ts',
];
const heavy = [...heavyAlone, ...heavyDocuments];

/** Run by `npm run test:deep` alone. */
const takesMinutes = ['tests/deep/{growth,many-documents}.test.ts'];
const deep = {
  extends: true as const,
  test: { name: 'deep', include: ['tests/deep/*.test.ts'] },
};

export default defineConfig({
  test: {
    maxWorkers: cores,
    // What a module was turned into is kept on disk, by its content: projects that load the same modules turn them once.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/modules' },
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
          exclude: ['**/*.db.test.ts', 'tests/house/**', ...heavy, ...takesMinutes],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'heavy',
          include: heavyAlone,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'heavy-documents',
          // They load readers, writers and fonts once instead of once a file: a fifth of their time.
          isolate: false,
          include: heavyDocuments,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['tests/house/*.test.ts'],
          exclude: heavy,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          // Each file has a database of its own; what they load they share, as loading takes longer than most tests.
          isolate: false,
          include: ['{src,tests}/**/*.db.test.ts'],
          globalSetup: ['src/testing/start-test-database.ts'],
          // Some start databases and kill them: on a busy machine that is slow, not wrong.
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
