import { findingPlace } from '#kernel/plan-draft/finding-place.ts';
import type { DraftFinding } from '#kernel/plan-draft/plan-draft.ts';
import type { Corrections, TaskCorrections } from './corrections.ts';

/**
 * True when a person answered a finding: they looked at its place and found it right, set right the value it
 * doubts or a part of it, dropped its task, or said that a paper without number and day is a draft. Others about
 * the whole document stay until it is confirmed.
 */
export function settlesFinding(corrections: Corrections, finding: DraftFinding): boolean {
  if (corrections.seen?.[findingPlace(finding)] === true) return true;
  if (finding.path === null) return false;
  const [part, ...rest] = finding.path.split('.');
  if (part === 'document') return settlesHead(corrections.document, rest[0]);
  const [index, field] = rest;
  if (part === 'reporting' || part === 'references') {
    const row = index === undefined ? undefined : corrections[part]?.[index];
    return row?.dropped === true || row?.gone === true || isGiven(row, field);
  }
  if (part !== 'tasks') return false;
  const task = index === undefined ? undefined : corrections.tasks?.[index];
  if (task === undefined) return false;
  return task.dropped === true || task.gone === true || isGiven(task, taskField(field));
}

function settlesHead(document: Corrections['document'], field: string | undefined): boolean {
  const unnumbered = field === 'number' || field === 'date';
  return (unnumbered && document?.isDraft === true) || isGiven(document, field);
}

const TASK_FIELDS = ['number', 'heading', 'text', 'lead', 'coordinate', 'advise', 'product'] as const;

function taskField(field: string | undefined): keyof TaskCorrections | undefined {
  return field === 'time' ? 'timeText' : TASK_FIELDS.find((name) => name === field);
}

function isGiven(corrected: object | undefined, field: string | undefined): boolean {
  if (corrected === undefined || field === undefined) return false;
  return (corrected as Readonly<Record<string, unknown>>)[field] !== undefined;
}
