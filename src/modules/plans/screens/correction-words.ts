import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { type CorrectionPath, correctedParts } from './correction-paths.ts';
import { dueWords } from './reporting-words.ts';
import { taskName } from './task-name.ts';

/** Says a message of the conflict. */
type Say = (
  key:
    | 'empty'
    | 'asRead'
    | 'yes'
    | 'no'
    | 'words'
    | 'bodies'
    | 'create'
    | `fields.${Field}`
    | `values.${Value}`
    | `of${'Task' | 'Reporting' | 'Reference' | 'Duty'}`,
  values?: Record<string, string | number>,
) => string;

const FIELDS = [
  'number',
  'date',
  'subject',
  'issuer',
  'year',
  'isDraft',
  'bullet',
  'heading',
  'text',
  'lead',
  'coordinate',
  'advise',
  'timeText',
  'product',
  'dropped',
  'gone',
  'from',
  'to',
  'via',
  'cadence',
  'due',
  'startYear',
  'symbol',
  'kind',
  'role',
  'other',
] as const;
type Field = (typeof FIELDS)[number];

/** Values that stand for words: how often, and how a document is cited. */
const VALUES = [
  'semiannual',
  'annual',
  'quarterly',
  'monthly',
  'adhoc',
  'periodic',
  'basis',
  'implements',
  'mentioned',
] as const;
type Value = (typeof VALUES)[number];

/** What a place of the corrections is called: `Chủ trì của nhiệm vụ 2.1`, `Trích yếu`, a name as printed. */
export function pathWords(t: Say, [part, key = '', field]: CorrectionPath, draft: PlanDraft): string {
  if (part === 'names') return `“${key}”`;
  const isRow = correctedParts.some((known) => known === part);
  const name = FIELDS.find((known) => known === (isRow ? field : key)) ?? 'other';
  const words = t(`fields.${name}`);
  if (part === 'tasks') {
    const task = draft.tasks[Number(key)];
    const called = task === undefined ? key : taskName(task) || task.text.slice(0, 40);
    return t('ofTask', { field: words, name: called });
  }
  if (part === 'reporting') return t('ofReporting', { field: words, number: Number(key) + 1 });
  if (part === 'duties') return t('ofDuty', { field: words, number: Number(key) + 1 });
  if (part === 'references')
    return t('ofReference', { field: words, name: draft.references[Number(key)]?.symbol ?? key });
  return words;
}

/** A corrected value in words, whatever its kind. */
export function valueWords(t: Say, value: unknown): string {
  if (value === undefined) return t('asRead');
  if (value === null || value === '') return t('empty');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value))
    return value.length === 0 ? t('empty') : value.map((one) => valueWords(t, one)).join('; ');
  if (typeof value === 'object') {
    if ('text' in value) return valueWords(t, value.text);
    if ('organizationIds' in value && Array.isArray(value.organizationIds))
      return t('bodies', { count: value.organizationIds.length });
    if ('name' in value) return t('create', { name: String(value.name) });
    return t('words');
  }
  const words = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const known = VALUES.find((name) => name === words);
  if (known !== undefined) return t(`values.${known}`);
  if (/^\d{2}-\d{2}$/.test(words)) return dueWords(words);
  return /^\d{4}-\d{2}-\d{2}$/.test(words) ? formatDate(words) : words;
}
