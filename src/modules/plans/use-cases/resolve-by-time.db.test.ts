import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { receiveDocument } from '#modules/documents/door.ts';
import { importOrganizations, type OrganizationToImport } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask, buildTree, sourced } from '#testing/build-draft.ts';
import { openMemoryFiles } from '#testing/memory-files.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { PlanConfirmed } from '../domain/plan-confirmed.ts';
import { confirmPlan } from './confirm-plan.ts';
import { type PlanPreview, previewPlan } from './preview-plan.ts';

const TODAY = '2027-03-10';
const MERGED = '2025-07-01';

let database: TestDatabase;
let realm: TestRealm;
let ids: ReadonlyMap<string, string>;

function body(key: string, name: string, more: Partial<OrganizationToImport> = {}): OrganizationToImport {
  const { openedOn = null, closedOn = null } = more;
  return {
    key,
    kind: 'press',
    tree: 'state',
    openedOn,
    closedOn,
    names: [{ name, abbreviation: null, from: openedOn, to: closedOn }],
    parents: [],
    ...more,
  };
}

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', []);
  ids = await inTransaction(database.db, (tx) =>
    importOrganizations(
      tx,
      realm.act(),
      [
        body('bao', 'Báo Sông Hiền', { closedOn: MERGED }),
        body('dai', 'Đài Phát thanh - Truyền hình tỉnh', { closedOn: MERGED }),
        body('bao-ptth', 'Báo và phát thanh, truyền hình Sông Hiền', { openedOn: MERGED }),
        body('tttt', 'Sở Thông tin và Truyền thông', { kind: 'department', closedOn: MERGED }),
        body('vhttdl', 'Sở Văn hóa, Thể thao và Du lịch', { kind: 'department' }),
        body('khcn', 'Sở Khoa học và Công nghệ', { kind: 'department' }),
      ],
      [
        { from: 'bao', to: 'bao-ptth', on: MERGED, scope: null },
        { from: 'dai', to: 'bao-ptth', on: MERGED, scope: null },
        { from: 'tttt', to: 'vhttdl', on: MERGED, scope: 'báo chí, xuất bản, thông tin đối ngoại' },
        { from: 'tttt', to: 'khcn', on: MERGED, scope: 'công nghệ thông tin, viễn thông, chuyển đổi số' },
      ],
    ),
  );
});
afterAll(() => database.close());

let counter = 0;

async function receive(draft: PlanDraft): Promise<string> {
  counter += 1;
  const world = {
    db: database.db,
    files: openMemoryFiles(),
    config: { uploadLimit: 1024 },
    readDocument: async () => ({ kind: 'read' as const, tree: buildTree('KẾ HOẠCH'), draft }),
  };
  const upload = { name: 'kh.txt', bytes: new TextEncoder().encode(`Kế hoạch ${counter}`) };
  return (await receiveDocument(world, realm.act(), upload)).id;
}

function planOf(day: string, subject: string, ...lead: string[]): PlanDraft {
  const draft = buildDraft({ tasks: [buildTask('Tuyên truyền trên báo và đài', lead)] });
  return { ...draft, document: { ...draft.document, date: sourced(day), subject: sourced(subject) } };
}

async function preview(draft: PlanDraft): Promise<PlanPreview> {
  return previewPlan(database.db, realm.realmId, await receive(draft), {}, TODAY);
}

function proposed({ names }: PlanPreview): unknown[] {
  return names.map(({ name, certain, suggestion }) => [
    name,
    certain,
    suggestion.kind === 'organizations' ? suggestion.organizationIds : suggestion.kind,
  ]);
}

describe('a plan of 2019', () => {
  test('means the bodies of 2019', async () => {
    const seen = await preview(planOf('2019-02-11', 'thông tin đối ngoại', 'Sở TT&TT', 'Báo Sông Hiền'));
    expect(proposed(seen)).toEqual([
      ['Sở TT&TT', true, [ids.get('tttt')]],
      ['Báo Sông Hiền', true, [ids.get('bao')]],
    ]);
  });
});

describe('a plan of 2026 that uses an old name', () => {
  test.each([
    ['Hoạt động thông tin đối ngoại năm 2026', 'vhttdl'],
    ['Ứng dụng công nghệ thông tin, chuyển đổi số năm 2026', 'khcn'],
  ])('and is about "%s" is led to %s, and asks', async (subject, heir) => {
    const seen = await preview(planOf('2026-02-05', subject, 'Sở TT&TT'));
    expect(proposed(seen)).toEqual([['Sở TT&TT', false, [ids.get(heir)]]]);
  });

  test('gives Báo and Đài as co-leads one obligation of the body they became', async () => {
    const draft = planOf('2026-02-05', 'thông tin đối ngoại', 'Báo Sông Hiền', 'Đài PT-TH tỉnh');
    const became = ids.get('bao-ptth') ?? '';
    const seen = await preview(draft);
    expect(proposed(seen)).toEqual([
      ['Báo Sông Hiền', false, [became]],
      ['Đài PT-TH tỉnh', false, [became]],
    ]);
    const given = Object.fromEntries(seen.names.map(({ name, suggestion }) => [name, suggestion]));
    const told: PlanConfirmed[] = [];
    const id = await receive(draft);
    const { counts } = await inTransaction(database.db, (tx) =>
      confirmPlan(
        tx,
        realm.act(),
        { id, version: 1 },
        given,
        async (_tx, _act, event) => void told.push(event),
      ),
    );
    expect(counts).toMatchObject({ obligations: 1, organizations: 1 });
    expect(
      told[0]?.items.flatMap(({ assignments }) => assignments.map(({ organization }) => organization.id)),
    ).toEqual([became]);
  });
});
