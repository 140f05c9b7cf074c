import type { Manuscript, ManuscriptName, ManuscriptPart } from '#kernel/composition/manuscript.ts';
import type { DraftTask, PlanDraft } from '#kernel/plan-draft/plan-draft.ts';

/** How a plan that was written is understood when its page is read again. */
export interface ReadAgain {
  readonly written: number;
  readonly read: number;
  /** Tasks of which something is understood otherwise than it was written. */
  readonly different: readonly {
    readonly part: string;
    readonly what: 'missing' | 'lead' | 'coordinate' | 'time';
  }[];
  /** The index of the read task for each written one that was found again. */
  readonly found: ReadonlyMap<string, number>;
}

/** Compares the tasks that were written with those that are read from the page made of them. */
export function compareRead({ parts }: Manuscript, { tasks }: Pick<PlanDraft, 'tasks'>): ReadAgain {
  const written = parts.filter(({ kind, text }) => kind === 'task' && text.trim() !== '');
  const found = new Map<string, number>();
  const taken = new Set<number>();
  for (const part of written) {
    const index = tasks.findIndex((task, at) => !taken.has(at) && plain(task.text) === plain(part.text));
    if (index < 0) continue;
    taken.add(index);
    found.set(part.id, index);
  }
  const different = written.flatMap((part): ReadAgain['different'] => {
    const task = tasks[found.get(part.id) ?? -1];
    if (task === undefined) return [{ part: part.id, what: 'missing' }];
    return differences(part, task).map((what) => ({ part: part.id, what }));
  });
  return { written: written.length, read: tasks.length, different, found };
}

function differences(part: ManuscriptPart, task: DraftTask): ('lead' | 'coordinate' | 'time')[] {
  const names = (written: readonly ManuscriptName[]): string =>
    written
      .map(({ name }) => plain(name))
      .filter((name) => name !== '')
      .sort()
      .join('; ');
  const read = (printed: DraftTask['lead']): string =>
    printed
      .map(({ text }) => plain(text))
      .sort()
      .join('; ');
  return [
    ...(names(part.lead) === read(task.lead) ? [] : (['lead'] as const)),
    ...(names(part.coordinate) === read(task.coordinate) ? [] : (['coordinate'] as const)),
    ...(plain(part.time) === plain(task.time.text ?? '') ? [] : (['time'] as const)),
  ];
}

function plain(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;/]+$/u, '')
    .toLowerCase();
}
