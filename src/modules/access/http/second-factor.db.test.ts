import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessSite, openAccessSite } from '#testing/open-access-site.ts';
import { showCode } from '#testing/show-code.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const HA = { email: 'ha@vi-du.example', password: 'mot cau dai de nho' };

let house: AccessSite;
let admin = '';
/** What the phone of each scanned. */
const phones: Record<string, string> = {};
/** The recovery codes of Hà. */
let recovery: string[] = [];

const ask: AccessSite['ask'] = (...given) => house.ask(...given);
const signIn: AccessSite['signIn'] = (...given) => house.signIn(...given);
const later = (minutes = 1): void => house.clock.pass(minutes);
const codeOf = (who: { email: string }) => showCode(phones[who.email] ?? '', house.clock.now());
const step = (cookie: string, code: string, by = 'code') =>
  ask('POST', '/api/auth/second-step', { cookie, body: { by, code } });
const look = async (cookie: string) => (await ask('GET', '/api/session', { cookie })).status;
const countSessions = async () => (await house.test.db.query('select from sign_in.session')).length;
const audited = (action: string) =>
  house.test.db.query<{ actor: string; before: unknown; after: unknown }>(
    'select actor_name as actor, before, after from audit_entry where action = $1 order by id',
    [`access.${action}`],
  );

/** Sets an authenticator up from a session and answers the cookie of that session and the recovery codes. */
async function addPhone(who: { email: string }, cookie: string): Promise<string[]> {
  const begun = await ask('POST', '/api/own-account/authenticator', { cookie, body: { password: null } });
  expect(begun.status).toBe(200);
  phones[who.email] = String(begun.body['uri']);
  const proof = { cookie, body: { code: codeOf(who) } };
  const proved = await ask('POST', '/api/own-account/authenticator/proof', proof);
  expect(proved.status).toBe(200);
  return proved.body['recoveryCodes'] as string[];
}

/** Signs in by password and code. */
async function enter(who: { email: string; password: string }): Promise<string> {
  later();
  const half = await signIn(who);
  const whole = await step(half.cookie, codeOf(who));
  expect(whole.status).toBe(204);
  return whole.cookie;
}

beforeAll(async () => {
  house = await openAccessSite({ SECOND_FACTOR: 'required' });
  const administrator = { name: 'Trần Thị Quản Trị', ...ADMIN };
  await ask('POST', '/api/setup', { body: { realmName: 'Tỉnh Một', administrator, start: 'empty' } });
});
afterAll(() => house.close());

describe('who administers', () => {
  it('is led to set a second factor up, and may do nothing else until then', async () => {
    admin = (await signIn(ADMIN)).cookie;
    const { body } = await ask('GET', '/api/session', { cookie: admin });
    expect(body['secondFactor']).toEqual({ has: false, need: 'decides', waived: null });
    const refused = await ask('GET', '/api/accounts', { cookie: admin });
    expect([refused.status, refused.body['code']]).toEqual([403, 'access.second-factor-needed']);
  });

  it('has one once a code of the phone proved it: a wrong one does not', async () => {
    const begun = await ask('POST', '/api/own-account/authenticator', {
      cookie: admin,
      body: { password: null },
    });
    phones[ADMIN.email] = String(begun.body['uri']);
    expect(begun.body['uri']).toMatch(/^otpauth:\/\/totp\/.*[?&]secret=[A-Z2-7]{32,}/);
    const wrong = await ask('POST', '/api/own-account/authenticator/proof', {
      cookie: admin,
      body: { code: '000000' === codeOf(ADMIN) ? '000001' : '000000' },
    });
    expect(wrong.body['code']).toBe('access.wrong-code');
    expect((await signIn(ADMIN)).body).toMatchObject({ secondStep: null });
    const codes = await addPhone(ADMIN, admin);
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/.test(code))).toBe(true);
    expect((await ask('GET', '/api/accounts', { cookie: admin })).status).toBe(200);
  });

  it('keeps neither secret nor recovery code where the database could tell them', async () => {
    const rows = await house.test.db.query(
      `select secret as word from sign_in.authenticator union all select digest from sign_in.recovery_code`,
    );
    const secret = new URL(phones[ADMIN.email] ?? '').searchParams.get('secret') ?? '';
    expect(rows).toHaveLength(11);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const entries = await house.test.db.query('select before, after from audit_entry');
    expect(JSON.stringify(entries)).not.toContain(secret);
  });

  it('makes an account for Hà, who need not have one from a closed network and must over the Internet', async () => {
    const account = {
      name: 'Nguyễn Thị Hà',
      ...HA,
      kind: 'person',
      position: { role: 'reader', organizationId: null, title: null },
    };
    expect((await ask('POST', '/api/accounts', { cookie: admin, body: account })).status).toBe(200);
    const { cookie } = await signIn(HA);
    const inside = await ask('GET', '/api/session', { cookie, from: '10.1.2.3' });
    const outside = await ask('GET', '/api/session', { cookie, from: '113.160.1.2' });
    expect([inside.body['secondFactor'], outside.body['secondFactor']]).toMatchObject([
      { need: null },
      { need: 'internet' },
    ]);
    const change = { cookie, from: '113.160.1.2', body: { old: HA.password, password: 'x'.repeat(20) } };
    expect((await ask('POST', '/api/own-account/password', change)).body['code']).toBe(
      'access.second-factor-needed',
    );
  });
});

describe('setting a second factor up', () => {
  it('ends the sessions that were begun without it', async () => {
    const [here, elsewhere] = [(await signIn(HA)).cookie, (await signIn(HA)).cookie];
    recovery = await addPhone(HA, here);
    expect([await look(here), await look(elsewhere)]).toEqual([200, 401]);
    const [entry] = (await audited('add-authenticator')).slice(-1);
    expect(entry).toMatchObject({ actor: 'Nguyễn Thị Hà', after: { recoveryCodesMade: 10 } });
  });

  it('asks for the password once the session is no longer fresh', async () => {
    const cookie = await enter(HA);
    later(11);
    const renew = (password: string | null) =>
      ask('POST', '/api/own-account/recovery-codes', { cookie, body: { password } });
    expect((await renew(null)).body['code']).toBe('access.password-needed');
    expect((await renew('sai mat khau nay roi')).body['code']).toBe('access.wrong-password');
    const renewed = await renew(HA.password);
    recovery = renewed.body['recoveryCodes'] as string[];
    expect(recovery).toHaveLength(10);
  });
});

describe('half a sign-in', () => {
  it('opens nothing but its second step', async () => {
    const before = await countSessions();
    const half = await signIn(HA);
    expect(half.body).toEqual({
      redirect: false,
      secondStep: { code: true, passkey: false, recoveryCode: true },
    });
    expect(half.headers.get('set-cookie')).toMatch(/second_step=.*HttpOnly/i);
    for (const [method, path] of [
      ['GET', '/api/session'],
      ['GET', '/api/own-account'],
      ['POST', '/api/own-account/sessions/end-others'],
      ['GET', '/api/accounts'],
    ] as const) {
      const reply = await ask(method, path, { cookie: half.cookie });
      expect([path, reply.status, reply.body['code']]).toEqual([path, 401, 'access.not-signed-in']);
    }
    expect(await countSessions()).toBe(before);
  });

  it('is over after five minutes, and after it was gone on with once', async () => {
    later();
    const late = await signIn(HA);
    later(6);
    expect((await step(late.cookie, codeOf(HA))).body['code']).toBe('access.second-step-over');
    const once = await signIn(HA);
    const code = codeOf(HA);
    expect((await step(once.cookie, code)).status).toBe(204);
    later();
    expect((await step(once.cookie, codeOf(HA))).body['code']).toBe('access.second-step-over');
  });

  it('of nobody is told like one that is over', async () => {
    const half = await signIn(HA);
    const forged = half.cookie.replace(/second_step=.{8}/, 'second_step=AAAAAAAA');
    for (const cookie of [forged, 'a=b']) {
      expect((await step(cookie, codeOf(HA))).body['code']).toBe('access.second-step-over');
    }
  });
});

describe('a code of the phone', () => {
  it('is taken with spaces, and a little late or early', async () => {
    later(2);
    const half = await signIn(HA);
    const code = showCode(phones[HA.email] ?? '', new Date(house.clock.now().getTime() - 30_000));
    expect((await step(half.cookie, ` ${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(204);
  });

  it('is not taken a second time, even inside its window, nor is an earlier one', async () => {
    later(2);
    const code = codeOf(HA);
    const before = showCode(phones[HA.email] ?? '', new Date(house.clock.now().getTime() - 30_000));
    expect((await step((await signIn(HA)).cookie, code)).status).toBe(204);
    for (const replayed of [code, before]) {
      const reply = await step((await signIn(HA)).cookie, replayed);
      expect([reply.status, reply.body['code']]).toEqual([401, 'access.wrong-code']);
    }
  });

  it('opens one session when it comes twice at the same moment', async () => {
    later(2);
    const halves = [await signIn(HA), await signIn(HA)];
    const code = codeOf(HA);
    const replies = await Promise.all(halves.map(({ cookie }) => step(cookie, code)));
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 401]);
  });

  it('guessed five times locks, whichever half sign-in it comes from, and the right one waits too', async () => {
    await enter(HA);
    later(2);
    const wrong = codeOf(HA) === '000000' ? '111111' : '000000';
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await step((await signIn(HA)).cookie, wrong)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    const half = await signIn(HA);
    expect((await step(half.cookie, codeOf(HA))).status).toBe(429);
    expect((await audited('lock-sign-in')).map(({ after }) => after)).toMatchObject([{ of: 'code' }]);
    later(1.01);
    expect((await step(half.cookie, codeOf(HA))).status).toBe(204);
  });
});

describe('a recovery code', () => {
  it('stands in for the phone once, however it is typed, and never again', async () => {
    later(2);
    const [code = ''] = recovery;
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'L')}`;
    expect((await step((await signIn(HA)).cookie, typed, 'recovery-code')).status).toBe(204);
    const again = await step((await signIn(HA)).cookie, code, 'recovery-code');
    expect([again.status, again.body['code']]).toEqual([401, 'access.wrong-code']);
    expect(await audited('use-recovery-code')).toMatchObject([
      { actor: 'Nguyễn Thị Hà', after: { left: 9 } },
    ]);
    const cookie = await enter(HA);
    const { body } = await ask('GET', '/api/own-account', { cookie });
    expect(body['secondFactors']).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it('of somebody else is none', async () => {
    const [, code = ''] = recovery;
    expect((await step((await signIn(ADMIN)).cookie, code, 'recovery-code')).body['code']).toBe(
      'access.wrong-code',
    );
  });
});

describe('a lost phone', () => {
  it('is answered by an administrator with a reason: sessions end, the password alone leads to setting up anew', async () => {
    later(2);
    const cookie = await enter(HA);
    admin = await enter(ADMIN);
    const { body } = await ask('GET', '/api/second-factors', { cookie: admin });
    const { accounts } = (await ask('GET', '/api/accounts', { cookie: admin })).body as {
      accounts: { id: string; email: string }[];
    };
    const idOf = (email: string) => accounts.find((account) => account.email === email)?.id ?? '';
    expect(body['accounts']).toHaveLength(2);
    const reset = (id: string, reason: string, as = admin) =>
      ask('POST', `/api/second-factors/${id}/reset`, { cookie: as, body: { reason } });
    expect((await reset(idOf(HA.email), 'x')).status).toBe(400);
    expect((await reset(idOf(HA.email), 'Mất điện thoại', cookie)).body['code']).toBe('access.role-too-low');
    expect((await reset(idOf(ADMIN.email), 'Mất điện thoại')).body['code']).toBe('access.own-second-factor');
    expect((await reset(idOf(HA.email), 'Mất điện thoại')).status).toBe(204);
    expect(await look(cookie)).toBe(401);
    expect(await audited('reset-second-factor')).toMatchObject([
      { actor: 'Trần Thị Quản Trị', before: { authenticator: true }, after: { reason: 'Mất điện thoại' } },
    ]);
    const again = await signIn(HA);
    expect(again.body).toMatchObject({ secondStep: null });
    await addPhone(HA, again.cookie);
    expect((await signIn(HA)).body).toMatchObject({ secondStep: { code: true } });
  });
});

describe('the rule of the realm', () => {
  it('is changed by an administrator who saw the one that stood', async () => {
    const change = (from: string, to: string) =>
      ask('PUT', '/api/second-factors/rule', { cookie: admin, body: { from, to } });
    expect((await change('internet', 'everybody')).status).toBe(204);
    const stale = await change('internet', 'deciders');
    expect([stale.status, stale.body['rule']]).toEqual([409, 'everybody']);
    expect((await change('everybody', 'demo')).status).toBe(400);
    expect(await audited('set-second-factor-rule')).toMatchObject([
      { before: { rule: 'internet' }, after: { rule: 'everybody' } },
    ]);
  });
});
