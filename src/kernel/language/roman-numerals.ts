const VALUES: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Writes a number from 1 to 49 in Roman numerals. */
export function writeRoman(value: number): string {
  if (value >= 40) return `XL${value > 40 ? writeRoman(value - 40) : ''}`;
  let rest = value;
  let roman = '';
  for (const [letters, worth] of VALUES) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}

/** Reads a Roman numeral from I to XLIX as headings print it; null for any other word. */
export function readRoman(letters: string): number | null {
  if (!/^[IVXL]{1,7}$/.test(letters)) return null;
  for (let value = 1; value < 50; value += 1) {
    if (writeRoman(value) === letters) return value;
  }
  return null;
}
