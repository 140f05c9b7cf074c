import { Button, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import { changedParts, type TaskEdit } from './changed-parts.ts';
import classes from './review-entry.module.css';

interface ReviewTaskFormProps {
  readonly task: DraftTask;
  readonly index: number;
  readonly onSave: (part: Partial<TaskEdit>) => void;
  readonly onClose: () => void;
}

/** Sets one task right: words, bodies, time. Names are one entry each, because names hold commas. */
export function ReviewTaskForm({ task, index, onSave, onClose }: ReviewTaskFormProps): ReactNode {
  const t = useTranslations('plans.review.tasks');
  const kit = useTranslations('kit');
  const [edit, setEdit] = useState<TaskEdit>(() => ({
    text: task.text,
    lead: task.lead.map((name) => name.text),
    coordinate: task.coordinate.map((name) => name.text),
    advise: task.advise.map((name) => name.text),
    timeText: task.time.text,
  }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const part = changedParts(task, edit);
    if (Object.keys(part).length === 0) onClose();
    else onSave(part);
  };
  return (
    <form className={`${classes.entry} ${classes.form}`} data-entry={`tasks.${index}`} onSubmit={submit}>
      <Textarea
        label={t('text')}
        autosize
        minRows={3}
        required
        withAsterisk={false}
        value={edit.text}
        onChange={(event) => setEdit({ ...edit, text: event.currentTarget.value })}
      />
      {(['lead', 'coordinate', 'advise'] as const).map((role) => (
        <TagsInput
          key={role}
          label={t(role)}
          placeholder={t('namePlaceholder')}
          splitChars={[';']}
          value={[...edit[role]]}
          onChange={(names) => setEdit({ ...edit, [role]: names })}
        />
      ))}
      <TextInput
        label={t('time')}
        description={t('timeHint')}
        value={edit.timeText ?? ''}
        onChange={(event) => setEdit({ ...edit, timeText: event.currentTarget.value })}
      />
      <div className={classes.acts}>
        <Button size="sm" variant="default" onClick={onClose}>
          {kit('cancel')}
        </Button>
        <Button size="sm" type="submit" disabled={edit.text.trim() === ''}>
          {kit('save')}
        </Button>
      </div>
    </form>
  );
}
