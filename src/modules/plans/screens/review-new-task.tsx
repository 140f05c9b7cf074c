import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './review-entry.module.css';
import { keepTyped, readTyped } from './typed-words.ts';
import type { TaskActs } from './use-task-acts.ts';

/** Under which path the words of a task that is being written are kept. */
export const NEW_TASK = 'added';

interface ReviewNewTaskProps {
  readonly reading: string;
  /** The task behind which it will stand; null for the very front. */
  readonly after: number | null;
  readonly acts: TaskActs;
}

/** A task the reading missed, or the paper does not number: written here, its bodies and time given afterwards. */
export function ReviewNewTask({ reading, after, acts }: ReviewNewTaskProps): ReactNode {
  const t = useTranslations('plans.review.tasks');
  const kit = useTranslations('kit');
  const [words, setWords] = useState(() => readTyped(reading)[NEW_TASK] ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const close = (): void => {
    keepTyped(reading, NEW_TASK, null);
    acts.addAfter(undefined);
  };
  return (
    <form
      className={`${classes.entry} ${classes.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === '') return;
        acts.add(words.trim(), after);
        keepTyped(reading, NEW_TASK, null);
      }}
    >
      <Textarea
        label={t('newText')}
        description={t('newHint')}
        autosize
        minRows={2}
        ref={field}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          keepTyped(reading, NEW_TASK, event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      <div className={classes.acts}>
        <Button size="sm" variant="default" onClick={close}>
          {kit('cancel')}
        </Button>
        <Button size="sm" type="submit" disabled={words.trim() === ''}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
