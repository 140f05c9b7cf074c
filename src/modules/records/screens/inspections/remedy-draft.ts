import type { RecordFile, ToldHow } from '../../contract.ts';
import { TOLD_HOW } from '../record-draft.ts';

/** What somebody writes about a remedy, as typed. */
export interface RemedyDraft {
  readonly words: string;
  readonly day: string;
  readonly how: ToldHow;
  readonly files: readonly RecordFile[];
}

/** Makes a draft whole from what a browser kept, which may be of an older version or nothing. */
export function readRemedyDraft(kept: unknown): RemedyDraft {
  const given = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  return {
    words: text('words'),
    day: text('day'),
    how: TOLD_HOW.find((way) => way === given['how']) ?? 'phone',
    files: Array.isArray(given['files']) ? (given['files'] as RecordFile[]) : [],
  };
}
