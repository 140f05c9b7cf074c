/** Whether the paper leaves its number blank: only the symbol stands there (`/KH-UBND`), or nothing. */
export function isBlankNumber(number: string): boolean {
  return !/^\s*\d/.test(number);
}

/** Whether the paper leaves its day blank: ISO of a month or a year alone, or nothing. */
export function isBlankDate(iso: string): boolean {
  return !/^\d{4}-\d{2}-\d{2}$/.test(iso);
}
