import type { Act } from '#modules/audit/door.ts';
import type { Author } from '../store/write-obligation.ts';

/** The one who acts, as rows remember it; the house itself stands under its own name. */
export function authorOf(act: Act): Author {
  return { at: act.now, accountId: act.actor?.accountId ?? null, name: act.actor?.name ?? 'Nhịp Cầu' };
}
