import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveDocument } from '#modules/documents/door.ts';
import { addRecords, answerRecordHolds, askForMore, receiveFile } from '#modules/records/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { askSite } from '#testing/ask-site.ts';
import { buildDraft, buildTask, buildTree } from '#testing/build-draft.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };

let test: TestDatabase;
let world: World & { close(): void };
let site: Site;
let cookie = '';
let neighbour: TestRealm;
/** What the neighbour has: a document that waits, a plan, an obligation with a record, an account. */
const theirs = {
  reading: '',
  plan: '',
  obligation: '',
  record: '',
  question: '',
  file: '',
  account: '',
  body: '',
};
const SAID = { doneOn: '2026-01-10', place: null, words: 'Đã làm', link: null, quantities: [], files: [] };

beforeAll(async () => {
  test = await openTestDatabase();
  world = buildWorld(test.db, buildClock(new Date()));
  const parts = { appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, { modules, ...parts });
  const administrator = { name: 'Trần Thị Quản', ...ADMIN };
  const setup = { realmName: 'Tỉnh Sông Hiền', administrator, start: 'empty' };
  await askSite(site, 'POST', '/api/setup', { body: setup });
  cookie = (await askSite(site, 'POST', '/api/auth/sign-in/email', { body: ADMIN })).cookie;
  neighbour = await arrangeRealm(test, 'Tỉnh Khe Sến', ['Sở Ngoại vụ']);
  await fillNeighbour();
});

afterAll(async () => {
  world.close();
  await test.close();
});

async function fillNeighbour(): Promise<void> {
  const draft = buildDraft({ tasks: [buildTask('Mở chuyên mục', ['Sở Ngoại vụ'])] });
  theirs.plan = (await confirmDraft(test, neighbour, draft)).planId;
  const readDocument = async () => ({ kind: 'read' as const, tree: buildTree('KẾ HOẠCH'), draft });
  const upload = { name: 'kh.txt', bytes: new TextEncoder().encode('Kế hoạch') };
  theirs.reading = (await receiveDocument({ ...world, readDocument }, neighbour.act(), upload)).id;
  const [row] = await test.db.query<{ id: string }>('select id from work_obligation where realm_id = $1', [
    neighbour.realmId,
  ]);
  theirs.obligation = row?.id ?? '';
  const officer = neighbour.person('officer', 'Sở Ngoại vụ');
  const own = neighbour.act(officer);
  const { files } = world;
  const readEvidence = async () => ({ kind: 'document' as const, mediaType: 'text/plain', hasWords: true });
  const evidence = { db: world.db, files, config: world.config, readEvidence };
  const sent = { name: 'a.txt', bytes: new TextEncoder().encode('Đã làm'), declared: false };
  theirs.file = (await receiveFile(evidence, own, theirs.obligation, sent)).id;
  theirs.record = (await addRecords(world.db, own, theirs.obligation, [SAID])).ids[0] ?? '';
  const above = neighbour.act(neighbour.administrator);
  theirs.question = await askForMore(world.db, above, theirs.record, 'Ở đâu?');
  theirs.account = neighbour.administrator.accountId;
  theirs.body = neighbour.body('Sở Ngoại vụ');
  await test.owner.query(
    `insert into access_account (realm_id, id, name, email, created_at)
     values ($1, $2, 'Lê Thị Quản', 'quan@khe-sen.example', now())`,
    [neighbour.realmId, theirs.account],
  );
}

async function countNeighbour(): Promise<unknown> {
  const tables = [
    'audit_entry',
    'document_reading',
    'plan',
    'work_obligation',
    'record_entry',
    'record_file',
    'record_question',
    'access_account',
    'organization',
  ];
  const counts = tables.map((table) => `(select count(*) from ${table} where realm_id = $1) as ${table}`);
  const versions = `(select sum(version) from document_reading where realm_id = $1) as readings,
    (select sum(version) from work_obligation where realm_id = $1) as obligations,
    (select sum(version) from record_entry where realm_id = $1) as records`;
  return test.db.query(`select ${counts.join(', ')}, ${versions}`, [neighbour.realmId]);
}

describe('an administrator of one realm who knows every identifier of another', () => {
  it.each([
    ['GET', '/api/readings/:reading', undefined],
    ['GET', '/api/readings/:reading/file', undefined],
    ['PATCH', '/api/readings/:reading', { version: 1, corrections: { document: { subject: 'của tôi' } } }],
    ['POST', '/api/readings/:reading/discard', { version: 1 }],
    ['POST', '/api/readings/:reading/restore', { version: 1 }],
    ['POST', '/api/readings/:reading/preview', { resolutions: {} }],
    ['POST', '/api/readings/:reading/confirm', { version: 1, resolutions: {} }],
    ['GET', '/api/plans/:plan', undefined],
    ['GET', '/api/plans/:plan/paper', undefined],
    ['GET', '/api/plans/:plan/relations', undefined],
    ['GET', '/api/plans/:plan/bodies', undefined],
    ['GET', '/api/plans/:plan/course', undefined],
    ['GET', '/api/plans/:plan/history', undefined],
    [
      'POST',
      '/api/plans/:plan/members',
      {
        version: 1,
        members: { of: 'words', name: 'Sở Ngoại vụ', itemId: null },
        organizationIds: ['01990000-0000-7000-8000-000000000000'],
      },
    ],
    [
      'POST',
      '/api/plans/:plan/members/undo',
      { version: 1, namingId: '01990000-0000-7000-8000-000000000000' },
    ],
    ['GET', '/api/obligations/:obligation', undefined],
    ['PATCH', '/api/obligations/:obligation', { version: 1, state: 'done', reason: null }],
    ['GET', '/api/obligations/:obligation/context', undefined],
    ['GET', '/api/obligations/:obligation/records', undefined],
    ['POST', '/api/obligations/:obligation/records', { records: [SAID] }],
    ['PUT', '/api/records/:record', { version: 1, content: SAID }],
    ['POST', '/api/records/:record/withdraw', { version: 1, reason: null }],
    ['POST', '/api/records/:record/restore', { version: 1 }],
    ['POST', '/api/records/:record/confirm', { version: 1 }],
    ['GET', '/api/records/:record/versions', undefined],
    ['POST', '/api/records/:record/questions', { words: 'Bao nhiêu người dự?' }],
    ['POST', '/api/record-questions/:question/answer', { answer: 'Ba người.' }],
    ['GET', '/api/record-files/:file', undefined],
    ['DELETE', '/api/record-files/:file', undefined],
    ['GET', '/api/organizations/:body/moves', undefined],
    ['POST', '/api/organizations/:body/moves/preview', { reorganization: null }],
    ['POST', '/api/organizations/:body/moves', { version: 1, choices: {} }],
    ['POST', '/api/organizations/:body/closing', { version: 1, on: '2026-01-01' }],
    ['POST', '/api/organizations/:body/reopening', { version: 1, on: '2026-01-01' }],
    ['GET', '/api/accounts/:account', undefined],
    ['PATCH', '/api/accounts/:account', { version: 1, active: false }],
    [
      'POST',
      '/api/accounts/:account/positions',
      { role: 'auditor', organizationId: null, title: null, fromDay: '2026-01-01', toDay: null },
    ],
    ['PATCH', '/api/accounts/:account/positions/:account', { version: 1, ended: true }],
    [
      'POST',
      '/api/positions/:account/delegations',
      {
        to: '01990000-0000-7000-8000-000000000000',
        fromDay: '2026-01-01',
        toDay: '2026-01-02',
        reason: null,
      },
    ],
  ] as const)('finds nothing by %s %s, and changes nothing', async (method, path, body) => {
    const before = await countNeighbour();
    const concrete = path.replace(/:(\w+)/g, (_, name: keyof typeof theirs) => theirs[name]);
    expect(concrete).toMatch(/[0-9a-f]{12}/);
    const reply = await askSite(site, method, concrete, { cookie, body });
    expect(reply.status).toBe(404);
    expect(await countNeighbour()).toEqual(before);
  });

  it.each([
    ['/api/readings', 'readings'],
    ['/api/plans', 'plans'],
    ['/api/plan-facets', 'issuers'],
    ['/api/obligations', 'obligations'],
    ['/api/obligations?plan=:plan', 'obligations'],
    ['/api/obligations?q=chuyên', 'obligations'],
    ['/api/organizations', 'organizations'],
    ['/api/my-work', 'withoutEnd'],
  ])('sees none of it in %s', async (path, list) => {
    const { status, body } = await askSite(site, 'GET', path.replace(':plan', theirs.plan), { cookie });
    expect([status, body[list]]).toEqual([200, []]);
  });

  it('is not told that its plan has work on it', async () => {
    const holds = (realmId: string) =>
      inTransaction(test.db, (tx) => answerRecordHolds(tx, realmId, theirs.plan));
    expect(await holds(neighbour.realmId)).toHaveLength(1);
    const [own] = await test.db.query<{ id: string }>(
      'select realm_id as id from access_realm where realm_id <> $1',
      [neighbour.realmId],
    );
    expect(await holds(own?.id ?? '')).toEqual([]);
  });

  it('may name none of its bodies in a write', async () => {
    const theirBody = neighbour.body('Sở Ngoại vụ');
    const newBody = { name: 'Phòng Lễ tân', abbreviation: null, kind: 'division', tree: 'state', from: null };
    const below = await askSite(site, 'POST', '/api/organizations', {
      cookie,
      body: { ...newBody, parentId: theirBody },
    });
    expect(below.body['code']).toBe('organizations.parent-unknown');
    const person = {
      name: 'Ai Đó',
      email: 'ai.do@vi-du.example',
      password: 'mat-khau-ai-do',
    };
    const account = await askSite(site, 'POST', '/api/accounts', {
      cookie,
      body: { ...person, position: { role: 'officer', organizationId: theirBody, title: null } },
    });
    expect(account.body['code']).toBe('access.organization-unknown');
  });
});
