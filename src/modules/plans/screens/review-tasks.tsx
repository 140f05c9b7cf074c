import type { ReactNode } from 'react';
import { Fragment, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { findingsOf } from './finding-note.tsx';
import classes from './review-entry.module.css';
import { ReviewTaskCard } from './review-task-card.tsx';
import { ReviewTaskForm } from './review-task-form.tsx';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';

interface ReviewTasksProps {
  readonly draft: PlanDraft;
  readonly dropped: readonly number[];
  readonly correct: CorrectReading;
  readonly focus: ReviewFocus;
}

/** The tasks as they were understood, below the headings of the document; each can be set right or dropped. */
export function ReviewTasks({ draft, dropped, correct, focus }: ReviewTasksProps): ReactNode {
  const t = useTranslations('plans.review.tasks');
  const [editing, setEditing] = useState<number | null>(null);
  if (draft.tasks.length === 0) {
    return <EmptyState title={t('noneTitle')}>{t(correct.may ? 'none' : 'noneToRead')}</EmptyState>;
  }
  return (
    <div className={classes.list}>
      {draft.tasks.map((task, index) => {
        const heading = task.heading !== draft.tasks[index - 1]?.heading ? task.heading : null;
        const key = `tasks.${index}`;
        return (
          <Fragment key={key}>
            {heading !== null && <h2 className={classes.group}>{heading}</h2>}
            {editing === index ? (
              <ReviewTaskForm
                task={task}
                index={index}
                onClose={() => setEditing(null)}
                onSave={(part) => {
                  correct.save({ tasks: { [String(index)]: part } });
                  setEditing(null);
                }}
              />
            ) : (
              <ReviewTaskCard
                task={task}
                index={index}
                dropped={dropped.includes(index)}
                findings={findingsOf(draft.findings, key)}
                focus={focus}
                may={correct.may}
                onEdit={() => setEditing(index)}
                onDrop={(gone) => correct.save({ tasks: { [String(index)]: { dropped: gone } } })}
              />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
