import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN, type MailingHouse, OTHER, openMailingHouse, READER } from '#testing/open-mailing-house.ts';

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

describe('an invitation', () => {
  const person = {
    name: 'Vũ Thị Mới',
    email: 'nguoi.moi@vi-du.example',
    position: { role: 'reader', organizationId: null, title: null },
  };
  let made: Record<string, unknown> = {};
  const cookie = async () => (await signIn(ADMIN)).cookie;

  it('makes an account that nobody can enter until its person sets a password', async () => {
    const invited = await ask('POST', '/api/invitations', { cookie: await cookie(), body: person });
    expect(invited.status).toBe(200);
    made = invited.body;
    expect(made['text']).toContain('https://nhipcau.songhien.example/app/dat-mat-khau#');
    const [letter] = await house.post();
    const token = house.linkIn(letter);
    expect(made['path']).toBe(`/app/dat-mat-khau#${token}`);
    house.clock.pass(6 * 24 * 60);
    expect((await ask('POST', '/api/password-links/look', { body: { token } })).body).toMatchObject({
      kind: 'invitation',
      name: 'Vũ Thị Mới',
    });
    expect((await use(token)).status).toBe(200);
    expect((await signIn({ email: person.email, password: NEW_PASSWORD })).status).toBe(200);
    await house.post();
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
    for (const action of actions) expect((await house.audit(action)).length).toBeGreaterThan(0);
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
    await house.post();
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
    house.server.refuse(() => 451);
    await ask('POST', '/api/password-resets', { body: { email: OTHER.email }, from: '192.0.2.78' });
    await house.post();
    house.server.refuse(null);
    const { body } = await ask('GET', '/api/mail?state=queued', { cookie: admin });
    const [waiting] = body['mails'] as { id: string; version: number; tries: number; lastError: string }[];
    expect(waiting).toMatchObject({ tries: 1, lastError: expect.stringContaining('451') });
    expect(body).toMatchObject({ goesOut: true, counts: { queued: 1 } });
    const path = `/api/mail/${waiting?.id ?? ''}/retry`;
    const stale = await ask('POST', path, { cookie: admin, body: { version: 0 } });
    expect([stale.status, stale.body['code']]).toEqual([409, 'version-conflict']);
    const retried = await ask('POST', path, { cookie: admin, body: { version: waiting?.version } });
    expect(retried.body).toMatchObject({ state: 'queued', tries: 0 });
    expect(await house.post()).toHaveLength(1);
    const over = await ask('POST', path, { cookie: admin, body: { version: (waiting?.version ?? 0) + 2 } });
    expect([over.status, over.body['code']]).toEqual([409, 'access.mail-over']);
    expect(await house.audit('access.retry-mail')).toHaveLength(1);
  });
});
