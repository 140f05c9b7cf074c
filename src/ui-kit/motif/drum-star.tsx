import type { ReactNode } from 'react';
import { ring, star } from './drum-geometry.ts';
import classes from './drum-motif.module.css';

/** The heart of the drum alone, for small places in which the whole face would be a blur. */
export function DrumStar({ className }: { className?: string | undefined }): ReactNode {
  return (
    <svg
      viewBox="-66 -66 132 132"
      className={`${classes.motif} ${className ?? ''}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={star(30, 9, 14)} />
      <circle r="33" />
      <circle r="37" />
      <path d={ring(40, 49, 28, 'teeth')} />
      <circle r="52" />
      <path d={ring(55, 60, 56, 'strokes')} />
      <circle r="63" />
    </svg>
  );
}
