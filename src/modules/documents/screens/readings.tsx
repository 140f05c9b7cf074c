import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { ReadingSummary } from '../contract.ts';
import { readingsQuery } from '../widgets/document-queries.ts';
import classes from './reading-list.module.css';
import { readReadingsAddress } from './readings-address.ts';

/** The documents that came in, by state. */
export function Readings(): ReactNode {
  const t = useTranslations('documents.list');
  const kit = useTranslations('kit');
  const { state } = useSearch({ from: '/shell/nhap-van-ban' });
  const navigate = useNavigate({ from: '/nhap-van-ban' });
  const shown = state ?? 'awaiting';
  const list = useQuery(readingsQuery(shown));
  useListKeys();
  return (
    <section aria-label={t('label')}>
      <div className={classes.states}>
        <h2>{t(`titles.${shown}`)}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('label')}
          value={shown}
          onChange={(value) => {
            void navigate({ search: readReadingsAddress({ state: value }) as never, resetScroll: false });
          }}
          data={(['awaiting', 'confirmed', 'urgent', 'discarded'] as const).map((value) => ({
            value,
            label: t(`states.${value}`),
          }))}
        />
      </div>
      {list.isPending && <RowSkeletons rows={5} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.data?.readings.length === 0 && (
        <EmptyState title={t(`empty.${shown}.title`)}>{t(`empty.${shown}.reason`)}</EmptyState>
      )}
      {list.data !== undefined && list.data.readings.length > 0 && (
        <ReadingTable readings={list.data.readings} />
      )}
    </section>
  );
}

function ReadingTable({ readings }: { readings: readonly ReadingSummary[] }): ReactNode {
  const t = useTranslations('documents.list');
  return (
    <div className={tables.frame}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('document')}</th>
            <th scope="col">{t('issuer')}</th>
            <th scope="col" data-number>
              {t('tasks')}
            </th>
            <th scope="col">{t('unsure')}</th>
            <th scope="col">{t('received')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.id}>
              <td data-head>
                {reading.state === 'confirmed' && reading.planId !== null ? (
                  <Link
                    className={classes.title ?? ''}
                    data-row
                    to="/ke-hoach/$plan"
                    params={{ plan: reading.planId }}
                  >
                    {reading.title}
                  </Link>
                ) : (
                  <Link
                    className={classes.title ?? ''}
                    data-row
                    to="/nhap-van-ban/$reading"
                    params={{ reading: reading.id }}
                  >
                    {reading.title}
                  </Link>
                )}
                <div className={tables.quiet}>
                  {reading.file.name}
                  {reading.way !== 'file' && ` · ${t(reading.way === 'scan' ? 'scanned' : 'pasted')}`}
                </div>
              </td>
              <td>{reading.issuer ?? <span className={tables.quiet}>{t('noIssuer')}</span>}</td>
              <td data-number>{t('taskCount', { count: reading.tasks })}</td>
              <td>
                {reading.way === 'scan' && reading.tasks === 0 ? (
                  <StatusChip shape="ring" tone="warn">
                    {t('toFill')}
                  </StatusChip>
                ) : reading.unsure > 0 ? (
                  <StatusChip shape="half" tone="warn">
                    {t('unsureCount', { count: reading.unsure })}
                  </StatusChip>
                ) : (
                  <StatusChip shape="check" tone="good">
                    {t('sure')}
                  </StatusChip>
                )}
              </td>
              <td className={tables.quiet}>
                {formatMoment(reading.receivedAt)} · {reading.receivedBy}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
