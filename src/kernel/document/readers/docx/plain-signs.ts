/** Signs of the font Symbol by their code; digits, brackets and the like are those of ASCII. */
const symbolSigns = signsOf([
  [0x2d, '-'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'],
  [0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xac, '←↑→↓°±'],
  [0xb3, '≥×'],
  [0xb7, '•÷≠≡≈…'],
  [0xbe, '-'],
  [0xd6, '√·'],
  [0xdb, '⇔'],
  [0xde, '⇒'],
  [0xe5, '∑'],
]);
/** Signs of Wingdings; the others are bullets of some form. */
const wingdingsSigns = signsOf([
  [0x2a, '*+'],
  [0x2d, '-'],
  [0x6f, '☐'],
  [0x71, '☐☐'],
  [0xa1, '◦'],
  [0xa8, '☐'],
  [0xdf, '←→↑↓'],
  [0xe7, '←→'],
  [0xfb, '✗✓☒☑'],
]);
const wingdings2Signs = signsOf([
  [0x4f, '✗✓☒☑'],
  [0xa3, '☐'],
]);
const pictorialFont = /^(wingdings|symbol|webdings|marlett|monotype sorts|zapf dingbats)/i;
const bulletSigns = new Set(['-', '+', '*', '•', '◦', '✓']);

function signsOf(
  stretches: readonly (readonly [first: number, signs: string])[],
): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  for (const [first, stretch] of stretches) {
    for (const [at, sign] of [...stretch].entries()) signs.set(first + at, sign);
  }
  return signs;
}

/**
 * The plain character for a sign of a pictorial font; null when the sign is no such sign.
 *
 * Such fonts keep their signs in the private area (U+F000 + code) or under borrowed letters.
 */
export function plainSign(sign: string, font: string | null): string | null {
  const code = sign.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  if (!isPrivate && !pictorialFont.test(font ?? '')) return null;
  const low = code & 0xff;
  const name = (font ?? '').toLowerCase();
  if (name.startsWith('symbol')) {
    return symbolSigns.get(low) ?? (low > 0x20 && low < 0x40 ? String.fromCharCode(low) : '•');
  }
  if (name.startsWith('wingdings 2')) return wingdings2Signs.get(low) ?? '•';
  return wingdingsSigns.get(low) ?? (low === 0xbe ? '-' : '•');
}

/** The bullet of a list as a plain character: filled and hollow ones are kept apart, because they show the level. */
export function plainBullet(text: string, font: string | null): string {
  const sign = [...text.trim()][0];
  if (sign === undefined) return '•';
  const plain = plainSign(sign, font);
  if (plain === '☐') return '◦';
  if (plain !== null) return bulletSigns.has(plain) ? plain : '•';
  // Word draws the hollow bullet of its second level with the letter o of Courier.
  return sign === 'o' && /^courier/i.test(font ?? '') ? '◦' : text.trim();
}
