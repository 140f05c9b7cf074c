import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { ChainState as State } from '../contract.ts';
import { chainQuery } from '../widgets/audit-queries.ts';
import classes from './chain-state.module.css';

/** How the chain stands: whole up to where, what waits; behind a fold its checkpoints, to be noted outside. */
export function ChainState(): ReactNode {
  const t = useTranslations('audit.chain');
  const [reach, setReach] = useState<'recent' | 'whole'>('recent');
  const chain = useQuery(chainQuery(reach));
  if (chain.isError)
    return <FailureNotice reason={chain.error} place={t('failed')} onRetry={() => void chain.refetch()} />;
  return (
    <section className={classes.chain} aria-label={t('title')}>
      <div className={classes.line} aria-live="polite">
        {chain.data === undefined ? (
          <Skeleton height={24} width="min(26rem, 100%)" radius="xl" aria-label={t('checking')} />
        ) : (
          <Verdict state={chain.data} />
        )}
        <Button
          className="no-print"
          size="compact-sm"
          variant="subtle"
          loading={chain.isFetching && reach === 'whole'}
          onClick={() => (reach === 'whole' ? void chain.refetch() : setReach('whole'))}
        >
          {t('checkAll')}
        </Button>
      </div>
      {chain.data?.singleDatabaseRole === true && <p className={classes.warning}>{t('singleRole')}</p>}
      {chain.data !== undefined && chain.data.checkpoints.length > 0 && (
        <details className={classes.fold}>
          <summary>{t('checkpoints')}</summary>
          <Checkpoints state={chain.data} />
        </details>
      )}
    </section>
  );
}

function Verdict({ state }: { state: State }): ReactNode {
  const t = useTranslations('audit.chain');
  const { checked, fault, waiting, unchained, erasures } = state;
  const number = (value: number): string => value.toLocaleString('vi-VN');
  const last = number(checked.last);
  const facts = [
    checked.last === 0 ? null : t('checkedFrom', { first: number(checked.first), last }),
    waiting === 0 ? null : t('waiting', { count: waiting }),
    erasures === 0 ? null : t('erasures', { count: erasures }),
  ].filter((fact) => fact !== null);
  const isWhole = fault === null && unchained === 0;
  return (
    <>
      <StatusChip shape={isWhole ? 'check' : 'triangle'} tone={isWhole ? 'good' : 'late'}>
        {fault !== null
          ? `${t('broken', { seq: number(fault.seq) })}: ${t(`faults.${fault.kind}`)}`
          : unchained > 0
            ? t('outside', { count: unchained })
            : checked.last === 0
              ? t('empty')
              : checked.lastAt === null
                ? t('whole', { seq: last })
                : t('wholeAt', { seq: last, moment: formatMoment(checked.lastAt) })}
      </StatusChip>
      <span className={classes.facts}>{facts.join(' ')}</span>
    </>
  );
}

function Checkpoints({ state }: { state: State }): ReactNode {
  const t = useTranslations('audit.chain');
  return (
    <>
      <p className={classes.lead}>{t('checkpointsLead')}</p>
      <div className={tables.frame}>
        <table className={`${tables.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col" data-number>
                {t('seq')}
              </th>
              <th scope="col">{t('madeAt')}</th>
              <th scope="col">{t('hash')}</th>
            </tr>
          </thead>
          <tbody>
            {state.checkpoints.map(({ seq, madeAt, hash }) => (
              <tr key={seq}>
                <td data-number data-label={t('seq')}>
                  {seq.toLocaleString('vi-VN')}
                </td>
                <td>{formatMoment(madeAt)}</td>
                <td data-head>
                  <code className={classes.hash}>{hash.match(/.{1,8}/g)?.join(' ')}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button className="no-print" size="compact-sm" variant="default" onClick={() => window.print()}>
        {t('print')}
      </Button>
    </>
  );
}
