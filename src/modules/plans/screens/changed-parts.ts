import type { DraftTask, SourcedText } from '#kernel/plan-draft/plan-draft.ts';

/** The parts of a task that a person sets right in its form. */
export interface TaskEdit {
  readonly text: string;
  readonly lead: string[];
  readonly coordinate: string[];
  readonly advise: string[];
  readonly timeText: string | null;
}

/** Only what a person changed, so that untouched values keep the words they came from. */
export function changedParts(task: DraftTask, edit: TaskEdit): Partial<TaskEdit> {
  const text = edit.text.trim();
  const timeText = edit.timeText?.trim() || null;
  return {
    ...(text === task.text ? {} : { text }),
    ...changedNames('lead', task.lead, edit.lead),
    ...changedNames('coordinate', task.coordinate, edit.coordinate),
    ...changedNames('advise', task.advise, edit.advise),
    ...(timeText === task.time.text ? {} : { timeText }),
  };
}

function changedNames(
  role: 'lead' | 'coordinate' | 'advise',
  before: readonly SourcedText[],
  now: readonly string[],
): Partial<TaskEdit> {
  const names = now.map((name) => name.trim()).filter((name) => name !== '');
  const same = names.length === before.length && names.every((name, order) => name === before[order]?.text);
  return same ? {} : { [role]: names };
}
