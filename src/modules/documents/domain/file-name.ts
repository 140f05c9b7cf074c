const LONGEST = 200;

/** The last part of an uploaded name, without control characters and direction marks, at most 200 characters. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim();
  if (clean === '') return 'van-ban';
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 12)}…${clean.slice(-10)}`;
}

/** The ending of a file's name in lower case without its dot, or null: all that is kept of a refused file's name. */
export function fileExtension(name: string): string | null {
  return /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? null;
}
