import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { listAuditOf } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { ObligationState } from '../domain/obligation-state.ts';
import { getObligation, listObligations } from './list-obligations.ts';
import { setObligationState } from './set-obligation-state.ts';

let database: TestDatabase;
let realm: TestRealm;
let id: string;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ', 'Sở Tài chính']);
});
afterAll(() => database.close());

beforeEach(async () => {
  const draft = buildDraft({ tasks: [buildTask('Tập huấn người phát ngôn', ['Sở Ngoại vụ'])] });
  const { planId } = await confirmDraft(database, realm, draft);
  const page = await listObligations(database.db, realm.realmId, { plan: planId }, '2027-03-10T09:00');
  id = page.obligations[0]?.id ?? '';
});

function move(
  actor: Actor,
  version: number,
  state: ObligationState,
  reason: string | null = null,
  allowedBy: string | null = null,
) {
  return inTransaction(database.db, (tx) =>
    setObligationState(tx, realm.act(actor), { id, version, state, reason, allowedBy }),
  );
}

describe('an obligation', () => {
  test('is moved by an officer of its body, and the move is kept in the audit', async () => {
    const officer = realm.person('officer', 'Sở Ngoại vụ');
    expect(await move(officer, 1, 'done')).toMatchObject({
      state: 'done',
      version: 2,
      changedByName: officer.name,
    });
    const stored = await getObligation(database.db, realm.realmId, id);
    expect(stored.closedAt).not.toBeNull();
    const audit = await listAuditOf(database.db, realm.realmId, { type: 'obligation', id });
    expect(audit).toMatchObject([
      { action: 'work.set-obligation-state', before: { state: 'not-started' }, after: { state: 'done' } },
    ]);
    expect((await move(officer, 2, 'in-progress')).closedAt).toBeNull();
  });

  test('is not moved by people of other bodies or by readers, but by an administrator', async () => {
    await expect(move(realm.person('officer', 'Sở Tài chính'), 1, 'done')).rejects.toMatchObject({
      code: 'access.other-organization',
    });
    await expect(move(realm.person('reader', 'Sở Ngoại vụ'), 1, 'done')).rejects.toMatchObject({
      code: 'access.role-too-low',
    });
    expect((await move(realm.administrator, 1, 'done')).state).toBe('done');
  });

  test('is not moved from a version that somebody else changed', async () => {
    await move(realm.administrator, 1, 'in-progress');
    await expect(move(realm.person('officer', 'Sở Ngoại vụ'), 1, 'done')).rejects.toMatchObject({
      code: 'version-conflict',
      options: { extra: { version: 2, changedBy: realm.administrator.name } },
    });
  });

  test('is left undone only for a reason and by the leave of somebody', async () => {
    await expect(move(realm.administrator, 1, 'not-done')).rejects.toMatchObject({ code: 'reason-needed' });
    await expect(move(realm.administrator, 1, 'not-done', 'Đối tác hoãn', ' ')).rejects.toMatchObject({
      code: 'allowed-by-needed',
    });
    const undone = await move(realm.administrator, 1, 'not-done', 'Đối tác hoãn', 'Chủ tịch UBND tỉnh');
    expect(undone).toMatchObject({ reason: 'Đối tác hoãn', allowedBy: 'Chủ tịch UBND tỉnh' });
    expect(await move(realm.administrator, 2, 'in-progress')).toMatchObject({
      reason: null,
      allowedBy: null,
    });
  });

  test('goes from closed to closed only through open', async () => {
    await move(realm.administrator, 1, 'done');
    await expect(move(realm.administrator, 2, 'carried-over')).rejects.toMatchObject({
      code: 'step-not-permitted',
    });
    await move(realm.administrator, 2, 'in-progress');
    expect((await move(realm.administrator, 3, 'carried-over')).state).toBe('carried-over');
  });
});
