import { findingPlace } from '#kernel/plan-draft/finding-place.ts';
import type { DraftTask, PlanDraft, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import type { MarkedValue } from '#modules/documents/widgets/collect-marks.ts';
import { isBlankDate, isBlankNumber } from './blank-head.ts';
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
    if (duty.time !== undefined) yield { id: `duties.${index}.time`, source: duty.time.source };
    for (const name of duty.body) yield { id: `names.${name.text}`, source: name.source };
  }
  for (const [index, line] of draft.reporting.entries())
    yield { id: `reporting.${index}`, source: line.source };
  for (const [index, reference] of draft.references.entries()) {
    yield { id: `references.${index}`, source: reference.source };
  }
  for (const finding of draft.findings) {
    if (finding.severity === 'unsure')
      yield { id: findingPlace(finding), source: finding.source, unsure: true };
  }
}

function* valuesOfTask(task: DraftTask, index: number): Generator<MarkedValue> {
  yield { id: `tasks.${index}`, source: task.source };
  if (task.product) yield { id: `tasks.${index}.product`, source: task.product.source };
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
  // Names and the words of findings hold dots of their own ("TP. Kon Tum").
  return id.startsWith('names.') || id.startsWith('findings.') ? id : id.split('.').slice(0, 2).join('.');
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

/** What of a reading says where a person must look. */
interface Looked {
  readonly draft: PlanDraft;
  readonly dropped: readonly number[];
  /** True for a paper that is no issued document yet: nobody misses its number and day. */
  readonly isDraft: boolean;
}

/**
 * The places a person must look at, in the order of looking: number and day that the paper leaves blank, the rest of
 * its head, its tasks, names, the rest.
 */
export function uncertainPlaces(
  { draft, dropped, isDraft }: Looked,
  names: readonly NameToSettle[],
): readonly string[] {
  const order: readonly ReviewTab[] = ['info', 'tasks', 'bodies', 'reporting', 'others'];
  const { number, date } = draft.document;
  const blank = isDraft
    ? []
    : [
        ...(isBlankNumber(number?.text ?? '') ? ['document.number'] : []),
        ...(isBlankDate(date?.text ?? '') ? ['document.date'] : []),
      ];
  const unsure = draft.findings.flatMap((finding) =>
    finding.severity === 'unsure' ? [findingPlace(finding)] : [],
  );
  const open = names.filter((name) => !name.certain).map((name) => `names.${name.name}`);
  const gone = new Set(dropped.map((index) => `tasks.${index}`));
  const places = [...new Set([...blank, ...unsure, ...open])].filter((id) => !gone.has(entryOf(id)));
  return places.sort((first, second) => order.indexOf(tabOf(first)) - order.indexOf(tabOf(second)));
}
