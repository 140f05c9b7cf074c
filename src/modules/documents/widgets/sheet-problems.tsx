import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import tables from '#ui-kit/table/table.module.css';
import type { TaskSheetProblem } from '../contract.ts';
import classes from './fill-scan.module.css';

/** Problems shown at once; mending these changes the rest. */
const SHOWN = 200;

/** Every problem of a spreadsheet of tasks by its row: what is wrong in the cell, and what to do. */
export function SheetProblems({ problems }: { readonly problems: readonly TaskSheetProblem[] }): ReactNode {
  const t = useTranslations('documents.fill.table');
  const language = useLocale() === 'en' ? 'en' : 'vi';
  const hindering = problems.filter(({ hinders }) => hinders).length;
  if (problems.length === 0) return null;
  return (
    <>
      {hindering > 0 && (
        <p role="alert" className={classes.alert}>
          {t('hinders', { count: hindering })}
        </p>
      )}
      <div className={tables.frame}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('what')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem) => (
              <tr key={`${problem.row} ${problem.column} ${problem.code}`}>
                <td data-head>
                  {problem.row === null ? t('whole') : t('row', { row: problem.row })}
                  {problem.column !== null && ` · ${problem.column}`}
                  {problem.value !== null && <div className={tables.quiet}>{problem.value}</div>}
                </td>
                <td>
                  {problem.hinders ? problem.what[language] : t('note', { words: problem.what[language] })}
                  <div className={tables.quiet}>{problem.remedy[language]}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > SHOWN && (
        <p className={classes.quiet}>{t('more', { count: problems.length - SHOWN })}</p>
      )}
    </>
  );
}
