import { foldText } from '#kernel/language/fold-text.ts';
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

/** A condition in SQL with its values. */
export interface ConditionSql {
  /** What every row fits. */
  readonly where: string;
  /** The same in parts that follow one another in a list: rows with the typed accents, then the others. */
  readonly parts: readonly string[];
  readonly values: readonly unknown[];
}

/** Writes the conditions; `now` is the local minute (`2026-06-14T16:00`). */
export function writeConditions(realmId: string, wanted: ObligationConditions, now: string): ConditionSql {
  const values: unknown[] = [realmId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const conditions = ['realm_id = $1'];
  if (wanted.organization !== undefined) conditions.push(`organization_id = ${place(wanted.organization)}`);
  if (wanted.plan !== undefined) conditions.push(`plan_id = ${place(wanted.plan)}`);
  if (wanted.state !== undefined) conditions.push(`state = ${place(wanted.state)}`);
  if (wanted.late === true) conditions.push(overdue(place(now.slice(0, 10)), place(now)));
  const words = wanted.words?.normalize('NFC').trim() ?? '';
  const narrowed = conditions.join(' and ');
  if (words === '') return { where: narrowed, parts: [narrowed], values };

  const { whole, begun } = splitLastWord(words);
  const lexemes = [
    ...(whole === '' ? [] : [['plainto_tsquery', place(whole)]]),
    ...(begun === '' ? [] : [['to_tsquery', place(begun)]]),
  ];
  const query = (configuration: string) =>
    `(${lexemes.map(([reader, given]) => `${reader}('${configuration}', ${given}::text)`).join(' && ')})`;
  const where = `${narrowed} and search @@ ${query('public.vn')}`;
  // Words typed without any accent rank nothing: every row has them as well as every other.
  if (foldText(words) === words.toLowerCase()) return { where, parts: [where], values };
  const exact = `exact_search @@ ${query('simple')}`;
  return { where, parts: [`${narrowed} and ${exact}`, `${where} and not ${exact}`], values };
}

/** The last word may still be being typed, so it counts as the beginning of one; letters only, or it stays whole. */
function splitLastWord(words: string): { readonly whole: string; readonly begun: string } {
  const last = /(?:^|\s)(\p{L}{2,})$/u.exec(words)?.[1];
  if (last === undefined) return { whole: words, begun: '' };
  return { whole: words.slice(0, words.length - last.length).trim(), begun: `${last}:*` };
}
