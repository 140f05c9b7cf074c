import { writeRoman } from '../../../language/roman-numerals.ts';
import { printVietnameseNumber } from './print-vietnamese-number.ts';

/** The sample that Word stores for a custom format, `001, 002, 003, …`: its first member gives the width. */
export type CustomFormat = string | null;

/** Beyond this Word itself prints nonsense, and a hostile file could ask for megabytes of letters. */
const largestLettered = 780;
const largestRoman = 32_767;

/** Formats that `printNumber` prints as Word does; others come out as plain digits. */
export function isKnownFormat(format: string): boolean {
  return printers.has(format) || format === 'none' || format === 'bullet' || format === 'custom';
}

/** Prints one counter in a format of ECMA-376 part 1, 17.18.59 (`upperRoman`, `lowerLetter` …). */
export function printNumber(value: number, format: string, custom: CustomFormat = null): string {
  if (format === 'none') return '';
  if (format === 'custom' && custom !== null) {
    return String(value).padStart(Math.min(custom.split(',')[0]?.trim().length ?? 1, 9), '0');
  }
  return (printers.get(format) ?? String)(value);
}

const printers = new Map<string, (value: number) => string>([
  ['decimal', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['upperRoman', printRoman],
  ['lowerRoman', (value) => printRoman(value).toLowerCase()],
  ['upperLetter', printLetter],
  ['lowerLetter', (value) => printLetter(value).toLowerCase()],
  ['numberInDash', (value) => `- ${value} -`],
  ['decimalEnclosedParen', (value) => `(${value})`],
  ['decimalEnclosedFullstop', (value) => `${value}.`],
  [
    'decimalEnclosedCircle',
    (value) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)),
  ],
  ['vietnameseCounting', printVietnameseNumber],
]);

function printRoman(value: number): string {
  return value < 1 || value > largestRoman ? String(value) : writeRoman(value);
}

/** A … Z, then AA, BB … ZZ, AAA …: Word repeats the letter instead of counting on. */
function printLetter(value: number): string {
  if (value < 1 || value > largestLettered) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}
