import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '#platform/world/world.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';
import { type Listener, listen } from './listen.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const NAMED = {
  STAFF_ORIGIN: 'http://nhipcau.songhien.example',
  PORTAL_ORIGIN: 'http://doingoai.songhien.example',
};

let test: TestDatabase;
let opened: { readonly world: World & { close(): void }; readonly listener: Listener }[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  const house = await open({});
  const administrator = { name: 'Trần Thị Quản', ...ADMIN };
  const setup = { realmName: 'Tỉnh Sông Hiền', administrator, start: 'empty' };
  await post(house, '/api/setup', setup);
});
afterEach(async () => {
  for (const { world, listener } of opened) {
    await listener.close(1000);
    world.close();
  }
  opened = [];
});
afterAll(() => test.close());

/** A house that listens on a port of this machine, as the program does. */
async function open(environment: Record<string, string>): Promise<Listener> {
  const world = buildWorld(test.db, buildClock(new Date()), environment);
  const parts = { appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  const listener = await listen(buildSite(world, { modules, ...parts }), { ...world.config, port: 0 });
  opened.push({ world, listener });
  return listener;
}

async function post(house: Listener, path: string, body: object, headers: Record<string, string> = {}) {
  const given = { 'content-type': 'application/json', 'x-nhipcau': '1', ...headers };
  return fetch(`${house.address}${path}`, { method: 'POST', headers: given, body: JSON.stringify(body) });
}

async function lastAddress(): Promise<string | undefined> {
  const [entry] = await test.db.query<{ address: string }>(
    `select address from audit_entry where action = 'access.sign-in' order by id desc limit 1`,
  );
  return entry?.address;
}

const CLAIMS = {
  'x-nhipcau-client-address': '203.0.113.9',
  'x-forwarded-for': '203.0.113.9',
  'x-real-ip': '203.0.113.9',
  'x-client-ip': '203.0.113.9',
  forwarded: 'for=203.0.113.9',
};

describe('the address of a client', () => {
  it('is that of the line, whatever its headers claim', async () => {
    const house = await open({});
    expect((await post(house, '/api/auth/sign-in/email', ADMIN, CLAIMS)).status).toBe(200);
    expect(await lastAddress()).toMatch(/^(127\.0\.0\.1|::1)$/);
  });

  it('is what the own proxy saw, and not what the client told the proxy', async () => {
    const house = await open({ TRUSTED_PROXIES: '1' });
    const headers = { ...CLAIMS, 'x-forwarded-for': '203.0.113.9, 198.51.100.4' };
    expect((await post(house, '/api/auth/sign-in/email', ADMIN, headers)).status).toBe(200);
    expect(await lastAddress()).toBe('198.51.100.4');
  });

  it('that changes with every try does not pass by the lock of a mail', async () => {
    const house = await open({});
    const statuses: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const wrong = { email: 'bi.thu@vi-du.example', password: 'sai-mat-khau-nay' };
      const claims = { 'x-forwarded-for': `203.0.113.${i}`, 'x-nhipcau-client-address': `203.0.113.${i}` };
      statuses.push((await post(house, '/api/auth/sign-in/email', wrong, claims)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });
});

/** Sends bytes as they are and answers the first line of what came back. */
function sendRaw(house: Listener, lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(house.address);
  return new Promise((resolve, reject) => {
    const line = connect({ host: hostname, port: Number(port) });
    let answer = '';
    line.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    line.on('close', () => resolve(answer));
    line.on('error', reject);
    line.write(`${[...lines, 'Connection: close', '', ''].join('\r\n')}`);
  });
}

describe('the host name of a request', () => {
  it.each([
    ['another host', ['GET /api/setup HTTP/1.1', 'Host: evil.example'], 421],
    [
      'two hosts, the right one last',
      ['GET /api/setup HTTP/1.1', 'Host: evil.example', 'Host: nhipcau.songhien.example'],
      421,
    ],
    [
      'a whole address in its line',
      ['GET http://evil.example/api/setup HTTP/1.1', 'Host: evil.example'],
      421,
    ],
    ['a name within a name', ['GET /api/setup HTTP/1.1', 'Host: nhipcau.songhien.example.evil.example'], 421],
    ['no host', ['GET /api/setup HTTP/1.1'], 400],
    ['the portal', ['GET /api/setup HTTP/1.1', 'Host: doingoai.songhien.example'], 404],
    ['the staff', ['GET /api/setup HTTP/1.1', 'Host: nhipcau.songhien.example'], 200],
  ])('with %s is answered as it should be', async (_what, lines, status) => {
    const answer = await sendRaw(await open(NAMED), lines);
    expect(answer.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).not.toContain('evil.example');
  });

  it('is in no address to which the house leads', async () => {
    const house = await open({});
    for (const path of ['/', '/app', '/api/auth/oidc/start']) {
      const answer = await sendRaw(house, [`GET ${path} HTTP/1.1`, 'Host: evil.example']);
      expect(answer).not.toContain('evil.example');
    }
  });
});
