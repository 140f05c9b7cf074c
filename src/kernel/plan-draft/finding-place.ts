import type { DraftFinding } from './plan-draft.ts';

/**
 * Where a finding is looked at: the path of the value it doubts; one about the whole document has a place made
 * of its own words, so that the place stays the same when other findings go.
 */
export function findingPlace({ path, code, values }: Pick<DraftFinding, 'path' | 'code' | 'values'>): string {
  return path ?? ['findings', code, ...Object.values(values)].join('.');
}
