import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '#modules/documents/contract.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { findingsOf } from './finding-note.tsx';
import classes from './review-entry.module.css';
import { ReviewNewTask } from './review-new-task.tsx';
import { ReviewTaskCard } from './review-task-card.tsx';
import { ReviewTaskForm } from './review-task-form.tsx';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';
import type { TaskActs } from './use-task-acts.ts';

interface ReviewTasksProps {
  readonly reading: Reading;
  readonly correct: CorrectReading;
  readonly focus: ReviewFocus;
  readonly acts: TaskActs;
  readonly onSeen: ((place: string) => void) | null;
}

/** The tasks as they were understood, below the headings of the document; each can be set right, split, merged or dropped, and others added. */
export function ReviewTasks({ reading, correct, focus, acts, onSeen }: ReviewTasksProps): ReactNode {
  const t = useTranslations('plans.review.tasks');
  const { draft, dropped, order } = reading;
  const last = order.at(-1) ?? null;
  const newTask = (after: number | null): ReactNode =>
    acts.adding === after && <ReviewNewTask reading={reading.id} after={after} acts={acts} />;
  return (
    <div className={classes.list}>
      {order.length === 0 && (
        <EmptyState title={t('noneTitle')}>{t(correct.may ? 'none' : 'noneToRead')}</EmptyState>
      )}
      {newTask(null)}
      {order.map((index, place) => {
        const task = draft.tasks[index];
        if (task === undefined) return null;
        const before = order[place - 1];
        const heading =
          before !== undefined && draft.tasks[before]?.heading === task.heading ? null : task.heading;
        const key = `tasks.${index}`;
        return (
          <Fragment key={key}>
            {heading !== null && <h2 className={classes.group}>{heading}</h2>}
            {acts.editing === index && correct.may ? (
              <ReviewTaskForm task={task} index={index} focus={focus} correct={correct} acts={acts} />
            ) : (
              <ReviewTaskCard
                task={task}
                index={index}
                dropped={dropped.includes(index)}
                findings={findingsOf(draft.findings, key)}
                focus={focus}
                may={correct.may}
                acts={acts}
                onSeen={onSeen}
              />
            )}
            {newTask(index)}
          </Fragment>
        );
      })}
      {correct.may && (
        <div className={classes.addition}>
          <p className={classes.dropNew} data-drop="new">
            {t('dropNew')}
          </p>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => acts.addAfter(last)}
          >
            {t('add')}
          </Button>
        </div>
      )}
    </div>
  );
}
