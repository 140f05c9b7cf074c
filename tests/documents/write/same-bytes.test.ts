import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { officialKinds } from './official-kinds.ts';

vi.setConfig({ testTimeout: 120_000 });

const worker = fileURLToPath(new URL('digest-worker.ts', import.meta.url));

test('two processes on two sides of the earth write the same bytes, in whatever order they are asked', () => {
  const names = Object.keys(officialKinds);
  const here = digestsOf(names, { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' });
  const there = digestsOf(names.toReversed(), { TZ: 'America/Lima', LANG: 'C' });
  expect(here).toHaveLength(names.length * 2);
  expect(there.toSorted()).toEqual(here.toSorted());
  expect(new Set(here.map((line) => line.split(' ')[1])).size).toBe(here.length);
});

function digestsOf(names: readonly string[], settings: Readonly<Record<string, string>>): string[] {
  return execFileSync(process.execPath, [worker, ...names], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
}
