import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { type AskOptions, askSite } from '#testing/ask-site.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { composeApi } from './compose-api.ts';
import { modules } from './compose-modules.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const READER = { email: 'nguoi.xem@vi-du.example', password: 'mat-khau-nguoi-xem' };
const ID = '01990000-0000-7000-8000-000000000000';

let test: TestDatabase;
let clock: TestClock;
let world: World & { close(): void };
let site: Site;

beforeAll(async () => {
  test = await openTestDatabase();
  clock = buildClock(new Date());
  world = buildWorld(test.db, clock);
  const parts = { appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, { modules, ...parts });
  const administrator = { name: 'Trần Thị Quản', ...ADMIN };
  await ask('POST', '/api/setup', { body: { realmName: 'Tỉnh Sông Hiền', administrator, start: 'empty' } });
  const reader = {
    ...READER,
    name: 'Trịnh Xem',
    position: { role: 'reader', organizationId: null, title: null },
  };
  await ask('POST', '/api/accounts', { cookie: await signIn(ADMIN), body: reader });
});
afterAll(async () => {
  world.close();
  await test.close();
});
// The sign-in library stamps sessions with the machine's own clock.
beforeEach(() => clock.set(new Date()));

const ask = (method: string, path: string, options: AskOptions = {}) => askSite(site, method, path, options);

async function signIn(who: { email: string; password: string }): Promise<string> {
  return (await ask('POST', '/api/auth/sign-in/email', { body: who })).cookie;
}

interface Made {
  readonly id: string;
  readonly secret: string;
}

async function make(who: typeof ADMIN, acts: readonly string[] | null, days = 30): Promise<Made> {
  const body = { name: 'Máy của phòng', acts, days };
  const reply = await ask('POST', '/api/own/tokens', { cookie: await signIn(who), body });
  expect(reply.status).toBe(200);
  const { token, secret } = reply.body as { token: { id: string }; secret: string };
  return { id: token.id, secret };
}

/** Gives the administrator's first position another role, as if somebody had. */
async function setRole(role: string): Promise<void> {
  await test.owner.query(
    'update access_position set role = $1 where account_id = (select id from access_account where email = $2)',
    [role, ADMIN.email],
  );
}

const by = (secret: string): Pick<AskOptions, 'headers'> => ({
  headers: { authorization: `Bearer ${secret}` },
});
const body = (name: string) => ({
  name,
  abbreviation: null,
  kind: 'department',
  tree: 'state',
  parentId: null,
  from: null,
});

describe('a token', () => {
  it('is shown once, kept as a digest, and stands in the list with its last use', async () => {
    const { secret } = await make(ADMIN, null);
    expect(secret).toMatch(/^nhipcau_[\w-]{43}$/);
    expect(JSON.stringify(await test.db.query('select * from access_token'))).not.toContain(secret);
    expect(JSON.stringify(await test.db.query('select * from audit_entry'))).not.toContain(secret);
    expect((await ask('GET', '/api/organizations', by(secret))).status).toBe(200);
    // The session, and what hangs on it, is of people alone.
    expect((await ask('GET', '/api/session', by(secret))).body).toMatchObject({
      code: 'access.not-for-tokens',
    });
    const { body: list } = await ask('GET', '/api/own/tokens', { cookie: await signIn(ADMIN) });
    expect(list['tokens']).toMatchObject([{ name: 'Máy của phòng', acts: null, state: 'open' }]);
    expect((list['tokens'] as { lastUsedAt: string | null }[])[0]?.lastUsedAt).not.toBeNull();
    expect(list['acts']).toContain('organizations.create');
    expect((list['acts'] as string[]).filter((act) => /^(access|audit)\.|\.read$|\.list$/.test(act))).toEqual(
      [],
    );
  });

  it('that only reads reads what its owner may, and writes nothing', async () => {
    const { secret } = await make(ADMIN, null);
    expect((await ask('GET', '/api/organizations', by(secret))).status).toBe(200);
    const write = await ask('POST', '/api/organizations', { ...by(secret), body: body('Sở Ngoại vụ') });
    expect([write.status, write.body['code']]).toEqual([403, 'access.outside-token']);
    expect(await test.db.query('select id from organization')).toEqual([]);
  });

  it('does the acts it names and no other, from a program that says no origin or a foreign one', async () => {
    const { secret } = await make(ADMIN, ['organizations.create']);
    const headers = { authorization: `Bearer ${secret}`, origin: 'https://elsewhere.example' };
    const made = await ask('POST', '/api/organizations', { headers, body: body('Sở Ngoại vụ') });
    expect(made.status).toBe(200);
    for (const path of ['/api/accounts', '/api/obligations/quick', '/api/own/tokens']) {
      const other = await ask('POST', path, { ...by(secret), body: {} });
      expect([path, other.status, other.body['code']]).toEqual([path, 403, 'access.outside-token']);
    }
    const [entry] = await test.db.query<{ actor_name: string }>(
      `select actor_name from audit_entry where action = 'organizations.create-organization'`,
    );
    expect(entry?.actor_name).toBe('Trần Thị Quản');
  });

  it('never does more than its owner, at its making or later', async () => {
    const cookie = await signIn(READER);
    for (const act of [
      'organizations.create',
      'access.create-account',
      'access.keep-own-tokens',
      'nobody.knows',
    ])
      for (const who of [cookie, await signIn(ADMIN)]) {
        if (act === 'organizations.create' && who !== cookie) continue;
        const wanted = { name: 'Rộng quá', acts: [act], days: 30 };
        const reply = await ask('POST', '/api/own/tokens', { cookie: who, body: wanted });
        expect([act, reply.status, reply.body['code']]).toEqual([act, 422, 'access.token-too-wide']);
      }
    const { secret } = await make(ADMIN, ['organizations.create']);
    await setRole('reader');
    const write = await ask('POST', '/api/organizations', { ...by(secret), body: body('Sở Du lịch') });
    await setRole('administrator');
    expect([write.status, write.body['code']]).toEqual([403, 'access.role-too-low']);
  });

  it('works for a year at most and not a day longer, and not once it or its owner has ended', async () => {
    const long = { name: 'Lâu quá', acts: null, days: 366 };
    expect((await ask('POST', '/api/own/tokens', { cookie: await signIn(ADMIN), body: long })).status).toBe(
      400,
    );
    const { secret } = await make(READER, null, 1);
    clock.pass(24 * 60 - 1);
    expect((await ask('GET', '/api/organizations', by(secret))).status).toBe(200);
    clock.pass(2);
    expect((await ask('GET', '/api/organizations', by(secret))).status).toBe(401);
    clock.set(new Date());
    const other = await make(READER, null);
    const cookie = await signIn(READER);
    expect((await ask('DELETE', `/api/own/tokens/${other.id}`, { cookie: await signIn(ADMIN) })).status).toBe(
      404,
    );
    expect((await ask('DELETE', `/api/own/tokens/${other.id}`, { cookie })).status).toBe(204);
    expect((await ask('GET', '/api/organizations', by(other.secret))).status).toBe(401);
    const third = await make(READER, null);
    await test.owner.query('update access_account set active = false where email = $1', [READER.email]);
    expect((await ask('GET', '/api/organizations', by(third.secret))).status).toBe(401);
    await test.owner.query('update access_account set active = true where email = $1', [READER.email]);
  });

  it.each(['nhipcau_', 'nhipcau_AAAA', '', 'a b', `nhipcau_${'A'.repeat(43)}`])(
    'that nobody made is nobody, even beside a cookie that is somebody’s (%s)',
    async (secret) => {
      const cookie = await signIn(ADMIN);
      const headers = { authorization: `Bearer ${secret}` };
      expect((await ask('GET', '/api/session', { cookie, headers })).status).toBe(401);
    },
  );
});

describe('every route that writes', () => {
  const listWriting = () =>
    composeApi(modules, world).routes.filter(
      ({ method, path }) =>
        !['ALL', 'GET'].includes(method) && !/^\/(?:auth|setup|password-|reply\/)/.test(path),
    );

  /** The routes that did not answer 403 to a token with these acts. */
  async function listOpen(acts: readonly string[]): Promise<string[]> {
    const { secret } = await make(ADMIN, acts);
    const open = new Set<string>();
    for (const { method, path } of listWriting()) {
      const concrete = path.replace(/:\w+(\{[^}]*\})?/g, ID);
      const reply = await ask(method, `/api${concrete}`, { ...by(secret), body: {} });
      if (reply.status !== 403) open.add(`${method} ${path}`);
    }
    return [...open].sort();
  }

  it('is closed to a token that names no act', async () => {
    expect(listWriting().length).toBeGreaterThan(30);
    expect(await listOpen([])).toEqual([]);
  });

  it('of accounts and their doors is closed to a token with every act there is; those of work are open', async () => {
    const { body: own } = await ask('GET', '/api/own/tokens', { cookie: await signIn(ADMIN) });
    const open = await listOpen(own['acts'] as string[]);
    expect(open).toEqual(expect.arrayContaining(['POST /organizations', 'POST /obligations/quick']));
    expect(open.filter((route) => /\/(?:accounts|invitations|mail|own)\b/.test(route))).toEqual([]);
  });
});
