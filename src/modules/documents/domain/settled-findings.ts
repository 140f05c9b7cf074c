import type { DraftFinding } from '#kernel/plan-draft/plan-draft.ts';
import type { Corrections, TaskCorrections } from './corrections.ts';

/**
 * True when a person's corrections answer a finding: they set right the value it doubts, a part of which it
 * doubts, or dropped its task. Findings about the whole document stay until it is confirmed.
 */
export function settlesFinding(corrections: Corrections, finding: DraftFinding): boolean {
  if (finding.path === null) return false;
  const [part, ...rest] = finding.path.split('.');
  if (part === 'document') return isGiven(corrections.document, rest[0]);
  if (part !== 'tasks') return false;
  const [index, field] = rest;
  const task = index === undefined ? undefined : corrections.tasks?.[index];
  return task !== undefined && (task.dropped === true || isGiven(task, taskField(field)));
}

function taskField(field: string | undefined): keyof TaskCorrections | undefined {
  if (field === 'time') return 'timeText';
  return field === 'text' || field === 'lead' || field === 'coordinate' || field === 'advise'
    ? field
    : undefined;
}

function isGiven(corrected: object | undefined, field: string | undefined): boolean {
  if (corrected === undefined || field === undefined) return false;
  return (corrected as Readonly<Record<string, unknown>>)[field] !== undefined;
}
