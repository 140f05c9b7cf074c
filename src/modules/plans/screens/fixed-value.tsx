import type { ReactNode } from 'react';
import classes from './review-entry.module.css';
import type { ReviewFocus } from './use-review-focus.ts';

interface FixedValueProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly focus: ReviewFocus;
}

/** A value for a person who may read but not change it; its words on the paper are lit under the pointer. */
export function FixedValue({ id, label, value, focus }: FixedValueProps): ReactNode {
  return (
    <dl className={classes.fixed} data-entry={id} data-value={id} data-lit={focus.lit === id || undefined}>
      <dt>{label}</dt>
      <dd>{value === '' ? '—' : value}</dd>
    </dl>
  );
}
