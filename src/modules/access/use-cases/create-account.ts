import { localDay } from '#kernel/time/local-time.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { type Account, type AccountToCreate, normalizeEmail } from '../domain/account.ts';
import { insertAccount } from '../store/accounts.ts';
import { givePosition } from './give-position.ts';
import { hashPassword } from './hash-password.ts';

/**
 * Makes an account with its first position, which begins today, and a password where one is given.
 *
 * @throws ProblemError `access.email-taken` (409) and those of `givePosition`
 */
export async function createAccount(tx: Transaction, act: Act, wanted: AccountToCreate): Promise<Account> {
  const account = await makeAccount(tx, act, wanted);
  await givePosition(tx, act, account, { ...wanted.position, fromDay: localDay(act.now), toDay: null });
  return account;
}

/**
 * Makes an account that holds nothing yet.
 *
 * @throws ProblemError `access.email-taken` (409)
 */
export async function makeAccount(
  tx: Transaction,
  act: Act,
  wanted: Omit<AccountToCreate, 'position'>,
): Promise<Account> {
  const account: Account = {
    id: act.newId(),
    realmId: act.realmId,
    name: wanted.name.normalize('NFC').trim(),
    email: normalizeEmail(wanted.email),
    kind: wanted.kind ?? 'person',
    active: true,
    version: 1,
  };
  const passwordHash = wanted.password === null ? null : await hashPassword(wanted.password);
  const isWritten = await insertAccount(tx, account, { id: act.newId(), passwordHash, createdAt: act.now });
  if (!isWritten) throw emailTaken();
  await recordAudit(tx, act, {
    action: 'access.create-account',
    object: { type: 'account', id: account.id },
    before: null,
    after: account,
  });
  return account;
}

function emailTaken(): ProblemError {
  return new ProblemError(
    'access.email-taken',
    409,
    { vi: 'Thư điện tử này đã có tài khoản.', en: 'This mail has an account already.' },
    { remedy: { vi: 'Dùng thư điện tử khác.', en: 'Use another mail.' } },
  );
}
