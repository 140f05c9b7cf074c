import type { ManuscriptPart } from './manuscript.ts';

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * The printed number of each part, empty for prose and for what has no words yet: `I.` for sections, `1.` for what stands in them, `1.1.` for tasks
 * and duties below a heading (Decree 30/2020, Annex I, with two levels of Arabic numbers as plans print them).
 */
export function numberParts(parts: readonly Pick<ManuscriptPart, 'kind' | 'text'>[]): readonly string[] {
  let section = 0;
  let item = 0;
  let below: number | null = null;
  return parts.map(({ kind, text }) => {
    if (text.trim() === '') return '';
    switch (kind) {
      case 'section':
        section += 1;
        item = 0;
        below = null;
        return `${printRoman(section)}.`;
      case 'heading':
        item += 1;
        below = 0;
        return `${item}.`;
      case 'prose':
        return '';
      case 'task':
      case 'duty':
        if (below === null) {
          item += 1;
          return `${item}.`;
        }
        below += 1;
        return `${item}.${below}.`;
    }
  });
}

function printRoman(value: number): string {
  let left = value;
  let printed = '';
  for (const [size, sign] of ROMAN) {
    while (left >= size) {
      printed += sign;
      left -= size;
    }
  }
  return printed;
}
