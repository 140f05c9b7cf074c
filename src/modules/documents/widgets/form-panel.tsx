import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { FormCheck } from '../contract.ts';
import { formCheckQuery } from './document-queries.ts';
import classes from './form-panel.module.css';

/** Where a document is not as its official form says: each place with what is wrong, the clause and the remedy. */
export function FormPanel({ reading }: { reading: string }): ReactNode {
  const t = useTranslations('documents.form');
  const check = useQuery(formCheckQuery(reading));
  if (check.isError)
    return <FailureNotice reason={check.error} place={t('failed')} onRetry={() => void check.refetch()} />;
  if (check.data === undefined) return <Skeleton height={240} radius="lg" aria-label={t('loading')} />;
  return <Checked check={check.data} />;
}

function Checked({ check }: { check: FormCheck }): ReactNode {
  const t = useTranslations('documents.form');
  const language = useLocale();
  const faults = check.deviations.filter(({ severity }) => severity === 'fault').length;
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <p className={classes.head} data-sound={faults === 0 || undefined}>
        {faults === 0 ? t(check.pagesChecked ? 'sound' : 'soundWords') : t('faults', { count: faults })}
        <span className={classes.quiet}>{t('by', { form: check.form })}</span>
      </p>
      {!check.pagesChecked && <p className={classes.quiet}>{t('wordsOnly')}</p>}
      {check.isOlder && <p className={classes.quiet}>{t('older')}</p>}
      <ol className={classes.list}>
        {check.deviations.map((one) => (
          <li key={`${one.code} ${one.block} ${one.words}`} data-severity={one.severity}>
            <p className={classes.what}>{one.what[language]}</p>
            <p className={classes.place}>
              {one.block === null ? t('whole') : t('place', { words: one.words })}
            </p>
            <p className={classes.remedy}>{one.remedy[language]}</p>
            <p className={classes.quiet}>{one.clause}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
