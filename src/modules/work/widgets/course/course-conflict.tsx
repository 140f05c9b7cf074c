import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { CourseConflictShape, ObligationState } from '../../contract.ts';
import classes from './course-conflict.module.css';

/** What a refusal tells of somebody who was quicker; null where it is another refusal, or none. */
export function readConflict(reason: Error | null): CourseConflictShape | null {
  if (!(reason instanceof ApiProblem) || reason.code !== 'version-conflict') return null;
  const { members } = reason;
  return 'stands' in members && 'yours' in members ? (members as unknown as CourseConflictShape) : null;
}

interface CourseFailureProps {
  readonly reason: Error;
  /** Sends the same again over what stands; null where the form below does so. */
  readonly onAgain: (() => void) | null;
  readonly onGiveUp: () => void;
}

/** An act that was refused: where somebody was quicker, what stands beside what was not sent, and both ways on. */
export function CourseFailure({ reason, onAgain, onGiveUp }: CourseFailureProps): ReactNode {
  const t = useTranslations('work.course.conflict');
  const conflict = readConflict(reason);
  if (conflict === null) return <FailureNotice reason={reason} />;
  const { changedAt, changedBy, stands, yours } = conflict;
  return (
    <div className={classes.conflict} role="alert">
      <p>
        <strong>{t('title', { by: changedBy, moment: formatMoment(changedAt) })}</strong>{' '}
        {onAgain === null && t('kept')}
      </p>
      <div className={classes.texts}>
        <section className={classes.text}>
          <h3>{t('stands')}</h3>
          <Standing stands={stands} />
        </section>
        <section className={classes.text} data-yours>
          <h3>{t('yours')}</h3>
          <Wanted yours={yours} />
        </section>
      </div>
      {onAgain !== null && (
        <div className={classes.acts}>
          <Button size="xs" variant="default" onClick={onGiveUp}>
            {t('drop')}
          </Button>
          <Button size="xs" onClick={onAgain}>
            {t('mine')}
          </Button>
        </div>
      )}
    </div>
  );
}

function sayEnd(day: string, hour: string | null): string {
  return hour === null ? formatDate(day) : `${hour} ${formatDate(day)}`;
}

function Standing({ stands }: { stands: CourseConflictShape['stands'] }): ReactNode {
  const t = useTranslations('work.course.conflict');
  const states = useTranslations('work.states');
  const times = useTranslations('work.course.moreTime.states');
  const { accepted, blocker, end, handed, moreTime, reason, state } = stands;
  const said = ({ by, at }: { by: string; at: string }) => ({ by, moment: formatMoment(at) });
  return (
    <ul>
      <Line words={reason}>{t('state', { state: states(state as ObligationState) })}</Line>
      {accepted !== null && <Line>{t('accepted', said(accepted))}</Line>}
      {handed !== null && <Line words={handed.words}>{t('handed', { to: handed.to, ...said(handed) })}</Line>}
      {end !== null && <Line>{t('end', { end: sayEnd(end.day, end.until?.slice(11, 16) ?? null) })}</Line>}
      {moreTime !== null && (
        <Line words={moreTime.words}>
          {t('moreTime', {
            end: sayEnd(moreTime.day, moreTime.hour),
            state: times(moreTime.state),
            ...said(moreTime),
          })}
        </Line>
      )}
      {blocker !== null && (
        <Line words={blocker.answer ?? blocker.words}>
          {t('blocker', { state: t(`blockerStates.${blocker.state}`), ...said(blocker) })}
        </Line>
      )}
    </ul>
  );
}

function Wanted({ yours }: { yours: CourseConflictShape['yours'] }): ReactNode {
  const t = useTranslations('work.course.conflict');
  const day = 'day' in yours ? yours.day : null;
  const hour = 'hour' in yours ? yours.hour : null;
  return (
    <ul>
      <Line words={wordsOf(yours)}>{t(`acts.${yours.kind}`)}</Line>
      {day !== null && <Line>{t('newEnd', { end: sayEnd(day, hour) })}</Line>}
    </ul>
  );
}

/** The words that somebody typed for an act. */
function wordsOf(yours: CourseConflictShape['yours']): string | null {
  if ('words' in yours) return yours.words;
  if ('reason' in yours) return yours.reason;
  if ('answer' in yours) return yours.answer;
  return 'text' in yours ? yours.text : null;
}

function Line({ words = null, children }: { words?: string | null; children: ReactNode }): ReactNode {
  return (
    <li>
      {children}
      {words !== null && <q className={classes.words}>{words}</q>}
    </li>
  );
}
