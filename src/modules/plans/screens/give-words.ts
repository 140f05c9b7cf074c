import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { DraftTask, PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { findDates } from '#kernel/time/parse-date.ts';
import type { Corrections } from '#modules/documents/contract.ts';
import type { PaperPlace } from '#modules/documents/widgets/paper-selection.ts';
import { namesAt, wordsAt } from './paper-words.ts';
import { given } from './split-task.ts';

/** Fields of a task that words of the paper can be given to. */
export const taskTargets = ['lead', 'coordinate', 'advise', 'timeText', 'text', 'product'] as const;
/** Fields of the document's head that words of the paper can be given to. */
export const headTargets = ['number', 'date', 'subject', 'issuer'] as const;

interface Paper {
  readonly tree: DocumentTree;
  readonly draft: PlanDraft;
}

/**
 * What is set right when words of the paper are given to a field: names come behind those that stand there, other
 * words take the place of what stood there; all with their place. Null when the words say nothing of that kind.
 *
 * @param target path of the field: `tasks.3.lead`, `document.date`
 */
export function giveWords(
  { tree, draft }: Paper,
  target: string,
  places: readonly PaperPlace[],
): Corrections | null {
  const words = wordsAt(tree, places);
  if (words === null) return null;
  const [part, key = '', field] = target.split('.');
  const head = part === 'document' ? headTargets.find((name) => name === key) : undefined;
  if (head === 'date') {
    const date = findDates(words.text)[0]?.iso;
    return date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)
      ? null
      : { document: { date: { text: date, source: [...words.source] } } };
  }
  if (head !== undefined) return { document: { [head]: given(words) } };
  const task = draft.tasks[Number(key)];
  const name = taskTargets.find((known) => known === field);
  if (task === undefined || name === undefined) return null;
  const value =
    name === 'lead' || name === 'coordinate' || name === 'advise'
      ? addNames(task, name, tree, places)
      : given(words);
  return { tasks: { [key]: { [name]: value } } };
}

function addNames(
  task: DraftTask,
  role: 'lead' | 'coordinate' | 'advise',
  tree: DocumentTree,
  places: readonly PaperPlace[],
) {
  const standing = new Set(task[role].map(({ text }) => text));
  const fresh = namesAt(tree, places).filter(({ text }) => !standing.has(text));
  return [...task[role], ...fresh].map(given);
}

/** A new task from words of the paper, behind the task at `after`, below the same heading. */
export function newTaskFrom(
  { tree, draft }: Paper,
  places: readonly PaperPlace[],
  after: number | null,
): Corrections | null {
  const words = wordsAt(tree, places);
  if (words === null) return null;
  const heading = after === null ? null : (draft.tasks[after]?.heading ?? null);
  return { added: [{ after, heading, text: given(words) }] };
}
