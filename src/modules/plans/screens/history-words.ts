import type { PlanHistoryEntry } from '../contract.ts';

/** What a line of history says, as a key of the words with its values. */
export interface HistoryWords {
  readonly key: (typeof KNOWN)[keyof typeof KNOWN] | 'led' | 'other';
  readonly values: Readonly<Record<string, string | number>>;
  /** What changed, side by side: the state before and after, by their keys. */
  readonly change: { readonly before: string | null; readonly after: string | null } | null;
  /** Words a person gave with it. */
  readonly reason: string | null;
  /** Who allowed it, where that was said. */
  readonly allowedBy: string | null;
}

const KNOWN = {
  'documents.receive-document': 'received',
  'documents.correct-reading': 'corrected',
  'documents.fill-reading': 'filled',
  'documents.confirm-reading': 'read',
  'documents.reopen-reading': 'reopened',
  'plans.confirm-plan': 'confirmed',
  'plans.name-members': 'named',
  'plans.undo-naming': 'unnamed',
  'work.make-obligations': 'obliged',
  'work.withdraw-obligations': 'withdrawn',
  'work.set-obligation-state': 'moved',
  'work.begin-by-record': 'begun',
  'work.take-back-beginning': 'unbegun',
  'work.bring-in-states': 'brought',
  'records.bring-in-records': 'broughtRecords',
  'records.add-record': 'reported',
  'records.correct-record': 'reworded',
  'records.withdraw-record': 'struck',
  'records.restore-record': 'restored',
  'records.confirm-record': 'assented',
  'records.ask-for-more': 'asked',
  'records.answer-question': 'answered',
} as const;

/** Acts that move an obligation from one state to another. */
const MOVES = ['moved', 'begun', 'unbegun'] as const;

/** Reads an entry of the log as what a person would say of it; an act of a room that this one does not know is named. */
export function wordsOfEntry({ action, before, after, naming }: PlanHistoryEntry): HistoryWords {
  const known = action in KNOWN ? KNOWN[action as keyof typeof KNOWN] : 'other';
  // Where the paper names nobody there are no words to name members of.
  const key = known === 'named' && naming?.name === null ? 'led' : known;
  const counted = numberAt(after, 'obligations') ?? numberAt(before, 'obligations');
  const tasks = numberAt(at(after, 'counts'), 'tasks');
  const obligations = counted ?? numberAt(at(after, 'counts'), 'obligations') ?? 0;
  const organizations = at(after, 'organizations');
  const names = Array.isArray(organizations)
    ? organizations.filter((name) => typeof name === 'string').join('; ')
    : '';
  const states = { before: textAt(before, 'state'), after: textAt(after, 'state') };
  const moved = MOVES.some((move) => move === key) && (states.before !== null || states.after !== null);
  return {
    key,
    values: {
      action,
      obligations,
      tasks: tasks ?? 0,
      records: numberAt(after, 'records') ?? 0,
      names,
      words: naming?.name ?? '',
    },
    change: moved ? states : null,
    reason: textAt(after, 'reason'),
    allowedBy: textAt(after, 'allowedBy'),
  };
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function numberAt(value: unknown, name: string): number | null {
  const found = at(value, name);
  return typeof found === 'number' ? found : null;
}

function textAt(value: unknown, name: string): string | null {
  const found = at(value, name);
  return typeof found === 'string' && found !== '' ? found : null;
}
