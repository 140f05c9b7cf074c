/**
 * A text without the names of these bodies: a paper that is sent by way of `Sở Văn hóa` is not about culture. Letters are
 * compared without regard to case.
 *
 * @param names in any order; a longer one goes before a shorter one that it begins with
 */
export function withoutNames(text: string, names: readonly string[]): string {
  const whole = text.normalize('NFC');
  const folded = whole.toLocaleLowerCase('vi');
  // Some letters change their number when they become small; then positions tell nothing.
  if (folded.length !== whole.length) return whole;
  const wanted = names
    .map((name) => name.normalize('NFC').toLocaleLowerCase('vi'))
    .filter((name) => name.length > 2);
  const longestFirst = wanted.sort((a, b) => b.length - a.length);
  let at = 0;
  let left = '';
  while (at < whole.length) {
    const from = at;
    const name = longestFirst.find((one) => folded.startsWith(one, from));
    left += name === undefined ? whole.charAt(at) : ' ';
    at += name?.length ?? 1;
  }
  return left;
}
