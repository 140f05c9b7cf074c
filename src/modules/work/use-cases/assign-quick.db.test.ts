import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { localMinute } from '#kernel/time/local-time.ts';
import { listAuditOf } from '#modules/audit/door.ts';
import { refuseSecretWords } from '#modules/documents/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, newTestId, TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask, NO_TIME } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { canWork } from '../domain/permissions.ts';
import { presentObligation } from '../http/present-obligation.ts';
import { answerProgress } from './answer-progress.ts';
import { assignQuick, type QuickWork, withdrawQuick } from './assign-quick.ts';
import { getMyWork } from './get-my-work.ts';
import { listObligations } from './list-obligations.ts';
import { setObligationState } from './set-obligation-state.ts';
import { understandQuickLine } from './understand-quick-line.ts';

const NOW = localMinute(TEST_NOW);
const BODIES = ['Sở Ngoại vụ', 'Sở Tài chính', 'Báo Sông Hiền', 'Ủy ban nhân dân xã Bến Lau'];

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', BODIES);
});
afterAll(() => database.close());

const phoned: QuickWork = {
  text: 'Báo cáo số đoàn ra',
  organizationIds: [],
  day: '2027-03-12',
  hour: '16:00',
  timeWords: 'trước 16h thứ Sáu',
  planId: null,
};

async function give(work: Partial<QuickWork>, actor?: Actor, on = realm) {
  const assign = inTransaction(database.db, (tx) => assignQuick(tx, on.act(actor), { ...phoned, ...work }));
  return (await assign).obligations;
}

describe('work given in a line', () => {
  test('is one obligation for each body, with its hour, who gave it, and no document', async () => {
    const ids = [realm.body('Sở Ngoại vụ'), realm.body('Sở Tài chính'), realm.body('Sở Ngoại vụ')];
    const given = await give({ organizationIds: ids });
    expect(given).toHaveLength(2);
    expect(presentObligation(given[0] as never, NOW)).toMatchObject({
      organization: { name: 'Sở Ngoại vụ' },
      origin: 'quick',
      plan: null,
      itemId: null,
      state: 'not-started',
      timeText: 'trước 16h thứ Sáu',
      deadline: { day: '2027-03-12', until: '2027-03-12T16:00', standing: 'soon' },
      given: { by: 'Lê Thị Quản', at: TEST_NOW.toISOString() },
    });
    const audit = await listAuditOf(database.db, realm.realmId, {
      type: 'obligation',
      id: given[0]?.id ?? '',
    });
    expect(audit).toMatchObject([
      { action: 'work.assign-quick', after: { day: '2027-03-12', hour: '16:00' } },
    ]);
    expect(JSON.stringify(audit)).not.toContain('đoàn ra');
  });

  test('stands in the lists of whoever owes it, under every order', async () => {
    const body = realm.body('Báo Sông Hiền');
    await confirmDraft(
      database,
      realm,
      buildDraft({ tasks: [buildTask('Mở chuyên mục', ['Báo Sông Hiền'])] }),
    );
    await give({ organizationIds: [body], text: 'Gửi ảnh lễ hội', day: null, hour: null, timeWords: null });
    await give({ organizationIds: [body], text: 'Gửi bài lễ hội' });
    for (const sort of ['deadline', 'plan', 'organization'] as const) {
      const page = await listObligations(database.db, realm.realmId, { organization: body, sort }, NOW);
      expect(page.obligations.map(({ text }) => text).sort()).toEqual(
        ['Gửi bài lễ hội', 'Gửi ảnh lễ hội', 'Mở chuyên mục'].sort(),
      );
    }
    const byPlan = await listObligations(
      database.db,
      realm.realmId,
      { organization: body, sort: 'plan' },
      NOW,
    );
    expect(byPlan.obligations[0]?.text).toBe('Mở chuyên mục');
    const found = await listObligations(database.db, realm.realmId, { words: 'anh le hoi' }, NOW);
    expect(found.obligations.map(({ text }) => text)).toEqual(['Gửi ảnh lễ hội']);
    const mine = await getMyWork(database.db, realm.person('officer', 'Báo Sông Hiền'), NOW);
    expect(mine.counts).toMatchObject({ week: 1, withoutEnd: 2 });
  });

  test('goes on from page to page in the order of plans, though it has none', async () => {
    const other = await arrangeRealm(database, 'Tỉnh Nhiều Việc', ['Sở Nội vụ']);
    for (let count = 0; count < 60; count += 1)
      await give({ organizationIds: [other.body('Sở Nội vụ')], text: `Việc ${count}` }, undefined, other);
    const first = await listObligations(database.db, other.realmId, { sort: 'plan' }, NOW);
    const query = { sort: 'plan' as const, cursor: first.nextCursor ?? '' };
    const second = await listObligations(database.db, other.realmId, query, NOW);
    const all = [...first.obligations, ...second.obligations].map(({ id }) => id);
    expect(new Set(all).size).toBe(60);
    expect(second.nextCursor).toBeNull();
  });

  test('counts with the plan it is given under', async () => {
    const { planId } = await confirmDraft(
      database,
      realm,
      buildDraft({ tasks: [buildTask('Tuyên truyền', ['Sở Tài chính'])] }),
    );
    await give({ organizationIds: [realm.body('Sở Tài chính')], planId });
    const page = await listObligations(database.db, realm.realmId, { plan: planId, sort: 'plan' }, NOW);
    expect(page.obligations.map(({ text }) => text)).toEqual(['Tuyên truyền', 'Báo cáo số đoàn ra']);
    const plans = await answerProgress.progressOfPlans(database.db, realm.realmId, [planId], NOW);
    const items = await answerProgress.progressOfItems(database.db, realm.realmId, planId, NOW);
    expect(plans.get(planId)?.total).toBe(2);
    expect([...items.values()].reduce((sum, { total }) => sum + total, 0)).toBe(2);
  });

  test('is given to all or to nobody', async () => {
    const before = await listObligations(database.db, realm.realmId, {}, NOW);
    await expect(give({ organizationIds: [realm.body('Sở Ngoại vụ'), newTestId()] })).rejects.toMatchObject({
      code: 'unknown-organization',
    });
    await expect(
      give({ organizationIds: [realm.body('Sở Ngoại vụ')], planId: newTestId() }),
    ).rejects.toMatchObject({ code: 'plan-not-found' });
    const after = await listObligations(database.db, realm.realmId, {}, NOW);
    expect(after.total).toBe(before.total);
  });

  test('is taken back while nobody has touched it, by whoever gave it', async () => {
    const officer = realm.person('officer', 'Sở Ngoại vụ');
    const [given] = await give({ organizationIds: [realm.body('Sở Ngoại vụ')] }, officer);
    const id = given?.id ?? '';
    const withdraw = (actor: Actor) =>
      inTransaction(database.db, (tx) => withdrawQuick(tx, realm.act(actor), [id]));
    await expect(withdraw(realm.person('officer', 'Sở Tài chính'))).rejects.toMatchObject({
      code: 'quick-not-withdrawable',
    });
    await withdraw(officer);
    expect(await listAuditOf(database.db, realm.realmId, { type: 'obligation', id })).toHaveLength(2);
    await expect(withdraw(officer)).rejects.toMatchObject({ code: 'quick-not-withdrawable' });

    const [begun] = await give({ organizationIds: [realm.body('Sở Ngoại vụ')] }, officer);
    await inTransaction(database.db, (tx) =>
      setObligationState(tx, realm.act(officer), {
        id: begun?.id ?? '',
        version: 1,
        state: 'in-progress',
        reason: null,
      }),
    );
    await expect(
      inTransaction(database.db, (tx) => withdrawQuick(tx, realm.act(officer), [begun?.id ?? ''])),
    ).rejects.toMatchObject({ code: 'quick-not-withdrawable' });
  });

  test('is not given by readers', () => {
    expect(canWork(realm.person('reader', 'Sở Ngoại vụ'), 'work.assign').allowed).toBe(false);
    expect(canWork(realm.person('officer', 'Sở Ngoại vụ'), 'work.assign').allowed).toBe(true);
  });

  test('that bears a secrecy mark leaves nothing but the event', async () => {
    const refused = refuseSecretWords(database.db, realm.act(), ['Sở Ngoại vụ gửi báo cáo', 'TUYỆT MẬT']);
    await expect(refused).rejects.toMatchObject({ code: 'secret-mark', status: 422 });
    await refuseSecretWords(database.db, realm.act(), ['Báo cáo công tác bảo mật, mật độ dân số']);
    const rows = await database.db.query(
      `select before, after from audit_entry where realm_id = $1 and action = 'documents.refuse-secret'`,
      [realm.realmId],
    );
    expect(rows).toEqual([{ before: null, after: { extension: null } }]);
  });
});

describe('a line as it is typed', () => {
  const understand = (line: string) => understandQuickLine(database.db, realm.realmId, line, NOW);

  test('says who, what and by when', async () => {
    expect(await understand('Sở Ngoại vụ báo cáo số đoàn ra trước 16h thứ Sáu')).toEqual({
      text: 'Báo cáo số đoàn ra',
      organizations: [{ id: realm.body('Sở Ngoại vụ'), name: 'Sở Ngoại vụ' }],
      day: '2027-03-12',
      hour: '16:00',
      timeWords: 'trước 16h thứ Sáu',
      near: { today: '2027-03-10', tomorrow: '2027-03-11', friday: '2027-03-12', monthEnd: '2027-03-31' },
    });
  });

  test('may name several bodies, shorter than their whole names', async () => {
    const line = await understand('giao Sở Tài chính, Sở Ngoại vụ và UBND xã Bến Lau: rà soát dự toán');
    expect(line.organizations.map(({ name }) => name)).toEqual([
      'Sở Tài chính',
      'Sở Ngoại vụ',
      'Ủy ban nhân dân xã Bến Lau',
    ]);
    expect(line).toMatchObject({ text: 'Rà soát dự toán', day: null, hour: null });
  });

  test('guesses nobody where it is not sure', async () => {
    expect(await understand('sở báo cáo số đoàn ra')).toMatchObject({
      text: 'Sở báo cáo số đoàn ra',
      organizations: [],
    });
    expect(await understand('')).toMatchObject({ text: '', organizations: [] });
  });
});

describe('what a letter asks for', () => {
  test('enters as requests, each with its hour', async () => {
    const time = {
      ...NO_TIME,
      text: 'trước 16 giờ 00 ngày 12/3/2027',
      kind: 'range' as const,
      to: '2027-03-12',
      until: '2027-03-12T16:00',
    };
    const draft = buildDraft({
      tasks: [
        buildTask('Gửi số liệu đoàn ra', ['Sở Ngoại vụ'], { isRequest: true, time }),
        buildTask('Tập huấn', ['Sở Ngoại vụ']),
      ],
    });
    const { planId } = await confirmDraft(database, realm, draft);
    const page = await listObligations(database.db, realm.realmId, { plan: planId }, NOW);
    expect(page.obligations.map(({ text, origin, dueUntil }) => [text, origin, dueUntil])).toEqual([
      ['Gửi số liệu đoàn ra', 'request', '2027-03-12T16:00'],
      ['Tập huấn', 'task', null],
    ]);
  });
});
