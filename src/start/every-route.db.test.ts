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
 * Open to strangers, each for a reason: what must work before anybody can sign in, signing in itself, and the ways back
 * for who cannot.
 */
const PUBLIC: ReadonlySet<string> = new Set([
  'GET /setup',
  'POST /setup',
  'POST /auth/sign-in/email',
  'POST /auth/sign-out',
  'GET /auth/oidc/start',
  'GET /auth/oidc/callback',
  'GET /sign-in-ways',
  'POST /password-resets',
  'POST /password-links/look',
  'POST /password-links/use',
]);

let test: TestDatabase;
let world: World & { close(): void };
let site: Site;
let routes: readonly string[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  world = buildWorld(test.db, buildClock(new Date()));
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

describe('every route of every module', () => {
  it('answers a stranger with 401, the few public ones aside', async () => {
    const guarded = [...new Set(routes)].filter((route) => !PUBLIC.has(route));
    expect(guarded.length).toBeGreaterThan(15);
    const open: string[] = [];
    for (const route of guarded) {
      const [method = '', path = ''] = route.split(' ');
      const concrete = path.replace(/:\w+(\{[^}]*\})?/g, '01990000-0000-7000-8000-000000000000');
      const body = method === 'GET' ? undefined : {};
      const reply = await askSite(site, method, `/api${concrete}`, { body });
      if (reply.status !== 401 || reply.body['code'] !== 'access.not-signed-in')
        open.push(`${route} ${reply.status}`);
    }
    expect(open).toEqual([]);
  });

  it('has its public ones by name: a route that is gone leaves the list too', () => {
    expect(routes).toEqual(expect.arrayContaining([...PUBLIC]));
  });
});
