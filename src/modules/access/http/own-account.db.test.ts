import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AccessSite } from '#testing/open-access-site.ts';
import { makeSoftPasskey, type PasskeyFaults, type PasskeyQuestion } from '#testing/soft-passkey.ts';

/** How often Argon2 was asked: the only work of signing in that a stranger could measure. */
const argon = { calls: 0 };

/** A site whose Argon2 is counted: loaded anew, as the tests of one run share what they loaded. */
async function openCountedSite(): Promise<AccessSite> {
  vi.resetModules();
  vi.doMock('@node-rs/argon2', async (original) => {
    const real = await original<typeof import('@node-rs/argon2')>();
    const counted =
      <Given extends unknown[], Answer>(act: (...given: Given) => Answer) =>
      (...given: Given): Answer => {
        argon.calls += 1;
        return act(...given);
      };
    return { ...real, hash: counted(real.hash), verify: counted(real.verify) };
  });
  const { openAccessSite } = await import('#testing/open-access-site.ts');
  return openAccessSite();
}

afterAll(() => {
  vi.doUnmock('@node-rs/argon2');
  vi.resetModules();
});

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const HA = { email: 'ha@vi-du.example', password: 'mot cau dai de nho' };
const BINH = { email: 'binh@vi-du.example', password: 'cau khac cung rat dai' };
const SITE = 'http://localhost:8080';

let house: AccessSite;
const ask: AccessSite['ask'] = (...given) => house.ask(...given);
const signIn: AccessSite['signIn'] = (...given) => house.signIn(...given);
const look = async (cookie: string) => (await ask('GET', '/api/session', { cookie })).status;
const own = async (cookie: string) =>
  (await ask('GET', '/api/own-account', { cookie })).body as {
    passkeys: { id: string; name: string }[];
    sessions: { id: string; here: boolean; address: string }[];
  };

beforeAll(async () => {
  house = await openCountedSite();
  const administrator = { name: 'Trần Thị Quản Trị', ...ADMIN };
  await ask('POST', '/api/setup', { body: { realmName: 'Tỉnh Sông Hiền', administrator, start: 'empty' } });
  const { cookie } = await signIn(ADMIN);
  for (const who of [
    { name: 'Nguyễn Thị Hà', ...HA },
    { name: 'Lê Bình', ...BINH },
  ]) {
    const account = {
      ...who,
      kind: 'person',
      position: { role: 'reader', organizationId: null, title: null },
    };
    await ask('POST', '/api/accounts', { cookie, body: account });
  }
});
afterAll(() => house.close());

describe('the list of one’s sessions', () => {
  it('names each with its address and marks this one; one that is ended answers 401 at once', async () => {
    const here = (await signIn(HA, '192.0.2.7')).cookie;
    const there = (await signIn(HA, '198.51.100.9')).cookie;
    const { sessions } = await own(here);
    expect(sessions).toHaveLength(2);
    expect(sessions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ here: false, address: '198.51.100.9' }),
        expect.objectContaining({ here: true, address: '192.0.2.7' }),
      ]),
    );
    const other = sessions.find((session) => !session.here)?.id ?? '';
    expect((await ask('DELETE', `/api/own-account/sessions/${other}`, { cookie: here })).status).toBe(204);
    expect([await look(here), await look(there)]).toEqual([200, 401]);
    const write = await ask('POST', '/api/own-account/sessions/end-others', { cookie: there });
    expect(write.status).toBe(401);
  });

  it('ends no session of somebody else', async () => {
    const mine = (await signIn(HA)).cookie;
    const theirs = (await signIn(BINH)).cookie;
    const [session] = (await own(theirs)).sessions;
    const reply = await ask('DELETE', `/api/own-account/sessions/${session?.id}`, { cookie: mine });
    expect([reply.status, reply.body['code']]).toEqual([404, 'access.not-yours']);
    expect(await look(theirs)).toBe(200);
  });

  it('ends all others at once', async () => {
    const [first, second, third] = [await signIn(HA), await signIn(HA), await signIn(HA)];
    const reply = await ask('POST', '/api/own-account/sessions/end-others', { cookie: second.cookie });
    expect(reply.status).toBe(200);
    expect([await look(first.cookie), await look(second.cookie), await look(third.cookie)]).toEqual([
      401, 200, 401,
    ]);
  });
});

describe('one’s own password', () => {
  const change = (cookie: string, old: string, password: string) =>
    ask('POST', '/api/own-account/password', { cookie, body: { old, password } });

  it.each([
    ['short', 'ngan qua 13 kt', 'too-short', -1],
    ['tried first by everybody', 'Matkhau123456!', 'well-known', 0],
    ['with the own mail in it', 'ha thi nguyen ha nguyenthiha', 'names-person', 0],
    ['with the name of the province', 'Sông Hiền muôn năm 2026', 'names-realm', 0],
    ['of few characters', 'abababababababab', 'monotonous', 0],
    ['that is the old one', HA.password, 'unchanged', 0],
  ])('is not changed to one that is %s', async (_what, password, fault, cut) => {
    const { cookie } = await signIn(HA);
    const reply = await change(cookie, HA.password, cut === 0 ? password : password.slice(0, cut));
    expect([reply.status, reply.body['code'], reply.body['fault']]).toEqual([
      422,
      'access.password-weak',
      fault,
    ]);
  });

  it('is changed by who knows the old one; the other sessions end, and the old one opens nothing more', async () => {
    const here = (await signIn(BINH)).cookie;
    const there = (await signIn(BINH)).cookie;
    expect((await change(here, 'khong phai mat khau', 'gio thoi tren doi chieu')).body['code']).toBe(
      'access.wrong-password',
    );
    const until = BINH.password;
    BINH.password = 'gio thoi tren doi chieu';
    expect((await change(here, until, BINH.password)).body).toEqual({ sessionsEnded: 2 });
    expect([await look(here), await look(there)]).toEqual([200, 401]);
    expect((await signIn({ ...BINH, password: until })).status).toBe(401);
    expect((await signIn(BINH)).status).toBe(200);
    const [entry] = await house.test.db.query<{ after: object }>(
      `select before, after from audit_entry where action = 'access.change-password'`,
    );
    expect(entry).toEqual({ before: null, after: { sessionsEnded: 2 } });
  });

  it('asked for from a stolen session is guessed five times, not more', async () => {
    const { cookie } = await signIn(BINH);
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1)
      statuses.push((await change(cookie, `doan mo lan ${i}`, 'moi hoan toan khac han')).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  });
});

describe('a passkey', () => {
  const ofHa = makeSoftPasskey(SITE);
  const ofBinh = makeSoftPasskey(SITE);
  let haCookie = '';

  async function add(who: typeof HA, passkey: typeof ofHa, faults: PasskeyFaults = {}) {
    const { cookie } = await signIn(who);
    const asked = await ask('POST', '/api/own-account/passkeys/question', {
      cookie,
      body: { password: null },
    });
    const answer = passkey.make(asked.body['question'] as PasskeyQuestion, faults);
    const body = { name: 'Máy cơ quan', answer };
    return { cookie, reply: await ask('POST', '/api/own-account/passkeys', { cookie, body }) };
  }

  /** Signs in by a passkey, after a password when its half session is handed in. */
  async function enter(passkey: typeof ofHa, faults: PasskeyFaults = {}, half = '') {
    const asked = await ask('POST', '/api/auth/passkey/question', { cookie: half });
    const answer = passkey.use(asked.body['question'] as PasskeyQuestion, faults);
    const reply = await ask('POST', '/api/auth/passkey', { cookie: asked.cookie, body: { answer } });
    return { ...reply, asked, answer };
  }

  it('is kept when it was made for this site by a person who was asked for finger or PIN', async () => {
    for (const faults of [{ origin: 'https://nhipcau.evil.example' }, { verified: false }]) {
      const { reply } = await add(HA, makeSoftPasskey(SITE), faults);
      expect([reply.status, reply.body['code']]).toEqual([401, 'access.passkey-refused']);
    }
    const { cookie, reply } = await add(HA, ofHa);
    expect(reply.status).toBe(200);
    expect(reply.body['recoveryCodes']).toHaveLength(10);
    haCookie = cookie;
    expect((await own(haCookie)).passkeys).toMatchObject([{ name: 'Máy cơ quan' }]);
  });

  it('signs in alone', async () => {
    const { status, cookie } = await enter(ofHa);
    expect(status).toBe(204);
    const { body } = await ask('GET', '/api/session', { cookie });
    expect(body['account']).toMatchObject({ name: 'Nguyễn Thị Hà' });
    const [entry] = await house.test.db.query<{ after: unknown; role: string | null }>(
      `select after, role from audit_entry where action = 'access.sign-in' order by id desc limit 1`,
    );
    expect(entry?.after).toEqual({ by: 'passkey' });
    // The log keeps in which role somebody came.
    expect(entry?.role).toBe('reader');
  });

  it.each([
    ['for another site', { origin: 'https://nhipcau.evil.example' }],
    ['without the person', { verified: false }],
    ['in the name of somebody else', { userHandle: Buffer.from('ai do').toString('base64url') }],
  ])('that answers %s opens nothing', async (_what, faults) => {
    const { status, body } = await enter(ofHa, faults);
    expect([status, body['code']]).toEqual([401, 'access.passkey-refused']);
  });

  it('answers each question once: a replayed answer opens nothing', async () => {
    const { status, asked, answer } = await enter(ofHa);
    expect(status).toBe(204);
    const again = await ask('POST', '/api/auth/passkey', { cookie: asked.cookie, body: { answer } });
    expect(again.status).toBe(401);
    const otherQuestion = await ask('POST', '/api/auth/passkey/question');
    const stale = await ask('POST', '/api/auth/passkey', { cookie: otherQuestion.cookie, body: { answer } });
    expect(stale.status).toBe(401);
  });

  it('of another account is no second step of this one', async () => {
    expect((await add(BINH, ofBinh)).reply.status).toBe(200);
    const half = await signIn(HA);
    expect(half.body).toMatchObject({ secondStep: { code: false, passkey: true } });
    expect((await enter(ofBinh, {}, half.cookie)).status).toBe(401);
    expect((await enter(ofHa, {}, (await signIn(HA)).cookie)).status).toBe(204);
  });

  it('is named and removed by its owner alone', async () => {
    const [passkey] = (await own(haCookie)).passkeys;
    const path = `/api/own-account/passkeys/${passkey?.id}`;
    const binh = (await enter(ofBinh)).cookie;
    const named = await ask('PATCH', path, { cookie: binh, body: { name: 'Của tôi' } });
    const gone = await ask('POST', `${path}/removal`, { cookie: binh, body: { password: null } });
    expect([named.status, gone.status]).toEqual([404, 403]);
    expect((await ask('PATCH', path, { cookie: haCookie, body: { name: 'Điện thoại' } })).status).toBe(204);
    expect((await own(haCookie)).passkeys).toMatchObject([{ name: 'Điện thoại' }]);
    const removal = { cookie: haCookie, body: { password: HA.password } };
    expect((await ask('POST', `${path}/removal`, removal)).status).toBe(204);
    expect((await enter(ofHa)).status).toBe(401);
    expect((await signIn(HA)).body).toMatchObject({ secondStep: null });
  });
});

describe('a stranger who tries passwords', () => {
  it('makes the house look at few of a thousand, whatever networks they come from', async () => {
    const who = { email: 'muc.tieu@vi-du.example', password: 'sai' };
    argon.calls = 0;
    let refused = 0;
    for (let i = 0; i < 1000; i += 1) {
      const { status } = await signIn(who, `198.51.${i % 250}.${Math.floor(i / 250)}`);
      if (status === 429) refused += 1;
      // Five seconds between two of them: almost an hour and a half in all.
      house.clock.pass(5 / 60);
    }
    expect(argon.calls).toBeLessThanOrEqual(5 + 7);
    expect(refused).toBe(1000 - argon.calls);
  }, 120_000);

  it('learns neither by the answer nor by the work behind it whether a mail has an account', async () => {
    const known = { email: ADMIN.email, password: 'sai mat khau nay roi' };
    const unknown = { email: 'khong.co@vi-du.example', password: 'sai mat khau nay roi' };
    const traces = [];
    let asked = 0;
    house.test.db.pool.on('acquire', () => {
      asked += 1;
    });
    // Up to the fifth failure, which locks: each is answered alike and costs as many statements and as much Argon2.
    for (let i = 0; i < 6; i += 1) {
      const pair = [];
      for (const who of [known, unknown]) {
        argon.calls = 0;
        asked = 0;
        const { status, body, headers } = await signIn(who, '203.0.113.77');
        const told = { status, code: body['code'], title: body['title'], remedy: body['remedy'] };
        pair.push({ told, argon: argon.calls, asked, headers: [...headers.keys()].sort() });
      }
      traces.push(pair);
    }
    for (const [ofKnown, ofUnknown] of traces) expect(ofKnown).toEqual(ofUnknown);
    expect(traces.map(([first]) => first?.told.status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(traces.map(([first]) => first?.argon)).toEqual([1, 1, 1, 1, 1, 0]);
  });
});
