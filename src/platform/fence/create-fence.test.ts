import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { Misbehaviour } from '../../../tests/fence/misbehaving-worker.ts';
import { createFence, type Fence } from './create-fence.ts';

const root = new URL('../../../', import.meta.url);
const readable = ['package.json', 'src/platform/fence', 'tests/fence'].map((path) =>
  fileURLToPath(new URL(path, root)),
);
let fence: Fence;

function build(limits: { size?: number; memoryLimit?: number; timeLimit?: number } = {}): Fence {
  fence = createFence({ entry: new URL('tests/fence/misbehaving-worker.ts', root), readable, ...limits });
  return fence;
}

async function ask(request: Misbehaviour): Promise<unknown> {
  const result = await fence.run(request);
  return result.ok ? result.value : result.reason.code;
}

afterEach(() => fence.close());

describe('a fence', () => {
  test('gives back what its worker answers, bytes and all', async () => {
    build();
    const value = { text: 'Kế hoạch', bytes: new Uint8Array([1, 2, 3]) };
    expect(await ask({ act: 'echo', value })).toEqual(value);
  });

  test('does more jobs than it has processes, each answer to its own asker', async () => {
    build({ size: 2 });
    const asked = Array.from({ length: 20 }, (_, index) => index);
    expect(await Promise.all(asked.map((value) => ask({ act: 'echo', value })))).toEqual(asked);
  });

  test('kills a job that never ends, names the limit, and serves the next', async () => {
    build({ size: 1, timeLimit: 3000 });
    const [looped, next] = await Promise.all([
      fence.run({ act: 'loop' }),
      ask({ act: 'echo', value: 'sau' }),
    ]);
    expect(looped).toEqual({ ok: false, reason: { code: 'fence-time', limit: 3 } });
    expect(next).toBe('sau');
  });

  test.each(['eat-buffers', 'eat-heap'] as const)(
    'kills a job that takes too much memory (%s) and serves the next',
    async (act) => {
      build({ size: 1, memoryLimit: 160, timeLimit: 20_000 });
      const [ate, next] = await Promise.all([fence.run({ act }), ask({ act: 'echo', value: 'sau' })]);
      expect(ate).toEqual({ ok: false, reason: { code: 'fence-memory', limit: 160 } });
      expect(next).toBe('sau');
    },
    30_000,
  );

  test.each(['exit', 'throw'] as const)(
    'answers a job that ends its process (%s) and serves the next',
    async (act) => {
      build({ size: 1 });
      const [crashed, next] = await Promise.all([fence.run({ act }), ask({ act: 'echo', value: 'sau' })]);
      expect(crashed).toEqual({ ok: false, reason: { code: 'fence-crash', limit: 0 } });
      expect(next).toBe('sau');
    },
  );

  test('keeps the environment, other files and other processes from its workers', async () => {
    build();
    expect(await ask({ act: 'list-environment' })).toEqual(['TZ']);
    expect(await ask({ act: 'read-file', path: fileURLToPath(new URL('README.md', root)) })).toBe(
      'ERR_ACCESS_DENIED',
    );
    expect(await ask({ act: 'start-process' })).toBe('ERR_ACCESS_DENIED');
  });

  test('ends running and waiting jobs when it closes and takes no more', async () => {
    build({ size: 1 });
    const jobs = [ask({ act: 'loop' }), ask({ act: 'echo', value: 1 })];
    setTimeout(() => fence.close(), 200);
    expect(await Promise.all(jobs)).toEqual(['fence-closed', 'fence-closed']);
    expect(await ask({ act: 'echo', value: 1 })).toBe('fence-closed');
  });
});
