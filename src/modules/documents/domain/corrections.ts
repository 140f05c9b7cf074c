import type { Source } from '#kernel/plan-draft/plan-draft.ts';
import {
  addedOf,
  type CorrectedPart,
  correctedParts,
  type DutyCorrections,
  type ReferenceCorrections,
  type ReportingCorrections,
  rowParts,
} from './row-corrections.ts';

/** What a person set right in a draft before confirming it; what is not named stays as read. */
export interface Corrections {
  readonly document?: DocumentCorrections | undefined;
  /** By index, written in digits: first the tasks of the draft as read, then those in `added`. */
  readonly tasks?: Readonly<Record<string, TaskCorrections>> | undefined;
  /** Tasks the draft as read does not have, in the order of their making: none is ever taken out, so that each keeps its index. */
  readonly added?: readonly AddedTask[] | undefined;
  /** Reporting duties and cited documents by index, those of the draft as read first, then the added ones, as with tasks. */
  readonly reporting?: Readonly<Record<string, ReportingCorrections>> | undefined;
  readonly addedReporting?: readonly ReportingCorrections[] | undefined;
  readonly references?: Readonly<Record<string, ReferenceCorrections>> | undefined;
  readonly addedReferences?: readonly ReferenceCorrections[] | undefined;
  /** Duties of the draft by index. */
  readonly duties?: Readonly<Record<string, DutyCorrections>> | undefined;
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

/**
 * One correction to be taken away: `document` and a field; `tasks`, `reporting`, `references` or `duties` with index and field;
 * `names` or `seen` with a key.
 */
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
  return {
    document: { ...left.document, ...later.document },
    tasks: mergeRows(left.tasks, later.tasks),
    added: [...(left.added ?? []), ...(later.added ?? [])],
    reporting: mergeRows(left.reporting, later.reporting),
    addedReporting: [...(left.addedReporting ?? []), ...(later.addedReporting ?? [])],
    references: mergeRows(left.references, later.references),
    addedReferences: [...(left.addedReferences ?? []), ...(later.addedReferences ?? [])],
    duties: mergeRows(left.duties, later.duties),
    names: { ...left.names, ...later.names },
    seen: { ...left.seen, ...later.seen },
  };
}

function mergeRows<Row>(
  earlier: Readonly<Record<string, Row>> | undefined,
  later: Readonly<Record<string, Row>> | undefined,
): Record<string, Row> {
  const rows: Record<string, Row> = { ...earlier };
  for (const [index, row] of Object.entries(later ?? {})) rows[index] = { ...rows[index], ...row };
  return rows;
}

function takeAway(from: Corrections, [part, key, field]: CorrectionPath): Corrections {
  if (key === undefined) return from;
  if (part === 'document') return { ...from, document: omit(from.document, key) };
  if (part === 'names') return { ...from, names: omit(from.names, key) };
  if (part === 'seen') return { ...from, seen: omit(from.seen, key) };
  const rows = correctedParts.find((name) => name === part);
  if (rows === undefined || field === undefined) return from;
  const row = from[rows]?.[key];
  if (row === undefined) return from;
  const rest = omit<object>(row, field);
  const others = omit<object>(from[rows], key);
  return { ...from, [rows]: Object.keys(rest).length === 0 ? others : { ...others, [key]: rest } };
}

function omit<Value extends object>(from: Value | undefined, key: string): Value {
  return Object.fromEntries(Object.entries(from ?? {}).filter(([name]) => name !== key)) as Value;
}

/** How many rows of each kind a draft has, those added before counted. */
export type RowCounts = Readonly<Record<CorrectedPart, number>>;

/**
 * Indexes that name no row of their kind once these corrections are laid over a draft; as they were written, for `01`
 * is none and nobody would find it. A task cannot stand behind a later one.
 */
export function unknownRows(
  corrections: Corrections,
  counts: RowCounts,
): { part: CorrectedPart; index: string }[] {
  const named = correctedParts.flatMap((part) => {
    const row = rowParts.find((name) => name === part);
    const count = counts[part] + (row === undefined ? 0 : (corrections[addedOf[row]]?.length ?? 0));
    return Object.keys(corrections[part] ?? {})
      .filter((index) => Number(index) >= count || String(Number(index)) !== index)
      .map((index) => ({ part, index }));
  });
  const behind = (corrections.added ?? []).flatMap(({ after }, order) =>
    after !== null && after >= counts.tasks + order ? [{ part: 'tasks' as const, index: String(after) }] : [],
  );
  return [...named, ...behind];
}
