import type { Author } from '#kernel/law/author.ts';
import type { Act } from './act.ts';

/** The name under which the house itself writes: at start, for the first run and the demonstration data. */
const HOUSE_NAME = 'Nhịp Cầu';

/** The one who acts, as rows remember it; the house itself stands under its own name. */
export function authorOf(act: Act): Author {
  return { at: act.now, accountId: act.actor?.accountId ?? null, name: act.actor?.name ?? HOUSE_NAME };
}
