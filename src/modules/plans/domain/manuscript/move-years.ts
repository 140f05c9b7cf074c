/** A cited document and its day: `số 12/KH-UBND ngày 05/01/2026`, `số 9/NQ-TU, ngày 3 tháng 4 năm 2026`. */
const CITED_DAY =
  /\d[\p{L}\d]*[/-][\p{L}\d/-]+(?:\s[^\s;]+){0,12}?,?\sngày\s[\d/.\s-]*(?:tháng\s\d{1,2}\s)?(?:năm\s)?$/u;

/**
 * Moves the year of a plan, and the one behind it, on by one wherever words name them; years of cited documents and of
 * their symbols stay, for those documents do not move.
 */
export function moveYears(words: string, year: number | null): string {
  if (year === null) return words;
  return words.replace(/(?<!\d)\d{4}(?!\d)/gu, (found, at: number) => {
    const value = Number(found);
    if (value !== year && value !== year + 1) return found;
    const before = words.slice(Math.max(0, at - 160), at);
    const isSymbol = /^\/\p{Lu}/u.test(words.slice(at + 4));
    return isSymbol || CITED_DAY.test(before) ? found : String(value + 1);
  });
}
