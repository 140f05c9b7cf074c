import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from '../widgets/fill-scan.module.css';
import { SheetProblems } from '../widgets/sheet-problems.tsx';
import { YearField } from '../widgets/year-field.tsx';
import type { SheetLook } from './create-upload-queue.ts';

interface SheetLookProps {
  readonly look: SheetLook;
  readonly onTake: (year: number | null) => void;
}

/** Tasks shown of a spreadsheet before it is taken in. */
const SHOWN = 100;

/** What a spreadsheet of tasks would make, every problem of it by row, and the act that takes it in. */
export function LookedAtSheet({ look, onTake }: SheetLookProps): ReactNode {
  const t = useTranslations('documents.upload.sheet');
  const [year, setYear] = useState<number | null>(null);
  const { tasks, problems } = look;
  const hinders = problems.some((problem) => problem.hinders);
  return (
    <section className={classes.form} aria-label={t('result')}>
      {!hinders && <p>{t('would', { count: tasks.length })}</p>}
      <SheetProblems problems={problems} />
      {hinders && <p>{t('mend')}</p>}
      {!hinders && (
        <>
          <ol className={classes.made}>
            {tasks.slice(0, SHOWN).map((task, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name.
              <li key={index}>
                {task.text} <span className={classes.quiet}>{task.lead.join('; ')}</span>
              </li>
            ))}
          </ol>
          <YearField year={year} onChange={setYear} />
          <div className={classes.end}>
            <Button size="sm" onClick={() => onTake(year)}>
              {t('take', { count: tasks.length })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
