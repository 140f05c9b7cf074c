import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { DraftTask, PlanDraft, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
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
  if (part === 'reporting' || part === 'references') return giveRow(words, part, key, field);
  if (part === 'duties')
    return field === 'timeText' ? { duties: { [key]: { timeText: given(words) } } } : null;
  const head = part === 'document' ? headTargets.find((name) => name === key) : undefined;
  if (head === 'date') {
    const date = dayOf(words);
    return date === null ? null : { document: { date } };
  }
  if (head !== undefined) return { document: { [head]: given(words) } };
  const task = part === 'tasks' ? draft.tasks[Number(key)] : undefined;
  const name = taskTargets.find((known) => known === field);
  if (task === undefined || name === undefined) return null;
  const value =
    name === 'lead' || name === 'coordinate' || name === 'advise'
      ? addNames(task, name, tree, places)
      : given(words);
  return { tasks: { [key]: { [name]: value } } };
}

const reportingTargets = ['from', 'to', 'via'] as const;
const referenceTargets = ['symbol', 'kind', 'issuer'] as const;

/** Words for one part of a reporting duty or a cited document. */
function giveRow(
  words: SourcedText,
  part: 'reporting' | 'references',
  key: string,
  field: string | undefined,
): Corrections | null {
  if (part === 'references' && field === 'date') {
    const date = dayOf(words);
    return date === null ? null : { references: { [key]: { date } } };
  }
  if (part === 'reporting') {
    const name = reportingTargets.find((known) => known === field);
    return name === undefined ? null : { reporting: { [key]: { [name]: given(words) } } };
  }
  const name = referenceTargets.find((known) => known === field);
  return name === undefined ? null : { references: { [key]: { [name]: given(words) } } };
}

/** The whole day that words name first, with their place; null when they name none. */
function dayOf(words: SourcedText) {
  const text = findDates(words.text)[0]?.iso;
  return text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text) ? null : { text, source: [...words.source] };
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
