/** How the written Vietnamese syllable is built: onset, rhyme, tone. */
const onset = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?';
const rhymes = [
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ă[cmnpt]|ăng|â[cmnptuy]|âng',
  'e|e[cmnopt]|eng|ê|ê[mnptu]|êch|êng|ênh',
  'i|ia|i[mnptu]|ich|inh|iê[cmnptu]|iêng',
  'o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oă[cmnt]|oăng|o[cimnpt]|oe|oe[not]|ong|ooc|oong',
  'ô|ô[cimnpt]|ông|ơ|ơ[imnpt]',
  'u|ua|u[cimnpt]|ung|uâ[nty]|uâng|uô[cimnt]|uông|uê|uêch|uênh|uơ|uy|uya|uych|uyn|uynh|uy[ptu]|uyê[nt]',
  'ư|ưa|ư[cimtu]|ưng|ươ[cimnptu]|ương|y|yê[mntu]|yêng',
].join('|');
const toneless = new RegExp(`^${onset}(?:${rhymes})$`, 'u');
const stopped = /(?:c|ch|p|t)$/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** True for a word that Vietnamese spelling allows (`thông`, `nghệ`, `ĐỐI`), whatever its case; false for `thæng`, `abc`. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const marks = apart.match(tones) ?? [];
  if (marks.length > 1) return false;
  const base = apart.replace(tones, '').normalize('NFC');
  if (!toneless.test(base)) return false;
  // A syllable closed by a stop has the sharp or the heavy tone.
  return !stopped.test(base) || marks[0] === '\u0301' || marks[0] === '\u0323';
}
