import { writeRoman } from '../language/roman-numerals.ts';
import type { ManuscriptPart } from './manuscript.ts';

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
    if (kind === 'prose') return '';
    if (kind === 'section') {
      section += 1;
      item = 0;
      below = null;
      return `${writeRoman(section)}.`;
    }
    if (kind !== 'heading' && below !== null) {
      below += 1;
      return `${item}.${below}.`;
    }
    item += 1;
    if (kind === 'heading') below = 0;
    return `${item}.`;
  });
}
