import type { ReactNode } from 'react';
import classes from './status-chip.module.css';

export type ChipShape = 'triangle' | 'full' | 'half' | 'ring' | 'check' | 'dash' | 'loop' | 'arrow';
export type ChipTone = 'late' | 'warn' | 'work' | 'calm' | 'good';

const shapes: Record<ChipShape, ReactNode> = {
  triangle: <path d="M6 1.2 11.4 10.8H.6Z" fill="currentColor" />,
  full: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8Z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  check: (
    <path
      d="m1.6 6.4 3 3 5.8-6.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
    />
  ),
  dash: <path d="M1.5 6h9" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
  loop: (
    <path
      d="M10.3 4.4A4.6 4.6 0 1 0 10.6 7M10.6 1.6v3H7.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  arrow: <path d="M1.5 6h8M6.6 2.8 9.8 6 6.6 9.2" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

/** A state told three ways at once: shape, word, colour. */
export function StatusChip({
  shape,
  tone,
  children,
}: {
  shape: ChipShape;
  tone: ChipTone;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={classes.chip} data-tone={tone}>
      <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false">
        {shapes[shape]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
