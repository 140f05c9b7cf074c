import type { MiddlewareHandler } from 'hono';
import type { OutsideConfig } from '../config/outside-variables.ts';
import type { ApiEnvironment } from './api-environment.ts';
import { ProblemError } from './problem.ts';
import { notFound } from './send-problem.ts';

/** Answers one request under the host name of the public pages; what it is given holds no cookie and no token. */
export type AnswerPortal = (request: Request) => Promise<Response>;

/** Asked by whoever watches the server, under whatever name. */
const HEALTH = new Set(['/healthz', '/readyz']);

/** What says who somebody is: nothing of it reaches the public pages. */
const PROOFS = ['cookie', 'authorization'] as const;

type Hosts = Pick<OutsideConfig, 'publicOrigin' | 'portalOrigin' | 'namedHosts'>;

/**
 * Parts the two host names of the house, where they are named: the staff's has the application and its API; the
 * public's has the portal alone, which gets no cookie and sets none; any other name is refused, so that nobody makes
 * the house answer under a name of his own.
 */
export function partHosts(hosts: Hosts, portal?: AnswerPortal): MiddlewareHandler<ApiEnvironment> {
  const { publicOrigin, portalOrigin, namedHosts } = hosts;
  return async (c, next) => {
    if (!namedHosts || HEALTH.has(c.req.path)) return next();
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (isHostOf(publicOrigin, host)) return next();
    if (!isHostOf(portalOrigin, host)) throw wrongHost();
    if (portal === undefined) throw notFound(c.req.path);
    const bare = new Request(c.req.raw);
    for (const proof of PROOFS) bare.headers.delete(proof);
    const answer = await portal(bare);
    c.res = new Response(answer.body, answer);
    c.res.headers.delete('set-cookie');
    return undefined;
  };
}

function isHostOf(origin: string | null, host: string): boolean {
  if (origin === null) return false;
  const { protocol } = new URL(origin);
  // The port that goes without saying may be said.
  const address = `${protocol}//${host}`;
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(address) && new URL(address).origin === origin;
}

function wrongHost(): ProblemError {
  return new ProblemError(
    'request.wrong-host',
    421,
    { vi: 'Hệ thống không mở ở tên máy này.', en: 'The house does not answer under this host name.' },
    {
      remedy: {
        vi: 'Mở đúng địa chỉ; nếu qua máy chủ trung gian, để nó chuyển nguyên tiêu đề Host.',
        en: 'Open the right address; a proxy in between must pass the Host header on as it came.',
      },
    },
  );
}
