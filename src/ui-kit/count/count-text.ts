/** Counts of what may be long are exact up to here. */
const EXACT = 1000;

/** A count as people read it, `1.000+` beyond what is counted exactly (null: that it is beyond is all that is known). */
export function countText(count: number | null): string {
  return count === null || count > EXACT
    ? `${EXACT.toLocaleString('vi-VN')}+`
    : count.toLocaleString('vi-VN');
}
