import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { Account } from '../domain/account.ts';
import { lockAccount } from '../store/accounts.ts';
import { insertPassword, readWithPassword } from '../store/passwords.ts';
import { hashPassword } from './hash-password.ts';
import { accountUnknown } from './position-problems.ts';

/**
 * Gives an account that came without a password its first one. Whoever has one changes it himself.
 *
 * @throws ProblemError `access.account-unknown` (404), `access.password-set` (409)
 */
export async function setFirstPassword(
  tx: Transaction,
  act: Act,
  { id }: Account,
  password: string,
): Promise<void> {
  if ((await lockAccount(tx, act.realmId, id)) === null) throw accountUnknown();
  if ((await readWithPassword(tx, [id])).has(id)) throw passwordSet();
  const passwordHash = await hashPassword(password);
  await insertPassword(tx, id, { id: act.newId(), passwordHash, createdAt: act.now });
  await recordAudit(tx, act, {
    action: 'access.set-first-password',
    object: { type: 'account', id },
    before: { hasPassword: false },
    after: { hasPassword: true },
  });
}

function passwordSet(): ProblemError {
  return new ProblemError(
    'access.password-set',
    409,
    { vi: 'Tài khoản này đã có mật khẩu.', en: 'This account has a password already.' },
    { remedy: { vi: 'Người dùng tự đổi mật khẩu của mình.', en: 'Its holder changes it.' } },
  );
}
