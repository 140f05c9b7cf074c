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

describe('accounts', () => {
  const position = { role: 'reader', organizationId: null, title: null };
  const reader = { name: 'Lê Văn Xem', ...READER, position };
  let adminCookie = '';
  let account: Record<string, unknown> = {};

  beforeAll(async () => {
    const administrator = { name: 'Trần Thị Quản Trị', ...ADMIN };
    const body = { realmName: 'Tỉnh Một', administrator, start: 'empty' };
    await ask('POST', '/api/setup', { body });
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
      { ...reader, email: 'moi@vi-du.example', position: { ...position, role: 'officer' } },
      {
        ...reader,
        email: 'moi@vi-du.example',
        position: { ...position, organizationId: '00000000-0000-7000-8000-000000000000' },
      },
    ];
    const replies = [];
    for (const body of bodies)
      replies.push(await ask('POST', '/api/accounts', { body, cookie: adminCookie }));
    expect(replies.map((reply) => [reply.status, reply.body['code']])).toEqual([
      [409, 'access.email-taken'],
      [422, 'access.organization-needed'],
      [422, 'access.organization-unknown'],
    ]);
    expect(await house.test.db.query('select from access_account')).toHaveLength(2);
    expect(await house.test.db.query('select from sign_in."user"')).toHaveLength(2);
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
      house.clock.pass(4);
      expect([await look(adminCookie), await look(readerCookie)]).toEqual([200, 200]);
    }
    house.clock.pass(6);
    const ended = await ask('GET', '/api/session', { cookie: adminCookie });
    expect([ended.status, ended.body['code']]).toEqual([401, 'access.session-ended']);
    expect(await look(readerCookie)).toBe(200);
    house.clock.pass(16);
    expect(await look(readerCookie)).toBe(401);
  });

  it('rest also while the page asks by itself', async () => {
    const { cookie } = await signIn(READER);
    const askByItself = async () =>
      (await ask('GET', '/api/session', { cookie, headers: { 'x-unattended': '1' } })).status;
    house.clock.pass(10);
    expect(await askByItself()).toBe(200);
    house.clock.pass(6);
    expect(await askByItself()).toBe(401);
  });
});
