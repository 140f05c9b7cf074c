import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, inTransaction } from '#platform/db/database.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { buildActor } from '#testing/build-actor.ts';
import { buildClock } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { Act } from '../domain/act.ts';
import { listAuditEntries } from '../store/list-audit-entries.ts';
import { recordAudit } from './record-audit.ts';

let test: TestDatabase;
const clock = buildClock(new Date('2026-06-15T09:00:00Z'));
const newId = createIdMaker(clock);
const realmId = newId();
const object = { type: 'plan', id: newId() };
const act: Act = {
  realmId,
  actor: buildActor({
    realmId,
    accountId: newId(),
    name: 'Lê Thị Văn Thư',
    role: 'officer',
    organizationId: newId(),
  }),
  now: clock.now(),
  newId,
  requestId: 'req-1',
  address: '192.0.2.1',
};

beforeAll(async () => {
  test = await openTestDatabase();
  await inTransaction(test.db, (tx) =>
    recordAudit(
      tx,
      act,
      {
        action: 'plans.confirm-plan',
        object,
        before: null,
        after: { title: 'Kế hoạch "một"', tasks: [1, null] },
      },
      { action: 'plans.amend-plan', object, before: ['a'], after: 'b' },
    ),
  );
});

afterAll(() => test.close());

describe('the audit log', () => {
  it('remembers who did what to an object, in order, with what was there before and after', async () => {
    const writes = await listAuditEntries(test.db, realmId, object);
    expect(writes).toMatchObject([
      {
        action: 'plans.confirm-plan',
        actorName: 'Lê Thị Văn Thư',
        at: clock.now(),
        before: null,
        after: { title: 'Kế hoạch "một"', tasks: [1, null] },
        requestId: 'req-1',
        address: '192.0.2.1',
      },
      { action: 'plans.amend-plan', before: ['a'], after: 'b' },
    ]);
    expect(await listAuditEntries(test.db, newId(), object)).toEqual([]);
  });

  it('keeps no entry of a write that was rolled back', async () => {
    const other = { type: 'plan', id: newId() };
    const work = inTransaction(test.db, async (tx) => {
      await recordAudit(tx, act, { action: 'plans.confirm-plan', object: other, before: null, after: null });
      throw new Error('the write itself failed');
    });
    await expect(work).rejects.toThrow('the write itself failed');
    expect(await listAuditEntries(test.db, realmId, other)).toEqual([]);
  });

  it.each([
    `update audit_entry set actor_name = 'Ai đó'`,
    'delete from audit_entry',
    'truncate audit_entry',
    'alter table audit_entry disable trigger all',
    'drop table audit_entry',
  ])('is closed to the everyday role: %s', async (statement) => {
    await expect(test.db.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each([`update audit_entry set actor_name = 'Ai đó'`, 'delete from audit_entry', 'truncate audit_entry'])(
    'refuses a slip of the owner too: %s',
    async (statement) => {
      const owner: Database = test.owner;
      await expect(owner.query(statement)).rejects.toThrow(/only ever added to|referenced in a foreign key/);
    },
  );
});
