import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { composeApi } from './compose-api.ts';
import { modules } from './compose-modules.ts';

/**
 * Open to strangers, each for a reason: what must work before anybody can sign in, signing in itself, the ways back for
 * who cannot, what a private address opens for a program that signs in nowhere, and the answer by a link of who has no
 * account.
 */
const PUBLIC: ReadonlySet<string> = new Set([
  'GET /setup',
  'POST /setup',
  'POST /auth/sign-in/email',
  'POST /auth/sign-out',
  'POST /auth/second-step',
  'POST /auth/passkey/question',
  'POST /auth/passkey',
  'GET /auth/oidc/start',
  'GET /auth/oidc/callback',
  'GET /sign-in-ways',
  'POST /password-resets',
  'POST /password-links/look',
  'POST /password-links/use',
  'GET /calendar-feeds/:feed',
  // Behind a reply link: whoever answers has no account, but a token, a code and a key.
  'POST /reply/knock',
  'POST /reply/code-letter',
  'POST /reply/open',
  'POST /reply/turn',
  'POST /reply/add',
  'POST /reply/look',
  'POST /reply/draft',
  'POST /reply/files',
  'POST /reply/files/forget',
  'POST /reply/send',
]);

/** Open to who is signed in and still owes a second factor: what it takes to set one up. */
const BEFORE_SECOND_FACTOR: ReadonlySet<string> = new Set([
  'GET /session',
  'GET /own-account',
  'POST /own-account/authenticator',
  'POST /own-account/authenticator/proof',
  'POST /own-account/passkeys/question',
  'POST /own-account/passkeys',
]);

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };

let test: TestDatabase;
let world: World & { close(): void };
let site: Site;
let routes: readonly string[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  world = buildWorld(test.db, buildClock(new Date()), { SECOND_FACTOR: 'required' });
  site = buildSite(world, {
    modules,
    appFolder: '/nowhere',
    version: '1.0.0',
    migrations: 0,
    isStopping: () => false,
  });
  routes = composeApi(modules, world)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
});

afterAll(async () => {
  world.close();
  await test.close();
});

function call(route: string, cookie?: string) {
  const [method = '', path = ''] = route.split(' ');
  const concrete = path.replace(/:\w+(\{[^}]*\})?/g, '01990000-0000-7000-8000-000000000000');
  const body = method === 'GET' ? undefined : {};
  return askSite(site, method, `/api${concrete}`, { body, ...(cookie === undefined ? {} : { cookie }) });
}

describe('every route of every module', () => {
  it('answers a stranger with 401, the few public ones aside', async () => {
    const guarded = [...new Set(routes)].filter((route) => !PUBLIC.has(route));
    expect(guarded.length).toBeGreaterThan(15);
    const open: string[] = [];
    for (const route of guarded) {
      const reply = await call(route);
      if (reply.status !== 401 || reply.body['code'] !== 'access.not-signed-in')
        open.push(`${route} ${reply.status}`);
    }
    expect(open).toEqual([]);
  });

  it('answers who must have a second factor and has none with 403, whatever it takes to set one up aside', async () => {
    const setup = {
      realmName: 'Tỉnh Sông Hiền',
      administrator: { name: 'Trần Thị Quản', ...ADMIN },
      start: 'empty',
    };
    await askSite(site, 'POST', '/api/setup', { body: setup });
    const { cookie } = await askSite(site, 'POST', '/api/auth/sign-in/email', { body: ADMIN });
    const closed = [...new Set(routes)].filter(
      (route) => !PUBLIC.has(route) && !BEFORE_SECOND_FACTOR.has(route),
    );
    expect(closed.length).toBeGreaterThan(15);
    const open: string[] = [];
    for (const route of closed) {
      const reply = await call(route, cookie);
      if (reply.status !== 403 || reply.body['code'] !== 'access.second-factor-needed')
        open.push(`${route} ${reply.status}`);
    }
    expect(open).toEqual([]);
    expect(routes).toEqual(expect.arrayContaining([...BEFORE_SECOND_FACTOR]));
    expect((await call('GET /session', cookie)).body['secondFactor']).toEqual({
      has: false,
      need: 'decides',
      waived: null,
    });
  });

  it('has its public ones by name: a route that is gone leaves the list too', () => {
    expect(routes).toEqual(expect.arrayContaining([...PUBLIC]));
  });
});
