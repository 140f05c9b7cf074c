import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Result } from '#kernel/base/result.ts';

const program = fileURLToPath(new URL('start-looping-job.ts', import.meta.url));

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

test.each(['loop', 'loop-after-pause', 'loop-deaf'])(
  'leaves no process behind when its own process is killed while its jobs %s',
  async (act) => {
    const parent = spawn(process.execPath, [program, act], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [said] = await once(parent.stdout, 'data');
    const children = JSON.parse(String(said)).map(
      (result: Result<number, never>) => result.ok && result.value,
    );
    expect(children.filter(isAlive)).toHaveLength(2);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await expect.poll(() => children.some(isAlive), { timeout: 10_000 }).toBe(false);
  },
  20_000,
);
