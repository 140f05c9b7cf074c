import type { SearchKind } from '#modules/access/widgets/search-queries.ts';
import { searchedKinds } from '#modules/access/widgets/search-queries.ts';

/** Something that was opened from search. */
export interface RecentHit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly of: string | null;
  readonly title: string;
}

const MOST = 5;

/** One list a person; it ends with the tab, so that a shared machine does not tell the next one. */
const keyOf = (account: string): string => `nhipcau:recent:${account}`;

/** What a person opened from search in this tab, the newest first. */
export function readRecentHits(account: string): readonly RecentHit[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(account)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecentHit) : [];
  } catch {
    return [];
  }
}

/** Puts what was opened at the head of the list. */
export function keepRecentHit(account: string, hit: RecentHit): void {
  const others = readRecentHits(account).filter(({ id }) => id !== hit.id);
  try {
    sessionStorage.setItem(keyOf(account), JSON.stringify([hit, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing forgets this too.
  }
}

function isRecentHit(given: unknown): given is RecentHit {
  if (typeof given !== 'object' || given === null) return false;
  const { kind, id, of, title } = given as Partial<Record<keyof RecentHit, unknown>>;
  return (
    searchedKinds.some((one) => one === kind) &&
    typeof id === 'string' &&
    typeof title === 'string' &&
    (of === null || typeof of === 'string')
  );
}
