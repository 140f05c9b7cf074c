import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ObligationContext } from '#modules/work/contract.ts';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { RecordList } from '../contract.ts';
import { gatherTimeline } from '../domain/gather-timeline.ts';
import { RecordEntry } from './record-entry.tsx';
import classes from './record-timeline.module.css';

type Step = ObligationContext['history'][number];

interface RecordTimelineProps {
  readonly obligation: string;
  readonly list: RecordList | undefined;
  readonly steps: readonly Step[];
  readonly failure: Error | null;
  readonly onRetry: () => void;
}

/** What was done and how the state went, oldest first, as a conversation reads. */
export function RecordTimeline({
  obligation,
  list,
  steps,
  failure,
  onRetry,
}: RecordTimelineProps): ReactNode {
  const t = useTranslations('records.timeline');
  const happenings = gatherTimeline(list?.records ?? [], steps);
  const counted = list?.records.filter(({ counts }) => counts).length ?? 0;
  return (
    <section aria-labelledby="records" className={classes.section}>
      <h2 id="records" className={classes.heading}>
        {t('title')} {counted > 0 && <span>{t('count', { count: counted })}</span>}
      </h2>
      {failure !== null && <FailureNotice reason={failure} place={t('failed')} onRetry={onRetry} />}
      {list === undefined && failure === null && <Skeleton height={160} radius="lg" />}
      {list?.records.length === 0 && (
        <p className={classes.empty}>{t(list.entering === null ? 'emptyReading' : 'empty')}</p>
      )}
      {list !== undefined && happenings.length > 0 && (
        <ol className={classes.line}>
          {happenings.map((happening) =>
            happening.kind === 'record' ? (
              <li key={happening.record.id}>
                <RecordEntry record={happening.record} obligation={obligation} today={list.today} />
              </li>
            ) : (
              <li key={`${happening.at}${happening.step.to}`} className={classes.step}>
                <StateStep step={happening.step} />
              </li>
            ),
          )}
        </ol>
      )}
    </section>
  );
}

function StateStep({ step }: { step: Step }): ReactNode {
  const t = useTranslations('records.timeline');
  const states = useTranslations('work.states');
  const { by, from, to, reason, allowedBy, record, at } = step;
  const kind = record === 'began' ? 'began' : record === 'taken-back' ? 'takenBack' : 'step';
  const more = [
    reason === null ? null : t('reason', { reason }),
    allowedBy === null ? null : t('allowedBy', { name: allowedBy }),
  ].filter((words) => words !== null);
  return (
    <p>
      {t(kind, { by, from: from === null ? '—' : states(from), to: states(to) })}
      <span> · {formatMoment(at)}</span>
      {more.map((words) => (
        <span key={words} className={classes.why}>
          {words}
        </span>
      ))}
    </p>
  );
}
