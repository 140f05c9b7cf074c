import type { Source } from '#kernel/plan-draft/plan-draft.ts';

/** What a person set right in a draft before confirming it; what is not named stays as read. */
export interface Corrections {
  readonly document?: DocumentCorrections | undefined;
  /** By index, written in digits: first the tasks of the draft as read, then those in `added`. */
  readonly tasks?: Readonly<Record<string, TaskCorrections>> | undefined;
  /** Tasks the draft as read does not have, in the order of their making: none is ever taken out, so that each keeps its index. */
  readonly added?: readonly AddedTask[] | undefined;
  /** What printed names stand for, by the name as printed. */
  readonly names?: Readonly<Record<string, NameAnswer>> | undefined;
  /** Doubtful places that somebody looked at and found right, by `findingPlace`. */
  readonly seen?: Readonly<Record<string, true>> | undefined;
}

/** Words somebody typed, or took from the paper with their place. */
export type CorrectedText = string | { readonly text: string; readonly source: Source };

/** Corrected facts of the document; null says that the paper does not give it. */
export interface DocumentCorrections {
  readonly number?: CorrectedText | null | undefined;
  readonly date?: CorrectedText | null | undefined;
  readonly subject?: CorrectedText | null | undefined;
  readonly issuer?: CorrectedText | null | undefined;
  readonly year?: number | null | undefined;
  /** True for a paper that is no issued document yet (dự thảo): number and day are not missed. */
  readonly isDraft?: boolean | undefined;
}

/** Corrected parts of one task. */
export interface TaskCorrections {
  readonly number?: string | null | undefined;
  readonly bullet?: number | null | undefined;
  readonly heading?: string | null | undefined;
  readonly text?: CorrectedText | undefined;
  readonly lead?: readonly CorrectedText[] | undefined;
  readonly coordinate?: readonly CorrectedText[] | undefined;
  readonly advise?: readonly CorrectedText[] | undefined;
  readonly timeText?: CorrectedText | null | undefined;
  readonly product?: CorrectedText | null | undefined;
  /** Left out of the plan, still shown so that it can be brought back. */
  readonly dropped?: boolean | undefined;
  /** Out of sight: its words went into another task, or its adding was undone. */
  readonly gone?: boolean | undefined;
}

/** A task somebody added, or the later part of one that was split. */
export interface AddedTask extends TaskCorrections {
  /** Index of the task it stands behind; null for the very first place. */
  readonly after: number | null;
}

/** What a printed name stands for, as a person settled it: chosen bodies, one made on confirming, or words left open. */
export type NameAnswer =
  | { readonly kind: 'organizations'; readonly organizationIds: readonly string[] }
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'words' };

/** One correction to be taken away: `document` and a field, `tasks` with index and field, `names` or `seen` with a key. */
export type CorrectionPath = readonly string[];

/**
 * Lays later corrections over earlier ones: those in `without` are taken away first, then each part that `later`
 * names wins; tasks it adds come behind those that were added before. The rest stays as it was.
 */
export function mergeCorrections(
  earlier: Corrections,
  later: Corrections,
  without: readonly CorrectionPath[] = [],
): Corrections {
  const left = without.reduce(takeAway, earlier);
  const tasks: Record<string, TaskCorrections> = { ...left.tasks };
  for (const [index, task] of Object.entries(later.tasks ?? {})) tasks[index] = { ...tasks[index], ...task };
  return {
    document: { ...left.document, ...later.document },
    tasks,
    added: [...(left.added ?? []), ...(later.added ?? [])],
    names: { ...left.names, ...later.names },
    seen: { ...left.seen, ...later.seen },
  };
}

function takeAway(from: Corrections, [part, key, field]: CorrectionPath): Corrections {
  if (key === undefined) return from;
  if (part === 'document') return { ...from, document: omit(from.document, key) };
  if (part === 'names') return { ...from, names: omit(from.names, key) };
  if (part === 'seen') return { ...from, seen: omit(from.seen, key) };
  const task = part === 'tasks' && field !== undefined ? from.tasks?.[key] : undefined;
  if (task === undefined || field === undefined) return from;
  const rest = omit<TaskCorrections>(task, field);
  const others = omit(from.tasks, key);
  return { ...from, tasks: Object.keys(rest).length === 0 ? others : { ...others, [key]: rest } };
}

function omit<Value extends object>(from: Value | undefined, key: string): Value {
  return Object.fromEntries(Object.entries(from ?? {}).filter(([name]) => name !== key)) as Value;
}

/**
 * Indexes that name no task once these corrections are laid over a draft of `taskCount` tasks, those added before
 * counted; as they were written, for `01` is none and nobody would find it. A task cannot stand behind a later one.
 */
export function unknownTasks({ tasks, added = [] }: Corrections, taskCount: number): string[] {
  const named = Object.keys(tasks ?? {}).filter(
    (index) => Number(index) >= taskCount + added.length || String(Number(index)) !== index,
  );
  const behind = added.flatMap(({ after }, order) =>
    after !== null && after >= taskCount + order ? [String(after)] : [],
  );
  return [...named, ...behind];
}
