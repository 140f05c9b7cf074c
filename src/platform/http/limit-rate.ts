import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../clock/clock.ts';
import type { ApiEnvironment } from './api-environment.ts';
import { ProblemError } from './problem.ts';

const MINUTE = 60_000;
/** Addresses that are remembered at most; beyond, the memory is emptied. */
const MOST_ADDRESSES = 10_000;

/**
 * Lets each client address ask so many times a minute, for routes that ask for no session. Counted in this process alone:
 * it keeps guessing and hammering slow, it is no wall.
 */
export function limitRate(clock: Clock, perMinute: number): MiddlewareHandler<ApiEnvironment> {
  let minute = 0;
  let counts = new Map<string, number>();
  return async (context, next) => {
    const now = clock.now().getTime();
    const current = Math.floor(now / MINUTE);
    if (current !== minute || counts.size > MOST_ADDRESSES) counts = new Map();
    minute = current;
    const { clientAddress } = context.var;
    const count = (counts.get(clientAddress) ?? 0) + 1;
    counts.set(clientAddress, count);
    if (count > perMinute) throw tooMany(Math.ceil(((current + 1) * MINUTE - now) / 1000));
    await next();
  };
}

function tooMany(retryAfter: number): ProblemError {
  return new ProblemError(
    'request.too-many',
    429,
    { vi: 'Quá nhiều yêu cầu trong một phút.', en: 'Too many requests within a minute.' },
    { remedy: { vi: 'Đợi ít giây rồi thử lại.', en: 'Wait some seconds, then try again.' }, retryAfter },
  );
}
