import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import classes from './review-entry.module.css';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';
import type { TaskActs } from './use-task-acts.ts';
import { useTypedWords } from './use-typed-words.ts';

interface SplitTextFieldProps {
  readonly task: DraftTask;
  readonly index: number;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly acts: TaskActs;
}

/** The words of a task, and the act that splits it where the caret stands. */
export function SplitTextField({ task, index, focus, correct, acts }: SplitTextFieldProps): ReactNode {
  const t = useTranslations('plans.review.tasks');
  const id = `tasks.${index}.text`;
  const { words, write, seen, rest, kept } = useTypedWords(id, task.text, correct);
  const [caret, setCaret] = useState<number | null>(null);
  const trimmed = words.trim();
  const splits = caret !== null && words.slice(0, caret).trim() !== '' && words.slice(caret).trim() !== '';
  const split = (): void => {
    if (caret === null || !splits) return;
    rest();
    acts.splitAt(index, words, caret);
  };
  return (
    <div>
      <Textarea
        label={t('text')}
        autosize
        minRows={2}
        value={words}
        data-drop={id}
        error={trimmed === '' ? t('noText') : null}
        onChange={(event) => write(event.currentTarget.value)}
        onFocus={() => focus.follow(`tasks.${index}`)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          split();
        }}
        onBlur={(event) => {
          // Splitting takes the words as they stand in the field; saving them first would be a step of its own.
          if (event.relatedTarget instanceof HTMLElement && event.relatedTarget.dataset['split'] === id)
            return;
          if (trimmed === task.text || trimmed === '') rest();
          else
            correct.save({ tasks: { [index]: { text: trimmed } } }, { seen, onSaved: () => kept(trimmed) });
        }}
      />
      <div className={classes.under}>
        <span className={classes.quiet}>
          {splits ? t('splitPreview', { words: words.slice(caret).trim().slice(0, 48) }) : t('splitHint')}
        </span>
        <Button size="compact-sm" variant="subtle" data-split={id} disabled={!splits} onClick={split}>
          {t('splitHere')}
        </Button>
      </div>
    </div>
  );
}
