const DIGITS: readonly (readonly [letters: string, worth: number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Writes a whole number of 1 or more in Roman numerals; thousands repeat `M`, so a large one makes a long word. */
export function writeRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [letters, worth] of DIGITS) {
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
