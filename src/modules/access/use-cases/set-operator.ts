import type { Actor } from '#kernel/law/actor.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { updateOperator } from '../store/sessions.ts';

/**
 * Notes who sits at a shared desk (`Người nhập`) until the session ends or the next one takes the seat.
 *
 * @throws ProblemError `access.not-a-desk` (409) for a person's own account
 */
export async function setOperator(
  tx: Transaction,
  act: Act & { readonly actor: Actor },
  { sessionId, operator }: { readonly sessionId: string; readonly operator: string },
): Promise<void> {
  if (act.actor.kind !== 'desk') throw notADesk();
  const name = operator.normalize('NFC').trim();
  await updateOperator(tx, sessionId, name);
  await recordAudit(tx, act, {
    action: 'access.set-operator',
    object: { type: 'account', id: act.actor.accountId },
    before: { operator: act.actor.operator },
    after: { operator: name },
  });
}

function notADesk(): ProblemError {
  return new ProblemError(
    'access.not-a-desk',
    409,
    {
      vi: 'Tài khoản riêng không cần ghi người nhập.',
      en: 'A personal account needs no name of who sits at it.',
    },
    {
      remedy: { vi: 'Đăng xuất rồi đăng nhập bằng tài khoản dùng chung.', en: 'Sign in at the shared desk.' },
    },
  );
}
