import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/read-config.ts';
import type { Site } from '#platform/http/create-site.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { createLog } from '#platform/log/create-log.ts';
import type { World } from '#platform/world/world.ts';
import { buildSite } from './build-site.ts';

const HOST = 'nhipcau.songhien.example';
let folder: string;
let site: Site;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-headers-'));
  writeFileSync(path.join(folder, 'index.html'), '<style nonce="NHIPCAU_PAGE_NONCE"></style>');
  writeFileSync(path.join(folder, 'mark-0a1b2c3d.svg'), '<svg/>');
  const variables = { STAFF_ORIGIN: `https://${HOST}`, PORTAL_ORIGIN: 'https://doingoai.songhien.example' };
  const world = {
    config: readConfig(variables, '/'),
    newId: createIdMaker(systemClock),
    log: createLog('silent'),
  } as World;
  const api = {
    name: 'probe',
    routes: (routes: Parameters<NonNullable<import('./compose-modules.ts').HouseModule['routes']>>[0]) => {
      routes.get('/things', (c) => c.json({ things: 1 }));
      routes.get('/broken', () => {
        throw new Error('broken');
      });
      routes.get('/files/one', (c) =>
        c.body('a', 200, {
          'content-type': 'application/pdf',
          'content-disposition': 'attachment; filename="a.pdf"',
        }),
      );
      routes.post('/things', (c) => c.body(null, 204));
    },
  };
  site = buildSite(world, {
    modules: [api],
    appFolder: folder,
    version: '1.0.0',
    migrations: 0,
    isStopping: () => false,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One answer of each kind that the house gives. */
const ANSWERS: readonly (readonly [string, string, RequestInit, number])[] = [
  ['a page', '/app/', {}, 200],
  ['a deep page', '/app/nhiem-vu/1', {}, 200],
  ['a picture', '/app/mark-0a1b2c3d.svg', {}, 200],
  ['a missing picture', '/app/none.svg', {}, 404],
  ['a redirect', '/', {}, 302],
  ['an answer of the API', '/api/things', {}, 200],
  ['a download', '/api/files/one', {}, 200],
  ['nothing', '/api/things', { method: 'POST', headers: { origin: `https://${HOST}` } }, 204],
  ['the description of the API', '/api/openapi.json', {}, 200],
  ['the page of the API', '/api/docs', {}, 200],
  ['a wrong address', '/api/nowhere', {}, 404],
  ['a failure of our own', '/api/broken', {}, 500],
  [
    'a write from elsewhere',
    '/api/things',
    { method: 'POST', headers: { origin: 'https://evil.example' } },
    403,
  ],
  ['health', '/healthz', {}, 200],
  ['a wrong host', '/api/things', { headers: { host: 'evil.example' } }, 421],
  ['the portal’s host', '/', { headers: { host: 'doingoai.songhien.example' } }, 404],
];

describe('the safety headers', () => {
  it.each(ANSWERS)('stand on %s', async (_kind, address, init, status) => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', HOST);
    const answer = await site.request(address, { ...init, headers });
    expect(answer.status).toBe(status);
    const given = Object.fromEntries(answer.headers);
    expect(given).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'strict-transport-security': 'max-age=31536000',
    });
    const policy = given['content-security-policy'] ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toMatch(
      given['content-type']?.startsWith('text/html') ? /script-src 'self';/ : /default-src 'none'/,
    );
    expect(given).not.toHaveProperty('x-powered-by');
    expect(given).not.toHaveProperty('access-control-allow-origin');
    if (address.startsWith('/api/')) expect(given['cache-control']).toBe('no-store');
  });

  it('give each page a nonce of its own', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => {
        const answer = await site.request('/app/', { headers: { host: HOST } });
        const nonce = /nonce-([\w-]+)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
        expect(await answer.text()).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(policies[0]).toHaveLength(24);
    expect(policies[0]).not.toBe(policies[1]);
  });
});
