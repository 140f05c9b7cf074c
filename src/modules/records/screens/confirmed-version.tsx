import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { WorkRecord } from '../contract.ts';
import { versionsQuery } from '../widgets/record-queries.ts';
import classes from './record-entry.module.css';
import { RecordFigures } from './record-figures.tsx';

/**
 * What its body had confirmed of a record that another put right since, whole, for it is what counts until the body confirms
 * what stands now; nothing where nobody waits for that.
 */
export function ConfirmedVersion({ record }: { record: WorkRecord }): ReactNode {
  const t = useTranslations('records.entry');
  const { id, version, confirmedVersion, changedBy, changedAt, withdrawnAt } = record;
  const isAwaited = confirmedVersion !== null && withdrawnAt === null;
  const versions = useQuery({ ...versionsQuery(id, version), enabled: isAwaited });
  if (!isAwaited) return null;
  const counted = versions.data?.versions.find((one) => one.version === confirmedVersion);
  return (
    <section className={classes.counted} aria-label={t('countedLabel')}>
      <p className={classes.quiet}>{t('putRight', { by: changedBy, moment: formatMoment(changedAt) })}</p>
      {versions.isError && <FailureNotice reason={versions.error} />}
      {counted === undefined ? (
        !versions.isError && <Skeleton height={44} />
      ) : (
        <>
          <p>
            <strong>{t('countedVersion')}</strong>{' '}
            <span className={classes.quiet}>
              {t('countedBy', { day: formatDate(counted.content.doneOn), by: counted.writtenBy })}
            </span>
          </p>
          <p className={classes.words}>{counted.content.words}</p>
          {counted.content.link !== null && <p className={classes.quiet}>{counted.content.link}</p>}
          <RecordFigures quantities={counted.content.quantities} />
        </>
      )}
    </section>
  );
}
