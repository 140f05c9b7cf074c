import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../../tests/fence/start-looping-job.ts', import.meta.url));

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

test('leaves no process behind when its own process is killed while a job loops', async () => {
  const parent = spawn(process.execPath, [program], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const group = -(parent.pid ?? 0);
  await once(parent.stdout, 'data');
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  expect(isAlive(group)).toBe(true);
  await expect.poll(() => isAlive(group), { timeout: 10_000 }).toBe(false);
}, 20_000);
