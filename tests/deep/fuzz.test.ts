import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReadingFence, type ReadingFence } from '#reading/create-reading-fence.ts';
import { fuzzedFormats, makeHostileFile } from './hostile-files.ts';

/** `npm run test:deep` asks for more rounds and another first seed. */
const rounds = Number(process.env.NHIPCAU_FUZZ_ROUNDS ?? 25);
const firstSeed = Number(process.env.NHIPCAU_FUZZ_SEED ?? 1);
const isDeep = process.env.NHIPCAU_FUZZ_ROUNDS !== undefined;

let fence: ReadingFence;
beforeAll(() => {
  fence = createReadingFence({ size: 1, timeLimit: 60_000 });
});
afterAll(() => fence.close());

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const outcome = await fence.read({ bytes, name: 'tep' });
  return outcome.kind === 'unreadable' ? outcome.code : outcome.kind;
}

describe('a hostile file ends in an answer: no crash, no hang, no memory over the fence', () => {
  test.each(fuzzedFormats)(
    '%s',
    async (format) => {
      const counts: Record<string, number> = {};
      for (let seed = firstSeed; seed < firstSeed + rounds; seed += 1) {
        const outcome = await outcomeOf(makeHostileFile(format, seed));
        counts[outcome] = (counts[outcome] ?? 0) + 1;
        expect([format, seed, outcome]).toEqual([format, seed, expect.not.stringMatching(/^fence/)]);
      }
      if (isDeep)
        process.stdout.write(
          `${format}, seeds ${firstSeed} to ${firstSeed + rounds - 1}: ${JSON.stringify(counts)}\n`,
        );
      expect(counts.read ?? 0).toBeGreaterThan(0);
    },
    3_600_000,
  );
});
