/**
 * Reads an amount as Vietnam writes it: `1.234,5`, `09`, `150`; null when it is none. A dot stands before three
 * figures, a comma before parts.
 */
export function readAmount(words: string): number | null {
  const typed = words.trim();
  if (!/^\d+(?:,\d{1,4})?$|^\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?$/u.test(typed)) return null;
  return keepable(Number(typed.replaceAll('.', '').replace(',', '.')));
}

/** The amount that a cell of a sheet holds, as a number or in words; null when it holds none. */
export function readCellAmount(cell: unknown): number | null {
  if (typeof cell === 'number') return cell >= 0 ? keepable(cell) : null;
  return typeof cell === 'string' ? readAmount(cell) : null;
}

/** Figures of this world stay below; four places are kept of what a spreadsheet computed. */
function keepable(amount: number): number | null {
  return amount <= 1e15 ? Math.round(amount * 10_000) / 10_000 : null;
}

/** Writes an amount as Vietnam writes it: `1.234,5`. */
export function formatAmount(amount: number): string {
  const [whole = '', part] = String(amount).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
}
