import type { Actor } from '#kernel/law/actor.ts';
import type { Author } from '#kernel/law/author.ts';
import type { Act } from './act.ts';

/** The name under which the house itself writes: at start, for the first run and the demonstration data. */
const HOUSE_NAME = 'Nhịp Cầu';

/** The one who acts, as rows remember it; the house itself stands under its own name. */
export function authorOf(act: Act): Author {
  const name = act.actor === null ? HOUSE_NAME : nameOf(act.actor);
  return { at: act.now, accountId: act.actor?.accountId ?? null, name };
}

/** At a shared desk who sits there and which desk it is: neither alone says who did it. */
function nameOf({ name, kind, operator }: Actor): string {
  return kind === 'desk' && operator !== null ? `${operator}, tại ${name}` : name;
}
