import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { unseenFiles } from '../../tools/house/check-imports.mjs';
import { checkExceptions } from '../../tools/house/check-sizes.mjs';
import { buildFrom, buildHouse, smallPlan } from './build-house.ts';

const checker = fileURLToPath(new URL('../../tools/check-house.mjs', import.meta.url));

function runChecker(root: string) {
  const { status, stdout } = spawnSync(process.execPath, [checker, '--root', root], { encoding: 'utf8' });
  return { status, lastLine: stdout.trim().split('\n').at(-1) };
}

describe('a check that is green and checks nothing', () => {
  test('fails when there is nothing to see', () => {
    const { status, lastLine } = runChecker(buildFrom('empty', {}));
    expect(status).toBe(1);
    expect(lastLine).toMatch(/^0 modules seen/);
  });

  test('fails when the import checker overlooked a file', () => {
    const found = unseenFiles(['src/kernel/a.ts', 'src/kernel/b.ts'], new Set(['src/kernel/a.ts']));
    expect(found.map(({ rule, place }) => [rule, place])).toEqual([['sees-everything', 'src/kernel/b.ts']]);
  });

  test('fails at 256 breaches as at any other number', () => {
    const tables = Array.from({ length: 255 }, (_, at) => `create table t${at} (realm_id uuid primary key);`);
    const root = buildFrom('many', {
      'ARCHITECTURE.md': 'no map',
      'src/kernel/base/one.ts': '/** One. */\nexport const one = 1;\n',
      'db/migrations/0001_many.sql': tables.join('\n'),
    });
    expect(runChecker(root)).toEqual({ status: 1, lastLine: '1 modules seen, 256 breaches' });
  });

  test('passes on a sound house by exit code too', () => {
    const { status, lastLine } = runChecker(buildHouse('sound-by-command', null));
    expect([status, lastLine]).toEqual([0, '28 modules seen, 0 breaches']);
  });

  test('asks a reason for each excuse, and that it is still needed', () => {
    const root = buildFrom('excuses', { 'src/kernel/base/one.ts': 'export const one = 1;\n' });
    const exceptions = [
      { file: 'src/kernel/base/one.ts', reason: '' },
      { file: 'src/kernel/base/gone.ts', reason: 'generated' },
    ];
    const findings = checkExceptions(root, { ...smallPlan, sizes: { ...smallPlan.sizes, exceptions } });
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([
      ['size-exceptions', 'src/kernel/base/one.ts'],
      ['size-exceptions', 'src/kernel/base/gone.ts'],
    ]);
  });
});
