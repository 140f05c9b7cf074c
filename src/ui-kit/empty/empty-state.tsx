import type { ReactNode } from 'react';
import { DrumStar } from '../motif/drum-star.tsx';
import classes from './empty-state.module.css';

/** Nothing here: one sentence why, and the act that fills it. */
export function EmptyState({
  title,
  children,
  act,
}: {
  title: string;
  children?: ReactNode;
  act?: ReactNode;
}): ReactNode {
  return (
    <div className={classes.empty}>
      <DrumStar className={classes.motif} />
      <p className={classes.title}>{title}</p>
      {children !== undefined && <p className={classes.reason}>{children}</p>}
      {act !== undefined && act !== false && <div className={classes.act}>{act}</div>}
    </div>
  );
}
