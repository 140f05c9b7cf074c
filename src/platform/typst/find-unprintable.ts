import type { Layout } from '#kernel/document/layout/layout.ts';
import { type FontFamily, fontFamilies, readFontFile } from './font-files.ts';
import { readFontLetters } from './read-font-letters.ts';

/** What Tinos surely has: letters and signs of Vietnamese and of the languages of Europe. No font is opened for them. */
const plain =
  /^(?:[\s\u0020-\u007e\u00a0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d\u2026\u2022]|[\u0300-\u0303]|\u0309|\u0323)*$/u;
/** Signs that join or steer letters and print nothing themselves. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Control}]/u;
const known = new Map<string, readonly (readonly [number, number])[]>();

/** Lists the letters and signs of a layout that the fonts of our PDF files do not have, each once. */
export function findUnprintable(layout: Layout): readonly string[] {
  const found = new Set<string>();
  for (const text of textsOf(layout.sections)) {
    if (plain.test(text)) continue;
    for (const sign of text) {
      if (!plain.test(sign) && !unseen.test(sign) && !isPrintable(sign)) found.add(sign);
    }
  }
  return [...found];
}

/** The families that print a layout: those that every document has, and those of the scripts that it is written in. */
export function findFamilies(layout: Layout): readonly FontFamily[] {
  const foreign = new Set<string>();
  for (const text of textsOf(layout.sections)) {
    if (plain.test(text)) continue;
    for (const { name, script } of fontFamilies) if (script?.test(text)) foreign.add(name);
  }
  return fontFamilies.filter(({ name, script }) => script === null || foreign.has(name));
}

function isPrintable(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return fontFamilies
    .filter(({ script }) => script === null || script.test(sign))
    .some(({ files: [file = ''] }) => lettersOf(file).some(([first, last]) => code >= first && code <= last));
}

function lettersOf(file: string): readonly (readonly [number, number])[] {
  const letters = known.get(file) ?? readFontLetters(readFontFile(file));
  known.set(file, letters);
  return letters;
}

/** Every text and label below a value of a layout. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') {
      if (key === 'text' || key === 'label') yield inner;
    } else yield* textsOf(inner);
  }
}
