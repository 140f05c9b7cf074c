import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftDuty } from '#kernel/plan-draft/plan-draft.ts';
import type { Reading } from '#modules/documents/contract.ts';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import classes from './review-entry.module.css';
import { ReviewEntry } from './review-entry.tsx';
import { TextField } from './text-field.tsx';
import type { CorrectReading } from './use-correct-reading.ts';
import { useEscape } from './use-escape.ts';
import type { ReviewFocus } from './use-review-focus.ts';

interface ReviewDutiesProps {
  readonly reading: Reading;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
}

/** The duties of the bodies, each with the end its words give; a person can set another or say that there is none. */
export function ReviewDuties({ reading, focus, correct }: ReviewDutiesProps): ReactNode {
  const t = useTranslations('plans.review.others');
  const [editing, edit] = useState<number | null>(null);
  const { duties } = reading.draft;
  if (duties.length === 0) return null;
  return (
    <>
      <h2 className={classes.group}>{t('duties')}</h2>
      {duties.map((duty, index) => (
        // A duty is its place in the draft: the draft as read never changes its order.
        <ReviewEntry
          key={`duties.${index}` as const}
          id={`duties.${index}`}
          focus={focus}
          acts={
            correct.may &&
            editing !== index && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('timeOf', { number: index + 1 })}
                onClick={() => edit(index)}
              >
                {t(duty.time === undefined ? 'giveTime' : 'setTime')}
              </Button>
            )
          }
        >
          <DutyWords duty={duty} id={`duties.${index}`} isEdited={editing === index} />
          {editing === index && correct.may && (
            <DutyTime {...{ duty, index, focus, correct }} onClose={() => edit(null)} />
          )}
        </ReviewEntry>
      ))}
    </>
  );
}

function DutyWords({ duty, id, isEdited }: { duty: DraftDuty; id: string; isEdited: boolean }): ReactNode {
  const t = useTranslations('plans.review.others');
  const { time } = duty;
  return (
    <>
      <p>
        <strong>{duty.body.map((name) => name.text).join('; ') || t('nobody')}</strong>
      </p>
      <p className={classes.text}>
        {duty.number !== null && <span className={classes.number}>{duty.number}</span>}
        {duty.text}
      </p>
      {time !== undefined && !isEdited && (
        <p className={classes.value} data-value={`${id}.time`}>
          {time.to === null
            ? t('until', { words: time.text ?? '' })
            : t('untilDay', { words: time.text ?? '', day: formatDate(time.to) })}
        </p>
      )}
    </>
  );
}

interface DutyTimeProps {
  readonly duty: DraftDuty;
  readonly index: number;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly onClose: () => void;
}

/** By when one duty is to be done, in words as the paper would say it. */
function DutyTime({ duty, index, focus, correct, onClose }: DutyTimeProps): ReactNode {
  const t = useTranslations('plans.review.others');
  const tasks = useTranslations('plans.review.tasks');
  const form = useRef<HTMLDivElement>(null);
  useEscape(form, onClose);
  const id = `duties.${index}`;
  return (
    <div ref={form} className={classes.form}>
      <TextField
        id={`${id}.timeText`}
        lights={duty.time === undefined ? id : `${id}.time`}
        label={t('dutyTime')}
        description={t('dutyTimeHint')}
        value={duty.time?.text ?? ''}
        focus={focus}
        correct={correct}
        onSave={(words, options) =>
          correct.save({ duties: { [index]: { timeText: words === '' ? null : words } } }, options)
        }
      />
      <div className={classes.acts}>
        <Button size="compact-sm" onClick={onClose}>
          {tasks('close')}
        </Button>
      </div>
    </div>
  );
}
