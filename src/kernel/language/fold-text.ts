/**
 * Folds Vietnamese text for comparing: lower case, no diacritics, đ as d. The result has the same length as
 * the input, so that an offset found in the folded text is an offset of the text itself.
 */
export function foldText(text: string): string {
  if (text.length <= CHUNK) return foldChunk(text);
  let folded = '';
  for (let from = 0; from < text.length; from += CHUNK) folded += foldChunk(text.slice(from, from + CHUNK));
  return folded;
}

function foldChunk(text: string): string {
  const units: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    units[index] = FOLDS[unit] || foldUnit(unit);
  }
  return String.fromCharCode.apply(null, units);
}

/**
 * Lower case with the tone mark where the older spelling puts it (`uỷ` reads as `ủy`, `hoà` as `hòa`), and the
 * horn that scans lose (`thuờng` reads as `thường`), same length as the input. For words that differ only by their
 * accents (`quý` and `quy`, `sở` and `số`).
 */
export function lowerText(text: string): string {
  const whole = text.toLowerCase();
  const lower = whole.length === text.length ? whole : lowerUnits(text);
  if (!MAY_NEED_MENDING.test(lower)) return lower;
  const horned = lower.replace(/u(?=[ơờớởỡợ]\p{L})/gu, 'ư');
  return horned.replace(/(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => OLDER_TONE.get(pair) ?? pair);
}

/** Unit by unit, for the rare text that grows when its case is lowered whole (`İ`). */
function lowerUnits(text: string): string {
  let lower = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    const small = unit.toLowerCase();
    lower += small.length === 1 ? small : unit;
  }
  return lower;
}

/** White space folded, ends trimmed: the form in which values are printed. */
export function foldSpace(text: string): string {
  // Most values have nothing to fold, and looking is a tenth of replacing.
  if (!/ \s|[^\S ]/.test(text)) return text.trim();
  return text.replace(/\s+/gu, ' ').trim();
}

/** A lost horn or a newer tone: looked for first, because it is cheap and most words have neither. */
const MAY_NEED_MENDING = /u[ơờớởỡợỳýỷỹỵ]|o[àáảãạèéẻẽẹ]/;

const OLDER_TONE = new Map(
  [
    ['oà', 'òa'],
    ['oá', 'óa'],
    ['oả', 'ỏa'],
    ['oã', 'õa'],
    ['oạ', 'ọa'],
    ['oè', 'òe'],
    ['oé', 'óe'],
    ['oẻ', 'ỏe'],
    ['oẽ', 'õe'],
    ['oẹ', 'ọe'],
    ['uỳ', 'ùy'],
    ['uý', 'úy'],
    ['uỷ', 'ủy'],
    ['uỹ', 'ũy'],
    ['uỵ', 'ụy'],
  ].map(([newer, older]) => [newer as string, older as string]),
);

/** So many arguments a call takes on every engine. */
const CHUNK = 4096;

/** What a UTF-16 unit folds to; 0 where it was not asked for yet. */
const FOLDS = new Uint16Array(0x1_0000);

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const base = unit.normalize('NFD').charAt(0).toLowerCase();
  const folded = base === 'đ' ? 'd' : base.length === 1 ? base : unit;
  FOLDS[code] = folded.charCodeAt(0);
  return folded.charCodeAt(0);
}
