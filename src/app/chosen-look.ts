/** Where the kit keeps the choice between light and dark. */
export const LOOK_KEY = 'nhipcau.look';

/** Shows the chosen look before the first paint, so that a dark page does not flash white. */
export function showChosenLook(): void {
  const chosen = localStorage.getItem(LOOK_KEY) ?? 'auto';
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
}
