import { Hono } from 'hono';
import type { Config } from '../config/read-config.ts';
import type { NewId } from '../ids/new-id.ts';
import type { Log } from '../log/create-log.ts';
import type { ApiEnvironment } from './api-environment.ts';
import { chooseLanguage } from './choose-language.ts';
import { CLIENT_ADDRESS_HEADER } from './client-address.ts';
import { limitBody } from './limit-body.ts';
import { type AnswerPortal, partHosts } from './part-hosts.ts';
import { requireSameOrigin } from './same-origin.ts';
import { secureAnswers } from './secure-answers.ts';
import { notFound, sendError, sendProblem } from './send-problem.ts';

/** Everything that answers over HTTP. */
export type Site = Hono<ApiEnvironment>;

/** What a site is made of. */
export interface SiteOptions {
  readonly config: Config;
  readonly newId: NewId;
  readonly log: Log;
  /** Answers what comes under the host name of the public pages; left out while there are none. */
  readonly portal?: AnswerPortal;
}

/** Makes an empty site on which every request has its number and language, and every answer its safety headers. */
export function createSite({ config, newId, log, portal }: SiteOptions): Site {
  const site = new Hono<ApiEnvironment>({ strict: false });
  site.use(async (c, next) => {
    c.set('requestId', newId());
    c.set('language', chooseLanguage(c.req.header('accept-language')));
    c.set('clientAddress', c.req.header(CLIENT_ADDRESS_HEADER) ?? 'unknown');
    await next();
    c.res.headers.set('x-request-id', c.var.requestId);
  });
  site.use(secureAnswers(config.publicOrigin?.startsWith('https:') ?? false));
  site.use(partHosts(config, portal));
  site.use(requireSameOrigin(config.publicOrigin));
  site.use(limitBody(config.uploadLimit));
  site.use('/api/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  site.notFound((c) => sendProblem(notFound(c.req.path), c));
  site.onError((error, c) => sendError(error, c, log));
  return site;
}
