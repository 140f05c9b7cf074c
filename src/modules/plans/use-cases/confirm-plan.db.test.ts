import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { receiveDocument } from '#modules/documents/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildDuty, buildTask, buildTree, sourced, yearTime } from '#testing/build-draft.ts';
import { openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { PlanConfirmed } from '../domain/plan-confirmed.ts';
import { confirmPlan } from './confirm-plan.ts';
import { getPlan } from './get-plan.ts';
import { listPlans } from './list-plans.ts';
import type { OnPlanConfirmed, ProgressPort } from './ports.ts';
import { previewPlan } from './preview-plan.ts';
import { relatePlan } from './relate-plan.ts';
import type { GivenResolutions } from './weigh-names.ts';

const TODAY = '2027-03-10';
const NOW = '2027-03-10T09:00';
const COMMUNES = [
  'Ủy ban nhân dân xã Bến Lau',
  'Ủy ban nhân dân xã Đồi Mây',
  'Ủy ban nhân dân phường Sông Thượng',
];

let database: TestDatabase;
let realm: TestRealm;
let counter = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [
    'Sở Ngoại vụ',
    'Sở Tài chính',
    'Báo Sông Hiền',
    ...COMMUNES,
  ]);
});
afterAll(() => database.close());

const draft = buildDraft({
  tasks: [
    buildTask('Mở chuyên mục đối ngoại', ['Báo Sông Hiền', 'Sở ngoại vụ'], {
      number: '1',
      time: yearTime(2027),
      coordinate: [sourced('các cơ quan liên quan')],
      assignments: [{ scope: sourced('phần tiếng Lào'), lead: [sourced('Báo Sông Hiền')] }],
    }),
    buildTask('Tuyên truyền biên giới', ['UBND các xã, phường', 'Ủy ban nhân dân xã Bến Lau'], {
      number: '2',
    }),
    buildTask('Đặt ấn phẩm', ['Trung tâm Văn hóa đối ngoại'], { number: '3' }),
    buildTask('Theo dõi chung', [], { number: '4' }),
  ],
  duties: [
    buildDuty('Bố trí kinh phí', ['Sở Tài chính']),
    buildDuty('Xây dựng kế hoạch', ['UBND các xã, phường']),
  ],
  reporting: [
    {
      from: 'các sở',
      to: 'UBND tỉnh',
      via: null,
      cadence: 'annual',
      due: '12-05',
      startYear: null,
      source: [],
    },
  ],
  references: [{ symbol: '72/2015/NĐ-CP', kind: 'Nghị định', date: '2015-09-07', role: 'basis', source: [] }],
});

async function receive(given: PlanDraft = draft, of: TestRealm = realm): Promise<string> {
  counter += 1;
  const world = {
    db: database.db,
    files: openMemoryFiles(),
    config: { uploadLimit: 1024 },
    readDocument: async () => ({ kind: 'read' as const, tree: buildTree('KẾ HOẠCH'), draft: given }),
  };
  const upload = { name: 'kh.txt', bytes: new TextEncoder().encode(`Kế hoạch ${counter}`) };
  return (await receiveDocument(world, of.act(), upload)).id;
}

function confirm(id: string, given: GivenResolutions, tell: OnPlanConfirmed = async () => {}) {
  return inTransaction(database.db, (tx) => confirmPlan(tx, realm.act(), { id, version: 1 }, given, tell));
}

function resolutions(): GivenResolutions {
  return {
    'UBND các xã, phường': {
      kind: 'organizations',
      organizationIds: COMMUNES.map((name) => realm.body(name)),
    },
    'Trung tâm Văn hóa đối ngoại': { kind: 'create', name: `Trung tâm Văn hóa đối ngoại ${counter}` },
  };
}

async function countRows(): Promise<Record<string, number>> {
  const tables = ['plan', 'plan_item', 'plan_participant', 'plan_participant_body', 'plan_reporting'];
  const others = ['plan_reference', 'organization', 'audit_entry'];
  const counts = [...tables, ...others].map((table) => `(select count(*) from ${table}) as ${table}`);
  const [row] = await database.db.query<Record<string, number>>(`select ${counts.join(', ')}`);
  return row ?? {};
}

const progress: ProgressPort = {
  progressOfPlans: async (_db, _realm, ids) => new Map(ids.map((id) => [id, { total: 2, done: 1, late: 1 }])),
  progressOfItems: async () => new Map(),
};

const ports = { progress, work: { plansThatStand: async () => [] } };

describe('a preview', () => {
  test('names each printed name once with its places, and proposes bodies for it', async () => {
    const { names } = await previewPlan(database.db, realm.realmId, await receive(), {}, TODAY);
    expect(names.map((name) => name.name)).toEqual([
      'Báo Sông Hiền',
      'Sở ngoại vụ',
      'các cơ quan liên quan',
      'UBND các xã, phường',
      'Ủy ban nhân dân xã Bến Lau',
      'Trung tâm Văn hóa đối ngoại',
      'Sở Tài chính',
    ]);
    const communes = names.find((name) => name.name === 'UBND các xã, phường');
    expect(communes).toMatchObject({ group: true, leads: 1, duties: 1, coordinates: 0 });
    expect(names.find((name) => name.name === 'Sở ngoại vụ')).toMatchObject({
      certain: true,
      suggestion: { kind: 'organizations', organizationIds: [realm.body('Sở Ngoại vụ')] },
    });
  });

  test('counts what is certain and leaves unasked names open', async () => {
    const { counts } = await previewPlan(
      database.db,
      realm.realmId,
      await receive(),
      { 'UBND các xã, phường': { kind: 'words' }, 'Trung tâm Văn hóa đối ngoại': { kind: 'words' } },
      TODAY,
    );
    expect(counts).toEqual({
      tasks: 4,
      obligations: 4,
      organizations: 4,
      organizationsCreated: 0,
      reportingDuties: 1,
      openNames: 2,
      tasksWithoutLead: 1,
    });
  });

  test('refuses bodies that the realm does not have', async () => {
    const other = await arrangeRealm(database, 'Tỉnh Khác', ['Sở Ngoại vụ']);
    const given = {
      'Sở ngoại vụ': { kind: 'organizations' as const, organizationIds: [other.body('Sở Ngoại vụ')] },
    };
    await expect(
      previewPlan(database.db, realm.realmId, await receive(), given, TODAY),
    ).rejects.toMatchObject({
      code: 'unknown-organization',
    });
  });
});

describe('confirming', () => {
  test('makes exactly what the preview counted', async () => {
    const id = await receive();
    const given = resolutions();
    const { counts: promised } = await previewPlan(database.db, realm.realmId, id, given, TODAY);
    const before = await countRows();
    const told: PlanConfirmed[] = [];
    const { planId, counts } = await confirm(id, given, async (_tx, _act, event) => void told.push(event));
    expect(counts).toEqual(promised);
    const after = await countRows();
    expect(after['plan_item']).toBe((before['plan_item'] ?? 0) + 6);
    expect(after['organization']).toBe((before['organization'] ?? 0) + counts.organizationsCreated);
    expect(after['plan_reporting']).toBe((before['plan_reporting'] ?? 0) + counts.reportingDuties);
    const assigned = told[0]?.items.flatMap((item) => item.assignments) ?? [];
    expect(assigned).toHaveLength(counts.obligations);
    expect(new Set(assigned.map(({ organization }) => organization.id)).size).toBe(counts.organizations);
    expect(told[0]?.plan).toMatchObject({ id: planId, number: '15/KH-UBND', year: 2027 });
  });

  test('gives a body that is named alone and in a group its item once, by its own name', async () => {
    const told: PlanConfirmed[] = [];
    await confirm(await receive(), resolutions(), async (_tx, _act, event) => void told.push(event));
    const items = told[0]?.items ?? [];
    const benLau = items[1]?.assignments.filter(
      ({ organization }) => organization.id === realm.body(COMMUNES[0] ?? ''),
    );
    expect(benLau?.map(({ printedName }) => printedName)).toEqual(['Ủy ban nhân dân xã Bến Lau']);
    expect(items[0]?.assignments.map(({ scope }) => scope)).toEqual(['phần tiếng Lào', null]);
    expect(items.map((item) => item.assignments.length)).toEqual([2, 3, 1, 0, 1, 3]);
  });

  test('leaves nothing when what follows from it fails', async () => {
    const id = await receive();
    const before = await countRows();
    const refused = confirm(id, resolutions(), async () => {
      throw new Error('nothing can follow');
    });
    await expect(refused).rejects.toThrow('nothing can follow');
    expect(await countRows()).toEqual(before);
    const { counts } = await confirm(id, resolutions());
    expect(counts.tasks).toBe(4);
  });

  test('happens once: of two at the same time the second is refused', async () => {
    const id = await receive();
    const both = await Promise.allSettled([confirm(id, {}), confirm(id, {})]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refused] = both.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toMatchObject({ code: 'reading-confirmed', status: 409 });
  });

  test('is refused on an older version of the document', async () => {
    const id = await receive();
    await database.owner.query('update document_reading set version = 2 where id = $1', [id]);
    await expect(confirm(id, {})).rejects.toMatchObject({ code: 'version-conflict' });
  });

  test('leaves one audit row for the plan, without words of the document', async () => {
    const { planId } = await confirm(await receive(), {});
    const rows = await database.db.query<{ action: string; after: Record<string, unknown> }>(
      'select action, after from audit_entry where realm_id = $1 and object_id = $2',
      [realm.realmId, planId],
    );
    expect(rows.map((row) => row.action)).toEqual(['plans.confirm-plan']);
    expect(JSON.stringify(rows[0]?.after)).not.toContain('chuyên mục');
  });
});

describe('a confirmed plan', () => {
  test('is read back whole, in the order of the document', async () => {
    const { planId } = await confirm(await receive(), resolutions());
    const plan = await getPlan(database.db, realm.realmId, planId, progress, NOW);
    expect(plan.head).toMatchObject({ title: 'Thông tin đối ngoại tỉnh Sông Hiền năm 2027', tasks: 4 });
    expect(plan.items.map(({ item }) => `${item.kind} ${item.position}`)).toEqual([
      'task 1',
      'task 2',
      'task 3',
      'task 4',
      'duty 1',
      'duty 2',
    ]);
    const [first, second] = plan.items;
    expect(first?.item).toMatchObject({ number: '1', time_kind: 'year', time_to: '2027-12-31' });
    expect(first?.item.source).toEqual(sourced('Mở chuyên mục đối ngoại').source);
    expect(first?.participants.map(({ role, printed_name }) => `${role} ${printed_name}`)).toEqual([
      'lead Báo Sông Hiền',
      'lead Sở ngoại vụ',
      'coordinate các cơ quan liên quan',
    ]);
    expect(second?.participants[0]?.organizations.map(({ name }) => name)).toHaveLength(3);
    expect(plan.reporting[0]).toMatchObject({ to_name: 'UBND tỉnh', due: '12-05' });
    const { references } = await relatePlan(database.db, realm.realmId, planId, TODAY);
    expect(references[0]).toMatchObject({ symbol: '72/2015/NĐ-CP', role: 'basis' });
  });

  test('is invisible to another realm', async () => {
    const { planId } = await confirm(await receive(), {});
    const other = await arrangeRealm(database, 'Tỉnh Thứ Ba', []);
    await expect(getPlan(database.db, other.realmId, planId, progress, NOW)).rejects.toMatchObject({
      code: 'plan-not-found',
    });
    const list = await listPlans(database.db, other.realmId, ports, {}, NOW);
    expect(list).toEqual({ plans: [], total: 0, nextCursor: null });
  });
});
