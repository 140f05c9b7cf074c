/**
 * Reads an amount as Vietnam writes it: `1.234,5`, `09`, `150`; null when it is none. A dot stands before three
 * figures, a comma before parts.
 */
export function readAmount(words: string): number | null {
  const typed = words.trim();
  if (!/^\d+(?:,\d{1,4})?$|^\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?$/u.test(typed)) return null;
  const amount = Number(typed.replaceAll('.', '').replace(',', '.'));
  return amount <= 1e15 ? amount : null;
}

/** Writes an amount as Vietnam writes it: `1.234,5`. */
export function formatAmount(amount: number): string {
  const [whole = '', part] = String(amount).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
}
