import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import { useLanguage } from '#ui-kit/language/language.tsx';
import { LENT } from '../domain/who-acted.ts';
import { logWordsEn } from './log-words.en.ts';
import { logWordsVi } from './log-words.vi.ts';
import type { LogWords } from './log-words-shape.ts';

/** The words of the log in the language of the screens. */
export function useLogWords(): LogWords {
  return useLanguage().language === 'en' ? logWordsEn : logWordsVi;
}

/** What was done, as words; an action that has none yet is named. */
export function sayAction({ actions }: LogWords, action: string): string {
  return actions[action] ?? action;
}

/** The roles in which somebody acted; those that were lent say so. */
export function sayRole({ roles, lent }: LogWords, held: string): string {
  return held
    .split(',')
    .map((role) => {
      const own = role.replace(LENT, '');
      const name = roles[own] ?? own;
      return own === role ? name : `${name} (${lent})`;
    })
    .join(', ');
}

/** Where inside an entry a value stands: "Tên gọi 2 · Đến ngày". */
export function sayPath({ fields }: LogWords, path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? String(part) : (fields[part] ?? part)))
    .reduce(
      (said, part) => (said === '' ? part : /^\d+$/.test(part) ? `${said} ${part}` : `${said} · ${part}`),
      '',
    );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** A value of an entry as people write it: days, moments, states, lists; everything else as it stands. */
export function sayValue(words: LogWords, value: unknown): string {
  if (value === undefined || value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((item) => sayValue(words, item)).join('; ') || words.nothing;
  if (typeof value === 'number') return value.toLocaleString('vi-VN', { useGrouping: value >= 10_000 });
  if (typeof value !== 'string') return JSON.stringify(value);
  if (MOMENT.test(value)) return formatMoment(value);
  if (DAY.test(value)) return formatDate(value);
  return words.values[value] ?? words.roles[value] ?? value;
}
