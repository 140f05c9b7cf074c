/** One thing a key does, for the sheet that `?` opens. */
export interface KeyEntry {
  readonly keys: readonly string[];
  readonly words: string;
}

/** The second letter after `g`, and the address it goes to. */
export const goLetters = {
  v: '/',
  k: '/ke-hoach',
  n: '/nhiem-vu',
  c: '/co-quan',
  l: '/lich',
  q: '/quan-tri',
} as const;

/** The address that `g` and then this letter goes to, or null. */
export function addressOfLetter(letter: string): (typeof goLetters)[keyof typeof goLetters] | null {
  return letter in goLetters ? goLetters[letter as keyof typeof goLetters] : null;
}

/** Fields that take no letters: on a tick or a choice a letter is still a command. */
const TICKED: ReadonlySet<string> = new Set([
  'checkbox',
  'radio',
  'button',
  'submit',
  'reset',
  'file',
  'range',
  'color',
]);

/** Whether a key press belongs to a field in which somebody types, and so is no command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !TICKED.has(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Whether a menu, a dialog or a drawer is open and should have the keys for itself. */
export function isCovered(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null;
}
