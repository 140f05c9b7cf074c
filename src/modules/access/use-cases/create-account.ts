import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { type Account, type AccountToCreate, normalizeEmail } from '../domain/account.ts';
import { type AccountRefusal, insertAccount } from '../store/accounts.ts';
import { hashPassword } from './hash-password.ts';

/**
 * Makes an account bound to one body (administrators and readers may have none), with its password.
 *
 * @throws ProblemError `access.email-taken` (409), `access.organization-needed`,
 * `access.organization-unknown` (422).
 */
export async function createAccount(tx: Transaction, act: Act, wanted: AccountToCreate): Promise<Account> {
  if (wanted.role === 'officer' && wanted.organizationId === null) throw organizationNeeded();
  const account: Account = {
    id: act.newId(),
    realmId: act.realmId,
    name: wanted.name.normalize('NFC').trim(),
    email: normalizeEmail(wanted.email),
    position: wanted.position?.trim() || null,
    role: wanted.role,
    organizationId: wanted.organizationId,
    active: true,
    version: 1,
  };
  const passwordHash = await hashPassword(wanted.password);
  const refusal = await insertAccount(tx, account, { id: act.newId(), passwordHash, createdAt: act.now });
  if (refusal !== null) throw REFUSALS[refusal]();
  await recordAudit(tx, act, {
    action: 'access.create-account',
    object: { type: 'account', id: account.id },
    before: null,
    after: account,
  });
  return account;
}

const REFUSALS: Readonly<Record<AccountRefusal, () => ProblemError>> = {
  'email-taken': () =>
    new ProblemError(
      'access.email-taken',
      409,
      { vi: 'Thư điện tử này đã có tài khoản.', en: 'This mail has an account already.' },
      { remedy: { vi: 'Dùng thư điện tử khác.', en: 'Use another mail.' } },
    ),
  'organization-unknown': () =>
    new ProblemError(
      'access.organization-unknown',
      422,
      { vi: 'Không có cơ quan, đơn vị này.', en: 'There is no such body.' },
      { remedy: { vi: 'Chọn lại cơ quan, đơn vị.', en: 'Choose the body again.' } },
    ),
};

function organizationNeeded(): ProblemError {
  return new ProblemError(
    'access.organization-needed',
    422,
    { vi: 'Tài khoản chuyên viên phải thuộc một cơ quan.', en: "An officer's account needs a body." },
    { remedy: { vi: 'Chọn cơ quan, đơn vị của tài khoản.', en: 'Choose the body of the account.' } },
  );
}
