import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '#platform/http/api.ts';
import { createSite, type Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { accessRoutes } from './add-access-routes.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const READER = { email: 'nguoi.xem@vi-du.example', password: 'mat-khau-nguoi-xem' };

let test: TestDatabase;
let world: World & { close(): void };
let site: Site;
// The sign-in library stamps sessions with the machine's own clock, so the test's clock starts there.
const clock = buildClock(new Date());

beforeAll(async () => {
  test = await openTestDatabase();
  world = buildWorld(test.db, clock);
  site = createSite(world);
  const api = createApi();
  accessRoutes({
    version: '1.2.3',
    nameOrganizations: async () => new Map(),
    listPermissions: () => ['later.permission'],
    loadDemo: async () => {},
  })(api, world);
  site.route('/api', api);
});

afterAll(async () => {
  world.close();
  await test.close();
});

interface Reply {
  readonly status: number;
  // The shape is what each test asserts.
  readonly body: Record<string, unknown>;
  readonly cookie: string;
  readonly headers: Headers;
}

async function ask(
  method: string,
  path: string,
  options: { body?: unknown; cookie?: string; from?: string } = {},
) {
  const headers = new Headers({ 'x-nhipcau': '1', 'accept-language': 'en' });
  if (options.cookie !== undefined) headers.set('cookie', options.cookie);
  if (options.from !== undefined) headers.set('x-nhipcau-client-address', options.from);
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  const body = options.body === undefined ? null : JSON.stringify(options.body);
  const response = await site.request(path, { method, headers, body });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const text = await response.text();
  const reply: Reply = {
    status: response.status,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    cookie,
    headers: response.headers,
  };
  return reply;
}

async function signIn(who: { email: string; password: string }, from = '192.0.2.1') {
  return ask('POST', '/api/auth/sign-in/email', { body: who, from });
}

function firstRun(realmName: string) {
  return { realmName, administrator: { name: 'Trần Thị Quản Trị', ...ADMIN }, start: 'empty' };
}

describe('the first run', () => {
  it('is asked for as long as nobody did it, and happens once even when two do it at the same moment', async () => {
    expect((await ask('GET', '/api/setup')).body).toEqual({ needed: true, version: '1.2.3' });
    const runs = await Promise.all(
      ['Tỉnh Một', 'Tỉnh Hai'].map((name) => ask('POST', '/api/setup', { body: firstRun(name) })),
    );
    expect(runs.map((run) => run.status).sort()).toEqual([200, 409]);
    expect(runs.find((run) => run.status === 409)?.body).toMatchObject({ code: 'access.setup-done' });
    const realms = await test.db.query('select from access_realm');
    expect(realms).toHaveLength(1);
    expect((await ask('GET', '/api/setup')).body).toMatchObject({ needed: false });
  });

  it('leaves its traces in the audit log, without the password', async () => {
    const rows = await test.db.query<{ action: string; actor: string; after: unknown }>(
      `select action, actor_name as actor, after from audit_entry order by id`,
    );
    expect(rows.map((row) => row.action)).toEqual(['access.create-realm', 'access.create-account']);
    expect(rows[0]?.actor).toBe('Nhịp Cầu');
    expect(JSON.stringify(rows)).not.toContain(ADMIN.password);
    expect(JSON.stringify(rows)).not.toContain('argon2');
  });
});

describe('without a session', () => {
  it.each([
    ['GET', '/api/session'],
    ['GET', '/api/accounts'],
    ['POST', '/api/accounts'],
    ['PATCH', '/api/accounts/00000000-0000-7000-8000-000000000000'],
  ])('%s %s answers 401 before it looks at the body', async (method, path) => {
    const { status, body } = await ask(method, path, method === 'GET' ? {} : { body: { wrong: true } });
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: 'access.not-signed-in', remedy: 'Sign in and try again.' });
  });

  it('a made-up cookie is nobody', async () => {
    const { cookie } = await signIn(ADMIN);
    const forged = cookie.replace(/=.{8}/, '=AAAAAAAA');
    expect((await ask('GET', '/api/session', { cookie: forged })).status).toBe(401);
  });

  it.each([
    '/api/auth/sign-up/email',
    '/api/auth/get-session',
    '/api/auth/update-user',
    '/api/auth/change-password',
    '/api/auth/list-sessions',
  ])('the library’s %s is not served', async (path) => {
    expect((await ask('POST', path, { body: { ...READER, name: 'Kẻ lạ' } })).status).toBe(404);
  });
});

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and that shows who came', async () => {
    const { status, cookie, headers } = await signIn({ ...ADMIN, email: ' Quan.Tri@VI-DU.example ' });
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(headers.get('set-cookie')).toMatch(/SameSite=Lax/i);
    const { body } = await ask('GET', '/api/session', { cookie });
    expect(body).toMatchObject({
      account: { name: 'Trần Thị Quản Trị', email: ADMIN.email, role: 'administrator', organization: null },
      may: ['access.list-accounts', 'access.create-account', 'access.set-account-active', 'later.permission'],
      singleDatabaseRole: false,
    });
  });

  it('says the same for an unknown mail, a wrong password and no mail at all', async () => {
    const replies = [
      await signIn({ email: 'khong.co@vi-du.example', password: 'mat-khau-nao-do' }),
      await signIn({ ...ADMIN, password: 'sai-mat-khau-nay' }),
      await ask('POST', '/api/auth/sign-in/email', { body: { email: 'not a mail', password: 'x' } }),
      await ask('POST', '/api/auth/sign-in/email', { body: {} }),
    ];
    for (const { status, body } of replies) {
      expect(status).toBe(401);
      expect(body).toMatchObject({
        code: 'access.wrong-credentials',
        title: 'The mail or the password is not right.',
      });
    }
    await signIn(ADMIN);
  });

  it('ends by signing out', async () => {
    const { cookie } = await signIn(ADMIN);
    expect((await ask('POST', '/api/auth/sign-out', { cookie })).status).toBe(200);
    expect((await ask('GET', '/api/session', { cookie })).status).toBe(401);
  });

  it('stores passwords as Argon2id', async () => {
    const [row] = await test.db.query<{ password: string }>('select password from sign_in.account limit 1');
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('five wrong passwords', () => {
  const wrong = { email: 'bi.khoa@vi-du.example', password: 'sai-mat-khau-nay' };

  it('lock even when they come at the same moment, and each further failure doubles the lock', async () => {
    const replies = await Promise.all(Array.from({ length: 9 }, () => signIn(wrong)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([
      401, 401, 401, 401, 401, 429, 429, 429, 429,
    ]);
    const locked = replies.find((reply) => reply.status === 429);
    expect(locked?.body).toMatchObject({ code: 'access.sign-in-locked' });
    expect(locked?.headers.get('retry-after')).toBe('60');
    clock.pass(1.01);
    expect((await signIn(wrong)).status).toBe(401);
    expect((await signIn(wrong)).headers.get('retry-after')).toBe('120');
  });

  it('lock the right password out too, until the lock ends; success forgets the failures', async () => {
    for (let i = 0; i < 5; i += 1) await signIn({ ...ADMIN, password: 'sai-mat-khau-nay' });
    expect((await signIn(ADMIN)).status).toBe(429);
    clock.pass(1.01);
    expect((await signIn(ADMIN)).status).toBe(200);
    expect((await signIn({ ...ADMIN, password: 'sai-mat-khau-nay' })).status).toBe(401);
    expect((await signIn(ADMIN)).status).toBe(200);
  });

  it('count for a network too, whatever mails it tries', async () => {
    const from = '198.51.100.7';
    const statuses: number[] = [];
    for (let i = 0; i < 51; i += 1) {
      statuses.push((await signIn({ email: `thu.${i}@vi-du.example`, password: 'doan-mo' }, from)).status);
    }
    expect(statuses.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => 401));
    expect(statuses[50]).toBe(429);
    expect((await signIn(ADMIN, '198.51.100.8')).status).toBe(200);
  });
});

describe('accounts', () => {
  const reader = { name: 'Lê Văn Xem', ...READER, position: null, role: 'reader', organizationId: null };
  let adminCookie = '';
  let account: Record<string, unknown> = {};

  beforeAll(async () => {
    clock.set(new Date());
    await test.db.query('delete from sign_in.attempt');
    adminCookie = (await signIn(ADMIN)).cookie;
  });

  it('are made by an administrator and listed by Vietnamese alphabet', async () => {
    const made = await ask('POST', '/api/accounts', { body: reader, cookie: adminCookie });
    expect(made.status).toBe(200);
    account = made.body;
    expect(account).toMatchObject({ name: 'Lê Văn Xem', email: READER.email, active: true, version: 1 });
    const { body } = await ask('GET', '/api/accounts', { cookie: adminCookie });
    expect((body['accounts'] as { name: string }[]).map(({ name }) => name)).toEqual([
      'Lê Văn Xem',
      'Trần Thị Quản Trị',
    ]);
  });

  it('are refused for a taken mail, an officer without a body, and a body of nobody', async () => {
    const bodies = [
      { ...reader, email: READER.email.toUpperCase() },
      { ...reader, email: 'moi@vi-du.example', role: 'officer' },
      { ...reader, email: 'moi@vi-du.example', organizationId: '00000000-0000-7000-8000-000000000000' },
    ];
    const replies = [];
    for (const body of bodies)
      replies.push(await ask('POST', '/api/accounts', { body, cookie: adminCookie }));
    expect(replies.map((reply) => [reply.status, reply.body['code']])).toEqual([
      [409, 'access.email-taken'],
      [422, 'access.organization-needed'],
      [422, 'access.organization-unknown'],
    ]);
    expect(await test.db.query('select from access_account')).toHaveLength(2);
    expect(await test.db.query('select from sign_in."user"')).toHaveLength(2);
  });

  it('are closed to whoever is no administrator', async () => {
    const { cookie } = await signIn(READER);
    for (const [method, path, body] of [
      ['GET', '/api/accounts', undefined],
      ['POST', '/api/accounts', reader],
      ['PATCH', `/api/accounts/${String(account['id'])}`, { active: true, version: 1 }],
    ] as const) {
      const reply = await ask(method, path, { body, cookie });
      expect([reply.status, reply.body['code']]).toEqual([403, 'access.role-too-low']);
    }
  });

  it('lose their sessions when they are closed, and can be reopened', async () => {
    const path = `/api/accounts/${String(account['id'])}`;
    const { cookie } = await signIn(READER);
    const closed = await ask('PATCH', path, { body: { active: false, version: 1 }, cookie: adminCookie });
    expect(closed.body).toMatchObject({ active: false, version: 2 });
    expect((await ask('GET', '/api/session', { cookie })).status).toBe(401);
    expect((await signIn(READER)).body).toMatchObject({ code: 'access.account-closed' });
    expect((await signIn({ ...READER, password: 'khong-dung' })).body).toMatchObject({
      code: 'access.wrong-credentials',
    });
    const stale = await ask('PATCH', path, { body: { active: true, version: 1 }, cookie: adminCookie });
    expect([stale.status, stale.body['code'], stale.body['version']]).toEqual([409, 'version-conflict', 2]);
    expect(stale.body['changedBy']).toBe('Trần Thị Quản Trị');
    await ask('PATCH', path, { body: { active: true, version: 2 }, cookie: adminCookie });
    expect((await signIn(READER)).status).toBe(200);
  });

  it('keep the last administrator', async () => {
    const { body } = await ask('GET', '/api/session', { cookie: adminCookie });
    const { id } = body['account'] as { id: string };
    const reply = await ask('PATCH', `/api/accounts/${id}`, {
      body: { active: false, version: 1 },
      cookie: adminCookie,
    });
    expect([reply.status, reply.body['code']]).toEqual([409, 'access.last-administrator']);
  });

  it('rest no longer than fifteen minutes, administrators five', async () => {
    const readerCookie = (await signIn(READER)).cookie;
    const look = async (cookie: string) => (await ask('GET', '/api/session', { cookie })).status;
    for (let i = 0; i < 3; i += 1) {
      clock.pass(4);
      expect([await look(adminCookie), await look(readerCookie)]).toEqual([200, 200]);
    }
    clock.pass(6);
    const ended = await ask('GET', '/api/session', { cookie: adminCookie });
    expect([ended.status, ended.body['code']]).toEqual([401, 'access.session-ended']);
    expect(await look(readerCookie)).toBe(200);
    clock.pass(16);
    expect(await look(readerCookie)).toBe(401);
  });
});
