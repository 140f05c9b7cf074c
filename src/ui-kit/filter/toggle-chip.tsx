import type { ReactNode } from 'react';
import classes from './filter.module.css';

/** One part of a filter that is either there or not. */
export function ToggleChip({
  on,
  onChange,
  children,
}: {
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={classes.chip} data-set={on || undefined}>
      <button type="button" className={classes.face} aria-pressed={on} onClick={() => onChange(!on)}>
        {children}
      </button>
    </span>
  );
}
