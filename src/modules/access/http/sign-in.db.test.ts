import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessSite, openAccessSite } from '#testing/open-access-site.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const READER = { email: 'nguoi.xem@vi-du.example', password: 'mat-khau-nguoi-xem' };

let house: AccessSite;

beforeAll(async () => {
  house = await openAccessSite();
});
afterAll(() => house.close());

const ask: AccessSite['ask'] = (...given) => house.ask(...given);
const signIn: AccessSite['signIn'] = (...given) => house.signIn(...given);

function firstRun(realmName: string) {
  return { realmName, administrator: { name: 'Trần Thị Quản Trị', ...ADMIN }, start: 'empty' };
}

describe('the first run', () => {
  it('is asked for as long as nobody did it, and happens once even when two do it at the same moment', async () => {
    expect((await ask('GET', '/api/setup')).body).toEqual({
      needed: true,
      version: '1.2.3',
      realmName: null,
    });
    const runs = await Promise.all(
      ['Tỉnh Một', 'Tỉnh Hai'].map((name) => ask('POST', '/api/setup', { body: firstRun(name) })),
    );
    expect(runs.map((run) => run.status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect(runs.find((run) => run.status === 409)?.body).toMatchObject({ code: 'access.setup-done' });
    const realms = await house.test.db.query('select from access_realm');
    expect(realms).toHaveLength(1);
    expect((await ask('GET', '/api/setup')).body).toMatchObject({
      needed: false,
      realmName: expect.stringMatching(/^Tỉnh (Một|Hai)$/),
    });
  });

  it('leaves its traces in the audit log, without the password', async () => {
    const rows = await house.test.db.query<{ action: string; actor: string; after: unknown }>(
      `select action, actor_name as actor, after from audit_entry order by id`,
    );
    expect(rows.map((row) => row.action)).toEqual([
      'access.create-realm',
      'access.create-account',
      'access.give-position',
    ]);
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
    const {
      status,
      cookie,
      headers,
      body: answer,
    } = await signIn({
      ...ADMIN,
      email: ' Quan.Tri@VI-DU.example ',
    });
    expect(status).toBe(200);
    expect(answer).toEqual({ redirect: false, secondStep: null });
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(headers.get('set-cookie')).toMatch(/SameSite=Lax/i);
    const { body } = await ask('GET', '/api/session', { cookie });
    expect(body).toMatchObject({
      account: {
        name: 'Trần Thị Quản Trị',
        email: ADMIN.email,
        kind: 'person',
        organization: null,
        positions: [{ role: 'administrator', organization: null, state: 'current', toDay: null }],
      },
      may: expect.arrayContaining(['access.create-account', 'access.ask-who-may', 'later.permission']),
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

  it('reads JSON only, so that nobody makes the house hold a form as large as an upload', async () => {
    const form = new FormData();
    form.append('email', ADMIN.email);
    const reply = await house.ask('POST', '/api/auth/sign-in/email', { form });
    expect([reply.status, reply.body['code']]).toEqual([415, 'request.malformed']);
  });

  it('ends by signing out', async () => {
    const { cookie } = await signIn(ADMIN);
    expect((await ask('POST', '/api/auth/sign-out', { cookie, from: '192.0.2.1' })).status).toBe(200);
    expect((await ask('GET', '/api/session', { cookie })).status).toBe(401);
    // Leaving twice is leaving once, and a stranger who leaves is nobody.
    expect((await ask('POST', '/api/auth/sign-out', { cookie })).status).toBe(200);
    const left = await house.test.db.query<{ actor_name: string; address: string }>(
      `select actor_name, address from audit_entry where action = 'access.sign-out'`,
    );
    expect(left).toEqual([{ actor_name: 'Trần Thị Quản Trị', address: '192.0.2.1' }]);
  });

  it('stores passwords as Argon2id', async () => {
    const [row] = await house.test.db.query<{ password: string }>(
      'select password from sign_in.account limit 1',
    );
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('five wrong passwords', () => {
  const wrong = { email: 'bi.khoa@vi-du.example', password: 'sai-mat-khau-nay' };

  it('lock even when they come at the same moment, and each further failure doubles the lock', async () => {
    const replies = await Promise.all(Array.from({ length: 9 }, () => signIn(wrong)));
    expect(replies.map((reply) => reply.status).sort((a, b) => a - b)).toEqual([
      401, 401, 401, 401, 401, 429, 429, 429, 429,
    ]);
    const locked = replies.find((reply) => reply.status === 429);
    expect(locked?.body).toMatchObject({ code: 'access.sign-in-locked' });
    expect(locked?.headers.get('retry-after')).toBe('60');
    house.clock.pass(1.01);
    expect((await signIn(wrong)).status).toBe(401);
    expect((await signIn(wrong)).headers.get('retry-after')).toBe('120');
  });

  it('lock the right password out too, until the lock ends; success forgets the failures', async () => {
    for (let i = 0; i < 5; i += 1) await signIn({ ...ADMIN, password: 'sai-mat-khau-nay' });
    expect((await signIn(ADMIN)).status).toBe(429);
    const locks = await house.test.db.query<{ address: string }>(
      `select address from audit_entry where action = 'access.lock-sign-in' and object_type = 'account'`,
    );
    expect(locks).toEqual([{ address: '192.0.2.1' }]);
    house.clock.pass(1.01);
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
