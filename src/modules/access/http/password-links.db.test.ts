import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN, type MailingHouse, OTHER, openMailingHouse, READER } from '#testing/open-mailing-house.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import { requestReset } from '../use-cases/password-links/request-reset.ts';

const NEW_PASSWORD = 'mot-mat-khau-moi-dai';

let house: MailingHouse;

beforeAll(async () => {
  house = await openMailingHouse();
});
afterAll(() => house.close());
beforeEach(() => house.rest());

const ask: MailingHouse['ask'] = (...given) => house.ask(...given);
const signIn: MailingHouse['signIn'] = (...given) => house.signIn(...given);
const use = (token: string, password = NEW_PASSWORD) => house.setPassword(token, password);

async function askForLink(email: string): Promise<string> {
  await ask('POST', '/api/password-resets', { body: { email }, from: '192.0.2.9' });
  const letters = await house.post();
  expect(letters.map(({ to }) => to)).toEqual([[email]]);
  return house.linkIn(letters[0]);
}

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
    const letters = await house.post();
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
    const notice = await house.post();
    expect(notice.map(({ to }) => to)).toEqual([[READER.email]]);
    expect(notice[0] === undefined ? '' : house.server.textOf(notice[0])).toContain(
      'vừa được đặt qua liên kết',
    );
    expect(await house.audit('access.set-password-by-link')).toMatchObject([
      { actorName: 'Lê Văn Xem', after: { kind: 'reset', endedSessions: 1 } },
    ]);
  });

  it('leads to the address that the administrator set, whatever the request claims of its host', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
    await ask('POST', '/api/password-resets', { body: { email: READER.email }, headers });
    const [letter] = await house.post();
    expect(letter?.raw).not.toContain('evil.example');
    expect(house.linkIn(letter)).toHaveLength(43);
  });

  it('is never kept with its link: neither the letter, nor the table of links, nor the log holds the token', async () => {
    const token = await askForLink(READER.email);
    const kept = await house.test.db.query('select * from access_mail, access_password_link');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(token);
    const log = await ask('GET', '/api/mail', { cookie: (await signIn(ADMIN)).cookie });
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
    await house.post();
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
    await house.post();
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
    await house.post();
  });

  it('is sent three times an hour at most, and one network may ask fifty times', async () => {
    for (let i = 0; i < 5; i += 1)
      await ask('POST', '/api/password-resets', { body: { email: OTHER.email }, from: `198.51.100.${i}` });
    expect(await house.post()).toHaveLength(3);
    const statuses: number[] = [];
    for (let i = 0; i < 51; i += 1) {
      const body = { email: `thu.${i}@vi-du.example` };
      statuses.push((await ask('POST', '/api/password-resets', { body, from: '203.0.113.7' })).status);
    }
    expect(statuses.slice(0, 49)).toEqual(Array.from({ length: 49 }, () => 204));
    expect(statuses[50]).toBe(429);
    await house.post();
  });
});
