/** Counts of what may be long are exact up to here. */
const EXACT = 1000;

/** A count as people read it, `1.000+` beyond what is counted exactly. */
export function countText(count: number): string {
  return count > EXACT ? `${EXACT.toLocaleString('vi-VN')}+` : count.toLocaleString('vi-VN');
}
