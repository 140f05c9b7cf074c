import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import tables from '#ui-kit/table/table.module.css';
import type { AccountWorkbookOutcome } from '../../contract.ts';
import classes from './exchange-dialog.module.css';

/** Problems shown at once; mending these changes the rest. */
const SHOWN = 200;

/** Every problem of a workbook of accounts by row: what is wrong in the cell, and what to do. */
export function SheetProblems({ problems }: Pick<AccountWorkbookOutcome, 'problems'>): ReactNode {
  const t = useTranslations('access.accountExchange');
  const language = useLocale() === 'en' ? 'en' : 'vi';
  const hindering = problems.filter((problem) => problem.hinders).length;
  if (problems.length === 0) return null;
  return (
    <>
      {hindering > 0 && (
        <p role="alert" className={classes.alert}>
          {t('problems', { count: hindering })}
        </p>
      )}
      <div className={tables.frame}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('cell')}</th>
              <th scope="col">{t('what')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem) => (
              <tr key={`${problem.row} ${problem.column} ${problem.code}`}>
                <td data-head>{problem.row === null ? problem.sheet : t('row', { row: problem.row })}</td>
                <td>
                  {problem.column}
                  {problem.value !== null && <div className={tables.quiet}>{problem.value}</div>}
                </td>
                <td>
                  {problem.what[language]}
                  <div className={tables.quiet}>{problem.remedy[language]}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > SHOWN && (
        <p className={classes.lead}>{t('more', { count: problems.length - SHOWN })}</p>
      )}
    </>
  );
}
