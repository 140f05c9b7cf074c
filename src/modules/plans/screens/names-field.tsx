import { TagsInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import { given } from './split-task.ts';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';

interface NamesFieldProps {
  readonly task: DraftTask;
  readonly index: number;
  readonly role: 'lead' | 'coordinate' | 'advise';
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
}

/** The bodies in one role of a task, an entry each, because names hold commas; kept as they come and go. */
export function NamesField({ task, index, role, focus, correct }: NamesFieldProps): ReactNode {
  const t = useTranslations('plans.review.tasks');
  const names = task[role];
  const id = `tasks.${index}.${role}`;
  // What is on its way to the server stays in sight, so that a second name does not push out the first.
  const [sent, send] = useState<readonly string[] | null>(null);
  const [followed, follow] = useState(names);
  if (followed !== names) {
    follow(names);
    send(null);
  }
  const change = (texts: string[]): void => {
    send(texts);
    const chosen = texts.map((text) =>
      given(names.find((name) => name.text === text) ?? { text, source: [] }),
    );
    correct.save({ tasks: { [String(index)]: { [role]: chosen } } });
  };
  return (
    <TagsInput
      label={t(role)}
      placeholder={t('namePlaceholder')}
      splitChars={[';']}
      data-drop={id}
      value={[...(sent ?? names.map(({ text }) => text))]}
      onFocus={() => focus.follow(names.length > 0 ? `${id}.0` : `tasks.${index}`)}
      onChange={change}
    />
  );
}
