import { describe, expect, it } from 'vitest';
import { fixedClock } from '../clock/clock.ts';
import { readConfig } from '../config/read-config.ts';
import { createIdMaker } from '../ids/new-id.ts';
import { createLog } from '../log/create-log.ts';
import { createSite } from './create-site.ts';
import type { AnswerPortal } from './part-hosts.ts';

const HOSTS = {
  STAFF_ORIGIN: 'https://nhipcau.songhien.example',
  PORTAL_ORIGIN: 'https://doingoai.songhien.example',
};

/** A site whose staff side knows one address, and whose portal echoes what reached it and tries to set a cookie. */
function build(variables: Record<string, string> = HOSTS, portal?: AnswerPortal) {
  const newId = createIdMaker(fixedClock(new Date('2026-06-15T00:00:00Z')));
  const site = createSite({
    config: readConfig(variables, '/'),
    newId,
    log: createLog('silent'),
    ...(portal === undefined ? {} : { portal }),
  });
  site.get('/api/session', (c) => c.json({ staff: true }));
  site.post('/api/plans', (c) => c.json({ staff: true }));
  site.get('/healthz', (c) => c.json({ status: 'alive' }));
  return site;
}

const echo: AnswerPortal = async (request) =>
  Response.json(
    { path: new URL(request.url).pathname, names: [...request.headers.keys()] },
    { headers: { 'set-cookie': 'stolen=1', 'cache-control': 'public, max-age=60' } },
  );

async function ask(site: ReturnType<typeof build>, path: string, headers: Record<string, string>) {
  const answer = await site.request(path, { headers });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, unknown>,
  };
}

describe('two host names', () => {
  it('leave the application to the staff’s name, said with its port or in capitals too', async () => {
    for (const host of [
      'nhipcau.songhien.example',
      'NHIPCAU.songhien.example',
      'nhipcau.songhien.example:443',
    ]) {
      expect(await ask(build(), '/api/session', { host })).toMatchObject({
        status: 200,
        body: { staff: true },
      });
    }
  });

  it('let the portal’s name know no API of the staff, not even for who brings a session', async () => {
    const host = 'doingoai.songhien.example';
    for (const path of ['/api/session', '/app/', '/']) {
      const { status, headers, body } = await ask(build(), path, { host, cookie: 'session=1' });
      expect([status, body['code']]).toEqual([404, 'request.not-found']);
      expect(headers.has('set-cookie')).toBe(false);
    }
  });

  it('hand the portal no cookie and no token, and let it set none', async () => {
    const host = 'doingoai.songhien.example';
    const given = { host, cookie: 'session=1', authorization: 'Bearer nhipcau_x', 'accept-language': 'lo' };
    const { status, headers, body } = await ask(build(HOSTS, echo), '/api/session', given);
    expect([status, body['path']]).toEqual([200, '/api/session']);
    expect(body['names']).toContain('accept-language');
    expect(body['names']).not.toContain('cookie');
    expect(body['names']).not.toContain('authorization');
    expect(headers.has('set-cookie')).toBe(false);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'evil.example',
    'nhipcau.songhien.example.evil.example',
    'nhipcau.songhien.example@evil.example',
    'nhipcau.songhien.example:8443',
    'nhipcau.songhien.example/..',
    '',
  ])('refuse any other name (%s)', async (host) => {
    const { status, body } = await ask(build(), '/api/session', { host });
    expect([status, body['code']]).toEqual([421, 'request.wrong-host']);
  });

  it('are not believed from what a proxy’s header claims', async () => {
    const claims = {
      'x-forwarded-host': 'nhipcau.songhien.example',
      forwarded: 'host=nhipcau.songhien.example',
    };
    expect((await ask(build(), '/api/session', { host: 'evil.example', ...claims })).status).toBe(421);
  });

  it('keep whoever watches the server from having to know them', async () => {
    expect((await ask(build(), '/healthz', { host: '10.0.0.5:8080' })).status).toBe(200);
  });

  it('make a write from a page of the portal a foreign one', async () => {
    const headers = { host: 'nhipcau.songhien.example', origin: HOSTS.PORTAL_ORIGIN, cookie: 's=1' };
    const answer = await build().request('/api/plans', { method: 'POST', headers });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      403,
      'request.foreign-origin',
    ]);
  });

  it('are left open where nobody named them', async () => {
    expect((await ask(build({}), '/api/session', { host: 'anything.example' })).status).toBe(200);
  });
});
