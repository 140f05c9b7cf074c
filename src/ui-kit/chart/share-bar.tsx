import { type ReactNode, useId } from 'react';
import classes from './share-bar.module.css';

/** How a part is drawn: told apart by its pattern as well as by its colour, so that it prints in black and white. */
export type ShareLook = 'full' | 'hatched' | 'late' | 'dotted' | 'empty';

interface Share {
  readonly key: string;
  readonly look: ShareLook;
  readonly value: number;
}

interface ShareBarProps {
  readonly shares: readonly Share[];
  /** What the whole bar stands for, for those who do not see it. */
  readonly label: string;
  /** The value of a full bar; left out: the sum of the shares. */
  readonly whole?: number;
}

/** A bar cut into shares; drawn by us, so that it is small and prints sharp. */
export function ShareBar({ shares, label, whole }: ShareBarProps): ReactNode {
  const id = useId().replace(/[^\w-]/gu, '');
  const sum = whole ?? shares.reduce((total, { value }) => total + value, 0);
  const drawn = shares.filter(({ value }) => value > 0);
  const percent = (value: number): string => `${(100 * value) / sum}%`;
  return (
    <svg className={classes.bar} role="img" aria-label={label} focusable="false">
      <SharePatterns id={id} />
      <rect className={classes.ground} width="100%" height="100%" />
      {drawn.map(({ key, look, value }, at) => (
        <rect
          key={key}
          className={classes[look]}
          x={percent(drawn.slice(0, at).reduce((before, share) => before + share.value, 0))}
          width={percent(value)}
          height="100%"
          {...(look === 'full' || look === 'empty' ? {} : { fill: `url(#${id}-${look})` })}
        />
      ))}
      <rect className={classes.frame} x="0.5" y="0.5" width="100%" height="100%" />
    </svg>
  );
}

/** The same look alone, for a legend. */
export function ShareSign({ look }: { look: ShareLook }): ReactNode {
  const id = useId().replace(/[^\w-]/gu, '');
  return (
    <svg className={classes.sign} aria-hidden="true" focusable="false">
      <SharePatterns id={id} />
      <rect
        className={classes[look]}
        width="100%"
        height="100%"
        {...(look === 'full' || look === 'empty' ? {} : { fill: `url(#${id}-${look})` })}
      />
      <rect className={classes.frame} x="0.5" y="0.5" width="100%" height="100%" />
    </svg>
  );
}

function SharePatterns({ id }: { id: string }): ReactNode {
  const cell = { width: 5, height: 5, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`${id}-hatched`} {...cell}>
        <rect className={classes.hatchedGround} width="5" height="5" />
        <path className={classes.hatchedLine} d="M-1,1 l2,-2 M0,5 l5,-5 M4,6 l2,-2" />
      </pattern>
      <pattern id={`${id}-late`} {...cell}>
        <rect className={classes.lateGround} width="5" height="5" />
        <path className={classes.lateLine} d="M0,0 l5,5 M0,5 l5,-5" />
      </pattern>
      <pattern id={`${id}-dotted`} {...cell}>
        <rect className={classes.dottedGround} width="5" height="5" />
        <circle className={classes.dottedPoint} cx="2.5" cy="2.5" r="0.9" />
      </pattern>
    </defs>
  );
}
