/**
 * The screen to which a sign-in leads, as asked for: an address within the application, else its first screen. What is
 * answered always begins with one stroke and holds nothing that a browser drops or turns into another host.
 */
export function readReturnPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > 2000) return '/';
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted) ? wanted : '/';
}
