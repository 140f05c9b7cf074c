import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealWaiting } from '#modules/audit/door.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { askSite, type Reply } from '#testing/ask-site.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const OFFICER = { email: 'ha@vi-du.example', password: 'mat-khau-chuyen-vien' };
const BODY = {
  name: 'Sở Ngoại vụ',
  abbreviation: null,
  kind: 'department',
  tree: 'state',
  from: null,
  parentId: null,
};

interface Entry {
  readonly id: string;
  readonly action: string;
  readonly who: string | null;
  readonly object: { readonly name: string; readonly page: unknown };
  readonly after: unknown;
}

let test: TestDatabase;
let world: World & { close(): void };
let site: Site;
let admin = '';
let officer = '';
let body = '';

beforeAll(async () => {
  test = await openTestDatabase();
  world = buildWorld(test.db, buildClock(new Date()));
  const parts = { appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, { modules, ...parts });
  const administrator = { name: 'Trần Thị Quản', ...ADMIN };
  const setup = { realmName: 'Tỉnh Sông Hiền', administrator, start: 'empty' };
  await askSite(site, 'POST', '/api/setup', { body: setup });
  admin = await signIn(ADMIN);
  body = String((await ask('POST', '/api/organizations', admin, BODY)).body['id']);
  await ask('POST', '/api/accounts', admin, {
    ...OFFICER,
    name: 'Nguyễn Thị Hà',
    position: { role: 'officer', organizationId: body, title: null },
  });
  officer = await signIn(OFFICER);
  await ask('POST', '/api/auth/sign-out', await signIn(OFFICER));
  await ask('POST', `/api/organizations/${body}/contacts`, admin, {
    name: 'Vi Văn Sơn',
    job: null,
    duty: null,
    phones: ['0200 000 111'],
    email: null,
    from: null,
  });
  await sealWaiting(test.db, () => new Date());
});

afterAll(async () => {
  world.close();
  await test.close();
});

async function signIn(who: typeof ADMIN): Promise<string> {
  return (await askSite(site, 'POST', '/api/auth/sign-in/email', { body: who })).cookie;
}

function ask(method: string, path: string, cookie: string, content?: unknown): Promise<Reply> {
  return askSite(site, method, path, { cookie, body: content });
}

async function search(query: string): Promise<Entry[]> {
  const { status, body: page } = await ask('GET', `/api/audit?${query}`, admin);
  expect(status).toBe(200);
  return page['entries'] as Entry[];
}

function actions(entries: readonly Entry[]): string[] {
  return entries.map(({ action }) => action);
}

describe('the log', () => {
  it('is open to whoever audits and to nobody else', async () => {
    for (const path of [
      '/api/audit',
      '/api/audit/chain',
      '/api/audit/choices?kind=person',
      '/api/audit/export',
    ])
      expect((await ask('GET', path, officer)).body['code']).toBe('access.role-too-low');
    const erasure = { entries: [body], part: 'who', reason: 'Thử' };
    expect((await ask('POST', '/api/audit/erasures', officer, erasure)).status).toBe(403);
    const session = await ask('GET', '/api/session', officer);
    expect(session.body['may']).not.toContain('audit.read');
  });

  it('is found by person, body, object, action, days and words, with the names of today', async () => {
    expect(actions(await search(''))).toEqual([
      'organizations.add-contact',
      'access.sign-out',
      'access.sign-in',
      'access.sign-in',
      'access.give-position',
      'access.create-account',
      'organizations.create-organization',
      'access.sign-in',
      'access.give-position',
      'access.create-account',
      'access.create-realm',
    ]);
    const [added] = await search('q=vi van son');
    expect(added).toMatchObject({
      action: 'organizations.add-contact',
      who: 'Trần Thị Quản',
      object: { name: 'Sở Ngoại vụ', page: { type: 'organization', id: body } },
    });
    expect(actions(await search(`body=${body}`))).toEqual([
      'access.sign-out',
      'access.sign-in',
      'access.sign-in',
    ]);
    expect(
      actions(await search(`objectType=organization&object=${body}&action=organizations.add-contact`)),
    ).toEqual(['organizations.add-contact']);
    const { choices } = (await ask('GET', '/api/audit/choices?kind=person&q=ha', admin)).body as {
      choices: { id: string; name: string }[];
    };
    expect(choices).toMatchObject([{ name: 'Nguyễn Thị Hà' }]);
    const ofPerson = await ask('GET', `/api/audit?person=${choices[0]?.id}`, admin);
    expect(ofPerson.body).toMatchObject({
      person: { name: 'Nguyễn Thị Hà' },
      entries: [{ action: 'access.sign-out' }, { action: 'access.sign-in' }, { action: 'access.sign-in' }],
    });
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    expect(await search(`from=${today}&to=${today}`)).toHaveLength(11);
    expect(await search('from=2020-01-01&to=2020-01-02')).toEqual([]);
    expect((await ask('GET', '/api/audit?from=hôm nay', admin)).status).toBe(400);
  });

  it('goes on after each page without losing or repeating an entry', async () => {
    await test.owner.query(
      `insert into audit_entry (realm_id, id, at, account_id, actor_name, action, object_type, object_id)
       select realm_id, gen_random_uuid(), date_trunc('milliseconds', now()) - interval '1 year', account_id,
              'Người cũ', 'plans.confirm-plan', 'plan', gen_random_uuid()
         from audit_entry, generate_series(1, 120) where action = 'access.create-realm'`,
    );
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Reply = await ask('GET', `/api/audit?q=nguoi cu&cursor=${cursor}`, admin);
      seen.push(...(page.body['entries'] as Entry[]).map(({ id }) => id));
      cursor = page.body['nextCursor'] as string | null;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  it('tells the history of an object to everybody who sees the object, of an account to auditors alone', async () => {
    const history = await ask('GET', `/api/audit/history/organization/${body}`, officer);
    expect(actions(history.body['entries'] as Entry[])).toEqual([
      'organizations.add-contact',
      'organizations.create-organization',
    ]);
    const account = (await search('action=access.create-account'))[0]?.id ?? '';
    expect((await ask('GET', `/api/audit/history/account/${account}`, officer)).status).toBe(403);
    expect((await ask('GET', `/api/audit/history/account/${account}`, admin)).status).toBe(200);
    expect((await ask('GET', `/api/audit/history/something/${account}`, officer)).status).toBe(403);
  });

  it('says how the chain stands, and goes out as lines that can be checked', async () => {
    await sealWaiting(test.db, () => new Date());
    const chain = await ask('GET', '/api/audit/chain?reach=whole', admin);
    expect(chain.body).toMatchObject({ fault: null, waiting: 0, unchained: 0, singleDatabaseRole: false });
    const answer = await site.request('/api/audit/export', { headers: { cookie: admin } });
    expect(answer.headers.get('content-disposition')).toContain('nhat-ky-');
    const lines = (await answer.text()).trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ audit: 'nhipcau', realm: { name: 'Tỉnh Sông Hiền' } });
    expect(JSON.parse(lines.at(-1) ?? '')).toHaveProperty('end.hash');
    expect(actions(await search('action=audit.export-chain'))).toEqual(['audit.export-chain']);
  });

  it('lets personal data be erased with minutes, after which nobody finds it', async () => {
    const [entry] = await search('q=0200 000 111');
    const erasure = { entries: [entry?.id], part: 'content', reason: 'Người có tên đề nghị' };
    expect((await ask('POST', '/api/audit/erasures', admin, erasure)).body).toEqual({ erased: 1 });
    expect(await search('q=0200 000 111')).toEqual([]);
    const open = await ask('GET', `/api/audit/entries/${entry?.id}`, admin);
    expect(open.body).toMatchObject({ contentErased: true, before: null, after: null, who: 'Trần Thị Quản' });
    expect((await search('action=audit.erase-personal-data'))[0]?.after).toMatchObject({
      reason: 'Người có tên đề nghị',
      entries: [entry?.id],
    });
    expect((await ask('GET', '/api/audit/chain?reach=whole', admin)).body['fault']).toBeNull();
    expect((await ask('POST', '/api/audit/erasures', admin, erasure)).status).toBe(404);
  });

  it('knows no entry of another realm', async () => {
    await test.owner.query(
      `insert into audit_entry (realm_id, id, at, actor_name, action, object_type, object_id)
       values (gen_random_uuid(), '01990000-0000-7000-8000-0000000000ff', now(), 'Người lạ', 'plans.confirm-plan',
               'plan', $1)`,
      [body],
    );
    expect(await search('q=người lạ')).toEqual([]);
    const strange = '/api/audit/entries/01990000-0000-7000-8000-0000000000ff';
    expect((await ask('GET', strange, admin)).body['code']).toBe('audit.entry-not-found');
    expect((await ask('GET', `/api/audit/history/plan/${body}`, admin)).body['entries']).toEqual([]);
  });
});
