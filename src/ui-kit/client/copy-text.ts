/** Puts a text on the clipboard. Browsers keep it from pages that came over plain http; there the old way still works. */
export async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  // Inside an open dialog, which keeps the focus to itself.
  const place = document.activeElement?.parentElement ?? document.body;
  place.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
