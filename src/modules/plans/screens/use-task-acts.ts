import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '#modules/documents/contract.ts';
import { mergeTasks } from './merge-tasks.ts';
import { splitAtCaret, splitByLeads } from './split-task.ts';
import { taskName } from './task-name.ts';
import type { CorrectReading } from './use-correct-reading.ts';

/** What a person does to the tasks of a draft. */
export interface TaskActs {
  /** The task whose fields are open, or null. */
  readonly editing: number | null;
  readonly edit: (index: number | null) => void;
  /** Where a new task is being written: behind this one, at the very front for null; undefined: nowhere. */
  readonly adding: number | null | undefined;
  readonly addAfter: (index: number | null | undefined) => void;
  readonly add: (text: string, after: number | null) => void;
  readonly drop: (index: number, gone: boolean) => void;
  readonly hasNext: (index: number) => boolean;
  readonly mergeNext: (index: number) => void;
  readonly splitLeads: (index: number) => void;
  /** Splits these words of a task, which may be newer than what is kept, at an offset. */
  readonly splitAt: (index: number, words: string, at: number) => void;
}

/** The acts on tasks, each one a correction that can be taken back. */
export function useTaskActs(reading: Reading, correct: CorrectReading): TaskActs {
  const t = useTranslations('plans.review.tasks');
  const [editing, edit] = useState<number | null>(null);
  const [adding, addAfter] = useState<number | null | undefined>(undefined);
  const { draft, order, dropped, tree } = reading;
  const named = (index: number) => ({ name: taskName(draft.tasks[index] ?? { number: null, bullet: null }) });
  const nextOf = (index: number): number | undefined => {
    const left = order.filter((other) => other === index || !dropped.includes(other));
    const place = left.indexOf(index);
    return place < 0 ? undefined : left[place + 1];
  };
  return {
    editing,
    edit,
    adding,
    addAfter,
    add: (text, after) => {
      const heading = after === null ? null : (draft.tasks[after]?.heading ?? null);
      correct.save(
        { added: [{ after, heading, text }] },
        { said: t('added'), onSaved: (saved) => edit(saved.draft.tasks.length - 1) },
      );
      addAfter(undefined);
    },
    drop: (index, gone) =>
      correct.save(
        { tasks: { [String(index)]: { dropped: gone } } },
        { said: t(gone ? 'droppedDone' : 'takenBack', named(index)) },
      ),
    hasNext: (index) => nextOf(index) !== undefined,
    mergeNext: (index) => {
      const next = nextOf(index);
      const [task, other] = [draft.tasks[index], next === undefined ? undefined : draft.tasks[next]];
      if (task === undefined || other === undefined || next === undefined) return;
      correct.save(mergeTasks({ task, index }, { task: other, index: next }), { said: t('merged') });
    },
    splitLeads: (index) => {
      const task = draft.tasks[index];
      const split = task === undefined ? null : splitByLeads(task, index, draft.tasks.length);
      if (split !== null)
        correct.save(split, { said: t('splitDone', { count: (split.added ?? []).length + 1 }) });
    },
    splitAt: (index, words, at) => {
      const task = draft.tasks[index];
      const split = task === undefined ? null : splitAtCaret(tree, task, index, words, at);
      if (split === null) return;
      correct.save(split, {
        said: t('splitDone', { count: 2 }),
        onSaved: (saved) => edit(saved.draft.tasks.length - 1),
      });
    },
  };
}
