import type { Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { Act } from '../domain/act.ts';
import { authorOf } from '../domain/author-of.ts';
import type { PartName } from '../domain/chain.ts';
import { standingOf } from '../domain/who-acted.ts';
import { eraseParts } from '../store/erase-parts.ts';
import { sealWithin } from './seal-chain.ts';

/** What is to be erased, and why. */
export interface WantedErasure {
  readonly entries: readonly string[];
  readonly part: PartName;
  readonly reason: string;
}

/**
 * Empties a part of entries for good: names and address (`who`), or what was there before and after (`content`). The
 * chain stays whole, and minutes with the reason stand in it before the transaction ends. Answers how many had it.
 *
 * @throws ProblemError `audit.nothing-to-erase` (404)
 */
export async function erasePersonalData(tx: Transaction, act: Act, wanted: WantedErasure): Promise<number> {
  // What was written a moment ago has no link yet, and could not be proven afterwards.
  await sealWithin(tx, act.realmId, act.now);
  const author = authorOf(act);
  const keeper = {
    id: act.newId(),
    at: author.at,
    accountId: author.accountId,
    actorName: author.name,
    ...standingOf(act.actor),
    organizationId: act.actor?.organizationId ?? null,
    requestId: act.requestId,
    address: act.address,
  };
  const reason = wanted.reason.normalize('NFC').trim();
  const erased = await eraseParts(tx, act.realmId, { ...wanted, reason }, keeper);
  if (erased.length === 0) throw nothingToErase();
  await sealWithin(tx, act.realmId, act.now);
  return erased.length;
}

function nothingToErase(): ProblemError {
  return new ProblemError(
    'audit.nothing-to-erase',
    404,
    {
      vi: 'Không mục nào trong số này còn dữ liệu có thể xóa.',
      en: 'None of these entries has data left that could be erased.',
    },
    { remedy: { vi: 'Mở lại nhật ký.', en: 'Open the log again.' } },
  );
}
