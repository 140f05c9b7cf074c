/** Puts the focus into a field that a person just opened, as it appears; for use as its ref. */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}
