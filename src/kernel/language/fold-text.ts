/**
 * Folds Vietnamese text for comparing: lower case, no diacritics, đ as d. The result has the same length as
 * the input, so that an offset found in the folded text is an offset of the text itself.
 */
export function foldText(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charCodeAt(index));
  return folded;
}

/**
 * Lower case with the tone mark where the older spelling puts it (`uỷ` reads as `ủy`, `hoà` as `hòa`), and the
 * horn that scans lose (`thuờng` reads as `thường`), same length as the input. For words that differ only by their accents (`quý` and `quy`, `sở` and `số`).
 */
export function lowerText(text: string): string {
  const whole = text.toLowerCase();
  const lower = whole.length === text.length ? whole : lowerUnits(text);
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
  return text.replace(/\s+/gu, ' ').trim();
}

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

const folds = new Map<number, string>();

function foldUnit(code: number): string {
  if (code < 128) return String.fromCharCode(code >= 65 && code <= 90 ? code + 32 : code);
  const known = folds.get(code);
  if (known !== undefined) return known;
  const unit = String.fromCharCode(code);
  const base = unit.normalize('NFD').charAt(0).toLowerCase();
  const folded = base === 'đ' ? 'd' : base.length === 1 ? base : unit;
  folds.set(code, folded);
  return folded;
}
