import { expect, test } from 'vitest';
import { ApiProblem, unreachable } from '../client/api-problem.ts';
import { isWorthTryingAgain } from './worth-trying-again.ts';

test('what failed for want of a line or by a stumble is worth trying again, what was refused is not', () => {
  const told = (status: number) => new ApiProblem({ code: 'x', status, title: 'x' });
  expect([unreachable(), told(500), told(503), told(429), new TypeError()].map(isWorthTryingAgain)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect([told(403), told(404), told(409), told(422)].map(isWorthTryingAgain)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
