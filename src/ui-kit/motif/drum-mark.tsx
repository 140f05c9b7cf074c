import type { ReactNode } from 'react';

/** The sign of the house: a drum's star inside a span of a bridge. */
export function DrumMark({ size = 28 }: { size?: number }): ReactNode {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--river)" />
      <g fill="none" stroke="var(--surface)" strokeWidth="1.8" strokeLinecap="round">
        <path d="M4.5 22.5h23" />
        <path d="M6.5 22.5a9.5 9.5 0 0 1 19 0" />
        <path
          d="M16 6.5v3M8.6 9.6l1.9 2.3M23.4 9.6l-1.9 2.3M11.6 22.5v-5M16 22.5v-6.5M20.4 22.5v-5"
          strokeWidth="1.5"
        />
      </g>
    </svg>
  );
}
