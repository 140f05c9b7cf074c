import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createLog, withoutPasswords } from './create-log.ts';

describe('the log', () => {
  it('shows no secret, at any of the first three depths', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    log.info({ password: 'pw-1', body: { token: 'pw-2', deep: { secret: 'pw-3' } }, name: 'Hiền' }, 'probe');
    expect(lines.join()).not.toMatch(/pw-\d/);
    expect(lines.join()).toContain('Hiền');
  });

  it('names a failed query and its cause, but not the values: they may be tokens of sessions', () => {
    const lines: string[] = [];
    const log = createLog('error', { write: (line) => lines.push(line) });
    const cause = new Error('connect ECONNREFUSED');
    const failed = new DrizzleQueryError(
      'select * from session where token = $1',
      ['tk-1\n    at tk-2'],
      cause,
    );
    log.error({ err: new Error('No session.', { cause: failed }) }, 'probe');
    expect(lines.join()).not.toMatch(/tk-\d/);
    expect(lines.join()).toContain('where token = $1');
    expect(lines.join()).toContain('ECONNREFUSED');
  });

  it('takes the password out of addresses, also of the kind that databases have', () => {
    expect(withoutPasswords('at postgres://app:p%40ss@db:5432/x and http://a.b/')).toBe(
      'at postgres://app:[redacted]@db:5432/x and http://a.b/',
    );
  });
});
