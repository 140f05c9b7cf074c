/**
 * True for a UTF-16 unit of a letter or a digit (`\p{L}` and `\p{N}` of the basic plane). Asking a regular expression
 * for each sign of a document is most of the cost of walking through it.
 */
export function isWordUnit(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  // Letters with diacritics of Vietnamese in composed form.
  if ((code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0xc0 && code <= 0x1b0))
    return code !== 0xd7 && code !== 0xf7;
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** True for a UTF-16 unit of white space (`\s`); letters first, because they are nearly all that is asked about. */
export function isSpaceUnit(code: number): boolean {
  return code === 32 || (!isWordUnit(code) && /\s/u.test(String.fromCharCode(code)));
}
