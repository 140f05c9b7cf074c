import { Button } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import { NamesField } from './names-field.tsx';
import classes from './review-entry.module.css';
import { SplitTextField } from './split-text-field.tsx';
import { TextField } from './text-field.tsx';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';
import type { TaskActs } from './use-task-acts.ts';

interface ReviewTaskFormProps {
  readonly task: DraftTask;
  readonly index: number;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly acts: TaskActs;
}

/** Sets one task right. Each field is kept when one leaves it, so there is nothing to save and nothing to lose. */
export function ReviewTaskForm({ task, index, focus, correct, acts }: ReviewTaskFormProps): ReactNode {
  const t = useTranslations('plans.review.tasks');
  const form = useRef<HTMLElement>(null);
  const id = `tasks.${index}`;
  const orNull = (words: string): string | null => (words === '' ? null : words);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, []);
  useEscape(form, () => acts.edit(null));
  const field = { focus, correct };
  return (
    <article
      ref={form}
      className={`${classes.entry} ${classes.form}`}
      data-entry={id}
      data-task={index}
      aria-label={t('editing', { name: task.number ?? '' })}
    >
      <SplitTextField task={task} index={index} focus={focus} correct={correct} acts={acts} />
      <div className={classes.pair} data-narrow-first>
        <TextField
          {...field}
          id={`${id}.number`}
          lights={id}
          label={t('number')}
          value={task.number ?? ''}
          onSave={(words, options) =>
            correct.save({ tasks: { [index]: { number: orNull(words) } } }, options)
          }
        />
        <TextField
          {...field}
          id={`${id}.heading`}
          lights={id}
          label={t('heading')}
          value={task.heading ?? ''}
          onSave={(words, options) =>
            correct.save({ tasks: { [index]: { heading: orNull(words) } } }, options)
          }
        />
      </div>
      {(['lead', 'coordinate', 'advise'] as const).map((role) => (
        <NamesField key={role} role={role} task={task} index={index} focus={focus} correct={correct} />
      ))}
      <div className={classes.pair}>
        <TextField
          {...field}
          id={`${id}.timeText`}
          lights={`${id}.time`}
          label={t('timeText')}
          description={t('timeHint')}
          value={task.time.text ?? ''}
          onSave={(words, options) =>
            correct.save({ tasks: { [index]: { timeText: orNull(words) } } }, options)
          }
        />
        <TextField
          {...field}
          id={`${id}.product`}
          label={t('product')}
          description={t('productHint')}
          value={task.product?.text ?? ''}
          onSave={(words, options) =>
            correct.save({ tasks: { [index]: { product: orNull(words) } } }, options)
          }
        />
      </div>
      <div className={classes.acts}>
        <Button size="sm" onClick={() => acts.edit(null)}>
          {t('close')}
        </Button>
      </div>
    </article>
  );
}

/** Escape inside the form closes it, once lists that stand open in it have had theirs. */
function useEscape(form: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const element = form.current;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // A field that goes away is never left, and only what is left is kept.
      if (event.target instanceof HTMLElement) event.target.blur();
      close();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [form, close]);
}
