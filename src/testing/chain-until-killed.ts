import process from 'node:process';
import { recordAudit, sealWaiting } from '#modules/audit/door.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { inTransaction, openDatabase } from '#platform/db/database.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';

/**
 * A program for crash tests: writes entries of the audit log of one realm into the database of DATABASE_URL and seals
 * them, several of both at once, until it is killed. After each commit, and only then, the entry's object goes to
 * standard output.
 */
const db = openDatabase(process.env['DATABASE_URL'] ?? '', { poolSize: 6 });
const realmId = process.env['REALM_ID'] ?? '';
const newId = createIdMaker(systemClock);

async function write(): Promise<void> {
  for (;;) {
    const id = newId();
    const act = { realmId, actor: null, now: systemClock.now(), newId, requestId: null, address: null };
    const entry = { action: 'plans.confirm-plan', object: { type: 'plan', id }, before: null, after: { id } };
    await inTransaction(db, (tx) => recordAudit(tx, act, entry));
    process.stdout.write(`${id}\n`);
  }
}

async function seal(): Promise<void> {
  for (;;) await sealWaiting(db, () => systemClock.now());
}

await Promise.all([write(), write(), write(), seal(), seal()]);
