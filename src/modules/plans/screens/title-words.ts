/** A subject as a title: documents print it after its kind, so its first letter may be small. */
export function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** A kind as documents print it (`KẾ HOẠCH`) in the letters of a sentence (`Kế hoạch`). */
export function sentenceCase(words: string): string {
  return capitalized(words.toLocaleLowerCase('vi'));
}
