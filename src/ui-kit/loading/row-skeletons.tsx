import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './row-skeletons.module.css';

/** Rows that will come, at their final height, so that nothing jumps. */
export function RowSkeletons({ rows = 12, label }: { rows?: number; label: string }): ReactNode {
  return (
    <div className={classes.rows} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div className={classes.row} key={row}>
          <Skeleton height={10} width={`${52 + ((row * 37) % 40)}%`} radius="xl" />
        </div>
      ))}
    </div>
  );
}
