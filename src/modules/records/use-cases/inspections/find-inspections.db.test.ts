import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { searchEverything } from '#modules/access/use-cases/search-everything.ts';
import { inTransaction } from '#platform/db/database.ts';
import {
  arrangeInspections,
  BESIDE,
  INSPECTED,
  INSPECTOR,
  type InspectionBench,
} from '#testing/arrange-inspection.ts';
import { arrangeRealm, TEST_NOW } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import { answerRecordHolds } from '../answer-record-holds.ts';
import { inspectionSearch } from './answer-inspection-search.ts';
import { listInspections } from './look-at-inspections.ts';

const all = {
  ...{ state: null, organizationId: null, concerning: null, planId: null, obligationId: null, words: null },
};

let database: TestDatabase;
let bench: InspectionBench;
let sent: string;
let draft: string;
let planId: string;

/** One inspection of two bodies that looked at work of a plan was sent; another of one body is being written. */
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await arrangeInspections(database);
  const tasks = [buildTask('Mở trại sáng tác', [INSPECTED]), buildTask('In tờ gấp', [BESIDE])];
  planId = (await confirmDraft(database, bench.realm, buildDraft({ tasks }))).planId;
  const owed = await database.db.query<{ id: string }>('select id from work_obligation where plan_id = $1', [
    planId,
  ]);
  sent = await bench.begin(bench.inspector, [INSPECTED, BESIDE]);
  await bench.change(sent, bench.written({ obligationIds: owed.map(({ id }) => id) }));
  await bench.send(sent);
  draft = await bench.begin(bench.inspector, [INSPECTED]);
  await bench.change(draft, short('Kiểm tra đột xuất'));
});
afterAll(() => database.close());

/** One body, nothing found yet. */
function short(title: string) {
  const [one = ''] = bench.written().organizationIds;
  return bench.written({ title, organizationIds: [one], findings: [], remedies: [] });
}

async function find(q: string, actor: Actor = bench.inspector, db = database.db) {
  const asked = { q, kind: null, most: 6, now: TEST_NOW };
  const [group] = await searchEverything(db, actor, [inspectionSearch], asked);
  return group?.hits ?? [];
}
const idsOf = async (q: string, actor?: Actor) => (await find(q, actor)).map(({ id }) => id);
async function list(part: Partial<typeof all> | Record<string, string>, actor: Actor = bench.inspector) {
  return listInspections(database.db, actor, { ...all, ...part }, TEST_NOW);
}

describe('search', () => {
  it('finds an inspection by its title, bodies, findings and remedies, diacritics optional', async () => {
    for (const words of ['kiem tra cong tac doi ngoai', 'so khoa hoc', 'chua lap so', 'danh sách đoàn v'])
      expect([words, ...(await idsOf(words))]).toContain(sent);
    expect(await idsOf('đột xuất')).toEqual([draft]);
  });

  it('tells the day and the line that has the words', async () => {
    const [hit] = await find('chưa lập sổ');
    expect(hit).toMatchObject({ id: sent, of: null, title: 'Kiểm tra công tác đối ngoại' });
    expect(hit?.detail).toBe('08/03/2027 · Chưa lập sổ theo dõi');
  });

  it('lets an inspected body find what concerns it once it is sent, and nothing of another', async () => {
    expect(await idsOf('chua lap so', bench.inspected)).toEqual([sent]);
    expect(await idsOf('danh sach doan vao', bench.inspected)).toEqual([]);
    expect(await idsOf('danh sach doan vao', bench.beside)).toEqual([sent]);
    expect(await idsOf('dot xuat', bench.inspected)).toEqual([]);
  });

  it('finds once what somebody reads in two bodies, and nothing for a stranger or another realm', async () => {
    const [first] = bench.inspector.positions;
    const both = { ...bench.inspector, positions: [...bench.inspected.positions, ...(first ? [first] : [])] };
    expect(await idsOf('chua lap so', both)).toEqual([sent]);
    expect(await idsOf('chua lap so', bench.realm.person('leader', 'Phòng Bưu chính'))).toEqual([]);
    const other = await arrangeRealm(database, 'Tỉnh Khác', []);
    expect(await idsOf('chua lap so', other.administrator)).toEqual([]);
  });

  it('forgets words that were written over, and asks one statement', async () => {
    await bench.change(draft, short('Kiểm tra khiếu nại'));
    expect(await idsOf('đột xuất')).toEqual([]);
    expect(await idsOf('khiếu nại')).toEqual([draft]);
    const { db, statements } = watchStatements(database.db);
    await find('khiếu nại', bench.inspector, db);
    expect(statements).toHaveLength(1);
  });
});

describe('the list', () => {
  it('has on the page of a plan the inspections that looked at its work, for the bodies whose work it was', async () => {
    expect((await list({ planId })).map(({ id }) => id)).toEqual([sent]);
    expect((await list({ planId }, bench.inspected)).map(({ id }) => id)).toEqual([sent]);
    const [, other = ''] = bench.written().organizationIds;
    await database.owner.query('delete from record_inspection_item where organization_id = $1', [other]);
    expect(await list({ planId }, bench.beside)).toEqual([]);
  });

  it('has on the page of a body those of it with its own remedies, and those by it', async () => {
    const [of] = await list({ concerning: bench.realm.body(BESIDE) });
    expect(of).toMatchObject({ id: sent, remedies: 1, organizationName: INSPECTOR });
    const by = await list({ concerning: bench.realm.body(INSPECTOR) });
    expect(by.map(({ id, remedies }) => [id, remedies])).toContainEqual([sent, 2]);
    expect(await list({ concerning: bench.realm.body(BESIDE) }, bench.inspected)).toEqual([]);
  });

  it('finds by words what each reader may read', async () => {
    expect((await list({ words: 'danh sach doan vao' })).map(({ id }) => id)).toContain(sent);
    expect(await list({ words: 'danh sach doan vao' }, bench.inspected)).toEqual([]);
  });

  it('keeps a plan whose work was looked at from being taken back', async () => {
    const holds = await inTransaction(database.db, (tx) =>
      answerRecordHolds(tx, bench.realm.realmId, planId),
    );
    expect(holds).toContainEqual(expect.objectContaining({ kind: 'inspections', count: 1 }));
  });
});
