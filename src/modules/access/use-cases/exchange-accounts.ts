import { localDay } from '#kernel/time/local-time.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import { type AccountPlan, listEmails, planAccounts } from '../domain/exchange/plan-accounts.ts';
import type { AccountTable } from '../domain/exchange/read-account-rows.ts';
import { writeAccounts } from '../domain/exchange/write-accounts.ts';
import { findAccountsByEmails } from '../store/accounts.ts';
import { lockRealms } from '../store/realms.ts';
import { searchAccounts } from '../store/search-accounts.ts';
import type { AccessPorts } from './access-ports.ts';
import { changeAccount } from './change-account.ts';
import { makeAccount } from './create-account.ts';
import { givePosition } from './give-position.ts';
import { showAccounts } from './show-accounts.ts';

/** More accounts than any realm has: the whole list is one page. */
const ALL = {
  words: [],
  role: null,
  active: null,
  kind: null,
  bodies: null,
  organizationId: null,
  offset: 0,
  most: 1_000_000,
};

/** All accounts of the realm with what they hold, as a workbook without passwords; the export is audited. */
export async function exportAccounts(tx: Transaction, ports: AccessPorts, act: Act): Promise<Uint8Array> {
  const { accounts } = await searchAccounts(tx, act.realmId, ALL);
  const shown = await showAccounts(tx, ports, accounts, act.now);
  const bodies = await ports.findBodies(tx, act.realmId, { words: '', among: null, most: null }, act.now);
  await recordAudit(tx, act, {
    action: 'access.export-accounts',
    object: { type: 'realm', id: act.realmId },
    before: null,
    after: { accounts: shown.length },
  });
  const above = new Map(
    bodies.flatMap(({ id, above: name }) => (name === null ? [] : [[id, name] as const])),
  );
  return writeWorkbook(writeAccounts(shown, above));
}

/** The workbook to be filled in: headers, choices and guidance, no accounts. */
export function writeAccountTemplate(): Promise<Uint8Array> {
  return writeWorkbook(writeAccounts([], new Map()));
}

/** Says what importing the sheets would make, and everything that stands in the way; writes nothing. */
export async function previewAccounts(
  db: Queryable,
  ports: AccessPorts,
  { realmId, now }: Pick<Act, 'realmId' | 'now'>,
  sheets: readonly AccountTable[],
): Promise<AccountPlan> {
  return planAccounts(sheets, {
    realmId,
    today: localDay(now),
    bodies: await ports.findBodies(db, realmId, { words: '', among: null, most: null }, now),
    known: await findAccountsByEmails(db, listEmails(sheets)),
  });
}

/**
 * Imports the sheets in the caller's transaction: all accounts that they make, or, where anything stands in the way,
 * nothing but the list of problems. Nobody gets a password by a file. Accounts that are there stay as they are, so that
 * a second call makes nothing.
 */
export async function importAccounts(
  tx: Transaction,
  ports: AccessPorts,
  act: Act,
  sheets: readonly AccountTable[],
): Promise<AccountPlan> {
  await lockRealms(tx);
  const plan = await previewAccounts(tx, ports, act, sheets);
  if (plan.problems.some(({ hinders }) => hinders) || plan.toMake.length === 0) return plan;
  for (const { name, email, kind, active, positions } of plan.toMake) {
    const account = await makeAccount(tx, act, { name, email, kind, password: null });
    for (const position of positions) await givePosition(tx, act, account, position);
    if (!active) await changeAccount(tx, act, { accountId: account.id, version: 1, active: false });
  }
  await recordAudit(tx, act, {
    action: 'access.import-accounts',
    object: { type: 'realm', id: act.realmId },
    before: null,
    after: {
      made: plan.toMake.length,
      positions: plan.toMake.reduce((sum, { positions }) => sum + positions.length, 0),
    },
  });
  return plan;
}
