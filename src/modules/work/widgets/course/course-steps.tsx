import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import type { CourseAct, CourseShape, ObligationState } from '../../contract.ts';
import { StateChip } from '../state-chip.tsx';
import classes from './course-panel.module.css';
import type { OpenForm } from './open-form.ts';

interface StepsProps {
  readonly course: CourseShape;
  readonly onAct: (act: CourseAct) => void;
}

interface OpeningProps extends StepsProps {
  readonly onOpen: (form: OpenForm) => void;
}

/** Chuỗi giao: who accepted it, who gave it to whom, when, with what words; what was taken back stays to be read. */
export function ChainOfGiving({
  course,
  accepted,
  onAct,
}: StepsProps & { readonly accepted: CourseShape['accepted'] }): ReactNode {
  const t = useTranslations('work.course.chain');
  const { chain, may } = course;
  const standing = chain.filter(({ ended }) => ended === null);
  const canTakeBack = may.includes('hand-down') || may.includes('ask-part');
  return (
    <div className={classes.part}>
      {accepted === null ? (
        <p className={classes.quiet}>{t('notAccepted')}</p>
      ) : (
        <p className={`${classes.quiet} ${classes.row}`}>
          {t('accepted', { by: accepted.by, moment: formatMoment(accepted.at) })}
          {may.includes('take-back-acceptance') && (
            <Button
              size="compact-xs"
              variant="subtle"
              className="no-print"
              onClick={() => onAct({ kind: 'take-back-acceptance' })}
            >
              {t('takeBackAcceptance')}
            </Button>
          )}
        </p>
      )}
      {chain.length > 0 && (
        <>
          <h3>{t('title')}</h3>
          <ol className={classes.steps}>
            {chain.map(({ id, from, to, person, words, given, ended }) => (
              <li key={id} className={classes.step} data-standing={ended === null}>
                <p className={classes.row}>
                  <span>
                    {from.id === to.id ? from.name : `${from.name} → ${to.name}`}
                    {person !== null && <strong> → {person.name}</strong>}
                  </span>
                  {ended === null && canTakeBack && id === standing.at(-1)?.id && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      className="no-print"
                      onClick={() => onAct({ kind: 'take-back-handing', handing: id })}
                    >
                      {t('takeBack')}
                    </Button>
                  )}
                </p>
                {words !== null && <p className={classes.words}>“{words}”</p>}
                <p className={classes.quiet}>
                  {t('given', { by: given.by, moment: formatMoment(given.at) })}
                  {ended !== null && ` · ${t('ended', { by: ended.by, moment: formatMoment(ended.at) })}`}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

const extensionLook = {
  asked: ['half', 'warn'],
  granted: ['check', 'good'],
  refused: ['dash', 'late'],
  withdrawn: ['dash', 'calm'],
} as const;

/** What was asked of more time, why, and what was decided; the end that stood before stays to be read. */
export function Extensions({ course, onAct, onOpen }: OpeningProps): ReactNode {
  const t = useTranslations('work.course.moreTime');
  const { extensions, may } = course;
  if (extensions.length === 0) return null;
  const say = ({ day, hour }: { readonly day: string; readonly hour: string | null }): string =>
    hour === null ? formatDate(day) : `${hour} ${formatDate(day)}`;
  return (
    <div className={classes.part}>
      <h3>{t('title', { granted: course.granted, most: course.mostExtensions })}</h3>
      <ol className={classes.steps}>
        {extensions.map((one) => {
          const [shape, tone] = extensionLook[one.state];
          return (
            <li key={one.id} className={classes.step} data-standing={one.state === 'asked'}>
              <p className={classes.row}>
                <StatusChip shape={shape} tone={tone}>
                  {t(`states.${one.state}`)}
                </StatusChip>
                {t('line', { from: formatDate(one.earlier.day), to: say(one.granted ?? one.wanted) })}
              </p>
              <p className={classes.words}>“{one.reason}”</p>
              <p className={classes.quiet}>
                {t('asked', { by: one.asked.by, moment: formatMoment(one.asked.at) })}
                {one.decided !== null &&
                  ` · ${t('decided', { by: one.decided.by, moment: formatMoment(one.decided.at) })}`}
                {one.decision !== null && `: “${one.decision}”`}
              </p>
              {one.state === 'asked' && (
                <div className={`${classes.acts} no-print`}>
                  {may.includes('grant-more-time') && (
                    <Button size="compact-sm" onClick={() => onOpen({ kind: 'grant', extension: one })}>
                      {t('grant')}
                    </Button>
                  )}
                  {may.includes('refuse-more-time') && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => onOpen({ kind: 'refuse', extension: one })}
                    >
                      {t('refuse')}
                    </Button>
                  )}
                  {may.includes('withdraw-more-time') && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => onAct({ kind: 'withdraw-more-time', extension: one.id })}
                    >
                      {t('withdraw')}
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const blockerLook = {
  open: ['triangle', 'warn'],
  answered: ['half', 'work'],
  closed: ['check', 'good'],
} as const;

/** What holds the work up: with whom the answer lies, how it came there, and what was answered. */
export function Blockers({ course, onAct, onOpen }: OpeningProps): ReactNode {
  const t = useTranslations('work.course.blocker');
  if (course.blockers.length === 0) return null;
  return (
    <div className={classes.part}>
      <h3>{t('heading')}</h3>
      <ol className={classes.steps}>
        {course.blockers.map((one) => {
          const [shape, tone] = blockerLook[one.state];
          const { id: blocker, may } = one;
          return (
            <li key={blocker} className={classes.step} data-standing={one.state === 'open'}>
              <p className={classes.row}>
                <StatusChip shape={shape} tone={tone}>
                  {t(`states.${one.state}`, { body: one.with.name })}
                </StatusChip>
                {one.neededFrom !== null && t('neededFrom', { from: one.neededFrom })}
              </p>
              <p className={classes.words}>“{one.words}”</p>
              <p className={classes.quiet}>
                {t('raised', { by: one.raised.by, moment: formatMoment(one.raised.at) })}
                {one.carried.map(({ at, by, from, to }) => (
                  <span key={at}> · {t('carried', { by, from, to, moment: formatMoment(at) })}</span>
                ))}
              </p>
              {one.answer !== null && one.answered !== null && (
                <p>
                  {t('answered', { by: one.answered.by, moment: formatMoment(one.answered.at) })}: “
                  {one.answer}”
                </p>
              )}
              <div className={`${classes.acts} no-print`}>
                {may.includes('answer-blocker') && (
                  <Button size="compact-sm" onClick={() => onOpen({ kind: 'answer', blocker })}>
                    {t('answer')}
                  </Button>
                )}
                {(['carry-blocker', 'close-blocker', 'reopen-blocker'] as const)
                  .filter((kind) => may.includes(kind))
                  .map((kind) => (
                    <Button
                      key={kind}
                      size="compact-sm"
                      variant="default"
                      onClick={() => onAct({ kind, blocker })}
                    >
                      {t(kind)}
                    </Button>
                  ))}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** The parts that coordinating bodies were asked for. */
export function Parts({ course: { parts } }: { readonly course: CourseShape }): ReactNode {
  const t = useTranslations('work.course.part');
  if (parts.length === 0) return null;
  return (
    <div className={classes.part}>
      <h3>{t('heading', { count: parts.length })}</h3>
      <ul className={classes.steps}>
        {parts.map(({ id, organization, text, state, day }) => (
          <li key={id} className={classes.step}>
            <p className={classes.row}>
              <StateChip state={state as ObligationState} />
              {organization.name}
              {day !== null && <span className={classes.quiet}>{t('until', { day: formatDate(day) })}</span>}
            </p>
            <p>
              <Link to="/nhiem-vu/$obligation" params={{ obligation: id }}>
                {text}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
