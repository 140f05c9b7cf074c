import type { ManuscriptName } from './manuscript.ts';

/** Names as they are printed, parted by semicolons: many hold a comma (`Sở Văn hóa, Thể thao và Du lịch`). */
export function printNames(names: readonly ManuscriptName[]): string {
  return names
    .map(({ name }) => oneLine(name))
    .filter((name) => name !== '')
    .join('; ');
}

/** Words on one line, without space around them. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
