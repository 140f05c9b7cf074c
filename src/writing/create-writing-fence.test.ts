import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { failure, type Result, success } from '#kernel/base/result.ts';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import type { Layout } from '#kernel/document/layout/layout.ts';
import type { FenceFailure } from '#platform/fence/fence-failure.ts';
import { officialKinds } from '../../tests/documents/write/official-kinds.ts';
import { createWritingFence, type WritingFence } from './create-writing-fence.ts';
import { retryOnce } from './retry-once.ts';
import { writeDocument } from './write-document.ts';

vi.setConfig({ testTimeout: 120_000 });

const layouts = Object.values(officialKinds).map(layOutDocument);
const misbehaving = new URL('../../tests/writing/misbehaving-writer.ts', import.meta.url);
let fence: WritingFence;

beforeAll(() => {
  fence = createWritingFence({ size: 1 });
});
afterAll(() => fence.close());

test.each(['docx', 'pdf'] as const)('writes %s in a process apart as it does in this one', async (format) => {
  const job = { layout: layouts[0] as Layout, format };
  const written = await fence.write(job);
  expect(written.ok && Buffer.compare(written.value, await writeDocument(job))).toBe(0);
});

test('loses none of many documents asked for at once', async () => {
  const jobs = Array.from({ length: 60 }, (_, at) => ({
    layout: layouts[at % layouts.length] as Layout,
    format: at % 3 === 0 ? ('docx' as const) : ('pdf' as const),
  }));
  const written = await Promise.all(jobs.map((job) => fence.write(job)));
  expect(written.filter(({ ok }) => ok)).toHaveLength(60);
});

test.each([
  ['dies', 20_000, { code: 'fence-crash', limit: 0 }],
  ['loops', 500, { code: 'fence-time', limit: 0.5 }],
] as const)(
  'gives up a job that %s after the second try, and writes the next',
  async (title, timeLimit, reason) => {
    const hasty = createWritingFence({ size: 1, timeLimit, entry: misbehaving });
    const named = (words: string): Layout => ({ ...(layouts[0] as Layout), title: words });
    // The first process starts before the clock of a job runs against it.
    while (!(await hasty.write({ layout: named('wakes'), format: 'pdf' })).ok);
    expect(await hasty.write({ layout: named(title), format: 'pdf' })).toEqual(failure(reason));
    hasty.close();
    expect((await fence.write({ layout: named('next'), format: 'pdf' })).ok).toBe(true);
  },
);

test('tries what broke off once more, and nothing a third time', async () => {
  const broken = failure<FenceFailure>({ code: 'fence-crash', limit: 0 });
  const answer = async (...results: readonly Result<string, FenceFailure>[]): Promise<[boolean, number]> => {
    let tries = 0;
    const last = await retryOnce(() => {
      tries += 1;
      return Promise.resolve(results[tries - 1] ?? success('later'));
    });
    return [last.ok, tries];
  };
  expect(await answer(success('first'))).toEqual([true, 1]);
  expect(await answer(broken, success('second'))).toEqual([true, 2]);
  expect(await answer(broken, broken, success('third'))).toEqual([false, 2]);
  expect(await answer(failure({ code: 'fence-closed', limit: 0 }))).toEqual([false, 1]);
});
