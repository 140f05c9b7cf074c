/** The kinds of file that are taken in, scans among them, as the file chooser and the drop zone ask for them. */
export const READABLE = ['.docx', '.pdf', '.txt', '.md', '.png', '.jpg', '.jpeg', '.xlsx'] as const;

/** True for a spreadsheet, which is looked at before it is taken in. */
export function isSheet(file: { readonly name: string }): boolean {
  return file.name.toLowerCase().endsWith('.xlsx');
}

/** Largest file taken in, in bytes; the server has the last word. */
export const LARGEST = 30 * 1024 * 1024;

/** Why a file is not even sent, or null. */
export function refuseBeforeSending(file: {
  readonly name: string;
  readonly size: number;
}): 'kind' | 'empty' | 'large' | null {
  const name = file.name.toLowerCase();
  if (!READABLE.some((ending) => name.endsWith(ending))) return 'kind';
  if (file.size === 0) return 'empty';
  return file.size > LARGEST ? 'large' : null;
}
