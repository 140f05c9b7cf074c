import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRealm } from '#modules/access/door.ts';
import { accessRoutes } from '#modules/access/http/add-access-routes.ts';
import type { Act } from '#modules/audit/door.ts';
import {
  createOrganizationIn,
  getOrganizations,
  listOrganizationsOn,
  suggestOrganizations,
} from '#modules/organizations/door.ts';
import { organizationRoutes } from '#modules/organizations/http/add-organization-routes.ts';
import { inTransaction } from '#platform/db/database.ts';
import { createApi } from '#platform/http/api.ts';
import { createSite, type Site } from '#platform/http/create-site.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { World } from '#platform/world/world.ts';
import { readSheetsFile } from '#reading/read-sheets-file.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { makeFirstAdministrator } from './first-administrator.ts';
import { DEMO_PASSWORD, fillWithProvince, loadDemo } from './load-demo.ts';
import { readProvince } from './read-province.ts';

const ROWS = `select (select count(*) from organization) as bodies, (select count(*) from access_account) as accounts,
                     (select count(*) from plan) as plans, (select count(*) from document_reading) as readings,
                     (select count(*) from audit_entry) as entries`;
const TODAY = '2026-06-15';

let test: TestDatabase;
let world: World & { close(): void };
let realmId = '';
let firstHints: readonly Bilingual[] = [];
const clock = buildClock(new Date('2026-06-15T02:00:00Z'));
const province = readProvince();

beforeAll(async () => {
  test = await openTestDatabase();
  world = buildWorld(test.db, clock);
  firstHints = await loadDemo(world);
  realmId = (await findRealm(test.db))?.id ?? '';
});

afterAll(async () => {
  world.close();
  await test.close();
});

describe('the invented province', () => {
  it('is loaded once: a second time changes nothing and says how to sign in again', async () => {
    expect(firstHints[0]?.vi).toContain('quantri@songhien.example');
    const [before] = await test.db.query<{ bodies: number; accounts: number }>(ROWS);
    expect(before).toMatchObject({
      bodies: province.organizations.length,
      accounts: province.accounts.length + 1,
      plans: 8,
      readings: 9,
    });
    const hints = await loadDemo(world);
    expect((await test.db.query(ROWS))[0]).toEqual(before);
    expect(hints.map((hint) => hint.en).join('\n')).toContain(DEMO_PASSWORD);
  });

  it('stands in two trees, as it was on the asked day', async () => {
    const bodies = await listOrganizationsOn(test.db, realmId, TODAY);
    const named = (name: string) => bodies.find((body) => body.name === name);
    const police = named('Công an tỉnh Sông Hiền');
    expect(police?.parents.map((parent) => parent.tree)).toEqual(['party', 'state']);
    expect(named('Sở Thông tin và Truyền thông')).toBeUndefined();
    expect(bodies.filter((body) => body.kind === 'commune')).toHaveLength(14);
    const earlier = await listOrganizationsOn(test.db, realmId, '2024-06-15');
    expect(earlier.map((body) => body.name)).toContain('Sở Thông tin và Truyền thông');
    expect(earlier.filter((body) => body.kind === 'commune')).toEqual([]);
  });

  it('names a body as it was called on the day, closed ones too', async () => {
    const [guard] = await listOrganizationsOn(test.db, realmId, TODAY, 'bo doi bien phong');
    const ids = [guard?.id ?? ''];
    const name = async (day: string) =>
      (await getOrganizations(test.db, realmId, ids, day)).get(guard?.id ?? '')?.name;
    expect(await name('2025-06-30')).toBe('Bộ Chỉ huy Bộ đội Biên phòng tỉnh');
    expect(await name('2025-07-01')).toBe('Ban Chỉ huy Bộ đội Biên phòng tỉnh');
  });

  it.each([
    ['so van hoa', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['hoá du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['VHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['dao tao', 'Sở Giáo dục và Đào tạo'],
    ['UBND xa na hien', 'Ủy ban nhân dân xã Nà Hiền'],
  ])('finds "%s" without accents', async (search, name) => {
    const found = await listOrganizationsOn(test.db, realmId, TODAY, search);
    expect(found[0]?.name).toBe(name);
  });

  it('ranks exact accents first and takes signs of patterns for what they are', async () => {
    const found = await listOrganizationsOn(test.db, realmId, TODAY, 'hiền');
    expect(found[0]?.name).toContain('Hiền');
    const [first, second] = (await listOrganizationsOn(test.db, realmId, TODAY, 'bản')).map(
      (body) => body.name,
    );
    expect([first, second]).toEqual(['Ủy ban nhân dân xã Bản Tát Mây', 'Ban Chỉ đạo 35 tỉnh']);
    expect(await listOrganizationsOn(test.db, realmId, TODAY, '%')).toEqual([]);
    expect(await listOrganizationsOn(test.db, realmId, TODAY, '_\\')).toEqual([]);
  });

  it('resolves the names of a plan by its issuer and its day', async () => {
    const names = [
      'Các sở, ban, ngành',
      'Văn phòng Sở',
      'Các phòng, đơn vị thuộc Sở',
      'các cơ quan liên quan',
    ];
    const answers = await suggestOrganizations(test.db, realmId, names, {
      day: '2026-02-12',
      issuer: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
    });
    expect(names.map((name) => answers.get(name)?.certain)).toEqual([true, true, true, true]);
    const units = answers.get('Các phòng, đơn vị thuộc Sở')?.resolution;
    expect(units?.kind === 'organizations' && units.organizationIds).toHaveLength(10);
    expect(answers.get('các cơ quan liên quan')?.resolution).toEqual({ kind: 'words' });
  });
});

describe('a body made by hand', () => {
  const act = (): Act => ({
    realmId,
    actor: null,
    now: clock.now(),
    newId: world.newId,
    requestId: null,
    address: null,
  });

  it('is known from its name alone, and refused when it is there already', async () => {
    const make = (name: string) => inTransaction(test.db, (tx) => createOrganizationIn(tx, act(), { name }));
    const made = await make('Sở  Quy hoạch');
    expect(made).toMatchObject({ name: 'Sở Quy hoạch', kind: 'department', parents: [], version: 1 });
    await expect(make('SỞ QUY HOẠCH')).rejects.toMatchObject({
      code: 'organizations.name-taken',
      status: 409,
    });
    const [entry] = await test.db.query<{ action: string }>(
      'select action from audit_entry where object_id = $1',
      [made.id],
    );
    expect(entry?.action).toBe('organizations.create-organization');
  });

  it('is made once even when two make it at the same moment', async () => {
    const make = () => inTransaction(test.db, (tx) => createOrganizationIn(tx, act(), { name: 'Sở Đúp' }));
    const outcomes = await Promise.allSettled([make(), make(), make()]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  it('cannot stand below a body that is not there', async () => {
    const wanted = { name: 'Phòng Lạ', parentId: world.newId() };
    const work = inTransaction(test.db, (tx) => createOrganizationIn(tx, act(), wanted));
    await expect(work).rejects.toMatchObject({ code: 'organizations.parent-unknown', status: 422 });
  });
});

describe('over HTTP', () => {
  let site: Site;

  beforeAll(() => {
    site = createSite(world);
    const api = createApi();
    const ports = {
      version: '0',
      nameOrganizations: async () => new Map(),
      findLines: async () => new Map(),
      findBodies: async () => [],
      readSheets: readSheetsFile,
      listBodiesAtOrBelow: async () => [],
      laws: [],
      listPermissions: () => [],
      search: [],
      loadDemo: fillWithProvince,
      loadPacks: async () => {},
      loadDemoDocuments: async () => {},
    };
    accessRoutes(ports)(api, world);
    organizationRoutes([])(api, world);
    site.route('/api', api);
  });

  async function signIn(email: string): Promise<string> {
    clock.set(new Date());
    const response = await site.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: DEMO_PASSWORD }),
    });
    expect(response.status).toBe(200);
    return response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }

  async function create(cookie: string, name: string) {
    return site.request('/api/organizations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-nhipcau': '1', cookie },
      body: JSON.stringify({
        name,
        abbreviation: null,
        kind: 'department',
        tree: 'state',
        parentId: null,
        from: '2026-01-01',
      }),
    });
  }

  it('every account of the province can sign in and look; who only looks, and a desk where nobody sits, makes no body', async () => {
    const administrator = { ...province.administrator, role: 'administrator', kind: 'person' };
    const makes = (role: string, kind: string) => kind === 'person' && !['reader', 'auditor'].includes(role);
    for (const { email, role, kind } of [administrator, ...province.accounts]) {
      const cookie = await signIn(email);
      const list = await site.request(`/api/organizations?asOf=${TODAY}&q=so%20y%20te`, {
        headers: { cookie },
      });
      expect(((await list.json()) as { organizations: { name: string }[] }).organizations[0]?.name).toBe(
        'Sở Y tế',
      );
      expect((await create(cookie, `Sở của ${email}`)).status).toBe(makes(role, kind) ? 200 : 403);
    }
    expect((await site.request('/api/organizations')).status).toBe(401);
  });
});

describe('the first administrator of the environment', () => {
  it('is made once, and the province is filled in around them', async () => {
    const other = await openTestDatabase();
    const environment = { ADMIN_EMAIL: 'Toi@Vi-Du.example', ADMIN_PASSWORD: 'mat-khau-cua-toi' };
    const own = buildWorld(other.db, clock, environment);
    await makeFirstAdministrator(own);
    await makeFirstAdministrator(own);
    const accounts = () => other.db.query<{ email: string }>('select email from access_account order by id');
    expect(await accounts()).toEqual([{ email: 'toi@vi-du.example' }]);
    const hints = await loadDemo(own);
    expect((await findRealm(other.db))?.name).toBe(province.realm);
    expect(await accounts()).toHaveLength(province.accounts.length + 1);
    expect(hints[0]?.en).toContain('set at the first run');
    own.close();
    await other.close();
  });

  it('names a house that was left nameless at a later start, and a named one never again', async () => {
    const other = await openTestDatabase();
    const environment = { ADMIN_EMAIL: 'toi@vi-du.example', ADMIN_PASSWORD: 'mat-khau-cua-toi' };
    const start = async (more: Record<string, string>) => {
      const own = buildWorld(other.db, clock, { ...environment, ...more });
      await Promise.all([makeFirstAdministrator(own), makeFirstAdministrator(own)]);
      own.close();
      return (await findRealm(other.db))?.name;
    };
    expect(await start({})).toContain('chưa đặt tên');
    expect(await start({ REALM_NAME: ' Tỉnh Khe Sến ' })).toBe('Tỉnh Khe Sến');
    expect(await start({ REALM_NAME: 'Tỉnh Khác' })).toBe('Tỉnh Khe Sến');
    await other.close();
  });

  it('administers the invented province when there was nothing before', async () => {
    const other = await openTestDatabase();
    const environment = { ADMIN_EMAIL: 'toi@vi-du.example', ADMIN_PASSWORD: 'mat-khau-cua-toi' };
    const own = buildWorld(other.db, clock, environment);
    const hints = await loadDemo(own);
    expect(hints[0]?.vi).toBe('Quản trị viên: toi@vi-du.example, mật khẩu trong ADMIN_PASSWORD');
    own.close();
    await other.close();
  });
});
