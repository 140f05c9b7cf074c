import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { DraftTask, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import type { AddedTask, Corrections } from '#modules/documents/contract.ts';
import { narrowSource } from './narrow-source.ts';

/** Words with their place, or alone where they have none. */
export function given({
  text,
  source,
}: SourcedText): string | { text: string; source: SourcedText['source'][number][] } {
  return source.length === 0 ? text : { text, source: [...source] };
}

/**
 * Splits a task where the caret stands in its words: what is behind becomes a task of its own right after it, with
 * the same bodies and time. Null where one side would be empty.
 *
 * @param at UTF-16 offset in `words`, which may be newer than those of the task
 */
export function splitAtCaret(
  tree: DocumentTree,
  task: DraftTask,
  index: number,
  words: string,
  at: number,
): Corrections | null {
  const [before, behind] = [words.slice(0, at).trim(), words.slice(at).trim()];
  if (before === '' || behind === '') return null;
  const part = (text: string) => given({ text, source: narrowSource(tree, task.source, text) });
  return {
    tasks: { [String(index)]: { text: part(before) } },
    added: [{ ...sameAs(task), after: index, text: part(behind) }],
  };
}

/**
 * Splits a task by its leads: each leads a task of its own, the part it was given where the document names one,
 * else all of it. Null for a task that one body leads.
 *
 * @param count how many tasks there are so far, those out of sight included
 */
export function splitByLeads(task: DraftTask, index: number, count: number): Corrections | null {
  const [first, ...others] = task.lead;
  if (first === undefined || others.length === 0) return null;
  const share = (lead: SourcedText) => {
    const scopes = task.assignments.filter((part) => part.lead.some(({ text }) => text === lead.text));
    const scope = scopes.length === 1 ? scopes[0]?.scope : undefined;
    return { text: given(scope ?? { text: task.text, source: task.source }), lead: [given(lead)] };
  };
  return {
    tasks: { [String(index)]: share(first) },
    added: others.map((lead, order) => ({
      ...sameAs(task),
      ...share(lead),
      after: order === 0 ? index : count + order - 1,
    })),
  };
}

/** What a part of a task has in common with the whole. */
function sameAs(task: DraftTask): Omit<AddedTask, 'after' | 'text'> {
  return {
    number: task.number,
    bullet: task.bullet,
    heading: task.heading,
    lead: task.lead.map(given),
    coordinate: task.coordinate.map(given),
    advise: task.advise.map(given),
    ...(task.time.text === null
      ? {}
      : { timeText: given({ text: task.time.text, source: task.time.source }) }),
  };
}
