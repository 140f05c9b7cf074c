import type { DraftTask, PlanDraft, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import type { MarkedValue } from '#modules/documents/widgets/collect-marks.ts';
import type { ReviewTab } from './review-address.ts';

/**
 * Every value of a draft with the words it was read from. The id of a value is its path in the draft
 * (`tasks.3.lead.0`), the same path that findings use.
 */
export function* valuesOfDraft(draft: PlanDraft): Generator<MarkedValue> {
  const { document } = draft;
  for (const field of ['type', 'number', 'place', 'date', 'subject', 'issuer', 'year'] as const) {
    const value = document[field];
    if (value !== null) yield { id: `document.${field}`, source: value.source };
  }
  if (document.signer?.name) yield { id: 'document.signer', source: document.signer.name.source };
  for (const [index, task] of draft.tasks.entries()) yield* valuesOfTask(task, index);
  for (const [index, duty] of draft.duties.entries()) {
    yield { id: `duties.${index}`, source: duty.source };
    for (const name of duty.body) yield { id: `names.${name.text}`, source: name.source };
  }
  for (const [index, line] of draft.reporting.entries())
    yield { id: `reporting.${index}`, source: line.source };
  for (const [index, reference] of draft.references.entries()) {
    yield { id: `references.${index}`, source: reference.source };
  }
  for (const [index, finding] of draft.findings.entries()) {
    if (finding.severity === 'unsure') {
      yield { id: finding.path ?? `findings.${index}`, source: finding.source, unsure: true };
    }
  }
}

function* valuesOfTask(task: DraftTask, index: number): Generator<MarkedValue> {
  yield { id: `tasks.${index}`, source: task.source };
  for (const role of ['lead', 'coordinate', 'advise'] as const)
    yield* valuesOfNames(task[role], `tasks.${index}.${role}`);
  yield { id: `tasks.${index}.time`, source: task.time.source };
}

function* valuesOfNames(names: readonly SourcedText[], path: string): Generator<MarkedValue> {
  for (const [order, name] of names.entries()) {
    yield { id: `${path}.${order}`, source: name.source };
    // The same words also answer for the name as such, wherever it stands.
    yield { id: `names.${name.text}`, source: name.source };
  }
}

/** The entry in the list beside the paper that shows a value: `tasks.3.lead.0` stands in `tasks.3`. */
export function entryOf(id: string): string {
  // Names hold dots of their own ("TP. Kon Tum").
  return id.startsWith('names.') ? id : id.split('.').slice(0, 2).join('.');
}

/** The tab on which a value stands. */
export function tabOf(id: string): ReviewTab {
  const root = id.split('.')[0];
  if (root === 'document' || root === 'findings') return 'info';
  if (root === 'tasks') return 'tasks';
  if (root === 'names') return 'bodies';
  return root === 'reporting' ? 'reporting' : 'others';
}

/** A printed name as far as the order of looking needs it. */
interface NameToSettle {
  readonly name: string;
  readonly certain: boolean;
}

/** The places a person must look at, in the order of looking: the document's head, its tasks, names, the rest. */
export function uncertainPlaces(
  draft: PlanDraft,
  names: readonly NameToSettle[],
  dropped: readonly number[],
): readonly string[] {
  const order: readonly ReviewTab[] = ['info', 'tasks', 'bodies', 'reporting', 'others'];
  const unsure = draft.findings.flatMap((finding, index) =>
    finding.severity === 'unsure' ? [finding.path ?? `findings.${index}`] : [],
  );
  const open = names.filter((name) => !name.certain).map((name) => `names.${name.name}`);
  const gone = new Set(dropped.map((index) => `tasks.${index}`));
  const places = [...new Set([...unsure, ...open])].filter((id) => !gone.has(entryOf(id)));
  return places.sort((first, second) => order.indexOf(tabOf(first)) - order.indexOf(tabOf(second)));
}
