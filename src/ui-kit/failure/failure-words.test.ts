import { describe, expect, it } from 'vitest';
import { ApiProblem, unreachable } from '../client/api-problem.ts';
import { readFailure } from './failure-words.ts';

describe('a failure', () => {
  it('is told in the words of the server, with the refused fields and the code to quote', () => {
    const problem = new ApiProblem({
      code: 'request.invalid',
      status: 422,
      title: 'Chưa ghi được',
      detail: 'Có ô chưa đúng.',
      remedy: 'Sửa rồi ghi lại.',
      instance: 'abc',
      fields: [{ field: 'email', reason: 'không phải thư điện tử' }],
    });
    expect(readFailure(problem)).toEqual({
      kind: 'told',
      title: 'Chưa ghi được',
      detail: 'Có ô chưa đúng. email: không phải thư điện tử',
      remedy: 'Sửa rồi ghi lại.',
      code: 'request.invalid · abc',
    });
  });

  it('without an answer is a matter of the line', () => {
    expect(readFailure(unreachable())).toMatchObject({ kind: 'network', code: 'network' });
  });

  it('without words keeps the status to quote', () => {
    expect(readFailure(new ApiProblem({ code: 'unreadable', status: 502, title: '' }))).toMatchObject({
      kind: 'unreadable',
      code: 'unreadable 502',
    });
  });

  it('of the page itself keeps its message', () => {
    expect(readFailure(new Error('boom'))).toMatchObject({ kind: 'unknown', detail: 'boom' });
  });
});
