import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { ApiEnvironment } from './api-environment.ts';
import { limitRate } from './limit-rate.ts';
import type { ProblemError } from './problem.ts';

it('lets an address ask so many times a minute, others beside it, and the same one again in the next', async () => {
  let now = Date.parse('2027-03-10T02:00:30Z');
  const site = new Hono<ApiEnvironment>();
  site.use(async (context, next) => {
    context.set('clientAddress', context.req.header('from') ?? '');
    await next();
  });
  site.use(limitRate({ now: () => new Date(now) }, 2));
  site.get('/', (context) => context.text('let in'));
  site.onError(
    (error) => new Response((error as ProblemError).code, { status: (error as ProblemError).status }),
  );
  const ask = async (from: string) => (await site.request('/', { headers: { from } })).status;
  expect([await ask('a'), await ask('a'), await ask('a'), await ask('b')]).toEqual([200, 200, 429, 200]);
  now += 30_000;
  expect(await ask('a')).toBe(200);
});
