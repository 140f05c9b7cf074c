/** An abbreviation without the signs that offices put into it differently: `VH-TT&DL` and `VHTTDL` are one. */
export function bareLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s&.,–-]+/gu, '')
    .toLowerCase();
}
