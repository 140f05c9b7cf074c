/** The body in whose name a letter goes out. */
export interface LetterSender {
  readonly name: string;
  readonly abbreviation: string | null;
  /** As organizations calls it. */
  readonly kind: string;
  readonly above: string | null;
}

/** The body in the symbol of its letters: `SVHTTDL` of `Sở VHTTDL`, `UBND` of `UBND xã Nà Hiền`; the clerk mends it. */
export function symbolOf({ abbreviation }: LetterSender): string {
  const [first = '', ...rest] = (abbreviation ?? '').split(/[^\p{L}]+/u);
  const isCapital = (word: string): boolean => word === word.toUpperCase();
  if (isCapital(first)) return first;
  return [first, ...rest].map((word) => (isCapital(word) ? word : word.charAt(0).toUpperCase())).join('');
}

/** `Ủy ban nhân dân tỉnh` of the directory is printed with the name of its province in a letterhead. */
export function withPlace(name: string, place: string): string {
  return /\s(?:tỉnh|thành phố)$/u.test(name) ? `${name} ${place}` : name;
}
