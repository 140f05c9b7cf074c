import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fence, FenceOptions } from '#platform/fence/create-fence.ts';
import { buildFence, pathOf } from './build-fence.ts';
import type { Misbehaviour } from './misbehaving-worker.ts';

let fence: Fence;

function build(limits: Partial<FenceOptions> = {}): Fence {
  fence = buildFence({ size: 1, ...limits });
  return fence;
}

async function ask(request: Misbehaviour): Promise<unknown> {
  const result = await fence.run(request);
  return result.ok ? result.value : result.reason.code;
}

/** Runs a bad job with another one waiting behind it. */
async function runBefore(bad: Misbehaviour): Promise<unknown> {
  const [ended, next] = await Promise.all([fence.run(bad), ask({ act: 'echo', value: 'sau' })]);
  expect(next).toBe('sau');
  return ended.ok ? ended.value : ended.reason;
}

afterEach(() => fence.close());

describe('a fence', () => {
  test('gives back what its worker answers, bytes and all', async () => {
    build();
    const value = { text: 'Kế hoạch', bytes: new Uint8Array([1, 2, 3]), map: new Map([[1, null]]) };
    expect(await ask({ act: 'echo', value })).toEqual(value);
  });

  test('does more jobs than it has processes, each answer to its own asker', async () => {
    build({ size: 2 });
    const asked = Array.from({ length: 20 }, (_, index) => index);
    expect(await Promise.all(asked.map((value) => ask({ act: 'echo', value })))).toEqual(asked);
  });

  test('serves in the order in which it was asked, and keeps its process between jobs', async () => {
    build();
    const served: number[] = [];
    const processes = await Promise.all(
      [1, 2, 3, 4].map(async (turn) => {
        const processId = await ask({ act: 'tell-process' });
        served.push(turn);
        return processId;
      }),
    );
    expect(served).toEqual([1, 2, 3, 4]);
    expect(new Set(processes).size).toBe(1);
  });

  test('replaces its process after as many jobs as one may do, and loses none', async () => {
    build({ jobsOfProcess: 3 });
    const processes = await Promise.all(Array.from({ length: 7 }, () => ask({ act: 'tell-process' })));
    expect(processes.map((one) => processes.indexOf(one))).toEqual([0, 0, 0, 3, 3, 3, 6]);
  });

  test('lets a slow job hold up only its own process', async () => {
    build({ size: 2 });
    const slow = ask({ act: 'loop' });
    const quick = [1, 2, 3, 4, 5].map((value) => ask({ act: 'echo', value }));
    expect(await Promise.race([slow, Promise.all(quick)])).toEqual([1, 2, 3, 4, 5]);
    // It still runs: its end by time is shown below, where nobody has to outrun it.
    fence.close();
    expect(await slow).toBe('fence-closed');
  });

  test('ends running and waiting jobs when it closes and takes no more', async () => {
    build();
    const jobs = [ask({ act: 'loop' }), ask({ act: 'echo', value: 1 })];
    setTimeout(() => fence.close(), 200);
    expect(await Promise.all(jobs)).toEqual(['fence-closed', 'fence-closed']);
    expect(await ask({ act: 'echo', value: 1 })).toBe('fence-closed');
  });
});

describe('a job that breaks a limit is ended, and the next one is served', () => {
  test.each(['loop', 'loop-after-pause', 'loop-deaf'] as const)('of time: %s', async (act) => {
    build({ timeLimit: 2000 });
    expect(await runBefore({ act })).toEqual({ code: 'fence-time', limit: 2 });
  });

  test('of time, of which none goes by before its process has come to life', async () => {
    build({ entry: new URL('slow-worker.ts', import.meta.url), timeLimit: 2000 });
    const job = { act: 'echo', value: 'sớm' } as const;
    expect(await ask(job)).toEqual(job);
  });

  test.each(['eat-buffers', 'eat-at-once', 'eat-heap'] as const)('of memory: %s', async (act) => {
    build({ memoryLimit: 160, timeLimit: 20_000 });
    expect(await runBefore({ act })).toEqual({ code: 'fence-memory', limit: 160 });
  });

  test('but memory that is reserved and never touched is not counted: the limit is of what is resident', async () => {
    build({ memoryLimit: 160, timeLimit: 20_000 });
    expect(await runBefore({ act: 'reserve-only' })).toBe(700 * 1024 * 1024);
  });

  test('of what it answers', async () => {
    build({ answerLimit: 4 });
    expect(await runBefore({ act: 'answer-hugely' })).toEqual({ code: 'fence-answer', limit: 4 });
  });
});

describe('a job that ends its process is answered, and the next one is served by another', () => {
  test.each(['exit', 'throw', 'fail-later', 'answer-with-code'] as const)('%s', async (act) => {
    build();
    const before = await ask({ act: 'tell-process' });
    const [ended, after] = await Promise.all([fence.run({ act }), ask({ act: 'tell-process' })]);
    expect(ended).toEqual({ ok: false, reason: { code: 'fence-crash', limit: 0 } });
    expect(after).not.toBe(before);
  });

  test('broken bytes in the place of an answer', async () => {
    build();
    expect(await runBefore({ act: 'answer-rubbish' })).toEqual({ code: 'fence-crash', limit: 0 });
  });

  test('a worker that dies at its start, as often as it is asked', async () => {
    build({ entry: new URL('dying-worker.ts', import.meta.url), size: 2 });
    fence.warm();
    const asked = [1, 2, 3, 4, 5].map((value) => ask({ act: 'echo', value }));
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['fence-crash']));
  });

  test('a job that cannot be sent', async () => {
    build();
    expect(await runBefore({ act: 'echo', value: () => 1 })).toEqual({ code: 'fence-crash', limit: 0 });
  });
});

test('answers given twice, or in the name of the next job, go no further', async () => {
  build();
  const [first, second] = await Promise.all([
    ask({ act: 'answer-twice' }),
    ask({ act: 'echo', value: 'mine' }),
  ]);
  expect([first, second]).toEqual(['one', 'mine']);
});

test('what a worker shouts is neither kept nor waited for', async () => {
  build();
  expect(await runBefore({ act: 'shout' })).toBe('done');
});

describe('a worker has no', () => {
  const refused = 'ERR_ACCESS_DENIED';

  test('environment', async () => {
    build();
    expect(await ask({ act: 'list-environment' })).toEqual(['TZ']);
  });

  test('files but its own code, and none to write', async () => {
    build();
    const folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-fence-'));
    try {
      for (const file of [pathOf('README.md'), '/etc/hostname', '/proc/self/environ'])
        expect(await ask({ act: 'read-file', path: file })).toBe(refused);
      for (const file of [path.join(folder, 'a'), pathOf('tests/fence/a'), '/dev/shm/a'])
        expect(await ask({ act: 'write-file', path: file })).toBe(refused);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('processes, threads, native code or code made from words', async () => {
    build();
    expect(await ask({ act: 'start-process' })).toBe(refused);
    expect(await ask({ act: 'start-thread' })).toBe(refused);
    expect(await ask({ act: 'use-bindings' })).toBe(refused);
    expect(await ask({ act: 'make-code' })).toBe('EvalError');
  });

  test('network', async () => {
    build();
    let visits = 0;
    const server = createServer(() => {
      visits += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await ask({ act: 'connect', port })).toBe(refused);
    expect(await ask({ act: 'ask-for-name' })).toBe(refused);
    expect(await ask({ act: 'name-network' })).toEqual([]);
    server.close();
    expect(visits).toBe(0);
  });
});
