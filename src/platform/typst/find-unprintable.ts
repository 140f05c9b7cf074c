import type { Layout } from '#kernel/document/layout/layout.ts';

/** Letters of scripts that Tinos has, and signs; the few signs that it lacks stand apart. */
const printable =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;
const lacking = /[☐☑☒✓✔✗✘]|\p{Extended_Pictographic}/u;

/** Lists the letters and signs of a layout that the fonts of our PDF files do not have, each once. */
export function findUnprintable(layout: Layout): readonly string[] {
  const found = new Set<string>();
  for (const text of textsOf(layout.sections)) {
    for (const sign of text) {
      const isPlain = /[\d#*©®]/u.test(sign);
      if (!isPlain && (!printable.test(sign) || lacking.test(sign))) found.add(sign);
    }
  }
  return [...found];
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
