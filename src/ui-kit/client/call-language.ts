/** The language in which the server should answer: that of the page, which the shell writes on `<html lang>`. */
export function callLanguage(): string {
  return typeof document === 'undefined' ? 'vi' : document.documentElement.lang || 'vi';
}
