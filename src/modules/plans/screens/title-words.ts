/** A subject as a title: documents print it after its kind, so its first letter may be small. */
export function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** A kind as documents print it (`KẾ HOẠCH`) in the letters of a sentence (`Kế hoạch`). */
export function sentenceCase(words: string): string {
  return capitalized(words.toLocaleLowerCase('vi'));
}

/** The years of a plan as a list shows them: its year, else the span that its subject names (`2026–2030`), else nothing. */
export function yearsOf({ year, title }: { readonly year: number | null; readonly title: string }): string {
  if (year !== null) return String(year);
  const span = /(?<![\d/-])(?<from>(?:19|20)\d{2})\s?[-–—]\s?(?<to>(?:19|20)\d{2})(?![\d/-])/u.exec(
    title,
  )?.groups;
  return span !== undefined && Number(span.from) < Number(span.to) ? `${span.from}–${span.to}` : '';
}
