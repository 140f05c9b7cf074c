import { foldSpace, lowerText } from '#kernel/language/fold-text.ts';

/**
 * Two printed names with the same key are one question to a person: capitals, white space and the place of
 * the tone mark do not matter (`UỶ ban`, `Ủy  ban`). Diacritics do: Tân Lập and Tân Lấp are two communes.
 */
export function nameKey(name: string): string {
  return lowerText(foldSpace(name.normalize('NFC')));
}
