import { type RefObject, useEffect } from 'react';

/** Escape inside the form closes it, once lists that stand open in it have had theirs. */
export function useEscape(form: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const element = form.current;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // A field that goes away is never left, and only what is left is kept.
      if (event.target instanceof HTMLElement) event.target.blur();
      close();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [form, close]);
}
