import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import type { TestRealm } from '#testing/arrange-realm.ts';
import { askSite, type Reply } from '#testing/ask-site.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { settleRealm } from '#testing/settle-realm.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const UBND = 'Ủy ban nhân dân tỉnh Sông Hiền';
const SO = 'Sở Văn hóa, Thể thao và Du lịch';
const PHONG = 'Phòng Quản lý báo chí';
const NGOAI_VU = 'Sở Ngoại vụ';
const PASSWORD = 'mat-khau-cua-nguoi-nay';

let test: TestDatabase;
let world: World & { close(): void };
let clock: TestClock;
let site: Site;
let realm: TestRealm;
let admin = '';
let obligation = '';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly positions: readonly { readonly id: string; readonly role: string; readonly state: string }[];
}

/** A day of Vietnam, so many days from the clock's. */
const day = (from: number) =>
  new Date(clock.now().getTime() + 7 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);

async function ask(method: string, path: string, cookie: string, body?: unknown): Promise<Reply> {
  return askSite(site, method, path, { cookie, ...(body !== undefined && { body }) });
}

async function signIn(email: string): Promise<string> {
  const reply = await askSite(site, 'POST', '/api/auth/sign-in/email', {
    body: { email, password: PASSWORD },
  });
  return reply.cookie;
}

async function make(email: string, role: string, body: string | null, kind = 'person'): Promise<Shown> {
  const position = { role, organizationId: body === null ? null : realm.body(body), title: null };
  const wanted = { name: `Người ${email}`, email, password: PASSWORD, kind, position };
  const { body: made } = await ask('POST', '/api/accounts', admin, wanted);
  return made as unknown as Shown;
}

const move = (cookie: string) =>
  ask('PATCH', `/api/obligations/${obligation}`, cookie, { version: 1_000, state: 'done', reason: null });
const codeOf = ({ status, body }: Reply) => [status, body['code']];

beforeAll(async () => {
  test = await openTestDatabase();
  clock = buildClock(new Date());
  world = buildWorld(test.db, clock);
  const parts = { appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, { modules, ...parts });
  ({ realm, cookie: admin } = await settleRealm(test, site, world, [
    [UBND],
    [SO, UBND],
    [PHONG, SO],
    [NGOAI_VU, UBND],
  ]));
  await confirmDraft(test, realm, buildDraft({ tasks: [buildTask('Mở chuyên mục', [SO])] }));
  const [owed] = await test.db.query<{ id: string }>('select id from work_obligation');
  obligation = owed?.id ?? '';
});

afterAll(async () => {
  world.close();
  await test.close();
});

describe('a position', () => {
  it('opens its acts from its first day, and none once it was taken away', async () => {
    const { id } = await make('kiem.nhiem@vi-du.example', 'officer', NGOAI_VU);
    const cookie = await signIn('kiem.nhiem@vi-du.example');
    expect(codeOf(await move(cookie))).toEqual([403, 'access.other-organization']);
    const wanted = {
      role: 'officer',
      organizationId: realm.body(SO),
      title: 'Phó Trưởng phòng',
      toDay: null,
    };
    await ask('POST', `/api/accounts/${id}/positions`, admin, { ...wanted, fromDay: day(2) });
    expect(codeOf(await move(cookie))).toEqual([403, 'access.other-organization']);
    const given = await ask('POST', `/api/accounts/${id}/positions`, admin, { ...wanted, fromDay: day(0) });
    expect(codeOf(await move(cookie))).toEqual([409, 'version-conflict']);

    const before = (given.body as unknown as Shown).positions;
    const current = before.findLast(({ state }) => state === 'current');
    const end = `/api/accounts/${id}/positions/${current?.id ?? ''}`;
    expect((await ask('PATCH', end, admin, { ended: true, version: 1 })).status).toBe(200);
    expect(codeOf(await move(cookie))).toEqual([403, 'access.other-organization']);
    expect(codeOf(await ask('PATCH', end, admin, { ended: true, version: 1 }))).toEqual([
      409,
      'version-conflict',
    ]);
    expect((await ask('PATCH', end, admin, { ended: false, version: 2 })).status).toBe(200);
    expect(codeOf(await move(cookie))).toEqual([409, 'version-conflict']);
  });

  it('is not raised by what a request claims of its sender', async () => {
    await make('nguoi.doc@vi-du.example', 'reader', SO);
    const cookie = await signIn('nguoi.doc@vi-du.example');
    const { body } = await ask('GET', '/api/session', cookie);
    const { id } = body['account'] as { id: string };
    const raised = { role: 'administrator', organizationId: null, title: null, fromDay: day(0), toDay: null };
    for (const [method, path, claim] of [
      ['POST', `/api/accounts/${id}/positions`, raised],
      ['PATCH', `/api/accounts/${id}`, { version: 1, active: true, role: 'administrator', kind: 'person' }],
      [
        'POST',
        '/api/accounts',
        { name: 'Tôi', email: 'toi@vi-du.example', password: PASSWORD, position: raised },
      ],
    ] as const)
      expect(codeOf(await ask(method, path, cookie, claim))).toEqual([403, 'access.role-too-low']);
    const claimed = { version: 1_000, state: 'done', reason: null, organizationId: realm.body(NGOAI_VU) };
    const moved = await ask('PATCH', `/api/obligations/${obligation}`, cookie, {
      ...claimed,
      actor: { role: 'administrator' },
    });
    expect(codeOf(moved)).toEqual([403, 'access.role-too-low']);
  });
});

describe('an administrator of a body', () => {
  it('sees and keeps the accounts of the own body and of those below it, and no others', async () => {
    await make('giu.so@vi-du.example', 'body-administrator', SO);
    const below = await make('phong@vi-du.example', 'officer', PHONG);
    const beside = await make('ngoai.vu@vi-du.example', 'officer', NGOAI_VU);
    const cookie = await signIn('giu.so@vi-du.example');
    const { body } = await ask('GET', '/api/accounts', cookie);
    const mails = (body['accounts'] as { email: string }[]).map(({ email }) => email);
    expect(mails).toContain('phong@vi-du.example');
    expect(mails).not.toContain('ngoai.vu@vi-du.example');
    const close = (id: string) => ask('PATCH', `/api/accounts/${id}`, cookie, { version: 1, active: false });
    expect(codeOf(await close(beside.id))).toEqual([403, 'access.other-organization']);
    expect((await close(below.id)).status).toBe(200);
  });

  it('does not reach somebody who also works for another body', async () => {
    const twice = await make('hai.noi@vi-du.example', 'officer', SO);
    await ask('POST', `/api/accounts/${twice.id}/positions`, admin, {
      role: 'officer',
      organizationId: realm.body(NGOAI_VU),
      title: null,
      fromDay: day(0),
      toDay: null,
    });
    const cookie = await signIn('giu.so@vi-du.example');
    const closed = await ask('PATCH', `/api/accounts/${twice.id}`, cookie, { version: 1, active: false });
    expect(codeOf(closed)).toEqual([403, 'access.other-organization']);
    expect((await ask('GET', `/api/accounts/${twice.id}`, cookie)).status).toBe(200);
  });
});

describe('a leader who is away', () => {
  it('gives the position to somebody for some days, who loses it at once when it is taken back', async () => {
    const leader = await make('lanh.dao@vi-du.example', 'leader', SO);
    const standIn = await make('thay.mat@vi-du.example', 'reader', SO);
    const [leaders, theirs] = [
      await signIn('lanh.dao@vi-du.example'),
      await signIn('thay.mat@vi-du.example'),
    ];
    expect(codeOf(await move(theirs))).toEqual([403, 'access.role-too-low']);
    const position = leader.positions[0]?.id ?? '';
    const wanted = { to: standIn.id, fromDay: day(0), toDay: day(3), reason: 'Đi công tác' };
    const given = await ask('POST', `/api/positions/${position}/delegations`, leaders, wanted);
    expect(given.status).toBe(200);
    expect(codeOf(await move(theirs))).toEqual([409, 'version-conflict']);
    const { body: session } = await ask('GET', '/api/session', theirs);
    expect((session['account'] as Shown).positions).toContainEqual(
      expect.objectContaining({
        role: 'leader',
        delegatedFrom: expect.objectContaining({ name: expect.any(String) }),
      }),
    );

    const further = await ask('POST', `/api/positions/${String(given.body['id'])}/delegations`, theirs, {
      ...wanted,
      to: leader.id,
    });
    expect(codeOf(further)).toEqual([409, 'access.not-delegable']);
    const { body } = await ask('GET', '/api/session/delegations', leaders);
    expect(body['given']).toMatchObject([
      { to: { id: standIn.id }, state: 'current', reason: 'Đi công tác' },
    ]);

    const end = `/api/accounts/${standIn.id}/positions/${String(given.body['id'])}`;
    expect((await ask('PATCH', end, leaders, { ended: true, version: 1 })).status).toBe(200);
    expect(codeOf(await move(theirs))).toEqual([403, 'access.role-too-low']);
  });

  it('has nobody standing in any more when the own account is closed', async () => {
    const leader = await make('se.nghi@vi-du.example', 'leader', SO);
    const standIn = await make('thay.nua@vi-du.example', 'reader', SO);
    const theirs = await signIn('thay.nua@vi-du.example');
    await ask('POST', `/api/positions/${leader.positions[0]?.id ?? ''}/delegations`, admin, {
      to: standIn.id,
      fromDay: day(0),
      toDay: day(30),
      reason: null,
    });
    expect(codeOf(await move(theirs))).toEqual([409, 'version-conflict']);
    await ask('PATCH', `/api/accounts/${leader.id}`, admin, { version: 1, active: false });
    expect(codeOf(await move(theirs))).toEqual([403, 'access.role-too-low']);
  });
});

describe('a shared desk', () => {
  it('writes nothing before somebody said who sits there, and the audit shows both names', async () => {
    await make('ban.chung@vi-du.example', 'officer', SO, 'desk');
    const cookie = await signIn('ban.chung@vi-du.example');
    expect(codeOf(await move(cookie))).toEqual([403, 'access.operator-needed']);
    expect((await ask('GET', '/api/my-work', cookie)).status).toBe(200);
    const seated = await ask('PUT', '/api/session/operator', cookie, { operator: '  Lò Thị Mây ' });
    expect(seated.status).toBe(204);
    expect(codeOf(await move(cookie))).toEqual([409, 'version-conflict']);
    const { body } = await ask('GET', '/api/session', cookie);
    expect(body['account']).toMatchObject({ kind: 'desk', operator: 'Lò Thị Mây' });
  });

  it('holds no position that approves, keeps or watches', async () => {
    for (const role of ['leader', 'body-administrator', 'spokesperson', 'auditor']) {
      const position = { role, organizationId: realm.body(SO), title: null };
      const wanted = {
        name: 'Bàn chung',
        email: `${role}@vi-du.example`,
        password: PASSWORD,
        kind: 'desk',
        position,
      };
      expect(codeOf(await ask('POST', '/api/accounts', admin, wanted))).toEqual([
        422,
        'access.role-not-for-desk',
      ]);
    }
  });

  it('gives nothing away and is nobody’s stand-in', async () => {
    const desk = await make('ban.hai@vi-du.example', 'officer', SO, 'desk');
    const cookie = await signIn('ban.hai@vi-du.example');
    await ask('PUT', '/api/session/operator', cookie, { operator: 'Lò Thị Mây' });
    const position = desk.positions[0]?.id ?? '';
    const days = { fromDay: day(0), toDay: day(1), reason: null };
    const given = await ask('POST', `/api/positions/${position}/delegations`, cookie, {
      to: desk.id,
      ...days,
    });
    expect(codeOf(given)).toEqual([403, 'access.personal-account-needed']);
    const leader = await make('lanh.dao.hai@vi-du.example', 'leader', SO);
    const toDesk = { to: desk.id, ...days };
    const taken = await ask(
      'POST',
      `/api/positions/${leader.positions[0]?.id ?? ''}/delegations`,
      admin,
      toDesk,
    );
    expect(codeOf(taken)).toEqual([422, 'access.unfit-delegate']);
  });
});

describe('asked who may', () => {
  it('the house names everybody with the position that opens the act', async () => {
    const question = `action=work.set-obligation-state&organization=${realm.body(SO)}`;
    const { body } = await ask('GET', `/api/who-may?${question}`, admin);
    const people = body['people'] as { name: string; positions: { role: string }[] }[];
    const roles = new Set(people.flatMap(({ positions }) => positions.map(({ role }) => role)));
    expect([...roles].sort()).toEqual(['administrator', 'leader', 'officer']);
    expect(people.map(({ name }) => name)).not.toContain('Người ngoai.vu@vi-du.example');
  });

  it('an act that no page of law knows is said to be unknown', async () => {
    const reply = await ask('GET', '/api/who-may?action=access.become-anybody', admin);
    expect(codeOf(reply)).toEqual([404, 'access.action-unknown']);
  });
});
