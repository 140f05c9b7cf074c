const REACHABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Keeps the keyboard's place while parts of the page come and go: when what had the focus is taken away, the nearest part
 * around it that can hold the focus gets it, or what now stands in its place under the same `data-entry`, or the button
 * that had opened it. Answers the act that ends this.
 */
export function keepFocus(): () => void {
  let places: readonly HTMLElement[] = [];
  let later = 0;
  const remember = (event: FocusEvent): void => {
    places = event.target instanceof HTMLElement ? placesAround(event.target) : [];
  };
  // A hand that presses beside everything leaves the keyboard's place on purpose.
  const forget = (): void => {
    places = [];
  };
  const giveBack = (): void => {
    // A field that takes the focus takes the selection too: words that somebody selected come first.
    if (!isLost() || document.getSelection()?.isCollapsed === false) return;
    places
      .map((place) => (place.isConnected ? place : successorOf(place)))
      .find((place) => place?.matches(REACHABLE) === true && !place.matches(':disabled'))
      ?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    const [last] = places;
    if (last === undefined || !isLost()) return;
    // A dialog that closes gives the focus back itself; only what nobody takes is given here.
    window.clearTimeout(later);
    later = window.setTimeout(giveBack, 30);
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('pointerdown', forget);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    window.clearTimeout(later);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', forget);
  };
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** What stands now where this part of the page stood. */
function successorOf({ dataset }: HTMLElement): HTMLElement | null {
  const { entry } = dataset;
  return entry === undefined
    ? null
    : document.querySelector<HTMLElement>(`[tabindex][data-entry="${CSS.escape(entry)}"]`);
}

/** The element itself, then what is around it and what opened that, the nearest first. */
function placesAround(element: HTMLElement): readonly HTMLElement[] {
  const places: HTMLElement[] = [];
  for (let place: HTMLElement | null = element; place !== null; place = place.parentElement) {
    if (place === document.body) break;
    places.push(place);
    const opener =
      place.id === ''
        ? null
        : document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(place.id)}"]`);
    if (opener !== null) places.push(opener);
  }
  const content = document.querySelector<HTMLElement>('main');
  return content === null || places.includes(content) ? places : [...places, content];
}
