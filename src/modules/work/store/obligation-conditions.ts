import type { ObligationState } from '../domain/obligation-state.ts';
import { overdue } from './obligation-columns.ts';

/** What a list is narrowed to. */
export interface ObligationConditions {
  readonly organization?: string | undefined;
  readonly plan?: string | undefined;
  readonly state?: ObligationState | undefined;
  readonly late?: boolean | undefined;
  /** Words of the item, the body or the plan. */
  readonly words?: string | undefined;
}

/** A condition in SQL with its values, and what ranks rows whose accents are the typed ones first. */
export interface ConditionSql {
  readonly where: string;
  readonly values: unknown[];
  /** 0 for a row with the exact accents, else 1; null when no words are searched. */
  readonly inexact: string | null;
}

/** Writes the conditions; `now` is the local minute (`2026-06-14T16:00`). */
export function writeConditions(realmId: string, wanted: ObligationConditions, now: string): ConditionSql {
  const values: unknown[] = [realmId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const parts = ['realm_id = $1'];
  if (wanted.organization !== undefined) parts.push(`organization_id = ${place(wanted.organization)}`);
  if (wanted.plan !== undefined) parts.push(`plan_id = ${place(wanted.plan)}`);
  if (wanted.state !== undefined) parts.push(`state = ${place(wanted.state)}`);
  if (wanted.late === true) parts.push(overdue(place(now.slice(0, 10)), place(now)));
  const words = wanted.words?.normalize('NFC').trim() ?? '';
  if (words === '') return { where: parts.join(' and '), values, inexact: null };
  const { whole, begun } = splitLastWord(words);
  const [wholePlace, begunPlace] = [place(whole), place(begun)];
  parts.push(`search @@ ${query('public.vn', wholePlace, begunPlace)}`);
  const inexact = `(case when exact_search @@ ${query('simple', wholePlace, begunPlace)} then 0 else 1 end)`;
  return { where: parts.join(' and '), values, inexact };
}

function query(configuration: string, whole: string, begun: string): string {
  return `(plainto_tsquery('${configuration}', ${whole}::text) && to_tsquery('${configuration}', ${begun}::text))`;
}

/** The last word may still be being typed, so it counts as the beginning of one; letters only, or it stays whole. */
function splitLastWord(words: string): { readonly whole: string; readonly begun: string } {
  const last = /(?:^|\s)(\p{L}{2,})$/u.exec(words)?.[1];
  if (last === undefined) return { whole: words, begun: '' };
  return { whole: words.slice(0, words.length - last.length), begun: `${last}:*` };
}
