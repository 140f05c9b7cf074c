/** Folds words for searching lists already on the screen: no diacritics, đ = d, lower case, NFC or NFD alike. */
export function foldText(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'd')
    .toLowerCase()
    .trim();
}
