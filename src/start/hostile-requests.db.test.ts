import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const READER = { email: 'nguoi.xem@vi-du.example', password: 'mat-khau-nguoi-xem' };

let test: TestDatabase;
let world: World & { close(): void };
let site: Site;
let administrator = '';

beforeAll(async () => {
  test = await openTestDatabase();
  world = buildWorld(test.db, buildClock(new Date()));
  const parts = { appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, { modules, ...parts });
  const setup = {
    realmName: 'Tỉnh Sông Hiền',
    administrator: { name: 'Trần Thị Quản', ...ADMIN },
    start: 'empty',
  };
  await askSite(site, 'POST', '/api/setup', { body: setup });
  administrator = await signIn(ADMIN);
  const position = { role: 'reader', organizationId: null, title: null };
  const reader = { ...READER, name: 'Trịnh Xem', position };
  await askSite(site, 'POST', '/api/accounts', { cookie: administrator, body: reader });
});

afterAll(async () => {
  world.close();
  await test.close();
});

async function signIn(who: { email: string; password: string }): Promise<string> {
  return (await askSite(site, 'POST', '/api/auth/sign-in/email', { body: who })).cookie;
}

const ID = '01990000-0000-7000-8000-000000000000';
const cursor = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('a hostile request', () => {
  it.each([
    ['/api/obligations?q=%00', 'request.invalid'],
    ['/api/organizations?q=s%00', 'request.invalid'],
    ['/api/organizations?asOf=0000-01-01', 'request.value-refused'],
    [`/api/obligations?cursor=${cursor('deadline/all/1', '0', '9999-99-99', ID)}`, 'cursor-invalid'],
    [
      `/api/obligations?sort=organization&cursor=${cursor('organization/all/1', '0', 'a\0', ID, '2026-01-01', ID)}`,
      'cursor-invalid',
    ],
  ])('reading %s is refused as what it is, not as a failure of the house', async (path, code) => {
    const { status, body } = await askSite(site, 'GET', path, { cookie: administrator });
    expect([status, body['code']]).toEqual([400, code]);
  });

  it.each([
    ['a NUL', { name: 'Sở\0Ngoại vụ' }, 'request.invalid'],
    ['half of a surrogate pair', { name: 'Sở \ud800 Ngoại vụ' }, 'request.invalid'],
    ['one letter written as two characters', { name: 'e\u0301' }, 'request.invalid'],
    ['a year that is none', { name: 'Sở Ngoại vụ', from: '0000-01-01' }, 'request.value-refused'],
  ])('writing %s is refused likewise, and nothing is kept', async (_what, given, code) => {
    const wanted = { abbreviation: null, kind: 'department', tree: 'state', parentId: null, from: null };
    const body = { ...wanted, ...given };
    const reply = await askSite(site, 'POST', '/api/organizations', { cookie: administrator, body });
    expect([reply.status, reply.body['code']]).toEqual([400, code]);
    expect(await test.db.query('select id from organization')).toEqual([]);
  });

  it.each([
    ['POST', '/api/obligations/quick', 'body.day', { day: '0026-12-15' }],
    ['POST', '/api/obligations/quick', 'body.day', { day: '9999-12-31' }],
    ['GET', '/api/calendar/deadline?named=0206-06-15', 'query.named', undefined],
    ['GET', '/api/calendar/deadline?from=9999-12-31&count=5', 'query.from', undefined],
    ['GET', '/api/calendar/deadline?named=2027-06-15&hour=25:00', 'query.hour', undefined],
    ['GET', '/api/calendar/days?from=9999-12-01&to=9999-12-31', 'query.from', undefined],
  ])('%s %s with a mistyped %s names it', async (method, path, field, time) => {
    const work = { text: 'Báo cáo', organizationIds: [ID], hour: null, timeWords: null, planId: null };
    const options = time === undefined ? {} : { body: { ...work, ...time } };
    const { status, body } = await askSite(site, method, path, { cookie: administrator, ...options });
    expect([status, body['code']]).toEqual([400, 'request.invalid']);
    const fields = body['fields'] as { field: string; reason: string }[];
    expect(fields.map((one) => one.field)).toContain(field);
    if (!path.includes('hour=')) expect(fields[0]?.reason).toBe('the year must be 1900 to 2199');
  });

  it('by somebody whom the law denies is refused before its body is looked at', async () => {
    const cookie = await signIn(READER);
    for (const path of [
      '/api/accounts',
      '/api/organizations',
      `/api/readings/${ID}/confirm`,
      '/api/readings',
    ]) {
      const { status, body } = await askSite(site, 'POST', path, { cookie, body: { nonsense: true } });
      expect([path, status, body['code']]).toEqual([path, 403, 'access.role-too-low']);
    }
  });
});

describe('the OpenAPI document', () => {
  it('says of every route under the law that it needs a session and may refuse', async () => {
    const { body } = await askSite(site, 'GET', '/api/openapi.json');
    const paths = body['paths'] as Record<string, Record<string, { security?: unknown; responses: object }>>;
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ route: `${method} ${path}`, operation })),
    );
    const open = operations.filter(({ operation }) => operation.security === undefined);
    expect(open.map(({ route }) => route).sort()).toEqual([
      'get /auth/oidc/callback',
      'get /auth/oidc/start',
      'get /calendar-feeds/{feed}',
      'get /setup',
      'get /sign-in-ways',
      'post /auth/passkey',
      'post /auth/passkey/question',
      'post /auth/second-step',
      'post /auth/sign-in/email',
      'post /auth/sign-out',
      'post /password-links/look',
      'post /password-links/use',
      'post /password-resets',
      'post /reply/add',
      'post /reply/code-letter',
      'post /reply/draft',
      'post /reply/files',
      'post /reply/files/forget',
      'post /reply/knock',
      'post /reply/look',
      'post /reply/open',
      'post /reply/send',
      'post /reply/turn',
      'post /setup',
    ]);
    for (const { route, operation } of operations) {
      const named = Object.keys(operation.responses);
      if (operation.security !== undefined)
        expect([route, named]).toEqual([route, expect.arrayContaining(['401', '403'])]);
    }
    expect(body['components']).toHaveProperty('securitySchemes.session');
  });
});
