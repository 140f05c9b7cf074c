/** Names offered again: a desk has a handful of people. */
const MOST = 6;

/** The names that were said at this desk in this browser, the latest first. */
export function recallOperators(accountId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a name for the next time. A browser that keeps nothing still lets people work. */
export function keepOperator(accountId: string, name: string): void {
  const names = [name, ...recallOperators(accountId).filter((one) => one !== name)].slice(0, MOST);
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify(names));
  } catch {
    return;
  }
}

function keyOf(accountId: string): string {
  return `nhipcau.operators.${accountId}`;
}
