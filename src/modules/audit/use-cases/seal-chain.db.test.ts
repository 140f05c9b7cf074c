import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDatabase, inTransaction, openDatabase } from '#platform/db/database.ts';
import { newTestId, TEST_NOW } from '#testing/arrange-realm.ts';
import { buildActor } from '#testing/build-actor.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { addLinks, countWaiting, readChainHead, takeSealingTurn } from '../store/seal-entries.ts';
import { recordAudit, type Write } from './record-audit.ts';
import { sealWaiting } from './seal-chain.ts';
import { verifyChain } from './verify-chain.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});

afterAll(() => test.close());

const now = () => TEST_NOW;

function actIn(realmId: string, at = TEST_NOW) {
  const actor = buildActor({ realmId, accountId: newTestId(), role: 'administrator' });
  return {
    realmId,
    actor,
    now: at,
    newId: newTestId,
    requestId: 'req',
    address: '192.0.2.1',
  };
}

function writeTo(id: string): Write {
  return { action: 'plans.confirm-plan', object: { type: 'plan', id }, before: null, after: { year: 2027 } };
}

async function write(realmId: string, count: number, at = TEST_NOW): Promise<void> {
  const writes = Array.from({ length: count }, () => writeTo(newTestId()));
  await inTransaction(test.db, (tx) => recordAudit(tx, actIn(realmId, at), ...writes));
}

async function checkWhole(realmId: string) {
  const { checked, fault, waiting, unchained, last } = await verifyChain(test.db, realmId, {
    reach: 'whole',
  });
  return { checked, fault, waiting, unchained, last: last.seq };
}

describe('the chain of the audit log', () => {
  it('takes in what was written, realm by realm, and is whole', async () => {
    const [one, other] = [newTestId(), newTestId()];
    await write(one, 3);
    await write(other, 2);
    expect(await countWaiting(test.db, one)).toBe(3);
    expect(await sealWaiting(test.db, now)).toBe(5);
    await write(one, 1);
    await sealWaiting(test.db, now);
    const whole = { fault: null, waiting: 0, unchained: 0 };
    expect(await checkWhole(one)).toEqual({ ...whole, checked: 4, last: 4 });
    expect(await checkWhole(other)).toEqual({ ...whole, checked: 2, last: 2 });
    expect(await sealWaiting(test.db, now)).toBe(0);
  });

  it('has no link for a write that was rolled back', async () => {
    const realmId = newTestId();
    const failing = inTransaction(test.db, async (tx) => {
      await recordAudit(tx, actIn(realmId), writeTo(newTestId()));
      throw new Error('the write itself failed');
    });
    await expect(failing).rejects.toThrow('the write itself failed');
    await sealWaiting(test.db, now);
    expect(await checkWhole(realmId)).toEqual({ fault: null, checked: 0, waiting: 0, unchained: 0, last: 0 });
  });

  it('makes no writer wait: an open write keeps neither another write nor its link back', async () => {
    const realmId = newTestId();
    await inTransaction(test.db, async (open) => {
      await recordAudit(open, actIn(realmId), writeTo(newTestId()));
      await write(realmId, 1);
      expect(await sealWaiting(test.db, now)).toBe(1);
      expect(await checkWhole(realmId)).toMatchObject({ checked: 1, fault: null });
    });
    expect(await sealWaiting(test.db, now)).toBe(1);
    expect(await checkWhole(realmId)).toMatchObject({ checked: 2, fault: null, waiting: 0 });
  });

  it('holds ten thousand entries of one act, with a checkpoint for each thousand', async () => {
    const realmId = newTestId();
    await write(realmId, 10_000);
    expect(await sealWaiting(test.db, now)).toBe(10_000);
    expect(await checkWhole(realmId)).toEqual({
      fault: null,
      checked: 10_000,
      waiting: 0,
      unchained: 0,
      last: 10_000,
    });
    const [row] = await test.db.query<{ count: number; last: number }>(
      'select count(*) as count, max(seq) as last from audit_checkpoint where realm_id = $1',
      [realmId],
    );
    expect(row?.count).toBeGreaterThanOrEqual(9);
    expect(10_000 - (row?.last ?? 0)).toBeLessThan(1000);
  });

  it('makes a checkpoint with the first links of a day', async () => {
    const realmId = newTestId();
    const checkpoints = async () => {
      const rows = await test.db.query<{ seq: number }>(
        'select seq from audit_checkpoint where realm_id = $1 order by seq',
        [realmId],
      );
      return rows.map(({ seq }) => seq);
    };
    for (const [at, expected] of [
      ['2027-03-10T02:00:00Z', [1]],
      ['2027-03-10T16:59:00Z', [1]],
      ['2027-03-10T17:01:00Z', [1, 3]],
    ] as const) {
      await write(realmId, 1, new Date(at));
      await sealWaiting(test.db, () => new Date(at));
      expect(await checkpoints()).toEqual(expected);
    }
  });

  it('is one chain however many writers and servers work at once', async () => {
    const realmId = newTestId();
    const writers = Array.from({ length: 8 }, async () => {
      for (let turn = 0; turn < 10; turn += 1) await write(realmId, 2);
    });
    const server = openDatabase(test.runtimeUrl, { poolSize: 3 });
    let isOver = false;
    const sealers = [test.db, server, server].map(async (db) => {
      while (!isOver) await sealWaiting(db, now);
    });
    await Promise.all(writers);
    isOver = true;
    await Promise.all(sealers);
    await sealWaiting(test.db, now);
    await closeDatabase(server);
    expect(await checkWhole(realmId)).toEqual({
      fault: null,
      checked: 160,
      waiting: 0,
      unchained: 0,
      last: 160,
    });
  });

  it('goes on where a sealer was cut off in the middle', async () => {
    const realmId = newTestId();
    await write(realmId, 5);
    const doomed = openDatabase(test.runtimeUrl, { poolSize: 1 });
    const cutOff = inTransaction(doomed, async (tx) => {
      expect(await takeSealingTurn(tx, realmId)).toBe(true);
      expect(await inTransaction(test.db, (other) => takeSealingTurn(other, realmId))).toBe(false);
      const [entry] = await tx.query<{ id: string }>(
        'select entry_id as id from audit_unsealed where realm_id = $1 order by 1 limit 1',
        [realmId],
      );
      const hash = '00'.repeat(32);
      await addLinks(tx, realmId, 0, [{ id: entry?.id ?? '', who: hash, content: hash, digest: hash }], null);
      const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      // A role may end its own connections.
      await test.db.query('select pg_terminate_backend($1)', [pid]);
      await tx.query('select 1');
    });
    await expect(cutOff).rejects.toThrow();
    await closeDatabase(doomed);
    expect((await readChainHead(test.db, realmId)).seq).toBe(0);
    await sealWaiting(test.db, now);
    expect(await checkWhole(realmId)).toEqual({ fault: null, checked: 5, waiting: 0, unchained: 0, last: 5 });
  });

  it('has every write that was acknowledged before the program was killed', async () => {
    const realmId = newTestId();
    const acknowledged = await writeUntilKilled(realmId, 60);
    // The database may notice a moment later that whoever had the turn is gone.
    await vi.waitFor(
      async () => {
        await sealWaiting(test.db, now);
        expect(await checkWhole(realmId)).toMatchObject({ waiting: 0 });
      },
      { timeout: 10_000, interval: 100 },
    );
    const found = await checkWhole(realmId);
    expect(found).toMatchObject({ fault: null, waiting: 0, unchained: 0 });
    const linked = await test.db.query<{ id: string }>(
      `select e.object_id as id from audit_entry e
         join audit_link l on l.realm_id = e.realm_id and l.entry_id = e.id where e.realm_id = $1`,
      [realmId],
    );
    expect(linked).toHaveLength(found.checked);
    const ids = new Set(linked.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** Lets a program write and seal until it has told of so many writes, kills it, and answers what it told. */
async function writeUntilKilled(realmId: string, count: number): Promise<string[]> {
  const program = spawn(
    process.execPath,
    [path.resolve(import.meta.dirname, '../../../testing/chain-until-killed.ts')],
    { env: { PATH: process.env['PATH'], DATABASE_URL: test.runtimeUrl, REALM_ID: realmId }, stdio: 'pipe' },
  );
  const told: string[] = [];
  const ended = new Promise((resolve) => program.once('close', resolve));
  for await (const line of createInterface({ input: program.stdout })) {
    told.push(line);
    if (told.length === count) program.kill('SIGKILL');
  }
  await ended;
  expect(told.length).toBeGreaterThanOrEqual(count);
  return told;
}
