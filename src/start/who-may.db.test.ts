import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { arrangeWalk, type Walk } from '#testing/law/arrange-walk.ts';
import { type PreparedCall, prepareCalls } from '#testing/law/prepared-calls.ts';
import { drawPassages, type Passage, WALKERS } from '#testing/law/standing.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { composeApi } from './compose-api.ts';
import { modules } from './compose-modules.ts';

/** Read by people, compared by this test; `WRITE_LAW=1` writes it anew, to be read line by line before it is kept. */
const PAGE = new URL('../../docs/law/who-may.txt', import.meta.url);
const NOTHING = '01990000-0000-7000-8000-000000000000';

let test: TestDatabase;
let world: World & { close(): void };
let site: Site;
let walk: Walk;
let routes: readonly string[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  world = buildWorld(test.db, buildClock(new Date()));
  const parts = { appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, { modules, ...parts });
  const known = composeApi(modules, world)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, '')}`);
  routes = [...new Set(known)].sort(
    (a, b) => pathOf(a).localeCompare(pathOf(b), 'en') || a.localeCompare(b, 'en'),
  );
  walk = await arrangeWalk(test, site, world);
}, 60_000);

afterAll(async () => {
  world.close();
  await test.close();
});

function pathOf(route: string): string {
  return route.slice(route.indexOf(' ') + 1);
}

/** What an act answers to one walker: let in (whatever comes of it), or not. */
async function isLetIn(route: string, call: PreparedCall | null, cookie: string): Promise<boolean> {
  const [method = ''] = route.split(' ');
  const path = (call?.path ?? pathOf(route)).replace(/:(\w+)/g, (_, name: string) =>
    call === null ? NOTHING : (walk.objects[name] ?? NOTHING),
  );
  const query = call === null && method === 'GET' && !path.includes(NOTHING) ? '?limit=none&format=none' : '';
  const headers = new Headers({ 'x-nhipcau': '1', cookie });
  const body = call?.body ?? (method === 'GET' || call?.form !== undefined ? null : {});
  if (body !== null) headers.set('content-type', 'application/json');
  const sent = call?.form?.() ?? (body === null ? null : JSON.stringify(body));
  const reply = await site.request(`/api${path}${query}`, { method, headers, body: sent });
  if (reply.status === 401 || reply.status >= 500)
    throw new Error(`${route} answered ${reply.status}: ${await reply.text()}`);
  if (reply.status === 403) return false;
  // Several moves at once are refused together, each with its own reason.
  return reply.status !== 422 || !/other-organization|role-too-low/.test(await reply.text());
}

describe('who may', () => {
  it('is as the page of law says, for every route, every role and every place in the tree', async () => {
    const prepared = prepareCalls(walk);
    expect(Object.keys(prepared).filter((route) => !routes.includes(route))).toEqual([]);
    const passages: Passage[] = [];
    for (const route of routes.filter((one) => !pathOf(one).startsWith('/auth/'))) {
      for (const call of prepared[route] ?? [null]) {
        const answers = await Promise.all(
          WALKERS.map((walker) => isLetIn(route, call, walk.cookies.get(walker) ?? '')),
        );
        const letIn = WALKERS.filter((_, index) => answers[index]);
        const about = call?.about === undefined ? '' : ` (${call.about})`;
        passages.push({ route: `${route}${about}`, allowed: letIn });
      }
    }
    const page = drawPassages(passages);
    if (process.env['WRITE_LAW'] === '1') writeFileSync(PAGE, page);
    expect(page).toBe(readFileSync(PAGE, 'utf8'));
  }, 240_000);
});
