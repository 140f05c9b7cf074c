import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openProvider } from '#platform/oidc/open-provider.ts';
import { type AccessSite, openAccessSite } from '#testing/open-access-site.ts';
import { type IdentityProvider, runIdentityProvider } from '#testing/run-identity-provider.ts';
import { showCode } from '#testing/show-code.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const READER = { email: 'nguoi.xem@vi-du.example', password: 'mat-khau-nguoi-xem' };
const PORT = '18123';
const REDIRECT = `http://localhost:${PORT}/api/auth/oidc/callback`;

let provider: IdentityProvider;
let house: AccessSite;

beforeAll(async () => {
  provider = await runIdentityProvider(REDIRECT);
  house = await openAccessSite({
    PORT,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: 'SSO tỉnh',
  });
  const administrator = { name: 'Trần Thị Quản Trị', ...ADMIN };
  await house.ask('POST', '/api/setup', {
    body: { realmName: 'Tỉnh Sông Hiền', administrator, start: 'empty' },
  });
  const { cookie } = await house.signIn(ADMIN);
  const body = {
    ...READER,
    name: 'Lê Văn Xem',
    position: { role: 'reader', organizationId: null, title: null },
  };
  await house.ask('POST', '/api/accounts', { cookie, body });
});
afterAll(async () => {
  await house.close();
  await provider.close();
});
beforeEach(async () => {
  await house.test.owner.query(`delete from sign_in.account where "providerId" <> 'credential'`);
  provider.setPerson({ sub: 'p-1', email: READER.email, email_verified: true });
});

/** Leaves for the provider: where the browser is sent, and what it keeps for us. */
async function leave(query = '') {
  const { status, headers, cookie } = await house.ask('GET', `/api/auth/oidc/start${query}`);
  return { status, address: headers.get('location') ?? '', cookie };
}

/** Walks through the provider as a browser does, up to the address that leads back. */
async function walk(address: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next = address;
  for (let step = 0; step < 10 && !next.startsWith(REDIRECT); step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
      jar.set(name, value);
    }
    next = new URL(answer.headers.get('location') ?? '', next).href;
  }
  return new URL(next);
}

/** Comes back with what the browser kept. */
async function comeBack(address: URL, cookie: string) {
  const reply = await house.ask('GET', `${address.pathname}${address.search}`, { cookie });
  return {
    status: reply.status,
    leads: reply.headers.get('location'),
    cookie: reply.cookie,
    headers: reply.headers,
  };
}

async function goThrough(query = '') {
  const { address, cookie } = await leave(query);
  return comeBack(await walk(address), cookie);
}

const sessionOf = (cookie: string) => house.ask('GET', '/api/session', { cookie });
const countSessions = async () => (await house.test.db.query('select from sign_in.session')).length;

describe('signing in at the provider', () => {
  it('is offered by its name', async () => {
    expect((await house.ask('GET', '/api/sign-in-ways')).body).toEqual({ provider: 'SSO tỉnh', mail: false });
  });

  it('leaves with PKCE, state and nonce, and a cookie that scripts cannot read, for ten minutes', async () => {
    const { status, address, cookie } = await leave();
    const { searchParams } = new URL(address);
    expect(status).toBe(302);
    expect(address.startsWith(`${provider.issuer}/auth?`)).toBe(true);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(searchParams.get('redirect_uri')).toBe(REDIRECT);
    const { headers } = await house.ask('GET', '/api/auth/oidc/start');
    const line = headers.getSetCookie()[0] ?? '';
    expect(line).toMatch(/\.outside=.*Max-Age=600; Path=\/api\/auth\/oidc; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(searchParams.get('state'));
  });

  it('opens the account of its verified mail and leads to the screen that was wanted', async () => {
    const { status, leads, cookie, headers } = await goThrough('?tiep=/nhiem-vu?late=yes');
    expect([status, leads]).toEqual([302, '/app/nhiem-vu?late=yes']);
    expect((await sessionOf(cookie)).body).toMatchObject({
      account: { email: READER.email, positions: [{ role: 'reader' }] },
    });
    expect(headers.getSetCookie().some((line) => /session_token=.*HttpOnly; SameSite=Lax/.test(line))).toBe(
      true,
    );
    const left = await house.ask('POST', '/api/auth/sign-out', { cookie });
    expect(left.status).toBe(200);
    expect((await sessionOf(cookie)).status).toBe(401);
    const acts = await house.test.db.query<{ action: string; after: unknown }>(
      `select action, after from audit_entry where after ->> 'provider' is not null order by id`,
    );
    expect(acts).toEqual([
      { action: 'access.bind-identity', after: { provider: provider.issuer } },
      { action: 'access.sign-in', after: { provider: provider.issuer } },
    ]);
  });

  it('asks whoever has a second factor for it all the same, and opens nothing before', async () => {
    const own = (await house.signIn(READER)).cookie;
    const begin = { cookie: own, body: { password: null } };
    const uri = String((await house.ask('POST', '/api/own-account/authenticator', begin)).body['uri']);
    const proof = { cookie: own, body: { code: showCode(uri, house.clock.now()) } };
    expect((await house.ask('POST', '/api/own-account/authenticator/proof', proof)).status).toBe(200);
    const back = await goThrough('?tiep=/nhiem-vu');
    expect([back.status, back.leads]).toEqual([
      302,
      '/app/dang-nhap?buoc=code%2CrecoveryCode&tiep=%2Fnhiem-vu',
    ]);
    expect((await house.ask('GET', '/api/session', { cookie: back.cookie })).status).toBe(401);
    house.clock.pass(1);
    const body = { by: 'code', code: showCode(uri, house.clock.now()) };
    const whole = await house.ask('POST', '/api/auth/second-step', { cookie: back.cookie, body });
    expect((await house.ask('GET', '/api/session', { cookie: whole.cookie })).status).toBe(200);
    await house.test.owner.query('delete from sign_in.authenticator');
  });

  it('knows the person again by identity, whatever mail the provider names later', async () => {
    await goThrough();
    provider.setPerson({ sub: 'p-1', email: ADMIN.email, email_verified: true });
    const { cookie } = await goThrough();
    expect((await sessionOf(cookie)).body).toMatchObject({ account: { email: READER.email } });
  });

  it.each([
    [
      'a mail that is not verified',
      { sub: 'p-1', email: READER.email, email_verified: false },
      'mail-unverified',
    ],
    ['a mail of which nothing is said', { sub: 'p-1', email: READER.email }, 'mail-unverified'],
    ['no mail', { sub: 'p-1' }, 'mail-unverified'],
    [
      'the mail of nobody here',
      { sub: 'p-2', email: 'la@vi-du.example', email_verified: true },
      'no-account',
    ],
  ])('opens nothing for %s, and makes no account', async (_what, person, refusal) => {
    provider.setPerson(person);
    const [before, accounts] = [
      await countSessions(),
      await house.test.db.query('select from access_account'),
    ];
    const { leads, headers } = await goThrough();
    expect(leads).toBe(`/app/dang-nhap?loi=${refusal}`);
    expect(headers.getSetCookie().some((line) => line.includes('session_token='))).toBe(false);
    expect(await countSessions()).toBe(before);
    expect(await house.test.db.query('select from access_account')).toHaveLength(accounts.length);
  });

  it('opens nothing for another identity that took over the mail, nor for a closed account', async () => {
    await goThrough();
    provider.setPerson({ sub: 'p-9', email: READER.email, email_verified: true });
    expect((await goThrough()).leads).toBe('/app/dang-nhap?loi=other-identity');
    await house.test.owner.query('update access_account set active = false where email = $1', [READER.email]);
    provider.setPerson({ sub: 'p-1', email: READER.email, email_verified: true });
    expect((await goThrough()).leads).toBe('/app/dang-nhap?loi=account-closed');
    await house.test.owner.query('update access_account set active = true where email = $1', [READER.email]);
  });
});

describe('an answer that is not the one we left for', () => {
  const REFUSED = '/app/dang-nhap?loi=refused';

  it('is refused without the cookie, with a forged one, and with that of another start', async () => {
    const mine = await leave();
    const other = await leave();
    const back = await walk(mine.address);
    const forged = mine.cookie.replace(/=.{20}/, `=${'A'.repeat(20)}`);
    for (const cookie of ['', forged, other.cookie])
      expect((await comeBack(back, cookie)).leads).toBe(REFUSED);
  });

  it.each(['state', 'code', 'iss'])('is refused without its %s or with another', async (name) => {
    const before = await countSessions();
    for (const value of [null, name === 'iss' ? 'http://evil.example' : 'A'.repeat(43)]) {
      const { address, cookie } = await leave();
      const back = await walk(address);
      if (value === null) back.searchParams.delete(name);
      else back.searchParams.set(name, value);
      expect((await comeBack(back, cookie)).leads).toBe(REFUSED);
    }
    expect(await countSessions()).toBe(before);
  });

  it('is refused when it comes a second time, or later than ten minutes', async () => {
    const { address, cookie } = await leave();
    const back = await walk(address);
    expect((await comeBack(back, cookie)).leads).toBe('/app/');
    expect((await comeBack(back, cookie)).leads).toBe(REFUSED);
    const late = await leave();
    const backLate = await walk(late.address);
    house.clock.pass(10.1);
    expect((await comeBack(backLate, late.cookie)).leads).toBe(REFUSED);
    house.clock.set(new Date());
  });

  it('is refused for a nonce or a verifier that is not ours', async () => {
    const { issuer, clientId, clientSecret } = provider;
    const asked = openProvider({ issuer, clientId, clientSecret, name: 'x' });
    for (const wrong of [{ nonce: 'A'.repeat(43) }, { verifier: 'A'.repeat(43) }]) {
      const { address, start } = await asked.begin(REDIRECT);
      const back = await walk(address);
      await expect(asked.finish(back, { ...start, ...wrong })).rejects.toMatchObject({ kind: 'refused' });
    }
    const { address, start } = await asked.begin(REDIRECT);
    expect(await asked.finish(await walk(address), start)).toMatchObject({
      subject: 'p-1',
      emailVerified: true,
    });
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%0d%0aset-cookie:a=b',
    '/.//evil.example',
  ])('never leads to another site (%s)', async (tiep) => {
    const { leads } = await goThrough(`?tiep=${encodeURIComponent(decodeURIComponent(tiep))}`);
    expect(new URL(leads ?? '', 'http://localhost:1').origin).toBe('http://localhost:1');
    expect(leads).toMatch(/^\/app\//);
  });
});

describe('a provider that is down or says another name', () => {
  it('keeps nobody from the house: the page of sign-in says so', async () => {
    const issuer = 'http://localhost:9';
    const asked = openProvider({ issuer, clientId: 'a', clientSecret: 'b', name: 'x' });
    await expect(asked.begin(REDIRECT)).rejects.toMatchObject({ kind: 'unreachable' });
    const { port } = new URL(provider.issuer);
    const renamed = openProvider({
      issuer: `http://a.localhost:${port}`,
      clientId: 'a',
      clientSecret: 'b',
      name: 'x',
    });
    await expect(renamed.begin(REDIRECT)).rejects.toMatchObject({ kind: 'unreachable' });
  });
});
