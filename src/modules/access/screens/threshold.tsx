import type { ReactNode } from 'react';
import { LanguageSwitch } from '#ui-kit/language/language.tsx';
import { DrumMark } from '#ui-kit/motif/drum-mark.tsx';
import { DrumMotif } from '#ui-kit/motif/drum-motif.tsx';
import classes from './threshold.module.css';

/** The quiet page before the house: the motif on one side, the form on the other. */
export function Threshold({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className={classes.threshold}>
      <div className={classes.picture} aria-hidden="true">
        <DrumMotif className={classes.motif} />
      </div>
      <main className={classes.side}>
        <div className={classes.head}>
          <span className={classes.house}>
            <DrumMark size={30} />
            <span>Nhịp Cầu</span>
          </span>
          <LanguageSwitch />
        </div>
        <div className={classes.content}>{children}</div>
      </main>
    </div>
  );
}
