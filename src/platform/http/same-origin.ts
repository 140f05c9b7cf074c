import type { MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from './api-environment.ts';
import { ProblemError } from './problem.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The token in an Authorization header, or null when it holds none. */
export function readBearer(authorization: string | undefined): string | null {
  return /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** The header by which a program that sends a cookie shows that no foreign page made it do so. */
export const PROGRAM_HEADER = 'x-nhipcau';

/**
 * Refuses writes that a page of another origin made a browser send: Origin must be ours, else Sec-Fetch-Site
 * must say so; a request with a cookie and without either must carry `X-Nhipcau: 1`, which a foreign page
 * cannot add without asking first. `publicOrigin` null: ours is what the Host header says. A program that shows a token
 * (`Authorization: Bearer`) is let through: no foreign page can make a browser add one, and beside it no cookie counts.
 */
export function requireSameOrigin(publicOrigin: string | null): MiddlewareHandler<ApiEnvironment> {
  return async (c, next) => {
    if (!SAFE_METHODS.has(c.req.method) && !isFromUs((name) => c.req.header(name), publicOrigin)) {
      throw foreignOrigin();
    }
    await next();
  };
}

function isFromUs(header: (name: string) => string | undefined, publicOrigin: string | null): boolean {
  if (readBearer(header('authorization')) !== null) return true;
  const origin = header('origin');
  if (origin !== undefined) return isOurs(origin, header('host'), publicOrigin);
  const site = header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return header('cookie') === undefined || header(PROGRAM_HEADER) !== undefined;
}

function isOurs(origin: string, host: string | undefined, publicOrigin: string | null): boolean {
  if (publicOrigin !== null && origin === publicOrigin) return true;
  if (publicOrigin !== null || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}

function foreignOrigin(): ProblemError {
  return new ProblemError(
    'request.foreign-origin',
    403,
    { vi: 'Yêu cầu đến từ một trang khác.', en: 'The request came from another site.' },
    {
      remedy: {
        vi: 'Mở Nhịp Cầu ở đúng địa chỉ của nó; quản trị viên kiểm tra STAFF_ORIGIN.',
        en: 'Open Nhịp Cầu at its own address; the administrator should check STAFF_ORIGIN.',
      },
    },
  );
}
