import { describe, expect, it } from 'vitest';
import { databaseProblem } from './database-problem.ts';

function fail(code: string): Error {
  return Object.assign(new Error('words of the database'), { code });
}

describe('an error of the database', () => {
  it.each([
    ['22021', 400, 'request.value-refused'],
    ['22008', 400, 'request.value-refused'],
    ['40P01', 503, 'server.busy'],
  ])('with the code %s is answered with %i', (code, status, problem) => {
    expect(databaseProblem(fail(code))).toMatchObject({ status, code: problem });
  });

  it('is known inside the wrapping of a library too', () => {
    const wrapped = new Error('Failed query', { cause: fail('40001') });
    expect(databaseProblem(wrapped)).toMatchObject({ status: 503, options: { retryAfter: 1 } });
  });

  it.each([fail('23514'), fail('ECONNREFUSED'), new Error('mine'), 'no error', null])(
    'that nobody outside can mend stays our own: %s',
    (error) => {
      expect(databaseProblem(error)).toBeNull();
    },
  );
});
