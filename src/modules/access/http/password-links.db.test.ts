import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMailer } from '#platform/mail/open-mailer.ts';
import { type AccessSite, openAccessSite } from '#testing/open-access-site.ts';
import { type MailServer, runMailServer, type TakenLetter } from '#testing/run-mail-server.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import { sendMails } from '../use-cases/mail/send-mails.ts';
import { answerResetRequests } from '../use-cases/password-links/answer-reset-requests.ts';
import { requestReset } from '../use-cases/password-links/request-reset.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const READER = { email: 'nguoi.xem@vi-du.example', password: 'mat-khau-nguoi-xem' };
const OTHER = { email: 'nguoi.khac@vi-du.example', password: 'mat-khau-nguoi-khac' };
const NEW_PASSWORD = 'mot-mat-khau-moi-dai';

let house: AccessSite;
let server: MailServer;
let administrator = '';

beforeAll(async () => {
  server = await runMailServer();
  house = await openAccessSite({
    SMTP_URL: server.url,
    MAIL_FROM: 'nhipcau@songhien.example',
    STAFF_ORIGIN: 'https://nhipcau.songhien.example',
    PORTAL_ORIGIN: 'none',
  });
  const first = { name: 'Trần Thị Quản Trị', ...ADMIN };
  await ask('POST', '/api/setup', {
    body: { realmName: 'Tỉnh Sông Hiền', administrator: first, start: 'empty' },
  });
  administrator = (await signIn(ADMIN)).cookie;
  for (const [name, who] of [
    ['Lê Văn Xem', READER],
    ['Đỗ Thị Khác', OTHER],
  ] as const) {
    const body = { name, ...who, position: null, role: 'reader', organizationId: null };
    expect((await ask('POST', '/api/accounts', { cookie: administrator, body })).status).toBe(200);
  }
});
afterAll(async () => {
  await house.close();
  await server.close();
});

/** Under the host name of the staff, as every request of this house must be. */
const ask: AccessSite['ask'] = (method, path, options = {}) =>
  house.ask(method, path, { ...options, headers: { host: 'nhipcau.songhien.example', ...options.headers } });
const signIn = (body: { email: string; password: string }) =>
  ask('POST', '/api/auth/sign-in/email', { body, from: '192.0.2.1' });

/** Lets the house do what it does beside the requests, and answers the letters that went out. */
async function post(): Promise<readonly TakenLetter[]> {
  const before = server.letters.length;
  const { mail } = house.world.config;
  if (mail === null) throw new Error('No mail server.');
  const mailer = await openMailer(mail);
  await answerResetRequests(house.world);
  await sendMails(house.world, mailer, () => false);
  mailer.close();
  return server.letters.slice(before);
}

function linkIn(letter: TakenLetter | undefined): string {
  const text = letter === undefined ? '' : server.textOf(letter);
  const token = /https:\/\/nhipcau\.songhien\.example\/app\/dat-mat-khau#([\w-]+)/.exec(text)?.[1];
  if (token === undefined) throw new Error(`No link in: ${text}`);
  return token;
}

async function askForLink(email: string): Promise<string> {
  await ask('POST', '/api/password-resets', { body: { email }, from: '192.0.2.9' });
  const letters = await post();
  expect(letters.map(({ to }) => to)).toEqual([[email]]);
  return linkIn(letters[0]);
}

const use = (token: string, password = NEW_PASSWORD) =>
  ask('POST', '/api/password-links/use', { body: { token, password } });

async function audit(action: string) {
  return house.test.db.query<{ actor_name: string; after: Record<string, unknown> }>(
    'select actor_name, after from audit_entry where action = $1 order by id',
    [action],
  );
}

beforeEach(async () => {
  // The sign-in library stamps sessions with the machine's own clock.
  house.clock.set(new Date());
  await house.test.owner.query(
    `update access_password_link set created_at = created_at - interval '2 hours'`,
  );
});

describe('a forgotten password', () => {
  it('is asked for with the same answer and the same statements whether anybody has the mail or not', async () => {
    const asked = async (email: string) => {
      const { db, statements } = watchStatements(house.world.db);
      const from = { language: 'vi' as const, requestId: 'r', address: '192.0.2.8' };
      await requestReset({ ...house.world, db }, { email, ...from });
      return statements;
    };
    const known = await asked(READER.email);
    expect(known).toHaveLength(6);
    expect(await asked('khong.co@vi-du.example')).toEqual(known);
    const answers = [];
    for (const email of ['khong.co@vi-du.example', 'không phải thư', READER.email]) {
      const { status, body } = await ask('POST', '/api/password-resets', { body: { email } });
      answers.push([status, body]);
    }
    expect(answers).toEqual(answers.map(() => [204, {}]));
    const letters = await post();
    expect(letters.map(({ to }) => to)).toEqual([[READER.email], [READER.email]]);
  });

  it('is set by the link in the letter, which ends every session and writes a notice', async () => {
    const { cookie } = await signIn(READER);
    const token = await askForLink(` ${READER.email.toUpperCase()}`.trim().toLowerCase());
    const looked = await ask('POST', '/api/password-links/look', { body: { token } });
    expect(looked.body).toMatchObject({ kind: 'reset', email: READER.email, realmName: 'Tỉnh Sông Hiền' });
    const used = await use(token);
    expect([used.status, used.body]).toEqual([200, { email: READER.email }]);
    expect((await ask('GET', '/api/session', { cookie })).status).toBe(401);
    expect((await signIn(READER)).status).toBe(401);
    expect((await signIn({ ...READER, password: NEW_PASSWORD })).status).toBe(200);
    const notice = await post();
    expect(notice.map(({ to }) => to)).toEqual([[READER.email]]);
    expect(notice[0] === undefined ? '' : server.textOf(notice[0])).toContain('vừa được đặt qua liên kết');
    expect(await audit('access.set-password-by-link')).toMatchObject([
      { actor_name: 'Lê Văn Xem', after: { kind: 'reset', endedSessions: 1 } },
    ]);
  });

  it('leads to the address that the administrator set, whatever the request claims of its host', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
    await ask('POST', '/api/password-resets', { body: { email: READER.email }, headers });
    const [letter] = await post();
    expect(letter?.raw).not.toContain('evil.example');
    expect(linkIn(letter)).toHaveLength(43);
  });

  it('is never kept with its link: neither the letter, nor the table of links, nor the log holds the token', async () => {
    const token = await askForLink(READER.email);
    const kept = await house.test.db.query('select * from access_mail, access_password_link');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(token);
    const log = await ask('GET', '/api/mail', { cookie: administrator });
    expect(JSON.stringify(log.body)).not.toContain(token);
    expect(JSON.stringify(log.body)).toContain('liên kết riêng của người nhận');
    expect(JSON.stringify(await house.test.db.query('select * from audit_entry'))).not.toContain(token);
  });
});

describe('a link for a password', () => {
  it('works once, even for two who use it at the same moment', async () => {
    const token = await askForLink(READER.email);
    const both = await Promise.all([use(token), use(token)]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 410]);
    const late = await use(token);
    expect([late.status, late.body['code']]).toEqual([410, 'access.link-ended']);
    expect((await ask('POST', '/api/password-links/look', { body: { token } })).status).toBe(410);
    await post();
  });

  it('ends after half an hour, with a newer one, and with its account', async () => {
    const old = await askForLink(READER.email);
    house.clock.pass(30);
    expect((await use(old)).status).toBe(410);
    const first = await askForLink(READER.email);
    const second = await askForLink(READER.email);
    expect((await use(first)).status).toBe(410);
    await house.test.owner.query('update access_account set active = false where email = $1', [READER.email]);
    expect((await use(second)).status).toBe(410);
    await house.test.owner.query('update access_account set active = true where email = $1', [READER.email]);
  });

  it('sets the password of its own account alone, whatever else the request names', async () => {
    const token = await askForLink(READER.email);
    const body = {
      token,
      password: 'mat-khau-cua-ke-khac',
      email: OTHER.email,
      account: 'x',
      role: 'administrator',
    };
    expect((await ask('POST', '/api/password-links/use', { body })).body).toEqual({ email: READER.email });
    expect((await signIn(OTHER)).status).toBe(200);
    expect((await signIn({ ...READER, password: 'mat-khau-cua-ke-khac' })).status).toBe(200);
    await post();
  });

  it('that nobody made answers as one that ended, and a short password is refused before it is used up', async () => {
    const guesses = ['A'.repeat(43), '0'.repeat(200), 'not-a-token-of-ours-at-all'];
    for (const guess of guesses) {
      const { status, body } = await use(guess);
      expect([status, body['code']]).toEqual([410, 'access.link-ended']);
    }
    const token = await askForLink(READER.email);
    expect((await use(token, 'ngan')).status).toBe(400);
    expect((await use(token)).status).toBe(200);
    await post();
  });

  it('is sent three times an hour at most, and one network may ask fifty times', async () => {
    for (let i = 0; i < 5; i += 1)
      await ask('POST', '/api/password-resets', { body: { email: OTHER.email }, from: `198.51.100.${i}` });
    expect(await post()).toHaveLength(3);
    const statuses: number[] = [];
    for (let i = 0; i < 51; i += 1) {
      const body = { email: `thu.${i}@vi-du.example` };
      statuses.push((await ask('POST', '/api/password-resets', { body, from: '203.0.113.7' })).status);
    }
    expect(statuses.slice(0, 49)).toEqual(Array.from({ length: 49 }, () => 204));
    expect(statuses[50]).toBe(429);
    await post();
  });
});

describe('an invitation', () => {
  const person = {
    name: 'Vũ Thị Mới',
    email: 'nguoi.moi@vi-du.example',
    position: null,
    role: 'reader',
    organizationId: null,
  };
  let made: Record<string, unknown> = {};
  const cookie = async () => (await signIn(ADMIN)).cookie;

  it('makes an account that nobody can enter until its person sets a password', async () => {
    const invited = await ask('POST', '/api/invitations', { cookie: await cookie(), body: person });
    expect(invited.status).toBe(200);
    made = invited.body;
    expect(made['text']).toContain('https://nhipcau.songhien.example/app/dat-mat-khau#');
    const [letter] = await post();
    const token = linkIn(letter);
    expect(made['path']).toBe(`/app/dat-mat-khau#${token}`);
    house.clock.pass(6 * 24 * 60);
    expect((await ask('POST', '/api/password-links/look', { body: { token } })).body).toMatchObject({
      kind: 'invitation',
      name: 'Vũ Thị Mới',
    });
    expect((await use(token)).status).toBe(200);
    expect((await signIn({ email: person.email, password: NEW_PASSWORD })).status).toBe(200);
    await post();
    house.clock.set(new Date());
    const { body } = await ask('GET', '/api/invitations', { cookie: await cookie() });
    expect(body['invitations']).toMatchObject([{ account: { email: person.email }, state: 'used' }]);
  });

  it('is sent anew, shown again and revoked; each older link ends', async () => {
    const admin = await cookie();
    const again = await ask('POST', `/api/accounts/${String(made['accountId'])}/invitation`, {
      cookie: admin,
    });
    expect(again.status).toBe(200);
    const id = String(again.body['id']);
    const shown = await ask('POST', `/api/invitations/${id}/link`, { cookie: admin });
    expect(shown.body['path']).toBe(again.body['path']);
    const token = String(again.body['path']).split('#')[1] ?? '';
    const revoked = await ask('DELETE', `/api/invitations/${id}`, { cookie: admin });
    expect(revoked.status).toBe(204);
    expect((await use(token)).status).toBe(410);
    const late = await ask('POST', `/api/invitations/${id}/link`, { cookie: admin });
    expect([late.status, late.body['code']]).toEqual([409, 'access.invitation-over']);
    const actions = ['access.invite-account', 'access.copy-invitation', 'access.revoke-invitation'];
    for (const action of actions) expect((await audit(action)).length).toBeGreaterThan(0);
  });

  it('is nobody’s but an administrator’s, and never for oneself', async () => {
    const { cookie: reader } = await signIn(OTHER);
    for (const [method, path] of [
      ['GET', '/api/invitations'],
      ['POST', '/api/invitations'],
      ['POST', `/api/accounts/${String(made['accountId'])}/invitation`],
      ['DELETE', `/api/invitations/${String(made['id'])}`],
      ['GET', '/api/mail'],
    ] as const) {
      const reply = await ask(method, path, {
        cookie: reader,
        ...(method === 'POST' ? { body: person } : {}),
      });
      expect([path, reply.status, reply.body['code']]).toEqual([path, 403, 'access.role-too-low']);
    }
    const admin = await cookie();
    const { id } = (await ask('GET', '/api/session', { cookie: admin })).body['account'] as { id: string };
    const own = await ask('POST', `/api/accounts/${id}/invitation`, { cookie: admin });
    expect([own.status, own.body['code']]).toEqual([409, 'access.invitation-refused']);
  });

  it('of a link for a forgotten password is none: the administrator is not shown it', async () => {
    await ask('POST', '/api/password-resets', { body: { email: READER.email }, from: '192.0.2.77' });
    await post();
    const [link] = await house.test.db.query<{ id: string }>(
      `select id from access_password_link where kind = 'reset' order by id desc limit 1`,
    );
    const shown = await ask('POST', `/api/invitations/${link?.id ?? ''}/link`, { cookie: await cookie() });
    expect([shown.status, shown.body['code']]).toEqual([404, 'access.invitation-unknown']);
  });
});

describe('the log of letters', () => {
  it('shows how each stands, and tries one again that was not taken', async () => {
    const admin = (await signIn(ADMIN)).cookie;
    server.refuse(() => 451);
    await ask('POST', '/api/password-resets', { body: { email: OTHER.email }, from: '192.0.2.78' });
    await post();
    server.refuse(null);
    const { body } = await ask('GET', '/api/mail?state=queued', { cookie: admin });
    const [waiting] = body['mails'] as { id: string; version: number; tries: number; lastError: string }[];
    expect(waiting).toMatchObject({ tries: 1, lastError: expect.stringContaining('451') });
    expect(body).toMatchObject({ goesOut: true, counts: { queued: 1 } });
    const path = `/api/mail/${waiting?.id ?? ''}/retry`;
    const stale = await ask('POST', path, { cookie: admin, body: { version: 0 } });
    expect([stale.status, stale.body['code']]).toEqual([409, 'version-conflict']);
    const retried = await ask('POST', path, { cookie: admin, body: { version: waiting?.version } });
    expect(retried.body).toMatchObject({ state: 'queued', tries: 0 });
    expect(await post()).toHaveLength(1);
    const over = await ask('POST', path, { cookie: admin, body: { version: (waiting?.version ?? 0) + 2 } });
    expect([over.status, over.body['code']]).toEqual([409, 'access.mail-over']);
    expect(await audit('access.retry-mail')).toHaveLength(1);
  });
});
