import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { HistoryList } from '#modules/audit/widgets/history-list.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { Plan, PlanHistoryEntry } from '../contract.ts';
import { planHistoryQuery } from '../widgets/plan-queries.ts';
import { wordsOfEntry } from './history-words.ts';
import classes from './plan-history.module.css';

/** What was done to the plan, to all that is owed under it and to what bodies reported: who, what, from what to what, when; newest first. */
export function PlanHistory({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.history');
  const history = useInfiniteQuery(planHistoryQuery(plan.id));
  return (
    <HistoryList
      entries={history.data?.pages.flatMap((page) => page.entries)}
      tell={(entry) => <Entry entry={entry} />}
      failure={history.error}
      place={t('failed')}
      onRetry={() => void history.refetch()}
      onMore={history.hasNextPage ? () => void history.fetchNextPage() : undefined}
      isFetchingMore={history.isFetchingNextPage}
    />
  );
}

function Entry({ entry }: { entry: PlanHistoryEntry }): ReactNode {
  const t = useTranslations('plans.history');
  const { key, values, change, reason, allowedBy } = wordsOfEntry(entry);
  const { obligation, record } = entry;
  return (
    <>
      <p>
        <strong className={classes.who}>{entry.who}</strong> {t(`acts.${key}`, { ...values })}
        {change !== null && (
          <>
            {': '}
            <State state={change.before} /> {t('to')} <State state={change.after} />
          </>
        )}
      </p>
      {obligation !== null && (
        <p className={classes.object}>
          <Link to="/nhiem-vu" search={{ open: obligation.id }}>
            {obligation.organization}
            {': '}
            {[obligation.number, obligation.text].filter((part) => part !== null).join(' ')}
          </Link>
        </p>
      )}
      {record !== null && (
        <p className={classes.object}>
          “{record.words}” · {t('doneOn', { day: formatDate(record.doneOn) })}
          {record.withdrawn && ` · ${t('withdrawn')}`}
        </p>
      )}
      {reason !== null && <p className={classes.object}>“{reason}”</p>}
      {allowedBy !== null && <p className={classes.object}>{t('allowedBy', { name: allowedBy })}</p>}
    </>
  );
}

const STATES = ['not-started', 'in-progress', 'continuous', 'done', 'carried-over', 'not-done'] as const;
const WORDS = {
  'not-started': 'notStarted',
  'in-progress': 'inProgress',
  continuous: 'continuous',
  done: 'done',
  'carried-over': 'carriedOver',
  'not-done': 'notDone',
} as const;

function State({ state }: { state: string | null }): ReactNode {
  const t = useTranslations('plans.states');
  const known = STATES.find((name) => name === state);
  return <em className={classes.state}>{known === undefined ? (state ?? '–') : t(WORDS[known])}</em>;
}
