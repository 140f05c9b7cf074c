import type { InspectionShape } from '../../contract/inspections.ts';
import { contentOfDraft, draftOf, type InspectionDraft } from './inspection-draft.ts';

/** What somebody wrote and did not save, and the version it was written on. */
export interface KeptInspection {
  readonly version: number;
  readonly draft: InspectionDraft;
}

const LISTS = ['members', 'bodies', 'looked', 'findings', 'remedies'] as const;
const WORDS = ['title', 'decision', 'from', 'to', 'place', 'summary'] as const;

/** Makes whole what a browser kept; null where it kept nothing, or not what is written today. */
export function readKept(kept: unknown): KeptInspection | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { version, draft } = kept as { readonly version?: unknown; readonly draft?: unknown };
  if (typeof version !== 'number' || typeof draft !== 'object' || draft === null) return null;
  const given = draft as Readonly<Record<string, unknown>>;
  const isWhole =
    WORDS.every((name) => typeof given[name] === 'string') &&
    LISTS.every((name) => Array.isArray(given[name])) &&
    (given['planId'] === undefined || typeof given['planId'] === 'string');
  return isWhole ? { version, draft: draft as InspectionDraft } : null;
}

/** Whether an inspection says already what somebody wrote: it was saved, but the answer was lost on its way. */
export function saysAlready(inspection: InspectionShape, draft: InspectionDraft): boolean {
  return saidBy(draftOf(inspection)) === saidBy(draft);
}

/** What a draft says, whatever its parts are called by. */
function saidBy(draft: InspectionDraft): string {
  const { findings, remedies, ...rest } = contentOfDraft(draft);
  const place = new Map(findings.map(({ key }, at) => [key, at]));
  return JSON.stringify({
    ...rest,
    findings: findings.map(({ key: _key, ...finding }) => finding),
    remedies: remedies.map(({ key: _key, findingKey, ...remedy }) => ({
      ...remedy,
      finding: findingKey === null ? null : (place.get(findingKey) ?? null),
    })),
  });
}
