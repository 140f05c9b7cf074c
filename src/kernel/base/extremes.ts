/** The least of the values; +∞ for none. Unlike `Math.min(...)` it takes lists of any length. */
export function leastOf(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/** The greatest of the values; -∞ for none. Unlike `Math.max(...)` it takes lists of any length. */
export function greatestOf(values: readonly number[]): number {
  return values.reduce((greatest, value) => Math.max(greatest, value), Number.NEGATIVE_INFINITY);
}
