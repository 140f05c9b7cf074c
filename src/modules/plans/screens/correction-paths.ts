import type { Corrections, Reading } from '#modules/documents/contract.ts';

/** The kinds of rows of a draft, and under which key those stand that were added. */
export const addedRows = {
  tasks: 'added',
  reporting: 'addedReporting',
  references: 'addedReferences',
} as const;
export type RowPart = keyof typeof addedRows;
/** Kinds of rows with parts that can be set right: those, and duties, which are as many as the paper has. */
export const correctedParts = ['tasks', 'reporting', 'references', 'duties'] as const;
const rowParts = ['tasks', 'reporting', 'references'] as const satisfies readonly RowPart[];

/**
 * Where one correction stands: `document` and a field; `tasks`, `reporting`, `references` or `duties` with index and field;
 * `names` or `seen` with a key.
 */
export type CorrectionPath = readonly string[];

/** Corrections to be laid over those that stand, once some of these were taken away. */
export interface Change {
  readonly corrections: Corrections;
  readonly without: readonly CorrectionPath[];
}

type Standing = Pick<Reading, 'corrections' | 'draft'>;

/** Every place that a change touches; rows it adds touch none. */
export function pathsOf({ corrections, without }: Change): readonly CorrectionPath[] {
  const { document, names, seen } = corrections;
  const paths = [
    ...Object.keys(document ?? {}).map((field) => ['document', field]),
    ...correctedParts.flatMap((part) =>
      Object.entries(corrections[part] ?? {}).flatMap(([index, row]) =>
        Object.keys(row).map((field) => [part, index, field]),
      ),
    ),
    ...Object.keys(names ?? {}).map((name) => ['names', name]),
    ...Object.keys(seen ?? {}).map((place) => ['seen', place]),
    ...without,
  ];
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

/** What stands at a path; undefined where nothing was set right. */
export function correctionAt(corrections: Corrections, path: CorrectionPath): unknown {
  let at: unknown = corrections;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

/** Corrections that hold one value at each of these paths and nothing else. */
export function correctionsOf(values: readonly (readonly [CorrectionPath, unknown])[]): Corrections {
  const made: Record<string, Record<string, unknown>> = {};
  for (const [[part = '', key = '', field], value] of values) {
    made[part] ??= {};
    const inside = made[part];
    inside[key] = field === undefined ? value : { ...(inside[key] as object | undefined), [field]: value };
  }
  return made as Corrections;
}

/**
 * The change that takes a change back: what stood before stands again, what did not is taken away, rows that were
 * added go out of sight.
 *
 * @param before the draft the change was laid over
 * @param after the draft as it stands with it
 */
export function takesBack(change: Change, before: Standing, after: Standing): Change {
  const paths = pathsOf(change);
  const had = paths.flatMap((path): [CorrectionPath, unknown][] => {
    const value = correctionAt(before.corrections, path);
    return value === undefined ? [] : [[path, value]];
  });
  const gone = rowParts.flatMap((part) => {
    const added = change.corrections[addedRows[part]]?.length ?? 0;
    const total = after.draft[part].length;
    return Array.from({ length: added }, (_, order): [CorrectionPath, unknown] => [
      [part, String(total - added + order), 'gone'],
      true,
    ]);
  });
  return {
    corrections: correctionsOf([...had, ...gone]),
    without: paths.filter((path) => correctionAt(before.corrections, path) === undefined),
  };
}

/** Places of a change at which somebody else set something else right since the person saw them. */
export function tornPaths(change: Change, seen: Standing, now: Standing): readonly CorrectionPath[] {
  return pathsOf(change).filter((path) => {
    const [was, theirs, mine] = [seen.corrections, now.corrections, change.corrections].map((corrections) =>
      JSON.stringify(correctionAt(corrections, path)),
    );
    return was !== theirs && theirs !== mine;
  });
}

/** A change without what it does at these places. */
export function leaveOut(change: Change, paths: readonly CorrectionPath[]): Change {
  const out = new Set(paths.map((path) => JSON.stringify(path)));
  const stays = (path: CorrectionPath) => !out.has(JSON.stringify(path));
  const without = change.without.filter(stays);
  const given = pathsOf({ corrections: change.corrections, without: [] }).filter(stays);
  const { added, addedReporting, addedReferences } = change.corrections;
  return {
    corrections: {
      ...correctionsOf(given.map((path) => [path, correctionAt(change.corrections, path)])),
      ...(added === undefined ? {} : { added }),
      ...(addedReporting === undefined ? {} : { addedReporting }),
      ...(addedReferences === undefined ? {} : { addedReferences }),
    },
    without,
  };
}

/** True for a change that changes nothing. */
export function isNothing(change: Change): boolean {
  const adds = rowParts.some((part) => (change.corrections[addedRows[part]] ?? []).length > 0);
  return pathsOf(change).length === 0 && !adds;
}
